package org.gleaner.domain.dataset.supply;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.gleaner.domain.dataset.fileset.FileSet;
import org.gleaner.domain.dataset.format.Bounds;
import org.gleaner.domain.dataset.json.DocumentFile;
import org.gleaner.domain.dataset.json.JsonFields;
import org.gleaner.domain.dataset.json.JsonText;
import org.gleaner.domain.dataset.json.JsonValue;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.InvalidInputException;
import org.gleaner.domain.supply.Band;
import org.gleaner.domain.supply.PotentialLevel;
import org.gleaner.domain.supply.SupplyRanges;
import org.gleaner.domain.supply.YearSpan;

/** {@value #FILE} beside a saved sizing: the percentiles of its draws. */
public final class RangesFile {

  public static final String FILE = "ranges.json";

  private static final String FORMAT = "gleaner-ranges/1";
  private static final long MAX_BYTES = 256L << 20;

  private static final Map<String, ToDoubleFunction<Band>> FIGURES = figures();

  private RangesFile() {}

  private static Map<String, ToDoubleFunction<Band>> figures() {
    Map<String, ToDoubleFunction<Band>> figures = new LinkedHashMap<>();
    figures.put("p5", Band::p5);
    figures.put("p25", Band::p25);
    figures.put("p50", Band::p50);
    figures.put("p75", Band::p75);
    figures.put("p95", Band::p95);
    figures.put("mean", Band::mean);
    return figures;
  }

  /** The text of the file. */
  public static String text(SupplyRanges ranges) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("format", FORMAT);
    tree.put("case", ranges.caseName());
    tree.put("case_sha256", ranges.caseHash());
    tree.put("from_year", ranges.years().from());
    tree.put("to_year", ranges.years().to());
    tree.put("level", ranges.level().id());
    tree.put("draws", ranges.draws());
    tree.put("seed", ranges.seed());
    tree.put("sampler", ranges.sampler());
    tree.put("inputs", ranges.inputs());
    tree.put("regional_error", ranges.regionalError());
    tree.put("nation", ranges.nation().stream().map(RangesFile::tree).toList());
    tree.put("regions", ranges.regions().stream().map(RangesFile::tree).toList());
    return JsonText.of(tree);
  }

  private static Map<String, Object> tree(SupplyRanges.Series series) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("element", series.element());
    if (!series.region().isEmpty()) {
      tree.put("region", series.region());
    }
    FIGURES.forEach(
        (name, figure) ->
            tree.put(name, series.years().stream().map(b -> figure.applyAsDouble(b)).toList()));
    return tree;
  }

  /** Whether there are ranges in the folder. */
  public static boolean exists(Path folder) {
    return Files.exists(FileSet.current(folder, FILE));
  }

  /**
   * The ranges of a folder.
   *
   * @throws InvalidInputException with all findings if they cannot be read
   */
  public static SupplyRanges read(Path folder) {
    Findings findings = new Findings();
    Optional<SupplyRanges> read =
        DocumentFile.readObject(folder.resolve(FILE), MAX_BYTES, findings)
            .map(fields -> ranges(fields, findings));
    if (read.isEmpty() || findings.hasErrors()) {
      throw new InvalidInputException(findings.toList());
    }
    return read.get();
  }

  private static SupplyRanges ranges(JsonFields fields, Findings findings) {
    fields.requiredChoice("format", List.of(FORMAT));
    int from = fields.requiredInteger("from_year", Bounds.YEAR).orElse(0);
    int to = fields.requiredInteger("to_year", Bounds.YEAR).orElse(0);
    if (from > to) {
      fields.error("years-backwards", "to_year", "must not be before from_year " + from, null);
    }
    YearSpan years = new YearSpan(Math.min(from, to), to);
    List<String> levels = new ArrayList<>();
    for (PotentialLevel level : PotentialLevel.values()) {
      levels.add(level.id());
    }
    String level = fields.requiredChoice("level", levels).orElse(levels.get(0));
    SupplyRanges ranges =
        new SupplyRanges(
            fields.requiredText("case").orElse(""),
            fields.requiredText("case_sha256").orElse(""),
            years,
            PotentialLevel.values()[levels.indexOf(level)],
            (long) fields.requiredNumber("draws", Bounds.POSITIVE).orElse(1),
            (long) fields.requiredNumber("seed", Bounds.ANY).orElse(0),
            fields.requiredText("sampler").orElse(""),
            fields.texts("inputs").stream().map(v -> String.valueOf(v.content())).toList(),
            fields.requiredNumber("regional_error", Bounds.SHARE).orElse(0),
            series("nation", fields, years, findings),
            series("regions", fields, years, findings));
    fields.reportUnknown();
    return ranges;
  }

  private static List<SupplyRanges.Series> series(
      String key, JsonFields fields, YearSpan years, Findings findings) {
    List<SupplyRanges.Series> all = new ArrayList<>();
    for (JsonValue item : fields.requiredArray(key).orElse(List.of())) {
      JsonFields.of(item, findings).ifPresent(row -> all.add(series(row, years)));
    }
    return all;
  }

  private static SupplyRanges.Series series(JsonFields row, YearSpan years) {
    Map<String, double[]> figures = new LinkedHashMap<>();
    for (String name : FIGURES.keySet()) {
      List<JsonValue> items = row.requiredArray(name).orElse(List.of());
      if (items.size() != years.size()) {
        row.error("series-length", name, "must have a number for each year", null);
        figures.put(name, new double[years.size()]);
        continue;
      }
      figures.put(
          name, items.stream().mapToDouble(v -> row.number(v, Bounds.ANY).orElse(0)).toArray());
    }
    List<Band> bands = new ArrayList<>();
    for (int y = 0; y < years.size(); y++) {
      bands.add(
          new Band(
              at(figures, "p5", y),
              at(figures, "p25", y),
              at(figures, "p50", y),
              at(figures, "p75", y),
              at(figures, "p95", y),
              at(figures, "mean", y)));
    }
    return new SupplyRanges.Series(
        row.requiredText("element").orElse(""), row.text("region").orElse(""), bands);
  }

  private static double at(Map<String, double[]> figures, String name, int year) {
    double[] values = figures.get(name);
    return values == null ? 0 : values[year];
  }
}
