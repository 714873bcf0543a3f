package org.gleaner.domain.dataset.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gleaner.domain.dataset.CaseReader;
import org.gleaner.domain.dataset.CaseReading;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.site.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do to a workbook, and what the reader says to it. */
class WorkbookFindingsTest {

  private static final String CASE =
      """
      {
        "format": "gleaner-case/1",
        "name": "book",
        "currency": "USD",
        "price_year": 2026,
        "horizon": {"start_year": 2026, "period_years": [1]}
      }
      """;

  @TempDir Path folder;

  /** Fills in what a test wants to see in the workbook. */
  private interface Edit {
    void on(Workbook book, Worksheet sites);
  }

  @Test
  void readsNumbersFlagsAndFormulasOfAnEditedWorkbook() throws IOException {
    CaseReading reading =
        read(
            (book, sites) -> {
              site(sites, 1, "north");
              sites.value(1, 2, 21);
              sites.value(1, 3, 105);
              // A blank row counts as a row, but says nothing; so does one of spaces.
              sites.value(2, 0, "  ");
              site(sites, 3, "south");
              sites.value(3, 2, 0.1 + 0.2);
              sites.value(3, 3, 105);
              Worksheet regions = book.newWorksheet("regions");
              regions.value(0, 0, "id");
              regions.value(0, 1, "code");
              regions.value(1, 0, "r1");
              regions.value(1, 1, "01");
              regions.value(2, 0, "r2");
              regions.value(2, 1, 24);
            });
    PlanningCase planningCase = reading.orThrow();
    assertThat(planningCase.sites()).extracting(Site::id).containsExactly("north", "south");
    assertThat(planningCase.sites())
        .extracting(s -> s.location().latitude())
        .containsExactly(21.0, 0.1 + 0.2);
    assertThat(planningCase.regions()).extracting(r -> r.code()).containsExactly("01", "24");
  }

  @Test
  void namesSheetAndRowOfWhatTheTableReaderFinds() throws IOException {
    CaseReading reading =
        read(
            (book, sites) -> {
              sites.value(1, 0, "first\nline\nbreaks");
              sites.value(1, 1, "depot");
              // Rows 3 and 4 of the sheet are blank.
              site(sites, 4, "here");
              sites.value(4, 2, "21,5");
            });
    assertThat(errors(reading))
        .contains("invalid-id book.xlsx/sites:2 [id]", "not-a-number book.xlsx/sites:5 [lat]");
  }

  @Test
  void reportsDatesErrorsAndFormulasOnce() throws IOException {
    CaseReading reading =
        read(
            (book, sites) -> {
              site(sites, 1, "a");
              sites.value(1, 2, LocalDate.of(2026, 4, 3));
              sites.style(1, 2).format("yyyy-mm-dd").set();
              site(sites, 2, "b");
              sites.formula(2, 2, "B1*2");
              site(sites, 3, "c");
              sites.formula(3, 1, "B1");
            });
    assertThat(errors(reading))
        .containsExactly(
            "date-cell book.xlsx/sites:2 [lat]",
            "formula-without-value book.xlsx/sites:3 [lat]",
            "formula-without-value book.xlsx/sites:4 [kind]");
    assertThat(reading.findings()).filteredOn(Finding::isError).allMatch(f -> f.hint() != null);
  }

  /** The sheet as Excel writes it, where a formula lost what it refers to. */
  @Test
  void reportsErrorCells() throws IOException {
    Path file = write((book, sites) -> site(sites, 1, "a"));
    replaceInSheet(
        file,
        "</row></sheetData>",
        "<c r=\"C2\" t=\"e\"><f>#REF!</f><v>#REF!</v></c></row></sheetData>");
    assertThat(errors(new CaseReader().read(file)))
        .containsExactly("error-cell book.xlsx/sites:2 [lat]");
  }

  @Test
  void readsTheSavedValueOfAFormula() throws IOException {
    Path file = write((book, sites) -> site(sites, 1, "a"));
    replaceInSheet(
        file,
        "</row></sheetData>",
        "<c r=\"C2\"><f>40/2</f><v>20.000000000000000</v></c><c r=\"D2\"><v>105</v></c></row></sheetData>");
    PlanningCase planningCase = new CaseReader().readOrThrow(file);
    assertThat(planningCase.sites().get(0).location().latitude()).isEqualTo(20);
  }

  @Test
  void reportsMergedCells() throws IOException {
    CaseReading reading =
        read(
            (book, sites) -> {
              site(sites, 1, "a");
              sites.range(1, 1, 2, 1).merge();
            });
    assertThat(errors(reading)).containsExactly("merged-cells book.xlsx/sites:2");
  }

  @Test
  void reportsSheetsThatAreNoTables() throws IOException {
    CaseReading reading =
        read(
            (book, sites) -> {
              site(sites, 1, "a");
              book.newWorksheet("Sheet1").setVisibilityState(VisibilityState.HIDDEN);
              book.newWorksheet("plant");
              book.newWorksheet("arisings of the northern provin");
            });
    assertThat(errors(reading))
        .containsExactly(
            "unknown-sheet book.xlsx/Sheet1",
            "unknown-sheet book.xlsx/plant",
            "unknown-sheet book.xlsx/arisings of the northern provin");
    assertThat(reading.findings().get(0).message()).contains("hidden");
    assertThat(reading.findings().get(1).hint()).isEqualTo("Maybe plants.");
    assertThat(reading.findings().get(2).hint()).contains("31 characters");
  }

  @Test
  void warnsOfAHiddenTable() throws IOException {
    CaseReading reading =
        read(
            (book, sites) -> {
              site(sites, 1, "a");
              sites.setVisibilityState(VisibilityState.HIDDEN);
            });
    assertThat(reading.hasErrors()).isFalse();
    assertThat(reading.findings()).extracting(Finding::code).contains("hidden-sheet");
  }

  @Test
  void reportsAWorkbookWithoutACase() throws IOException {
    Path file = folder.resolve("book.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "test", null)) {
      book.newWorksheet("sites").value(0, 0, "id");
    }
    assertThat(errors(new CaseReader().read(file))).contains("missing-sheet book.xlsx/case");
  }

  @Test
  void pointsIntoTheCaseSheet() throws IOException {
    Path file = folder.resolve("book.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "test", null)) {
      Worksheet sheet = book.newWorksheet("case");
      sheet.value(0, 0, "{");
      sheet.value(3, 0, "  \"format\" \"gleaner-case/1\"");
      sheet.value(4, 0, "}");
    }
    assertThat(errors(new CaseReader().read(file)).get(0)).contains("book.xlsx/case:4");
  }

  @Test
  void refusesWhatIsNoWorkbook() throws IOException {
    assertThat(codesOf("id,kind\n".getBytes(StandardCharsets.UTF_8)))
        .containsExactly("not-a-workbook");
    assertThat(codesOf(new byte[0])).containsExactly("not-a-workbook");
    assertThat(codesOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
        .containsExactly("locked-or-old-workbook");
    assertThat(codesOf(new byte[] {'P', 'K', 3, 4, 0, 0})).containsExactly("damaged-workbook");
    assertThat(errors(new CaseReader().read(folder.resolve("none.xlsx"))).get(0))
        .startsWith("no-such-file ");
  }

  /** 600 MiB of zeros are 600 kB on disk. */
  @Test
  void refusesAWorkbookThatUnpacksToTooMuch() throws IOException {
    Path file = folder.resolve("bomb.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 600; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    assertThat(errors(new CaseReader().read(file))).hasSize(1);
    assertThat(errors(new CaseReader().read(file)).get(0)).startsWith("file-too-large ");
  }

  @Test
  void refusesACutOrMistakenPackage() throws IOException {
    Path whole = write((book, sites) -> site(sites, 1, "a"));
    byte[] bytes = Files.readAllBytes(whole);
    for (int part = 1; part < 8; part++) {
      byte[] cut = Arrays.copyOf(bytes, bytes.length * part / 8);
      assertThat(codesOf(cut)).containsExactly("damaged-workbook");
    }
    Path file = write((book, sites) -> site(sites, 1, "a"));
    replaceInSheet(file, "r=\"A2\"", "r=\"AAAAAA2\"");
    assertThat(errors(new CaseReader().read(file)).get(0)).startsWith("damaged-workbook ");
  }

  private List<String> codesOf(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("other.xlsx"), bytes);
    return new CaseReader().read(file).findings().stream().map(Finding::code).toList();
  }

  private CaseReading read(Edit edit) throws IOException {
    return new CaseReader().read(write(edit));
  }

  private Path write(Edit edit) throws IOException {
    Path file = folder.resolve("book.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "test", null)) {
      Worksheet text = book.newWorksheet("case");
      List<String> lines = CASE.lines().toList();
      for (int row = 0; row < lines.size(); row++) {
        text.value(row, 0, lines.get(row));
      }
      Worksheet sites = book.newWorksheet("sites");
      List<String> header = List.of("id", "kind", "lat", "lon");
      for (int column = 0; column < header.size(); column++) {
        sites.value(0, column, header.get(column));
      }
      edit.on(book, sites);
    }
    return file;
  }

  private static void site(Worksheet sites, int row, String id) {
    sites.value(row, 0, id);
    sites.value(row, 1, "depot");
  }

  /** Changes the XML of the sheet {@code sites}. */
  private static void replaceInSheet(Path file, String old, String text) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    String part = "xl/worksheets/sheet2.xml";
    String xml = new String(parts.get(part), StandardCharsets.UTF_8);
    assertThat(xml).contains(old);
    parts.put(part, xml.replace(old, text).getBytes(StandardCharsets.UTF_8));
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var entry : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
  }

  private static List<String> errors(CaseReading reading) {
    return reading.findings().stream()
        .filter(Finding::isError)
        .map(f -> f.code() + " " + f.where())
        .toList();
  }
}
