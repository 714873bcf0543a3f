package org.gleaner.solver.supply.sizing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.evidence.Confidence;
import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.product.DirectArising;
import org.gleaner.domain.quantity.Ranged;
import org.gleaner.domain.site.Site;

/**
 * The arisings of a case as its sizing has them: a period's is the mean of its years; what falls to
 * a region arises at the first collection site that lies in it. Low and high take the low and high
 * of sales and of kilograms together, at the best lifetime. A product without a lifetime only
 * counts as put on the market: what arises of it is stated.
 */
public final class SizedArisings {

  private final PlanningCase planningCase;
  private final SupplyModel model;
  private final ArisingLedger ledger;

  private SizedArisings(PlanningCase planningCase, List<DirectArising> direct) {
    this.planningCase = planningCase;
    model = SupplyModel.of(planningCase, direct, planningCase.horizon().endYear() - 1);
    ledger = new ArisingLedger(planningCase.horizon().size());
  }

  /**
   * In the order of the case's sites and materials, rounded to kilograms.
   *
   * @throws IllegalArgumentException if a region has no collection site or an allocation key no
   *     shares
   */
  public static List<Arising> of(PlanningCase planningCase, List<DirectArising> direct) {
    return new SizedArisings(planningCase, direct).arisings();
  }

  private List<Arising> arisings() {
    List<ModelValues> estimates = new ArrayList<>();
    List<ToDoubleFunction<Ranged>> ranges = List.of(Ranged::best, Ranged::low, Ranged::high);
    ranges.forEach(estimate -> estimates.add(ModelValues.of(model, estimate)));
    for (int p = 0; p < model.products().size(); p++) {
      addCohorts(p, estimates);
    }
    model.direct().forEach(this::addStated);
    return ledger.arisings(
        planningCase.sites().stream().map(Site::id).toList(),
        planningCase.materials().stream().map(Material::id).toList());
  }

  private void addCohorts(int product, List<ModelValues> estimates) {
    ProductModel of = model.products().get(product);
    List<List<MaterialFlow>> flows =
        estimates.stream()
            .map(v -> ProductFlows.of(model, product, v).materials(FlowKind.DISCARDED))
            .toList();
    Evidence evidence = new Evidence("cohort model of " + of.product().id(), null, confidence(of));
    for (int f = 0; f < flows.get(0).size(); f++) {
      MaterialFlow best = flows.get(0).get(f);
      double[] low = flows.get(1).get(f).tonnes();
      double[] high = flows.get(2).get(f).tonnes();
      for (Period period : planningCase.horizon().periods()) {
        Ranged tonnes =
            new Ranged(
                mean(best.tonnes(), of, period), mean(low, of, period), mean(high, of, period));
        if (tonnes.high() > 0) {
          add(best.place(), model.material(best.material()).id(), period, tonnes, evidence);
        }
      }
    }
  }

  private static double mean(double[] tonnes, ProductModel of, Period period) {
    double sum = 0;
    for (int year = period.firstYear(); year < period.endYear(); year++) {
      int index = year - of.firstYear();
      sum += index < 0 ? 0 : tonnes[index];
    }
    return sum / period.years();
  }

  private void addStated(DirectStream stream) {
    for (DirectArising row : stream.rows()) {
      for (Period period : planningCase.horizon().periods()) {
        if (stream.applies(row, period.index())) {
          add(stream.place(), stream.material(), period, row.tonnesPerYear(), row.evidence());
        }
      }
    }
  }

  private void add(Place place, String material, Period period, Ranged tonnes, Evidence evidence) {
    place
        .shares()
        .forEach(
            (region, share) ->
                ledger.add(
                    site(place, region), material, period.index(), tonnes.times(share), evidence));
  }

  private String site(Place place, String region) {
    return place
        .collectionSite(planningCase, region)
        .orElseThrow(() -> new IllegalArgumentException("no collection site in region " + region));
  }

  /**
   * A chain is as sure as its weakest link; what says nothing of itself is taken for an assumption.
   */
  private static Confidence confidence(ProductModel product) {
    return product.sales().stream()
        .flatMap(s -> s.rows().stream())
        .filter(java.util.Objects::nonNull)
        .map(row -> row.evidence().confidence())
        .map(c -> c == null ? Confidence.C : c)
        .max(java.util.Comparator.naturalOrder())
        .orElse(Confidence.C);
  }
}
