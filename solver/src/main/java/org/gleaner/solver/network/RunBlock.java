package org.gleaner.solver.network;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.gleaner.domain.emission.EmissionFactor.Source;
import org.gleaner.domain.emission.Limit;
import org.gleaner.domain.process.Process;
import org.gleaner.domain.process.Recipe;
import org.gleaner.domain.process.RecipeBalance;
import org.gleaner.domain.process.RecipeBalance.MaterialShare;
import org.gleaner.domain.site.Plant;

/** Tonnes a year that a plant puts through a recipe: takes the inputs, makes the outputs. */
final class RunBlock {

  /**
   * @param most bound on the tonnes a year
   */
  record Column(Plant plant, Recipe recipe, int period, int id, double most) {}

  private static final double KG_PER_TONNE = 1000;

  private final List<Column> columns = new ArrayList<>();

  RunBlock(Assembly model) {
    FactorTerms factors = new FactorTerms(model.index(), model.footprint());
    for (Plant plant : model.planningCase().plants()) {
      for (Recipe recipe : model.index().recipesOf(plant.process())) {
        for (int t = 0; t < model.periods(); t++) {
          double most = model.bounds().run(plant, recipe, t);
          String name = "run[" + plant.site() + "," + recipe.id() + "," + t + "]";
          OptionalInt column = model.flowColumn(name, most);
          if (column.isPresent()) {
            add(model, new Column(plant, recipe, t, column.getAsInt(), most), factors);
          }
        }
      }
    }
  }

  List<Column> columns() {
    return columns;
  }

  List<Column> of(Plant plant, int period) {
    return columns.stream().filter(c -> c.period == period && c.plant == plant).toList();
  }

  private void add(Assembly model, Column run, FactorTerms factors) {
    columns.add(run);
    RecipeBalance balance = model.index().balance(run.recipe, run.period);
    Process process = model.index().process(run.plant.process());
    for (MaterialShare input : balance.inputs()) {
      Node node = model.node(run.plant.site(), input.material());
      model.balances().use(node, run.period, run.id, input.tonnes());
      addFootprint(model, run, process, node, input.tonnes(), factors);
    }
    for (MaterialShare output : balance.outputs()) {
      Node node = model.node(run.plant.site(), output.material());
      model.balances().supply(node, run.period, run.id, output.tonnes());
    }
  }

  private static void addFootprint(
      Assembly model, Column run, Process process, Node node, double share, FactorTerms factors) {
    int t = run.period;
    Footprint footprint = model.footprint();
    footprint.add(Limit.CO2E, node, t, run.id, process.kgCo2ePerTonne() * share / KG_PER_TONNE);
    footprint.add(Limit.WATER, node, t, run.id, process.m3WaterPerTonne() * share);
    List<String> subjects = List.of(run.plant.id(), run.plant.site(), process.id());
    factors.add(Source.PROCESS, subjects, node, t, run.id, share);
    factors.add(Source.ELECTRICITY, subjects, node, t, run.id, process.kwhPerTonne() * share);
  }
}
