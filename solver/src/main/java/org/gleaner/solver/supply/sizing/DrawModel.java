package org.gleaner.solver.supply.sizing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.gleaner.domain.arising.CollectionPath;
import org.gleaner.domain.material.ElementContent;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.site.Region;
import org.gleaner.domain.supply.PotentialLevel;
import org.gleaner.domain.supply.YearSpan;
import org.gleaner.solver.supply.life.LifeFlows;
import org.jspecify.annotations.Nullable;

/**
 * Elements by region and year of one level, for any values of the inputs. Factorised: cohorts of
 * each composition class, their materials, the elements of each place (national where an allocation
 * key spreads them), and only then regions: <i>R[r, e, y] = Σ over places share[q, r] · E[q, e,
 * y]</i>.
 */
final class DrawModel {

  private static final double KG_PER_TONNE = 1000;

  private final SupplyModel model;
  private final YearSpan years;
  private final int size;
  private final List<String> elements = new ArrayList<>();
  private final List<String> regions = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private final Map<String, Integer> placeIndex = new LinkedHashMap<>();

  /** By product and place of sales: where each material goes. */
  private final List<List<Map<Integer, List<Target>>>> targets = new ArrayList<>();

  private final List<List<Target>> statedTargets = new ArrayList<>();
  private final int[][] elementOf;
  private final double[][][] recovered;

  /** By region: the places of which a share falls to it, and the shares. */
  private int[][] placesOf = new int[0][];

  private double[][] sharesOf = new double[0][];
  private final Levels levels;

  /** Part of a stream that falls to a place, by year; all of it for null. */
  private record Target(int place, double @Nullable [] factor) {}

  /** What turns theoretical into the level that is wanted. */
  private record Levels(
      PotentialLevel level,
      CollectableShares collectable,
      List<Map<String, Map<String, Double>>> recoverable) {}

  /**
   * @param index of the model's case
   */
  DrawModel(SupplyModel model, CaseIndex index, YearSpan years, PotentialLevel level) {
    this.model = model;
    this.years = years;
    size = years.size();
    levels =
        new Levels(
            level,
            new CollectableShares(index),
            level == PotentialLevel.RECOVERABLE ? RecoverableShares.of(index) : List.of());
    addProducts();
    addStated();
    listElements();
    elementOf = new int[model.materials().size()][];
    recovered = new double[model.materials().size()][][];
    for (int m = 0; m < elementOf.length; m++) {
      fillElements(m);
    }
    listRegions();
  }

  private void addProducts() {
    for (ProductModel product : model.products()) {
      List<Map<Integer, List<Target>>> bySales = new ArrayList<>();
      for (PlaceSales sales : product.sales()) {
        Map<Integer, List<Target>> byMaterial = new LinkedHashMap<>();
        for (ContentClass cohorts : product.classes()) {
          for (ContentPath path : cohorts.paths()) {
            byMaterial.computeIfAbsent(path.material(), m -> targets(sales.place(), m));
          }
        }
        bySales.add(byMaterial);
      }
      targets.add(bySales);
    }
  }

  private void addStated() {
    for (DirectStream stream : model.direct()) {
      statedTargets.add(
          targets(stream.place(), model.materials().getOrDefault(stream.material(), -1)));
    }
  }

  /** One target, or one a region where regions are collected on different terms. */
  private List<Target> targets(Place place, int material) {
    if (levels.level == PotentialLevel.THEORETICAL || hasPath(material)) {
      return List.of(new Target(index(place), null));
    }
    Map<String, double[]> shares = new LinkedHashMap<>();
    String id = model.material(material).id();
    place.shares().keySet().forEach(r -> shares.put(r, levels.collectable.of(place, r, id, years)));
    double[] first = shares.values().iterator().next();
    if (shares.values().stream().allMatch(s -> Arrays.equals(s, first))) {
      return List.of(new Target(index(place), first));
    }
    List<Target> targets = new ArrayList<>();
    place
        .shares()
        .forEach(
            (region, part) -> {
              double[] factor = shares.getOrDefault(region, first).clone();
              Arrays.setAll(factor, y -> factor[y] * part);
              targets.add(new Target(index(Place.ofRegion(region)), factor));
            });
    return targets;
  }

  private boolean hasPath(int material) {
    Material of = model.material(material);
    return CollectionPath.of(model.planningCase().supply().collectionRates(), of.id(), of.family())
        != null;
  }

  private int index(Place place) {
    return placeIndex.computeIfAbsent(
        place.id(),
        id -> {
          places.add(place);
          return places.size() - 1;
        });
  }

  private void listElements() {
    Set<String> found = new LinkedHashSet<>();
    for (int m = 0; m < model.materials().size(); m++) {
      if (model.arises(m)) {
        model.material(m).composition().contents().forEach(c -> found.add(c.element()));
      }
    }
    model.planningCase().elements().elements().stream()
        .map(e -> e.symbol())
        .filter(found::contains)
        .forEach(elements::add);
  }

  private void fillElements(int material) {
    List<ElementContent> contents = model.material(material).composition().contents();
    elementOf[material] = contents.stream().mapToInt(c -> elements.indexOf(c.element())).toArray();
    recovered[material] = new double[contents.size()][];
    for (int k = 0; k < contents.size(); k++) {
      recovered[material][k] = recovered(model.material(material), contents.get(k).element());
    }
  }

  private double[] recovered(Material material, String element) {
    if (levels.recoverable.isEmpty()) {
      return new double[0];
    }
    return years
        .years()
        .mapToDouble(
            year ->
                levels
                    .recoverable
                    .get(CollectableShares.period(model.planningCase().horizon(), year))
                    .getOrDefault(material.id(), Map.of())
                    .getOrDefault(element, 0.0))
        .toArray();
  }

  private void listRegions() {
    Set<String> found = new LinkedHashSet<>();
    places.forEach(p -> found.addAll(p.shares().keySet()));
    model.planningCase().regions().stream()
        .map(Region::id)
        .filter(found::contains)
        .forEach(regions::add);
    if (found.contains("")) {
      regions.add("");
    }
    placesOf = new int[regions.size()][];
    sharesOf = new double[regions.size()][];
    for (int r = 0; r < placesOf.length; r++) {
      String region = regions.get(r);
      placesOf[r] =
          IntStream.range(0, places.size())
              .filter(q -> places.get(q).shares().getOrDefault(region, 0.0) > 0)
              .toArray();
      sharesOf[r] =
          Arrays.stream(placesOf[r])
              .mapToDouble(q -> places.get(q).shares().getOrDefault(region, 0.0))
              .toArray();
    }
  }

  List<String> elements() {
    return elements;
  }

  List<String> regions() {
    return regions;
  }

  YearSpan years() {
    return years;
  }

  /** Cells of one region, or of the nation: elements by years. */
  int cells() {
    return elements.size() * size;
  }

  /** An array for {@link #elementsByPlace}. */
  double[] newPlaces() {
    return new double[places.size() * cells()];
  }

  /** Tonnes of element by place, element and year. */
  void elementsByPlace(ModelValues values, double[] byPlace) {
    Arrays.fill(byPlace, 0);
    double[] units = new double[size];
    for (int p = 0; p < targets.size(); p++) {
      for (int s = 0; s < targets.get(p).size(); s++) {
        addProduct(p, s, values, units, byPlace);
      }
    }
    for (int s = 0; s < statedTargets.size(); s++) {
      double[] tonnes = values.statedByYear(s).over(years).toArray();
      int material = model.materials().getOrDefault(model.direct().get(s).material(), -1);
      addElements(material, tonnes, statedTargets.get(s), values, byPlace);
    }
  }

  private void addProduct(int p, int s, ModelValues values, double[] units, double[] byPlace) {
    ProductModel product = model.products().get(p);
    Map<Integer, double[]> tonnes = new LinkedHashMap<>();
    for (ContentClass cohorts : product.classes()) {
      discard(product, cohorts, values.flows(p, s), units);
      for (ContentPath path : cohorts.paths()) {
        double factor = path.kgPerUnit(values.kilograms()) / KG_PER_TONNE;
        double[] sum = tonnes.computeIfAbsent(path.material(), m -> new double[size]);
        for (int y = 0; y < size; y++) {
          sum[y] += units[y] * factor;
        }
      }
    }
    Map<Integer, List<Target>> byMaterial = targets.get(p).get(s);
    tonnes.forEach(
        (material, sum) ->
            addElements(
                material, sum, byMaterial.getOrDefault(material, List.of()), values, byPlace));
  }

  /** Units of the class's cohorts that are discarded in each of the years. */
  private void discard(
      ProductModel product, ContentClass cohorts, LifeFlows flows, double[] units) {
    Arrays.fill(units, 0);
    double[] discarded = flows.discardedByCohort();
    int last = Math.min(cohorts.to(), years.to());
    for (int cohort = cohorts.from(); cohort <= last; cohort++) {
      if (flows.inflow(cohort - product.firstYear()) == 0) {
        continue;
      }
      int start = Math.max(0, cohort - years.from());
      int cell = flows.start(cohort - product.firstYear()) + years.from() + start - cohort;
      for (int y = start; y < size; y++) {
        units[y] += discarded[cell + y - start];
      }
    }
  }

  private void addElements(
      int material, double[] tonnes, List<Target> to, ModelValues values, double[] byPlace) {
    double dry = model.material(material).drySharePerWet();
    double[] fractions = values.contents(material);
    for (Target target : to) {
      double[] part = times(tonnes, factor(target, material, values));
      for (int k = 0; k < fractions.length; k++) {
        int base = target.place * cells() + elementOf[material][k] * size;
        double content = dry * fractions[k];
        double[] shares = recovered[material][k];
        for (int y = 0; y < size; y++) {
          byPlace[base + y] += part[y] * content * (shares.length == 0 ? 1 : shares[y]);
        }
      }
    }
  }

  /** Rates may be drawn; terms are as they are. */
  private double @Nullable [] factor(Target target, int material, ModelValues values) {
    CollectionPath path = values.paths()[material];
    return levels.level == PotentialLevel.THEORETICAL || path == null
        ? target.factor
        : CollectableShares.of(path, years);
  }

  private static double[] times(double[] values, double @Nullable [] factors) {
    if (factors == null) {
      return values;
    }
    double[] products = new double[values.length];
    Arrays.setAll(products, y -> values[y] * factors[y]);
    return products;
  }

  /** The nation's tonnes in a cell. */
  double nation(double[] byPlace, int cell) {
    double sum = 0;
    for (int q = 0; q < places.size(); q++) {
      sum += byPlace[q * cells() + cell];
    }
    return sum;
  }

  int places() {
    return places.size();
  }

  /** Places of which a share falls to the region. */
  int[] placesOf(int region) {
    return placesOf[region];
  }

  /** The shares of {@link #placesOf}. */
  double[] sharesOf(int region) {
    return sharesOf[region];
  }
}
