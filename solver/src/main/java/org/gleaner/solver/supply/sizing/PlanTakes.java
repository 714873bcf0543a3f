package org.gleaner.solver.supply.sizing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gleaner.domain.plan.Collected;
import org.gleaner.domain.plan.NetworkPlan;
import org.gleaner.domain.plan.Recovered;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.site.Site;
import org.gleaner.domain.supply.PlanTake;
import org.gleaner.domain.supply.YearSpan;
import org.gleaner.domain.supply.Yearly;

/** Reads off a network plan what it takes, year by year. */
public final class PlanTakes {

  private static final double KG_PER_TONNE = 1000;

  private final Horizon horizon;
  private final Map<String, Map<String, double[]>> collected = new LinkedHashMap<>();
  private final Map<String, double[]> recovered = new LinkedHashMap<>();

  private PlanTakes(Horizon horizon) {
    this.horizon = horizon;
  }

  /**
   * What the plan takes.
   *
   * @param label how the user calls the plan
   */
  public static PlanTake of(PlanningCase planningCase, NetworkPlan plan, String label) {
    PlanTakes takes = new PlanTakes(planningCase.horizon());
    for (Collected c : plan.decisions().collected()) {
      String region =
          planningCase
              .site(c.site())
              .map(Site::region)
              .map(r -> Objects.requireNonNullElse(r, ""))
              .orElse("");
      takes.add(
          takes.collected.computeIfAbsent(c.material(), m -> new LinkedHashMap<>()),
          region,
          c.period(),
          c.tonnesPerYear());
    }
    for (Recovered r : plan.recovered()) {
      takes.add(takes.recovered, r.element(), r.period(), r.kgPerYear() / KG_PER_TONNE);
    }
    return takes.take(label);
  }

  private void add(Map<String, double[]> sums, String id, int period, double tonnes) {
    double[] byPeriod = sums.computeIfAbsent(id, i -> new double[horizon.size()]);
    byPeriod[period] += tonnes;
  }

  private PlanTake take(String label) {
    List<PlanTake.Collected> all = new ArrayList<>();
    collected.forEach(
        (material, regions) ->
            regions.forEach(
                (region, tonnes) ->
                    all.add(new PlanTake.Collected(material, region, yearly(tonnes)))));
    Map<String, Yearly> elements = new LinkedHashMap<>();
    recovered.forEach((element, tonnes) -> elements.put(element, yearly(tonnes)));
    YearSpan years = new YearSpan(horizon.startYear(), horizon.endYear() - 1);
    return new PlanTake(label, years, all, elements);
  }

  private Yearly yearly(double[] byPeriod) {
    int first = horizon.startYear();
    double[] years = new double[horizon.endYear() - first];
    horizon
        .periods()
        .forEach(
            p -> {
              for (int year = p.firstYear(); year < p.endYear(); year++) {
                years[year - first] = byPeriod[p.index()];
              }
            });
    return Yearly.of(first, years);
  }
}
