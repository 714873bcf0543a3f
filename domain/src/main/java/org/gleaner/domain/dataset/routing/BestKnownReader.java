package org.gleaner.domain.dataset.routing;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gleaner.domain.dataset.source.TextFile;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.NearestName;
import org.gleaner.domain.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV of best-known costs: the column {@code instance} and {@code best_known_cost}, {@code
 * best_upper_bound} or both, of which a row's first that is filled in counts; other columns are
 * left alone. Ids with a {@code #} stand for another objective of the instance and are skipped.
 */
public final class BestKnownReader {
  private static final long MAX_BYTES = 16L << 20;
  private static final String INSTANCE = "instance";
  private static final List<String> COSTS = List.of("best_known_cost", "best_upper_bound");

  private final String file;
  private final Findings findings;
  private final List<BestKnownCosts.Row> costs = new ArrayList<>();

  private BestKnownReader(String file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  /** Reads a file; one that cannot be read is an error finding, not an exception. */
  public static BestKnownReading read(Path path) {
    Findings findings = new Findings();
    Optional<BestKnownCosts> costs =
        RoutingFile.open(path, MAX_BYTES, findings)
            .map(text -> new BestKnownReader(text.name(), findings).read(text));
    boolean sound = !findings.hasErrors();
    return new BestKnownReading(costs.filter(c -> sound), findings.toList());
  }

  private BestKnownCosts read(TextFile file) {
    try (Reader text = file.open()) {
      List<CsvRecord> records = records(text);
      if (records.isEmpty()) {
        findings.error(
            "no-header", SourceLocation.ofFile(this.file), null, "the table has no header row");
      } else {
        rows(records);
      }
    } catch (CsvParseException e) {
      findings.error(
          "broken-quotes",
          SourceLocation.ofFile(this.file),
          null,
          "a quoted cell must end with a quote that a comma or the line's end follows",
          "Maybe a quote is not closed.");
    } catch (IOException e) {
      findings.error(
          "unreadable-file",
          SourceLocation.ofFile(this.file),
          null,
          "cannot be read: " + e.getMessage());
    }
    return new BestKnownCosts(costs);
  }

  private static List<CsvRecord> records(Reader text) {
    List<CsvRecord> records = new ArrayList<>();
    CsvReader.builder()
        .commentStrategy(CommentStrategy.NONE)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(false)
        .allowUnclosedQuote(false)
        .ofCsvRecord(text)
        .forEach(records::add);
    return records;
  }

  private void rows(List<CsvRecord> records) {
    List<String> header = records.get(0).getFields().stream().map(String::strip).toList();
    List<Integer> instance = columns(header, List.of(INSTANCE));
    List<Integer> costs = columns(header, COSTS);
    if (instance.isEmpty() || costs.isEmpty()) {
      return;
    }
    for (CsvRecord row : records.subList(1, records.size())) {
      if (row.getFieldCount() != header.size()) {
        findings.error(
            "ragged-row",
            SourceLocation.ofLine(file, row.getStartingLineNumber()),
            null,
            "has " + row.getFieldCount() + " cells, but the header has " + header.size());
      } else {
        int cost = filledIn(row, costs);
        row(
            row,
            row.getField(instance.get(0)).strip(),
            row.getField(cost).strip(),
            header.get(cost));
      }
    }
  }

  /** The first of the columns in which the row says something; if there is none, the first. */
  private static int filledIn(CsvRecord row, List<Integer> columns) {
    return columns.stream()
        .filter(column -> !row.getField(column).isBlank())
        .findFirst()
        .orElse(columns.get(0));
  }

  /**
   * Where columns of these names are, in the order of the names; that there is none is reported.
   */
  private List<Integer> columns(List<String> header, List<String> names) {
    List<Integer> found = names.stream().map(header::indexOf).filter(i -> i >= 0).toList();
    if (!found.isEmpty()) {
      return found;
    }
    String wanted = String.join(" or ", names);
    findings.error(
        "missing-column",
        SourceLocation.ofLine(file, 1),
        wanted,
        "the column " + wanted + " must be there",
        slip(header, names));
    return found;
  }

  private static @Nullable String slip(List<String> header, List<String> names) {
    return header.stream()
        .filter(word -> NearestName.of(word, names).isPresent())
        .findFirst()
        .map(word -> "Maybe it is the column " + word + ".")
        .orElse(null);
  }

  private void row(CsvRecord row, String instance, String cost, String column) {
    if (instance.indexOf('#') >= 0 || cost.isEmpty()) {
      return;
    }
    long line = row.getStartingLineNumber();
    SourceLocation where = SourceLocation.ofCell(file, line, column);
    OptionalDouble value = new LineNumbers(findings).number(where, cost, LineNumbers.FIGURE);
    if (value.isEmpty()) {
      return;
    }
    InstanceId id = InstanceId.of(instance);
    if (costs.stream().allMatch(earlier -> earlier.instance().isToldFrom(id))) {
      costs.add(new BestKnownCosts.Row(id, value.getAsDouble()));
    } else {
      SourceLocation at = SourceLocation.ofCell(file, line, INSTANCE);
      findings.error("duplicate-row", at, instance, "the instance stands twice in the table");
    }
  }
}
