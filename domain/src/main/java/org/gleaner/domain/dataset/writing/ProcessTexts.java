package org.gleaner.domain.dataset.writing;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.dataset.format.ProcessFormats;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.format.TableFormat.Range;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.process.NuclideTransfer;
import org.gleaner.domain.process.Process;
import org.gleaner.domain.process.Recipe;
import org.gleaner.domain.process.RecipeInput;
import org.gleaner.domain.process.RecipeOutput;
import org.gleaner.domain.quantity.RangedSeries;
import org.gleaner.domain.quantity.Series;

/**
 * Processes, recipes and where radionuclides go; each row of a recipe holds an input, an output, or
 * one of each.
 */
record ProcessTexts(PlanningCase planningCase) {
  private static final Range COEFFICIENT = new Range("transfer_coefficient", "low", "high");
  private static final Range YIELD = new Range("yield_tonnes_per_tonne", "low", "high");

  List<TableText> tables() {
    TableText processes = new TableText(ProcessFormats.PROCESSES, planningCase.horizon());
    for (Process process : planningCase.processes()) {
      processes
          .row()
          .text("id", process.id())
          .text("name_en", process.nameEn())
          .text("name_vi", process.nameVi())
          .number("kwh_per_t", process.kwhPerTonne())
          .number("m3_water_per_t", process.m3WaterPerTonne())
          .number("reagents_kg_per_t", process.reagentsKgPerTonne())
          .number("kgco2e_per_t", process.kgCo2ePerTonne())
          .number("labour_h_per_t", process.labourHoursPerTonne())
          .evidence(process.evidence());
    }
    TableText recipes = new TableText(ProcessFormats.RECIPES, planningCase.horizon());
    planningCase.recipes().forEach(recipe -> write(recipe, recipes));
    return List.of(processes, recipes, nuclideTransfers());
  }

  private TableText nuclideTransfers() {
    TableText table = new TableText(ProcessFormats.NUCLIDE_TRANSFERS, planningCase.horizon());
    for (Recipe recipe : planningCase.recipes()) {
      for (NuclideTransfer transfer : recipe.nuclides()) {
        table
            .row()
            .text("recipe", recipe.id())
            .text("output", transfer.output())
            .text("nuclide", transfer.nuclide().symbol())
            .range(COEFFICIENT, transfer.transferCoefficient())
            .evidence(transfer.evidence());
      }
    }
    return table;
  }

  private void write(Recipe recipe, TableText table) {
    List<RowText> rows = new ArrayList<>();
    for (RecipeOutput output : recipe.outputs()) {
      rows.addAll(rowsOf(output, table));
    }
    List<RecipeInput> constant =
        recipe.inputs().stream().filter(i -> i.dryShareByPeriod() == null).toList();
    while (rows.size() < constant.size()) {
      rows.add(table.row());
    }
    for (int i = 0; i < constant.size(); i++) {
      RecipeInput input = constant.get(i);
      rows.get(i).text("input", input.material()).number("input_share", input.dryShare());
    }
    for (RecipeInput input : recipe.inputs()) {
      if (input.dryShareByPeriod() != null) {
        rows.addAll(rowsByPeriod(input, table));
      }
    }
    rows.forEach(row -> row.text("recipe", recipe.id()).text("process", recipe.process()));
    rows.get(0)
        .number("added_kg_per_t", recipe.addedKgPerTonne())
        .number("off_gas_kg_per_t", recipe.offGasKgPerTonne())
        .evidence(recipe.evidence());
  }

  /** Always with its share, even where it is the default: only so it counts for the period. */
  private List<RowText> rowsByPeriod(RecipeInput input, TableText table) {
    List<RowText> rows = new ArrayList<>();
    for (Period period : planningCase.horizon().periods()) {
      rows.add(
          table
              .row()
              .text(TableFormat.PERIOD, period.id())
              .text("input", input.material())
              .figure("input_share", input.dryShareIn(period.index())));
    }
    return rows;
  }

  private List<RowText> rowsOf(RecipeOutput output, TableText table) {
    List<RowText> rows;
    if (output instanceof RecipeOutput.Recovered recovered) {
      rows = rowsOf(recovered.transferCoefficient(), COEFFICIENT, table);
      rows.forEach(row -> row.text("element", recovered.element()));
    } else if (output instanceof RecipeOutput.Yield yield) {
      rows = rowsOf(yield.tonnesPerTonne(), YIELD, table);
    } else {
      rows = List.of(table.row().flag("rest", true));
    }
    rows.forEach(row -> row.text("output", output.material()));
    return rows;
  }

  private List<RowText> rowsOf(RangedSeries series, Range range, TableText table) {
    boolean constant = TableText.seriesOf(series).stream().allMatch(Series::isConstant);
    if (constant) {
      return List.of(table.row().range(range, series.at(0)));
    }
    List<RowText> rows = new ArrayList<>();
    for (Period period : planningCase.horizon().periods()) {
      rows.add(
          table
              .row()
              .text(TableFormat.PERIOD, period.id())
              .range(range, series.at(period.index())));
    }
    return rows;
  }
}
