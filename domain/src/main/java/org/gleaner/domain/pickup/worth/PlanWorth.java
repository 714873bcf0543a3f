package org.gleaner.domain.pickup.worth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.gleaner.domain.material.ElementContent;
import org.gleaner.domain.pickup.worth.MaterialWorth.ElementYield;
import org.gleaner.domain.pickup.worth.MaterialWorth.SoldProduct;
import org.gleaner.domain.plan.Collected;
import org.gleaner.domain.plan.NetworkDecisions;
import org.gleaner.domain.plan.TonnePrices;
import org.gleaner.domain.planning.CaseIndex;

/**
 * What the materials that a network plan collects in a period are worth to it: what becomes of them
 * is sold for, less what it costs on the way there. It is the mean of all tonnes of a material, not
 * what the last one adds.
 */
public final class PlanWorth {

  private final CaseIndex index;
  private final List<Collected> collected;
  private final TonnePrices prices;
  private final PlanUses uses;

  private PlanWorth(CaseIndex index, NetworkDecisions decisions, int period) {
    this.index = index;
    this.collected =
        decisions.collected().stream()
            .filter(c -> c.period() == period && c.tonnesPerYear() > 0)
            .toList();
    this.prices = TonnePrices.of(index, decisions);
    this.uses = PlanUses.of(index, decisions);
  }

  /**
   * Of a plan that the auditor accepts.
   *
   * @param period by its index
   */
  public static PlanWorth of(CaseIndex index, NetworkDecisions decisions, int period) {
    return new PlanWorth(index, decisions, period);
  }

  /**
   * Worth of a material, or of a mixture; empty if the plan collects none of it in the period.
   *
   * @param collectedAs what materials of the plan are picked up as
   * @param isNear the sites whose tonnes count; where none of them has any, those of all sites do
   */
  public Optional<MaterialWorth> of(
      String material, UnaryOperator<String> collectedAs, Predicate<String> isNear) {
    List<Collected> all =
        collected.stream().filter(c -> collectedAs.apply(c.material()).equals(material)).toList();
    List<Collected> near = all.stream().filter(c -> isNear.test(c.site())).toList();
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(worth(material, near.isEmpty() ? all : near));
  }

  private MaterialWorth worth(String material, List<Collected> steps) {
    double whole = steps.stream().mapToDouble(Collected::tonnesPerYear).sum();
    Map<Pool, Double> start = new LinkedHashMap<>();
    double paid = 0;
    for (Collected step : steps) {
      double share = step.tonnesPerYear() / whole;
      start.merge(new Pool(step.site(), step.material(), step.period()), share, Double::sum);
      paid += prices.collection(step) * share;
    }
    TonneTrace trace = TonneTrace.of(uses, start);
    List<SoldProduct> products = new ArrayList<>();
    trace
        .sales()
        .forEach(
            (id, sold) ->
                products.add(new SoldProduct(id, sold.tonnes(), sold.money() / sold.tonnes())));
    return new MaterialWorth(
        material,
        trace.sales().values().stream().mapToDouble(TonneTrace.Sales::money).sum(),
        paid,
        trace.treatment(),
        trace.haulage(),
        trace.disposal(),
        products,
        elements(parts(steps, whole), trace.sales()));
  }

  /** Shares of the plan's materials in a tonne that is picked up. */
  private static Map<String, Double> parts(List<Collected> steps, double whole) {
    Map<String, Double> parts = new LinkedHashMap<>();
    steps.forEach(step -> parts.merge(step.material(), step.tonnesPerYear() / whole, Double::sum));
    return parts;
  }

  /** Those of the materials in the order of their compositions, then those of the products. */
  private List<ElementYield> elements(
      Map<String, Double> parts, Map<String, TonneTrace.Sales> sales) {
    Set<String> own = new LinkedHashSet<>();
    parts.keySet().forEach(material -> own.addAll(symbols(material)));
    Set<String> symbols = new LinkedHashSet<>(own);
    Map<String, Double> recovered = new LinkedHashMap<>();
    sales.forEach(
        (product, sold) -> {
          for (String element : symbols(product)) {
            double kg = sold.recoveredTonnes() * index.elementKgPerTonne(product, element);
            recovered.merge(element, kg, Double::sum);
          }
        });
    recovered.forEach(
        (element, kg) -> {
          if (kg != 0) {
            symbols.add(element);
          }
        });
    return symbols.stream()
        .map(
            element ->
                new ElementYield(
                    element,
                    own.contains(element) ? Double.valueOf(contained(parts, element)) : null,
                    recovered.getOrDefault(element, 0.0)))
        .toList();
  }

  private double contained(Map<String, Double> parts, String element) {
    return parts.entrySet().stream()
        .mapToDouble(part -> part.getValue() * index.elementKgPerTonne(part.getKey(), element))
        .sum();
  }

  private List<String> symbols(String material) {
    return index.material(material).composition().contents().stream()
        .map(ElementContent::element)
        .toList();
  }
}
