package org.gleaner.domain.dataset.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.dataset.format.ProcessFormats;
import org.gleaner.domain.dataset.format.TableFormat.Range;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.process.Process;
import org.gleaner.domain.process.Recipe;
import org.gleaner.domain.process.RecipeInput;
import org.gleaner.domain.process.RecipeOutput;
import org.gleaner.domain.quantity.Series;

/** Processes and recipes; a recipe with an error in any row is left out. */
final class RecipeAssembly {
  private static final double ROUNDING = 1e-9;
  private static final String COEFFICIENT = "transfer_coefficient";
  private static final String YIELD = "yield_tonnes_per_tonne";

  private final CaseTables tables;
  private final Horizon horizon;
  private final Findings findings;
  private final Map<String, Row> firstRows = new LinkedHashMap<>();

  RecipeAssembly(CaseTables tables, Horizon horizon, Findings findings) {
    this.tables = tables;
    this.horizon = horizon;
    this.findings = findings;
  }

  List<Process> processes() {
    return tables.get(ProcessFormats.PROCESSES).rows().stream()
        .filter(Row::isSound)
        .map(RecipeAssembly::process)
        .toList();
  }

  List<Recipe> recipes() {
    List<Recipe> recipes = new ArrayList<>();
    NuclideTransferAssembly nuclides = new NuclideTransferAssembly(tables, findings);
    for (List<Row> rows : tables.get(ProcessFormats.RECIPES).groupedBy("recipe").values()) {
      RowGroup group = new RowGroup(rows, horizon, findings);
      if (group.isSound()) {
        Recipe recipe = recipe(group);
        if (group.isSound()) {
          recipes.add(recipe.withNuclides(nuclides.of(recipe)));
          firstRows.put(recipe.id(), group.first());
        }
      }
    }
    return recipes;
  }

  /** Row in which each recipe starts, by recipe id. */
  Map<String, Row> firstRows() {
    return firstRows;
  }

  private static Process process(Row row) {
    return new Process(
        row.text("id"),
        row.text("name_en"),
        row.text("name_vi"),
        row.number("kwh_per_t"),
        row.number("m3_water_per_t"),
        row.number("reagents_kg_per_t"),
        row.number("kgco2e_per_t"),
        row.number("labour_h_per_t"),
        row.evidence());
  }

  private Recipe recipe(RowGroup group) {
    List<RecipeInput> inputs = inputs(group);
    List<RecipeOutput> outputs = outputs(group);
    if (group.isSound() && outputs.isEmpty()) {
      findings.error(
          "recipe-without-output",
          group.first().spoiled(),
          group.first().text("recipe"),
          "a recipe has at least one output");
    }
    if (group.isSound()) {
      checkCoefficients(group, outputs);
    }
    return new Recipe(
        group.first().text("recipe"),
        group.once("process").text("process"),
        inputs,
        outputs,
        group.number("added_kg_per_t"),
        group.number("off_gas_kg_per_t"),
        group.evidence());
  }

  private List<RecipeInput> inputs(RowGroup group) {
    List<RecipeInput> inputs = new ArrayList<>();
    for (RowGroup input : by("input", group)) {
      inputs.add(new RecipeInput(input.first().text("input"), shares(input)));
    }
    Row first = group.first();
    if (inputs.isEmpty()) {
      findings.error(
          "recipe-without-input",
          first.spoiled(),
          first.text("recipe"),
          "a recipe has at least one input");
      return inputs;
    }
    for (int t = 0; t < horizon.size(); t++) {
      int period = t;
      double sum = inputs.stream().mapToDouble(i -> i.dryShareIn(period)).sum();
      if (Math.abs(sum - 1) > ROUNDING) {
        findings.error(
            "input-shares",
            first.fault("input_share"),
            Double.toString(sum),
            "the input shares of " + first.text("recipe") + " must sum to 1");
        return inputs;
      }
    }
    return inputs;
  }

  /**
   * One share for all periods, unless several rows tell it by period: the period of a single row is
   * that of the output beside the input.
   */
  private static Series shares(RowGroup input) {
    List<Row> stated = input.rows().stream().filter(r -> r.states("input_share")).toList();
    boolean byPeriod = stated.size() > 1 && stated.stream().anyMatch(r -> r.states("period"));
    return byPeriod
        ? input.series("input_share")
        : Series.constant(input.number("input_share"), input.horizon().size());
  }

  private List<RecipeOutput> outputs(RowGroup group) {
    List<RecipeOutput> outputs = new ArrayList<>();
    group.rows().stream().filter(r -> !r.states("output")).forEach(this::checkNoRule);
    for (RowGroup rows : by("output", group)) {
      RecipeOutput output = output(rows);
      boolean second =
          group.isSound()
              && output instanceof RecipeOutput.Rest
              && outputs.stream().anyMatch(RecipeOutput.Rest.class::isInstance);
      if (second) {
        findings.error(
            "two-rests", rows.first().fault("rest"), null, "a recipe has at most one rest");
      }
      outputs.add(output);
    }
    return outputs;
  }

  private void checkNoRule(Row row) {
    for (String column : List.of("element", COEFFICIENT, YIELD, "rest")) {
      boolean stated = column.equals("rest") ? row.flag(column) : row.states(column);
      if (stated) {
        findings.error(
            "output-missing",
            row.fault(column),
            row.text(column),
            "says how, but not which output");
        return;
      }
    }
  }

  private RecipeOutput output(RowGroup rows) {
    Row first = rows.first();
    String material = first.text("output");
    boolean rest = rows.flag("rest");
    boolean yields = rows.rows().stream().anyMatch(r -> r.states(YIELD));
    boolean recovers =
        rows.rows().stream().anyMatch(r -> r.states("element") || r.states(COEFFICIENT));
    int ways = (rest ? 1 : 0) + (yields ? 1 : 0) + (recovers ? 1 : 0);
    if (ways != 1) {
      findings.error(
          ways == 0 ? "output-without-rule" : "output-with-two-rules",
          first.fault("output"),
          material,
          "an output either recovers an element, or has a yield, or is the rest");
      return new RecipeOutput.Rest(material);
    }
    checkPeriodsDiffer(rows);
    if (rest) {
      return new RecipeOutput.Rest(material);
    }
    if (yields) {
      Range range = new Range(YIELD, "low", "high");
      return new RecipeOutput.Yield(material, rows.ranged(range));
    }
    for (Row row : rows.rows()) {
      requireBoth(row);
    }
    Range range = new Range(COEFFICIENT, "low", "high");
    return new RecipeOutput.Recovered(
        material, rows.once("element").text("element"), rows.ranged(range));
  }

  private void requireBoth(Row row) {
    for (String column : List.of("element", COEFFICIENT)) {
      if (!row.states(column)) {
        findings.error(
            "missing-value",
            row.fault(column),
            null,
            "element and transfer_coefficient go together");
      }
    }
  }

  private void checkPeriodsDiffer(RowGroup rows) {
    Map<Object, Long> lines = new LinkedHashMap<>();
    for (Row row : rows.rows()) {
      Object period = row.states("period") ? row.text("period") : "all";
      Long earlier = lines.putIfAbsent(period, row.line());
      if (earlier != null) {
        findings.error(
            "duplicate-row",
            row.spoiled(),
            row.text("output"),
            "is already an output of the recipe in line " + earlier);
      }
    }
  }

  /** Of one element no more can reach the outputs than goes in. */
  private void checkCoefficients(RowGroup group, List<RecipeOutput> outputs) {
    for (int t = 0; t < horizon.size(); t++) {
      Map<String, Double> sums = new LinkedHashMap<>();
      for (RecipeOutput output : outputs) {
        if (output instanceof RecipeOutput.Recovered recovered) {
          sums.merge(
              recovered.element(), recovered.transferCoefficient().best().at(t), Double::sum);
        }
      }
      for (Map.Entry<String, Double> sum : sums.entrySet()) {
        if (sum.getValue() > 1 + ROUNDING) {
          findings.error(
              "coefficients-above-one",
              group.first().fault(COEFFICIENT),
              sum.getValue().toString(),
              "the transfer coefficients of " + sum.getKey() + " sum to more than 1");
          return;
        }
      }
    }
  }

  /** The rows that state the column, grouped by what they state. */
  private static List<RowGroup> by(String column, RowGroup group) {
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    for (Row row : group.rows()) {
      if (row.states(column)) {
        groups.computeIfAbsent(row.text(column), c -> new ArrayList<>()).add(row);
      }
    }
    return groups.values().stream().map(group::of).toList();
  }
}
