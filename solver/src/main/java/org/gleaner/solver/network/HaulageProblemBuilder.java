package org.gleaner.solver.network;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.arising.CollectionStep;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.process.Recipe;
import org.gleaner.domain.process.RecipeBalance.MaterialShare;
import org.gleaner.domain.site.Plant;
import org.gleaner.solver.milp.HighsLinearSession;
import org.gleaner.solver.milp.MilpModelBuilder;

/** Writes the {@link HaulageProblem} of one material and period. Money is discounted. */
final class HaulageProblemBuilder {

  private final NetworkModel whole;
  private final CaseIndex index;
  private final String material;
  private final int period;
  private final double yearly;
  private final Lanes lanes;
  private final MilpModelBuilder milp = new MilpModelBuilder();
  private final LinearForm processed = new LinearForm();
  private final LinearForm collected = new LinearForm();

  HaulageProblemBuilder(NetworkModel whole, String material, List<Arc> arcsOfMaterial, int period) {
    this.whole = whole;
    this.index = whole.assembly().index();
    this.material = material;
    this.period = period;
    this.yearly =
        index.planningCase().settings().discounting().yearlyIn(index.horizon().period(period));
    this.lanes = new Lanes(whole.assembly().graph(), arcsOfMaterial, period);
  }

  /** Plants of one kind at one site, of which some share is in use. */
  private record Sink(Node node, int group, int inUse, double capacity) {}

  /**
   * @param arisings of the material
   * @param groups plants that take the material and are counted together
   */
  HaulageProblem build(List<Arising> arisings, List<List<Plant>> groups) {
    List<LinearForm> counts = new ArrayList<>();
    List<Sink> sinks = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      LinearForm count = new LinearForm();
      for (Plant plant : groups.get(g)) {
        int inUse = milp.addContinuous("in_use", 0, 1, 0);
        count.add(inUse, 1);
        Node node = whole.assembly().node(plant.site(), material);
        sinks.add(new Sink(node, g, inUse, largestIntake(plant)));
      }
      counts.add(count);
    }
    List<LinearForm> received = new ArrayList<>();
    sinks.forEach(s -> received.add(new LinearForm().add(s.inUse, -s.capacity)));
    for (Arising arising : arisings) {
      addSource(arising, sinks, received);
    }
    received.forEach(r -> atMost("intake", 0, r));
    int processedRow = atMost("processed", 0, processed);
    int collectedRow = atMost("collected", 0, collected);
    int[] countRows = new int[counts.size()];
    for (int g = 0; g < countRows.length; g++) {
      countRows[g] = atMost("count", 0, counts.get(g));
    }
    HighsLinearSession lp = new HighsLinearSession(milp.build());
    return new HaulageProblem(lp, processedRow, collectedRow, countRows);
  }

  private void addSource(Arising arising, List<Sink> sinks, List<LinearForm> received) {
    double most = SupplyBounds.collectable(index, arising, period);
    if (most <= 0) {
      return;
    }
    LinearForm sent = collect(arising, most);
    Node from = whole.assembly().node(arising.site(), material);
    for (int i = 0; i < sinks.size(); i++) {
      Sink sink = sinks.get(i);
      double cost = lanes.costPerTonne(from, sink.node);
      if (Double.isFinite(cost)) {
        int flow = milp.addContinuous("haul", 0, most, cost * yearly);
        sent.add(flow, 1);
        processed.add(flow, 1);
        received.get(i).add(flow, 1);
        double upTo = Math.min(most, sink.capacity);
        atMost("needs_plant", 0, new LinearForm().add(flow, 1).add(sink.inUse, -upTo));
      }
    }
    atMost("supply", 0, sent);
  }

  /** What is collected at the source, negated, so that what is sent can be added. */
  private LinearForm collect(Arising arising, double most) {
    LinearForm sent = new LinearForm();
    LinearForm all = new LinearForm();
    double arises = arising.tonnesPerYear().best().at(period);
    List<CollectionStep> steps = index.collectionTerms(arising.site(), material).steps();
    for (CollectionStep step : steps) {
      double upTo = Math.min(1, step.maxShare().at(period)) * arises;
      double cost = step.costPerTonne().at(period) * yearly;
      int column = milp.addContinuous("collect", 0, upTo, cost);
      sent.add(column, -1);
      all.add(column, 1);
      collected.add(column, 1);
    }
    if (steps.size() > 1) {
      atMost("collectable", most, all);
    }
    return sent;
  }

  /** Most of the material that the plant can take in a year, as-received tonnes. */
  private double largestIntake(Plant plant) {
    double most = 0;
    for (Recipe recipe : index.recipesOf(plant.process())) {
      for (MaterialShare input : index.balance(recipe, period).inputs()) {
        if (input.material().equals(material)) {
          double run = whole.assembly().bounds().run(plant, recipe, period);
          most = Math.max(most, run * input.tonnes());
        }
      }
    }
    return most;
  }

  private int atMost(String name, double limit, LinearForm form) {
    return milp.addRow(name, Double.NEGATIVE_INFINITY, limit, form.terms());
  }
}
