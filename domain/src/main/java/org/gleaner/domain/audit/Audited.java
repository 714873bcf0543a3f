package org.gleaner.domain.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.market.ReturnFlow;
import org.gleaner.domain.plan.NetworkDecisions;
import org.gleaner.domain.plan.NetworkPlan;
import org.gleaner.domain.plan.Opening;
import org.gleaner.domain.plan.Sale;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.process.Recipe;
import org.gleaner.domain.site.Plant;
import org.jspecify.annotations.Nullable;

/**
 * A case, a plan for it, and the log of what is found; with what several checks derive from the
 * two.
 */
final class Audited {

  private final CaseIndex index;
  private final NetworkPlan plan;
  private final AuditLog log = new AuditLog();
  private final Map<String, List<RecipeYield>> yields = new LinkedHashMap<>();

  private @Nullable ActivitySums activities;

  Audited(CaseIndex index, NetworkPlan plan) {
    this.index = index;
    this.plan = plan;
  }

  CaseIndex index() {
    return index;
  }

  PlanningCase planningCase() {
    return index.planningCase();
  }

  Horizon horizon() {
    return index.horizon();
  }

  NetworkPlan plan() {
    return plan;
  }

  NetworkDecisions decisions() {
    return plan.decisions();
  }

  AuditLog log() {
    return log;
  }

  int years(int period) {
    return horizon().period(period).years();
  }

  /** Period as its id, for messages. */
  String year(int period) {
    return horizon().period(period).id();
  }

  /** Existing or opened, and not closed; a line may be open at a size of 0. */
  boolean isInUse(Plant plant, int period) {
    boolean isOpened =
        decisions().openings().stream()
            .anyMatch(o -> o.plant().equals(plant.id()) && o.period() <= period);
    return (plant.isExisting() || isOpened) && !isClosed(plant, period);
  }

  private boolean isClosed(Plant plant, int period) {
    return decisions().closings().stream()
        .anyMatch(c -> c.plant().equals(plant.id()) && c.period() <= period);
  }

  /** Size in use, t/a: that of the last opening so far, unless the plant has closed. */
  double size(Plant plant, int period) {
    if (isClosed(plant, period)) {
      return 0;
    }
    Opening last = null;
    for (Opening opening : decisions().openings()) {
      boolean before = opening.plant().equals(plant.id()) && opening.period() <= period;
      if (before && (last == null || opening.period() > last.period())) {
        last = opening;
      }
    }
    return last == null ? plant.initialCapacityTonnesPerYear() : last.capacityTonnesPerYear();
  }

  /** Outputs of the recipe, computed anew from transfer coefficients and compositions. */
  RecipeYield yield(Recipe recipe, int period) {
    return yields
        .computeIfAbsent(
            recipe.id(),
            id ->
                horizon().periods().stream()
                    .map(p -> RecipeYield.of(index, recipe, p.index()))
                    .toList())
        .get(period);
  }

  /** Activities of all materials, worked out once. */
  ActivitySums activities() {
    if (activities == null) {
      activities = new ActivitySums(this);
    }
    return activities;
  }

  /** Tonnes that a use site gives back in a calendar year. */
  double returnedIn(ReturnFlow flow, int year) {
    return horizon()
        .containing(year - flow.lagYears())
        .map(p -> flow.share() * sold(flow.site(), flow.input(), p.index()))
        .orElse(0.0);
  }

  /** Tonnes a year that a use site gives back in a period, on average over its years. */
  double returned(ReturnFlow flow, int period) {
    Period span = horizon().period(period);
    double sum = 0;
    for (int year = span.firstYear(); year < span.endYear(); year++) {
      sum += returnedIn(flow, year);
    }
    return sum / span.years();
  }

  boolean inRegion(@Nullable String region, String site) {
    return region == null || region.equals(index.regionOf(site));
  }

  private double sold(String site, String material, int period) {
    double sum = 0;
    for (Sale sale : decisions().sales()) {
      if (sale.period() == period && sale.site().equals(site) && sale.material().equals(material)) {
        sum += sale.tonnesPerYear();
      }
    }
    return sum;
  }
}
