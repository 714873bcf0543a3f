package org.gleaner.domain.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gleaner.domain.dataset.assembly.CaseAssembly;
import org.gleaner.domain.dataset.assembly.CaseFile;
import org.gleaner.domain.dataset.assembly.CaseTables;
import org.gleaner.domain.dataset.check.CaseChecks;
import org.gleaner.domain.dataset.check.EvidenceChecks;
import org.gleaner.domain.dataset.check.EvidenceCount;
import org.gleaner.domain.dataset.fileset.FileSet;
import org.gleaner.domain.dataset.format.CaseFormat;
import org.gleaner.domain.dataset.format.DefaultUsed;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.json.JsonReader;
import org.gleaner.domain.dataset.source.CaseSource;
import org.gleaner.domain.dataset.source.ClassPathSource;
import org.gleaner.domain.dataset.source.FolderSource;
import org.gleaner.domain.dataset.source.ReplacedSource;
import org.gleaner.domain.dataset.source.TextFile;
import org.gleaner.domain.dataset.table.Table;
import org.gleaner.domain.dataset.table.TableReader;
import org.gleaner.domain.dataset.workbook.WorkbookSource;
import org.gleaner.domain.element.ElementCatalogue;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.InvalidInputException;
import org.gleaner.domain.finding.NearestName;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.planning.PlanningCase;
import org.jspecify.annotations.Nullable;

/** Reads cases from folders, workbooks or the class path; one reading finds every mistake. */
public final class CaseReader {
  private static final long MAX_JSON_BYTES = 16L << 20;
  private static final long MAX_TABLE_BYTES = 256L << 20;

  private final ElementCatalogue elements;
  private final UnaryOperator<CaseSource> seen;

  public CaseReader() {
    this(ElementCatalogueReader.readEmbedded(), UnaryOperator.identity());
  }

  private CaseReader(ElementCatalogue elements, UnaryOperator<CaseSource> seen) {
    this.elements = elements;
    this.seen = seen;
  }

  /** A reader that sees this text in place of a file, whatever the case has of it. */
  public CaseReader seeing(String file, String text) {
    return new CaseReader(elements, source -> new ReplacedSource(seen.apply(source), file, text));
  }

  /** Reads a case folder, as its last complete writer left it, or a workbook (.xlsx). */
  public CaseReading read(Path folderOrWorkbook) {
    if (WorkbookSource.isWorkbook(folderOrWorkbook) && !Files.isDirectory(folderOrWorkbook)) {
      return readWorkbook(folderOrWorkbook);
    }
    FileSet.settle(folderOrWorkbook);
    return read(new FolderSource(folderOrWorkbook));
  }

  /** Reads a workbook, whatever the ending of its name. */
  public CaseReading readWorkbook(Path workbook) {
    return read(WorkbookSource.read(workbook));
  }

  /**
   * Reads a case folder or a workbook.
   *
   * @throws InvalidInputException with all findings if any is an error
   */
  public PlanningCase readOrThrow(Path folderOrWorkbook) {
    return read(folderOrWorkbook).orThrow();
  }

  /** Names of the cases packed with the program. */
  public static List<String> embeddedNames() {
    return ClassPathSource.names();
  }

  /** Reads a case that is packed with the program; a name that is none is a finding. */
  public CaseReading readEmbedded(String name) {
    List<String> known = embeddedNames();
    if (!known.contains(name)) {
      Finding unknown =
          Finding.error(
                  "no-such-case",
                  SourceLocation.ofFile(name),
                  null,
                  "there is no embedded case of that name")
              .withHint(
                  NearestName.of(name, known)
                      .map(near -> "Maybe " + near + ".")
                      .orElse("Embedded cases: " + String.join(", ", known)));
      return new CaseReading(Optional.empty(), List.of(unknown), List.of(), EvidenceCount.NONE);
    }
    return read(new ClassPathSource(name));
  }

  private CaseReading read(CaseSource original) {
    CaseSource source = seen.apply(original);
    Findings findings = new Findings();
    List<String> files = source.files(findings);
    if (files.isEmpty() && findings.hasErrors()) {
      return new CaseReading(
          Optional.empty(), source.inPlace(findings.toList()), List.of(), EvidenceCount.NONE);
    }
    CaseFile caseFile = caseFile(source, files, findings);
    Horizon horizon = caseFile.horizon().orElse(null);
    CaseTables own = tables(source, files, horizon, findings);
    Set<String> named =
        caseFile.include().isEmpty() ? Set.of() : NamedInCase.in(caseFile, own, source);
    CaseTables tables = Catalogue.include(caseFile.include(), named, own, horizon, findings);
    PlanningCase assembled = new CaseAssembly(caseFile, tables, elements, findings).assemble();
    EvidenceCount evidence = new EvidenceChecks(tables, findings).count();
    CaseChecks.run(assembled, tables, findings);
    List<DefaultUsed> defaults = new ArrayList<>(caseFile.defaults());
    defaults.addAll(DefaultsInTables.of(tables));
    boolean usable = !findings.hasErrors() && caseFile.settings().isPresent();
    return new CaseReading(
        usable ? Optional.of(assembled) : Optional.empty(),
        source.inPlace(findings.toList()),
        defaults,
        evidence);
  }

  private CaseFile caseFile(CaseSource source, List<String> files, Findings findings) {
    if (!files.contains(CaseFormat.CASE_FILE)) {
      boolean refused =
          findings.toList().stream().anyMatch(f -> f.where().file().equals(CaseFormat.CASE_FILE));
      if (!refused) {
        findings.error(
            "missing-file",
            SourceLocation.ofFile(CaseFormat.CASE_FILE),
            null,
            "a case folder holds a case.json");
      }
      return CaseFile.NONE;
    }
    return TextFile.check(source, CaseFormat.CASE_FILE, MAX_JSON_BYTES, findings)
        .flatMap(file -> JsonReader.read(file, findings))
        .map(document -> CaseFile.read(document, elements, findings))
        .orElse(CaseFile.NONE);
  }

  private static CaseTables tables(
      CaseSource source, List<String> files, @Nullable Horizon horizon, Findings findings) {
    files.stream()
        .filter(file -> !file.equals(CaseFormat.CASE_FILE))
        .filter(file -> CaseFormat.table(file).isEmpty())
        .forEach(file -> reportUnknown(file, findings));
    Map<String, Table> tables = new LinkedHashMap<>();
    for (TableFormat format : CaseFormat.TABLES) {
      if (files.contains(format.file())) {
        Table table =
            TextFile.check(source, format.file(), MAX_TABLE_BYTES, findings)
                .map(file -> TableReader.read(file, format, horizon, findings))
                .orElse(Table.lost(format));
        tables.put(format.name(), table);
      }
    }
    return new CaseTables(tables);
  }

  private static void reportUnknown(String file, Findings findings) {
    List<String> known = CaseFormat.TABLES.stream().map(TableFormat::file).toList();
    findings.error(
        "unknown-file",
        SourceLocation.ofFile(file),
        null,
        "is no table of a case",
        NearestName.hint(file, known));
  }
}
