package org.gleaner.domain.dataset;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gleaner.domain.dataset.format.ProductFormats;
import org.gleaner.domain.dataset.source.CaseSource;
import org.gleaner.domain.dataset.source.ClassPathSource;
import org.gleaner.domain.dataset.source.FolderSource;
import org.gleaner.domain.dataset.source.TextFile;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.dataset.table.Table;
import org.gleaner.domain.dataset.table.TableReader;
import org.gleaner.domain.dataset.workbook.WorkbookSource;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.InvalidInputException;
import org.gleaner.domain.finding.NearestName;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.product.AllocationShare;
import org.gleaner.domain.product.DirectArising;
import org.gleaner.domain.quantity.Ranged;
import org.gleaner.domain.site.Site;

/**
 * Reads {@code source/direct_arisings.csv} of a case: what its arisings hold beside the cohorts.
 */
public final class DirectArisingsReader {
  private static final long MAX_BYTES = 64L << 20;

  private final PlanningCase planningCase;
  private final Findings findings = new Findings();

  private DirectArisingsReader(PlanningCase planningCase) {
    this.planningCase = planningCase;
  }

  /**
   * Reads the table of an embedded case.
   *
   * @throws InvalidInputException with all findings if any is an error
   */
  public static List<DirectArising> readEmbedded(PlanningCase planningCase) {
    return new DirectArisingsReader(planningCase)
        .read(new ClassPathSource(planningCase.settings().name()));
  }

  /**
   * Reads the table in a case folder or a workbook.
   *
   * @throws InvalidInputException with all findings if any is an error
   */
  public static List<DirectArising> read(PlanningCase planningCase, Path folderOrWorkbook) {
    return new DirectArisingsReader(planningCase).read(sourceOf(folderOrWorkbook));
  }

  /** The text of the table of an embedded case; empty if it has none. */
  public static Optional<String> textOfEmbedded(String caseName) throws IOException {
    return text(new ClassPathSource(caseName));
  }

  /** The text of the table in a case folder or a workbook; empty if it has none. */
  public static Optional<String> text(Path folderOrWorkbook) throws IOException {
    return text(sourceOf(folderOrWorkbook));
  }

  private static Optional<String> text(CaseSource source) throws IOException {
    Optional<TextFile> file =
        TextFile.check(source, ProductFormats.DIRECT_ARISINGS.file(), MAX_BYTES, new Findings());
    if (file.isEmpty()) {
      return Optional.empty();
    }
    StringWriter text = new StringWriter();
    try (Reader reader = file.get().open()) {
      reader.transferTo(text);
    }
    return Optional.of(text.toString());
  }

  private static CaseSource sourceOf(Path path) {
    return Files.isRegularFile(path) ? WorkbookSource.read(path) : new FolderSource(path);
  }

  private List<DirectArising> read(CaseSource source) {
    String file = ProductFormats.DIRECT_ARISINGS.file();
    List<DirectArising> arisings = new ArrayList<>();
    TextFile.check(source, file, MAX_BYTES, findings)
        .map(
            text ->
                TableReader.read(
                    text, ProductFormats.DIRECT_ARISINGS, planningCase.horizon(), findings))
        .map(Table::rows)
        .orElse(List.of())
        .forEach(row -> add(row, arisings));
    if (findings.hasErrors()) {
      throw new InvalidInputException(source.inPlace(findings.toList()));
    }
    return arisings;
  }

  private void add(Row row, List<DirectArising> arisings) {
    if (!row.isSound()) {
      return;
    }
    if (row.states("site") == row.states("allocation")) {
      findings.error(
          "site-or-allocation",
          row.fault("site"),
          row.textOrNull("site"),
          "a row names either a site or an allocation key");
    }
    if (row.states("period") && row.states("from_year")) {
      findings.error(
          "period-or-year",
          row.fault("from_year"),
          row.textOrNull("from_year"),
          "a row is of a period or from a year on");
    }
    check(row, "material", planningCase.materials().stream().map(Material::id).toList());
    check(row, "site", planningCase.sites().stream().map(Site::id).toList());
    check(
        row,
        "allocation",
        planningCase.products().allocation().stream().map(AllocationShare::key).toList());
    if (row.isSound()) {
      arisings.add(arising(row));
    }
  }

  private void check(Row row, String column, Collection<String> known) {
    String id = row.textOrNull(column);
    if (id != null && !known.contains(id)) {
      findings.error(
          "unknown-id", row.fault(column), id, "no such " + column, NearestName.hint(id, known));
    }
  }

  private static DirectArising arising(Row row) {
    double best = row.number("tonnes_per_year");
    Double low = row.numberOrNull("low");
    Double high = row.numberOrNull("high");
    return new DirectArising(
        row.textOrNull("site"),
        row.textOrNull("allocation"),
        row.text("material"),
        row.integerOrNull("period"),
        row.integerOrNull("from_year"),
        new Ranged(best, low == null ? best : low, high == null ? best : high),
        row.evidence());
  }
}
