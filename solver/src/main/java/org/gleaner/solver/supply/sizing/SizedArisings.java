package org.gleaner.solver.supply.sizing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.InvalidInputException;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.planning.TakenMaterials;
import org.gleaner.domain.product.DirectArising;
import org.gleaner.domain.quantity.Ranged;
import org.gleaner.domain.site.Site;
import org.gleaner.solver.supply.life.Convention;

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

  private SizedArisings(SupplyModel model) {
    this.planningCase = model.planningCase();
    this.model = model;
    ledger = new ArisingLedger(planningCase.horizon().size());
  }

  /** At which ages survival is taken, and which stocks are not made by inflow alone. */
  public static List<Finding> findings(PlanningCase planningCase, List<DirectArising> direct) {
    SupplyModel model = SupplyModel.of(planningCase, direct, planningCase.horizon().endYear() - 1);
    if (model.products().isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(
        Finding.info(
            "convention",
            SourceLocation.ofFile("lifetimes.csv"),
            null,
            Convention.OF_CASES.text()));
    findings.addAll(StockNotes.of(model, ModelValues.of(model, Ranged::best)));
    withoutOutlet(model).ifPresent(findings::add);
    return findings;
  }

  private static Optional<Finding> withoutOutlet(SupplyModel model) {
    TakenMaterials taken = TakenMaterials.of(model.planningCase());
    List<String> left =
        model.materials().entrySet().stream()
            .filter(material -> model.arises(material.getValue()))
            .map(Map.Entry::getKey)
            .filter(material -> !taken.contains(material))
            .toList();
    return taken.isEmpty() || left.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Finding.info(
                "no-outlet",
                SourceLocation.ofFile("arisings.csv"),
                null,
                "no plant, market or disposal site takes these, so they are sized but no arisings: "
                    + String.join(", ", left)));
  }

  /**
   * @param estimates best, low and high; or one that is all of them
   */
  static SizedArisings of(SupplyModel model, List<ModelValues> estimates) {
    SizedArisings arisings = new SizedArisings(model);
    arisings.requireSites();
    return arisings.fill(estimates);
  }

  /** Number of figures: places by materials by periods. */
  int cells() {
    return ledger.cells();
  }

  /** The figures by other values of the inputs, in the order of these. */
  double[] figures(ModelValues values) {
    return ledger.bestOf(of(model, List.of(values)).ledger);
  }

  /** Other ranges by figure; each holds its best figure all the same. */
  void range(double[] low, double[] high) {
    ledger.range(low, high);
  }

  private SizedArisings fill(List<ModelValues> estimates) {
    for (int p = 0; p < model.products().size(); p++) {
      addCohorts(p, estimates);
    }
    for (int s = 0; s < model.direct().size(); s++) {
      addStated(s, estimates);
    }
    return this;
  }

  /**
   * In the order of the case's sites and materials, rounded to kilograms, without what nothing
   * takes in a case where anything is taken.
   */
  List<Arising> arisings() {
    TakenMaterials taken = TakenMaterials.of(planningCase);
    return ledger
        .arisings(
            planningCase.sites().stream().map(Site::id).toList(),
            planningCase.materials().stream().map(Material::id).toList())
        .stream()
        .filter(arising -> taken.isEmpty() || taken.contains(arising.material()))
        .toList();
  }

  private void addCohorts(int product, List<ModelValues> estimates) {
    ProductModel of = model.products().get(product);
    List<List<MaterialFlow>> flows =
        estimates.stream()
            .map(v -> ProductFlows.of(model, product, v).materials(FlowKind.DISCARDED))
            .toList();
    Evidence evidence = of.evidence();
    for (int f = 0; f < flows.get(0).size(); f++) {
      MaterialFlow best = flows.get(0).get(f);
      double[] low = flows.get(Math.min(1, flows.size() - 1)).get(f).tonnes();
      double[] high = flows.get(flows.size() - 1).get(f).tonnes();
      for (Period period : planningCase.horizon().periods()) {
        Ranged tonnes =
            around(
                mean(best.tonnes(), of.firstYear(), period),
                mean(low, of.firstYear(), period),
                mean(high, of.firstYear(), period));
        if (tonnes.high() > 0) {
          add(best.place(), model.material(best.material()).id(), period, tonnes, evidence);
        }
      }
    }
  }

  /** What follows from a low stock may be more than from a high one: the range holds the best. */
  private static Ranged around(double best, double low, double high) {
    return new Ranged(best, Math.min(best, low), Math.max(best, high));
  }

  private static double mean(double[] tonnes, int firstYear, Period period) {
    double sum = 0;
    for (int year = period.firstYear(); year < period.endYear(); year++) {
      int index = year - firstYear;
      sum += index < 0 ? 0 : tonnes[index];
    }
    return sum / period.years();
  }

  private void addStated(int index, List<ModelValues> estimates) {
    DirectStream stream = model.direct().get(index);
    double[] best = estimates.get(0).stated(index);
    double[] low = estimates.get(Math.min(1, estimates.size() - 1)).stated(index);
    double[] high = estimates.get(estimates.size() - 1).stated(index);
    int first = stream.span().from();
    for (Period period : planningCase.horizon().periods()) {
      Ranged tonnes =
          new Ranged(
              mean(best, first, period), mean(low, first, period), mean(high, first, period));
      for (DirectArising row : stream.rows()) {
        if (applies(stream, row, period)) {
          add(stream.place(), stream.material(), period, tonnes, row.evidence());
          // The first row brings the figures of all, the others where they come from.
          tonnes = Ranged.exactly(0);
        }
      }
    }
  }

  private static boolean applies(DirectStream stream, DirectArising row, Period period) {
    return IntStream.range(period.firstYear(), period.endYear())
        .anyMatch(year -> stream.applies(row, year));
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
    return place.collectionSite(planningCase, region).orElseThrow();
  }

  /** What falls to a region without one would arise nowhere. */
  private void requireSites() {
    Findings findings = new Findings();
    Stream.concat(
            model.products().stream().flatMap(p -> p.sales().stream()).map(PlaceSales::place),
            model.direct().stream().map(DirectStream::place))
        .flatMap(
            place ->
                place.shares().keySet().stream()
                    .filter(region -> place.collectionSite(planningCase, region).isEmpty()))
        .distinct()
        .forEach(
            region ->
                findings.add(
                    Finding.error(
                            "no-collection-site",
                            SourceLocation.ofFile("sites.csv"),
                            region,
                            "is a region without a site of kind collection: what falls to it would"
                                + " arise nowhere")
                        .withHint("State one, in it or in the region that it is part of.")));
    if (findings.hasErrors()) {
      throw new InvalidInputException(findings.toList());
    }
  }
}
