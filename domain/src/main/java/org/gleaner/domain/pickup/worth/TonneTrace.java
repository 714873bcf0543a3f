package org.gleaner.domain.pickup.worth;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gleaner.domain.process.RecipeBalance.MaterialShare;

/**
 * Follows a tonne through a plan, step by step: at each pool it is shared out among the uses in
 * proportion to their tonnes. What goes round in a circle becomes less with each turn, as all that
 * enters a circle leaves it in a plan whose mass closes.
 */
final class TonneTrace {

  private static final double LEAST_TONNES = 1e-12;
  private static final int MOST_STEPS = 100_000;

  private final PlanUses uses;
  private final Set<Pool> origins;
  private final Map<String, Sales> sales = new LinkedHashMap<>();
  private double treatment;
  private double haulage;
  private double disposal;

  private TonneTrace(PlanUses uses, Set<Pool> start) {
    this.uses = uses;
    this.origins = start.stream().map(pool -> pool.in(0)).collect(Collectors.toSet());
  }

  /**
   * What is sold of a material.
   *
   * @param recoveredTonnes of which the elements count as recovered
   */
  record Sales(double tonnes, double money, double recoveredTonnes) {

    Sales plus(Sales other) {
      return new Sales(
          tonnes + other.tonnes, money + other.money, recoveredTonnes + other.recoveredTonnes);
    }
  }

  /**
   * @param tonnes picked up, by the pool that they are picked up from
   */
  static TonneTrace of(PlanUses uses, Map<Pool, Double> tonnes) {
    TonneTrace trace = new TonneTrace(uses, tonnes.keySet());
    Map<Pool, Double> front = tonnes;
    for (int step = 0; step < MOST_STEPS && !front.isEmpty(); step++) {
      front = trace.step(front);
    }
    return trace;
  }

  private Map<Pool, Double> step(Map<Pool, Double> front) {
    Map<Pool, Double> next = new LinkedHashMap<>();
    front.forEach(
        (pool, tonnes) -> {
          List<Use> all = uses.of(pool);
          double whole = all.stream().mapToDouble(Use::tonnes).sum();
          for (Use use : all) {
            if (use.tonnes() > 0) {
              take(use, tonnes * use.tonnes() / whole, pool, next);
            }
          }
        });
    next.values().removeIf(tonnes -> Math.abs(tonnes) < LEAST_TONNES);
    return next;
  }

  private void take(Use use, double tonnes, Pool pool, Map<Pool, Double> next) {
    if (use instanceof Use.Shipped shipped) {
      // The way from where it arises, at once or out of a store there, is the routes'.
      double transport = origins.contains(pool.in(0)) ? 0 : shipped.transport();
      haulage += tonnes * (transport + shipped.transfer());
      next.merge(shipped.to(), tonnes, Double::sum);
    } else if (use instanceof Use.Treated treated) {
      treatment += tonnes * treated.cost();
      for (MaterialShare output : treated.outputs()) {
        next.merge(pool.of(output.material()), tonnes * output.tonnes(), Double::sum);
      }
    } else if (use instanceof Use.Sold sold) {
      Sales more = new Sales(tonnes, tonnes * sold.price(), sold.recovers() ? tonnes : 0);
      sales.merge(pool.material(), more, Sales::plus);
    } else if (use instanceof Use.DisposedOf disposed) {
      disposal += tonnes * disposed.cost();
    } else if (use instanceof Use.Kept) {
      next.merge(pool.in(pool.period() + 1), tonnes, Double::sum);
    }
  }

  /** By material, in the order in which they are come to. */
  Map<String, Sales> sales() {
    return sales;
  }

  double treatment() {
    return treatment;
  }

  double haulage() {
    return haulage;
  }

  double disposal() {
    return disposal;
  }
}
