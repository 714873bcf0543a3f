package org.gleaner.domain.dataset.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.gleaner.domain.dataset.format.CaseFormat;
import org.gleaner.domain.dataset.format.ProductFormats;
import org.gleaner.domain.dataset.source.CaseSource;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.NearestName;
import org.gleaner.domain.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * A case in an .xlsx workbook: a sheet per table, named as the table; {@code case.json} is the text
 * of the sheet {@code case}, a line per row. Findings name the sheet as {@code book.xlsx/plants}
 * and its row.
 */
public final class WorkbookSource implements CaseSource {
  private static final String ENDING = ".xlsx";

  /** Spreadsheet programs cut longer names of sheets. */
  private static final int LONGEST_SHEET_NAME = 31;

  private final Path file;
  private final Map<String, SheetText> sheets = new TreeMap<>();
  private final Findings own = new Findings();

  private WorkbookSource(Path file) {
    this.file = file;
  }

  /** Whether the name of a file says that it is a workbook. */
  public static boolean isWorkbook(Path path) {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
  }

  /** Reads all sheets; what is wrong with them is reported by {@link #files}. */
  public static WorkbookSource read(Path file) {
    WorkbookSource source = new WorkbookSource(file);
    PackageScan.of(file, source.own).ifPresent(source::read);
    return source;
  }

  @Override
  public List<String> files(Findings findings) {
    findings.addAll(own.toList());
    String direct = ProductFormats.DIRECT_ARISINGS.file();
    return sheets.keySet().stream().filter(name -> !name.equals(direct)).toList();
  }

  @Override
  public InputStream open(String name) throws IOException {
    return new ByteArrayInputStream(sheet(name).bytes());
  }

  @Override
  public long size(String name) throws IOException {
    return sheet(name).bytes().length;
  }

  @Override
  public List<Finding> inPlace(List<Finding> findings) {
    return findings.stream().flatMap(finding -> inPlace(finding).stream()).toList();
  }

  private Optional<Finding> inPlace(Finding finding) {
    SourceLocation where = finding.where();
    Optional<String> name = SheetNames.sheetOf(where.file());
    if (name.isEmpty()) {
      return Optional.of(finding);
    }
    SheetText sheet = sheets.get(where.file());
    long row = sheet == null ? where.line() : sheet.row(where.line());
    String column = where.column();
    boolean said =
        finding.code().equals("missing-value")
            && sheet != null
            && column != null
            && sheet.isFaulty(row, column);
    SourceLocation place = new SourceLocation(shown(name.get()), row, column, where.pointer());
    return said ? Optional.empty() : Optional.of(finding.at(place));
  }

  private SheetText sheet(String name) throws IOException {
    SheetText sheet = sheets.get(name);
    if (sheet == null) {
      throw new NoSuchFileException(name);
    }
    return sheet;
  }

  private String shown(String sheet) {
    return file.getFileName() + "/" + sheet;
  }

  private void read(PackageScan scan) {
    try (ReadableWorkbook book =
        new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
      for (Sheet sheet : book.getSheets().toList()) {
        read(sheet, scan.merged(sheet.getId()));
      }
      if (!sheets.containsKey(CaseFormat.CASE_FILE)) {
        reportNoCase();
      }
    } catch (SheetReading.SheetTooLargeException e) {
      own.error(
          "file-too-large",
          SourceLocation.ofFile(file.toString()),
          null,
          "a sheet holds " + e.getMessage() + " when it is read");
    } catch (IOException | RuntimeException e) {

      // The library has no exception of its own for much of what can be wrong in a file.
      own.error(
          "damaged-workbook",
          SourceLocation.ofFile(file.toString()),
          null,
          "the workbook cannot be read to its end",
          "Open it in a spreadsheet program and save it anew.");
      sheets.clear();
    }
  }

  private void read(Sheet sheet, List<String> merged) throws IOException {
    String name = sheet.getName();
    Optional<String> known = SheetNames.fileOf(name);
    boolean hidden = sheet.getVisibility() != SheetVisibility.VISIBLE;
    if (known.isEmpty()) {
      own.error(
          "unknown-sheet",
          SourceLocation.ofFile(shown(name)),
          null,
          "is no table of a case" + (hidden ? "; the sheet is hidden" : ""),
          hint(name));
      return;
    }
    if (hidden) {
      own.warning(
          "hidden-sheet", SourceLocation.ofFile(shown(name)), null, "is hidden, but counts");
    }
    merged.forEach(area -> reportMerged(name, area));
    SheetReading reading = new SheetReading(shown(name), own);
    sheets.put(
        known.get(), name.equals(SheetNames.CASE) ? reading.document(sheet) : reading.table(sheet));
  }

  private static @Nullable String hint(String sheet) {
    String near = NearestName.hint(sheet, SheetNames.all());
    if (near != null) {
      return near;
    }
    List<String> begun = SheetNames.all().stream().filter(name -> name.startsWith(sheet)).toList();
    if (sheet.length() == LONGEST_SHEET_NAME) {
      return "Spreadsheet programs cut the name of a sheet after 31 characters.";
    }
    return begun.isEmpty()
        ? "Delete the sheet or keep it in a file of its own."
        : "Maybe " + begun.get(0) + ".";
  }

  private void reportMerged(String sheet, String area) {
    List<String> corners = new ArrayList<>(List.of(area.split(":")));
    String digits = corners.get(0).replaceAll("\\D", "");
    long row = digits.isEmpty() || digits.length() > 7 ? 0 : Long.parseLong(digits);
    own.error(
        "merged-cells",
        SourceLocation.ofLine(shown(sheet), row),
        area,
        "cells are merged, so that all but the first are empty",
        "Unmerge them and fill in every row.");
  }

  private void reportNoCase() {
    own.error(
        "missing-sheet",
        SourceLocation.ofFile(CaseFormat.CASE_FILE),
        null,
        "a workbook of a case has a sheet 'case' with the text of case.json, a line per row",
        "'case export --to FILE.xlsx' writes workbooks to begin with.");
  }
}
