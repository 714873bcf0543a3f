package org.gleaner.solver.routing.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gleaner.domain.routing.RoutingConstraint;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.compile.CompiledRouting;
import org.gleaner.solver.routing.explain.RouteExplanation.Use;

/**
 * What routes break: by themselves what the constraints count, and together with others what is
 * left of weeks and facilities.
 */
final class RouteBreaches {

  private final CompiledRouting compiled;
  private final Justifications justifications;
  private final RouteLimitUses limits;

  /**
   * @param plan of the case, on all days
   */
  RouteBreaches(CompiledRouting compiled, List<VehicleRoute> plan) {
    this.compiled = compiled;
    this.justifications = new Justifications(compiled);
    this.limits = new RouteLimitUses(compiled, plan);
  }

  /** What a route uses of its limits, by name. */
  Map<String, Use> uses(DrivenRoute driven) {
    return limits.of(driven);
  }

  List<Breach> of(DrivenRoute driven, RouteScore score) {
    if (!driven.isUsed()) {
      return List.of();
    }
    List<Breach> own = justifications.breaches(score, driven.route().vehicleType());
    if (hasNoWay(driven)) {
      // Its length and times measure nothing.
      List<Breach> left = new ArrayList<>(own.stream().filter(one -> one.trip() > 0).toList());
      left.add(Breach.of(RoutingConstraint.NO_WAY.id(), 1, 0));
      return left;
    }
    List<Breach> all = new ArrayList<>(own);
    limits
        .shared(driven)
        .forEach(
            (name, use) -> {
              if (use.excess() > 0) {
                all.add(Breach.of(name, use.used(), use.limit()));
              }
            });
    return all;
  }

  private boolean hasNoWay(DrivenRoute driven) {
    var cost = CostEvaluator.evaluateRoute(compiled.problem(), driven.route());
    return !cost.isFeasible()
        && compiled.broken(driven.route(), cost).containsKey(RoutingConstraint.NO_WAY.id());
  }

  /** Those of some that are not among others, of limits that are broken by more in all. */
  static List<Breach> more(List<Breach> some, List<Breach> others) {
    Map<String, Double> more = new TreeMap<>();
    some.forEach(one -> more.merge(one.limit(), one.amount(), Double::sum));
    others.forEach(one -> more.merge(one.limit(), -one.amount(), Double::sum));
    return some.stream()
        .filter(one -> more.getOrDefault(one.limit(), 0.0) > 0 && !others.contains(one))
        .toList();
  }
}
