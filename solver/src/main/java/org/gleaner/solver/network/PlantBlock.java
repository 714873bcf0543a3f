package org.gleaner.solver.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.site.Plant;
import org.gleaner.solver.milp.MilpModelBuilder;

/**
 * Openings, expansions and closures of all plants, and the rows that tie runs to the capacity in
 * use: {@code plant_capacity} (cut to what can be fed), {@code recipe_needs_plant}, {@code
 * utilisation_floor} and {@code alternative_group}.
 */
final class PlantBlock {

  private final List<PlantSizes> plants = new ArrayList<>();

  PlantBlock(Assembly model, RunBlock runs) {
    int one = model.milp().addContinuous("one", 1, 1, 0);
    for (Plant plant : model.planningCase().plants()) {
      PlantSizes sizes =
          plant.line() ? LineSizes.of(model, plant, one) : LevelSizes.of(model, plant, one, runs);
      plants.add(sizes);
      for (Period period : model.horizon().periods()) {
        tie(model, sizes, runs.of(plant, period.index()), period);
      }
    }
    addAlternatives(model);
  }

  List<PlantSizes> plants() {
    return plants;
  }

  private static void tie(
      Assembly model, PlantSizes sizes, List<RunBlock.Column> runs, Period period) {
    int t = period.index();
    LinearForm run = new LinearForm();
    double fed = 0;
    for (RunBlock.Column column : runs) {
      run.add(column.id(), 1);
      fed += column.most();
    }
    if (runs.isEmpty()) {
      addFloor(model, sizes, run, t);
      return;
    }
    boolean isLine = sizes.plant().line();
    LinearForm capacity = isLine ? sizes.capacity(t) : sizes.link(t, fed);
    atMost(model, sizes.plant(), "plant_capacity", t, run, capacity);
    if ((isLine || runs.size() > 1) && !sizes.isAlwaysInUse(t)) {
      for (RunBlock.Column column : runs) {
        LinearForm one = new LinearForm().add(column.id(), 1);
        LinearForm link = sizes.link(t, column.most());
        atMost(model, sizes.plant(), "recipe_needs_plant:" + column.recipe().id(), t, one, link);
      }
    }
    addFloor(model, sizes, run, t);
    sizes.addVariableCost(model, period, runs);
  }

  private static void addFloor(Assembly model, PlantSizes sizes, LinearForm run, int t) {
    double floor = sizes.plant().floorShare();
    if (floor > 0) {
      LinearForm needed = new LinearForm();
      needed.add(sizes.capacity(t), floor);
      atMost(model, sizes.plant(), "utilisation_floor", t, needed, run);
    }
  }

  private void addAlternatives(Assembly model) {
    Map<String, List<PlantSizes>> groups = new LinkedHashMap<>();
    for (PlantSizes sizes : plants) {
      String group = sizes.plant().alternativeGroup();
      if (group != null) {
        groups.computeIfAbsent(group, g -> new ArrayList<>()).add(sizes);
      }
    }
    groups.forEach(
        (group, members) -> {
          for (int t = 0; t < model.periods(); t++) {
            LinearForm inUse = new LinearForm();
            for (PlantSizes member : members) {
              inUse.add(member.inUse(t), 1);
            }
            String name = "alternative_group[" + group + "," + t + "]";
            model
                .milp()
                .addRow(name, Double.NEGATIVE_INFINITY, 1 - inUse.constant(), inUse.terms());
          }
        });
  }

  static void atMost(
      Assembly model, Plant plant, String row, int t, LinearForm left, LinearForm right) {
    LinearForm difference = new LinearForm().add(left, 1).add(right, -1);
    String name = row + "[" + plant.site() + "," + plant.process() + "," + t + "]";
    MilpModelBuilder milp = model.milp();
    milp.addRow(name, Double.NEGATIVE_INFINITY, -difference.constant(), difference.terms());
  }
}
