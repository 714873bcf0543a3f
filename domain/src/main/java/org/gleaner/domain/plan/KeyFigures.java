package org.gleaner.domain.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.gleaner.domain.emission.Limit;
import org.gleaner.domain.planning.Assumptions;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.planning.PlanningCase;

/**
 * What a plan comes to over the whole horizon. Money in the currency of the case, tonnes as
 * received.
 *
 * @param netCost discounted; negative if the plan earns
 * @param npv discounted; minus the net cost
 * @param capex undiscounted, before grants
 * @param revenue undiscounted
 * @param recoveredKg by element, in the order of the catalogue
 * @param tonnesArising collected or not
 * @param tonnesProcessed into recipes; what passes several stages counts in each
 * @param plantsOpened new ones, not expansions
 * @param collectedShare of what arises, whoever bought it then
 * @param informalShare of what arises, sold to informal outlets
 * @param leftShare of what arises, left to whoever takes it today
 * @param assumptions figures of the case that nobody has measured
 */
public record KeyFigures(
    double netCost,
    double npv,
    double capex,
    double revenue,
    Map<String, Double> recoveredKg,
    double tonnesArising,
    double tonnesCollected,
    double tonnesProcessed,
    double tonnesDisposed,
    double co2eTonnes,
    int plantsOpened,
    int plantsClosed,
    double collectedShare,
    double informalShare,
    double leftShare,
    int assumptions) {

  public KeyFigures {
    recoveredKg = Collections.unmodifiableMap(new LinkedHashMap<>(recoveredKg));
  }

  public static KeyFigures of(CaseIndex index, NetworkPlan plan) {
    PlanningCase planningCase = index.planningCase();
    Horizon horizon = planningCase.horizon();
    NetworkDecisions d = plan.decisions();
    double arising =
        planningCase.arisings().stream()
            .mapToDouble(
                a ->
                    horizon.periods().stream()
                        .mapToDouble(p -> p.years() * a.tonnesPerYear().best().at(p.index()))
                        .sum())
            .sum();
    double collected = total(horizon, d.collected(), Collected::period, Collected::tonnesPerYear);
    double informal =
        total(
            horizon,
            d.sales().stream().filter(s -> isInformal(index, s)).toList(),
            Sale::period,
            Sale::tonnesPerYear);
    return new KeyFigures(
        plan.netCost(),
        -plan.netCost(),
        amount(plan, CostKind.CAPEX),
        -amount(plan, CostKind.REVENUE),
        recovered(plan, horizon),
        arising,
        collected,
        total(horizon, d.runs(), Run::period, Run::tonnesPerYear),
        total(horizon, d.disposed(), Disposed::period, Disposed::tonnesPerYear),
        total(
            horizon,
            plan.emitted().stream().filter(e -> e.medium().equals(Limit.CO2E)).toList(),
            Emitted::period,
            Emitted::perYear),
        (int)
            d.openings().stream()
                .map(Opening::plant)
                .filter(p -> isNew(index, p))
                .distinct()
                .count(),
        d.closings().size(),
        share(collected, arising),
        share(informal, arising),
        arising == 0 ? 0 : 1 - share(collected, arising),
        Assumptions.count(planningCase));
  }

  private static boolean isNew(CaseIndex index, String plant) {
    return index.planningCase().plant(plant).filter(p -> !p.isExisting()).isPresent();
  }

  private static boolean isInformal(CaseIndex index, Sale sale) {
    return index
        .outlets()
        .market(sale.site(), sale.material())
        .filter(m -> m.informal())
        .isPresent();
  }

  private static Map<String, Double> recovered(NetworkPlan plan, Horizon horizon) {
    Map<String, Double> totals = new LinkedHashMap<>();
    for (Recovered r : plan.recovered()) {
      double kg = r.kgPerYear() * horizon.period(r.period()).years();
      totals.merge(r.element(), kg, Double::sum);
    }
    return totals;
  }

  private static double amount(NetworkPlan plan, CostKind kind) {
    return plan.costs().stream().filter(l -> l.kind() == kind).mapToDouble(CostLine::amount).sum();
  }

  private static <T> double total(
      Horizon horizon, List<T> entries, ToIntFunction<T> period, ToDoubleFunction<T> perYear) {
    return entries.stream()
        .mapToDouble(e -> horizon.period(period.applyAsInt(e)).years() * perYear.applyAsDouble(e))
        .sum();
  }

  private static double share(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
