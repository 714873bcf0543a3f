package org.gleaner.domain.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.gleaner.domain.market.Disposal;
import org.gleaner.domain.market.Market;
import org.gleaner.domain.plan.Closing;
import org.gleaner.domain.plan.Collected;
import org.gleaner.domain.plan.Disposed;
import org.gleaner.domain.plan.Flow;
import org.gleaner.domain.plan.NetworkDecisions;
import org.gleaner.domain.plan.Opening;
import org.gleaner.domain.plan.Run;
import org.gleaner.domain.plan.Sale;
import org.gleaner.domain.plan.Stock;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.process.Recipe;
import org.gleaner.domain.site.Plant;

/** Decisions that name what the case has, and otherwise keep no rule at all. */
final class RandomDecisions {

  private static final List<String> MATERIALS = List.of("swarf", "motor", "mix", "oxide", "cake");

  private final SplittableRandom random;
  private final CaseIndex index;
  private final List<Opening> openings = new ArrayList<>();
  private final List<Closing> closings = new ArrayList<>();
  private final List<Collected> collected = new ArrayList<>();
  private final List<Flow> flows = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();
  private final List<Stock> stocks = new ArrayList<>();
  private final List<Disposed> disposed = new ArrayList<>();
  private final List<Sale> sales = new ArrayList<>();

  private RandomDecisions(CaseIndex index, long seed) {
    this.index = index;
    this.random = new SplittableRandom(seed);
  }

  static NetworkDecisions of(CaseIndex index, long seed) {
    RandomDecisions decisions = new RandomDecisions(index, seed);
    index.planningCase().plants().forEach(decisions::developPlant);
    for (int t = 0; t < index.horizon().size(); t++) {
      decisions.operate(t);
    }
    return new NetworkDecisions(
        decisions.openings,
        decisions.closings,
        decisions.collected,
        decisions.flows,
        decisions.runs,
        decisions.stocks,
        decisions.disposed,
        decisions.sales);
  }

  /** Grows now and then, and may close in the end. */
  private void developPlant(Plant plant) {
    double size = plant.initialCapacityTonnesPerYear();
    for (int t = 0; t < index.horizon().size(); t++) {
      double next =
          plant.line() ? 100 + 150 * random.nextDouble() : random.nextBoolean() ? 100 : 250;
      if (next > size && random.nextInt(3) == 0 && index.decisionPeriod(plant, t).isPresent()) {
        int decided = index.decisionPeriod(plant, t).orElseThrow();
        double before = size == 0 ? 0 : plant.capexOf(size, decided);
        String level = plant.line() || next > 100 ? "large" : "small";
        openings.add(
            new Opening(
                plant.site(),
                plant.process(),
                level,
                t,
                decided,
                next,
                next - size,
                plant.capexOf(next, decided) - before));
        size = next;
      }
    }
    if (random.nextInt(3) == 0) {
      int last = index.horizon().size() - 1;
      closings.add(new Closing(plant.site(), plant.process(), last));
    }
  }

  private void operate(int t) {
    for (String site : List.of("a", "b")) {
      for (String material : List.of("swarf", "motor")) {
        collected.add(new Collected(site, material, 1 + random.nextInt(2), t, tonnes()));
      }
    }
    for (String from : RandomNetwork.SITES) {
      for (String to : RandomNetwork.SITES) {
        if (!from.equals(to) && random.nextInt(8) == 0) {
          String mode = random.nextBoolean() ? "truck" : "rail";
          String material = MATERIALS.get(random.nextInt(MATERIALS.size()));
          double km = index.km(from, to, mode).orElseThrow();
          flows.add(new Flow(from, to, material, mode, t, tonnes(), km));
        }
      }
    }
    for (Plant plant : index.planningCase().plants()) {
      for (Recipe recipe : index.recipesOf(plant.process())) {
        runs.add(new Run(plant.site(), recipe.id(), t, tonnes()));
      }
    }
    stocks.add(new Stock("p", "mix", t, tonnes()));
    for (Disposal d : index.planningCase().disposal()) {
      disposed.add(new Disposed(d.site(), d.material(), t, tonnes()));
    }
    for (Market market : index.planningCase().markets()) {
      sales.add(new Sale(market.site(), market.material(), 1 + random.nextInt(2), t, tonnes()));
    }
  }

  private double tonnes() {
    return 200 * random.nextDouble();
  }
}
