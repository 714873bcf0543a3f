package org.gleaner.domain.dataset.workbook;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gleaner.domain.dataset.fileset.SingleFile;
import org.gleaner.domain.dataset.format.CaseFormat;
import org.gleaner.domain.dataset.format.ProductFormats;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.table.NumberText;
import org.gleaner.domain.dataset.writing.CaseFiles;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.InvalidInputException;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.planning.PlanningCase;
import org.jspecify.annotations.Nullable;

/** Writes cases as workbooks that read back equal; equal cases give equal bytes. */
public final class WorkbookWriter {
  /** What a cell of the format holds at most. */
  private static final int LARGEST_CELL = 32_767;

  private static final String TEXT = "@";
  private static final double CASE_WIDTH = 100;
  private static final double COLUMN_WIDTH = 16;

  private final Path file;

  private WorkbookWriter(Path file) {
    this.file = file;
  }

  /**
   * Writes the case to a file, which is replaced whole if it is there.
   *
   * @param directArisings text of {@code source/direct_arisings.csv}; null if the case has none
   * @throws InvalidInputException if a text is too long for a cell of a workbook
   * @throws IOException if the file cannot be written; the previous one is then still there
   */
  public static void write(Path file, PlanningCase planningCase, @Nullable String directArisings)
      throws IOException {
    Map<String, String> texts = new LinkedHashMap<>(CaseFiles.of(planningCase));
    if (directArisings != null) {
      texts.put(ProductFormats.DIRECT_ARISINGS.file(), directArisings);
    }
    SingleFile.replace(file, new WorkbookWriter(file).bytes(texts));
  }

  private byte[] bytes(Map<String, String> texts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "Gleaner", null)) {
      writeLines(book.newWorksheet(SheetNames.CASE), texts.get(CaseFormat.CASE_FILE));
      for (TableFormat format : CaseFormat.TABLES) {
        writeIfThere(book, format.name(), format, texts.get(format.file()));
      }
      writeIfThere(
          book,
          SheetNames.DIRECT_ARISINGS,
          ProductFormats.DIRECT_ARISINGS,
          texts.get(ProductFormats.DIRECT_ARISINGS.file()));
    }
    return TimelessPackage.of(bytes.toByteArray());
  }

  private void writeIfThere(Workbook book, String sheet, TableFormat format, @Nullable String text)
      throws IOException {
    if (text != null) {
      writeTable(book.newWorksheet(sheet), format, text);
    }
  }

  private void writeLines(Worksheet sheet, @Nullable String text) {
    sheet.width(0, CASE_WIDTH);
    List<String> lines = text == null ? List.of() : text.lines().toList();
    for (int row = 0; row < lines.size(); row++) {
      String line = lines.get(row);
      for (int at = 0, column = 0; at < line.length(); column++) {
        // Half a cell leaves room for escapes.
        int end = Math.min(line.length(), at + LARGEST_CELL / 2);
        if (end < line.length() && Character.isHighSurrogate(line.charAt(end - 1))) {
          end--;
        }
        put(sheet, row, column, line.substring(at, end));
        at = end;
      }
    }
  }

  private void writeTable(Worksheet sheet, TableFormat format, String text) throws IOException {
    List<String> header = List.of();
    int row = 0;
    try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(text)) {
      for (CsvRecord record : records) {
        if (row == 0) {
          header = record.getFields();
          writeHeader(sheet, header);
        } else {
          writeRow(sheet, row, format, header, record.getFields());
        }
        row++;
      }
    }
  }

  private void writeHeader(Worksheet sheet, List<String> header) {
    for (int column = 0; column < header.size(); column++) {
      put(sheet, 0, column, header.get(column));
      sheet.style(0, column).bold().set();
      sheet.width(column, Math.max(COLUMN_WIDTH, header.get(column).length() + 2.0));
    }
    sheet.freezePane(0, 1);
  }

  private void writeRow(
      Worksheet sheet, int row, TableFormat format, List<String> header, List<String> cells) {
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      boolean numeric =
          format.column(header.get(column)).map(c -> c.type().isNumeric()).orElse(false);
      if (cell.isEmpty()) {
        continue;
      }
      if (numeric && NumberText.parse(cell.strip()).value() != null) {
        sheet.value(row, column, new BigDecimal(cell.strip()));
      } else {
        put(sheet, row, column, cell);
        // What is typed over it stays as it is typed: 01 is no number, 3-4 no date.
        sheet.style(row, column).format(TEXT).set();
      }
    }
  }

  private void put(Worksheet sheet, int row, int column, String text) {
    String escaped = EscapedText.encode(text);
    if (escaped.length() > LARGEST_CELL) {
      throw new InvalidInputException(
          List.of(
              Finding.error(
                      "cell-too-large",
                      SourceLocation.ofCell(
                          file.getFileName() + "/" + sheet.getName(),
                          row + 1L,
                          SheetReading.letters(column)),
                      text.substring(0, 40) + "...",
                      "a cell of a workbook has at most " + LARGEST_CELL + " characters")
                  .withHint("Shorten the text, or export the case as a folder.")));
    }
    sheet.value(row, column, escaped);
  }
}
