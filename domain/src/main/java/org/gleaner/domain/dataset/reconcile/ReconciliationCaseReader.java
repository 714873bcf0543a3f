package org.gleaner.domain.dataset.reconcile;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.gleaner.domain.dataset.format.Bounds;
import org.gleaner.domain.dataset.json.DocumentFile;
import org.gleaner.domain.dataset.json.JsonFields;
import org.gleaner.domain.dataset.json.JsonValue;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.reconcile.FlowSystem;
import org.gleaner.domain.reconcile.ReconciliationCase;

/** Reads measured flows; one reading reports all that is wrong with them. */
public final class ReconciliationCaseReader {

  private static final long MAX_BYTES = 64L << 20;
  private static final double USUAL_SIGNIFICANCE = 0.05;
  private static final Bounds SIGNIFICANCE = new Bounds(0, 0.5, true, false);
  private static final Pattern LAYER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  /** Balancing works on whole matrices: more equations would take gigabytes and hours. */
  private static final int MOST_EQUATIONS = 4_000;

  private final JsonFields fields;
  private final Findings findings;

  private ReconciliationCaseReader(JsonFields fields, Findings findings) {
    this.fields = fields;
    this.findings = findings;
  }

  /** Empty if there are errors among the findings. */
  public static Optional<ReconciliationCase> read(Path file, Findings findings) {
    Optional<ReconciliationCase> read =
        DocumentFile.readObject(file, MAX_BYTES, findings)
            .map(fields -> new ReconciliationCaseReader(fields, findings).read());
    return findings.hasErrors() ? Optional.empty() : read;
  }

  private ReconciliationCase read() {
    String title = fields.text("title").orElse("");
    String unit = fields.text("unit").orElse("");
    double significance = fields.number("significance", SIGNIFICANCE).orElse(USUAL_SIGNIFICANCE);
    List<Integer> periods = periods();
    List<String> layers = layers();
    FlowSystemReader systems =
        new FlowSystemReader(fields, findings, Math.max(1, periods.size()), layers);
    List<FlowSystem> read = systems.read();
    requireSize(read.get(0));
    fields.reportUnknown();
    return new ReconciliationCase(title, unit, significance, periods, read, systems.arisings());
  }

  private List<Integer> periods() {
    Set<Integer> years = new LinkedHashSet<>();
    for (JsonValue item : fields.array("periods").orElse(List.of())) {
      OptionalInt year = fields.integer(item, Bounds.YEAR);
      if (year.isPresent() && !years.add(year.getAsInt())) {
        fields.errorAt("duplicate-id", item, "the period stands twice", null);
      }
    }
    return List.copyOf(years);
  }

  private List<String> layers() {
    Set<String> layers = new LinkedHashSet<>();
    for (JsonValue item : fields.texts("layers")) {
      String layer = item.shown();
      if (!LAYER.matcher(layer).matches()) {
        fields.errorAt(
            "wrong-format", item, "must be letters, digits, dots, hyphens and underscores", null);
      } else if (!layers.add(layer)) {
        fields.errorAt("duplicate-id", item, "the layer stands twice", null);
      }
    }
    return List.copyOf(layers);
  }

  private void requireSize(FlowSystem system) {
    int equations =
        system.nodes().size() * (1 + system.layers().size()) + system.transferCoefficients().size();
    if (equations > MOST_EQUATIONS) {
      findings.error(
          "over-limit",
          fields.where(),
          Integer.toString(equations),
          "nodes and layers make more than " + MOST_EQUATIONS + " balances");
    }
  }
}
