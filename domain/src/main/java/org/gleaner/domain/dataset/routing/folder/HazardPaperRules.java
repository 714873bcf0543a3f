package org.gleaner.domain.dataset.routing.folder;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.gleaner.domain.routing.HazardPapers;

/**
 * What papers of dangerous goods may say, which comes with the program as a table with its sources.
 * Goods that are not in it are judged by nobody.
 */
public final class HazardPaperRules {

  private static final String TABLE = "/org/gleaner/law/hazard_papers.csv";
  private static final List<HazardPapers> ALL = read();

  private HazardPaperRules() {}

  /** In the order of the table. */
  public static List<HazardPapers> all() {
    return ALL;
  }

  private static List<HazardPapers> read() {
    try (InputStream in =
            Objects.requireNonNull(HazardPaperRules.class.getResourceAsStream(TABLE), TABLE);
        CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(in)) {
      return records.stream().map(HazardPaperRules::papers).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HazardPapers papers(NamedCsvRecord row) {
    return new HazardPapers(
        words(row, "un_numbers"),
        row.getField("goods"),
        words(row, "hazard_classes"),
        words(row, "packings"),
        words(row, "reliefs"),
        row.getField("source"));
  }

  private static List<String> words(NamedCsvRecord row, String column) {
    String text = row.getField(column);
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }
}
