package org.gleaner.domain.dataset.relog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gleaner.domain.dataset.relog.RelogInstance.Center;
import org.gleaner.domain.dataset.relog.RelogInstance.CenterOutput;
import org.gleaner.domain.dataset.relog.RelogInstance.Input;
import org.gleaner.domain.dataset.relog.RelogInstance.Plant;
import org.gleaner.domain.dataset.relog.RelogInstance.PlantOutput;
import org.gleaner.domain.dataset.relog.RelogInstance.Product;
import org.gleaner.domain.dataset.relog.RelogInstance.Size;
import org.gleaner.domain.quantity.Series;

/** Reads the sections {@code products} and {@code plants} of RELOG 0.7. */
final class Format07 {

  private static final String AMOUNTS = "initial amounts";
  private static final String AMOUNT = "amount (tonne)";
  private static final String PRODUCT_LIMIT = "disposal limit (tonne)";
  private static final String PRODUCT_DISPOSAL_COST = "disposal cost ($/tonne)";
  private static final String ACQUISITION = "acquisition cost ($/tonne)";
  private static final String INPUT = "input";
  private static final String OUTPUTS = "outputs (tonne/tonne)";
  private static final String ENERGY = "energy (GJ/tonne)";
  private static final String EMISSIONS = "emissions (tonne/tonne)";
  private static final String LOCATIONS = "locations";
  private static final String DISPOSAL = "disposal";
  private static final String STORAGE = "storage";
  private static final String CAPACITIES = "capacities (tonne)";
  private static final String INITIAL = "initial capacity (tonne)";
  private static final String COST = "cost ($/tonne)";
  private static final String LIMIT = "limit (tonne)";

  private static final List<String> PRODUCT_KEYS =
      ProductTransport.and(AMOUNTS, PRODUCT_LIMIT, PRODUCT_DISPOSAL_COST, ACQUISITION);
  private static final List<String> CENTER_KEYS = Catalogue.placeAnd(AMOUNT);
  private static final List<String> PLANT_KEYS =
      List.of(INPUT, OUTPUTS, ENERGY, EMISSIONS, LOCATIONS);
  private static final List<String> LOCATION_KEYS =
      Catalogue.placeAnd(DISPOSAL, STORAGE, CAPACITIES, INITIAL);

  private final Catalogue catalogue;
  private final YearlySeries series;

  private Format07(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.series = catalogue.series();
  }

  static RelogInstance read(Field root, Parameters parameters, Catalogue catalogue) {
    root.expectObject(List.of("parameters", "products", "plants"));
    Format07 format = new Format07(catalogue);
    List<Product> products = new ArrayList<>();
    List<Center> centers = new ArrayList<>();
    for (Map.Entry<String, Field> entry : Field.membersOf(root.get("products")).entrySet()) {
      Product product = format.product(entry.getKey(), entry.getValue());
      products.add(product);
      centers.addAll(format.centers(product, entry.getValue()));
    }
    List<Plant> plants = new ArrayList<>();
    Field.membersOf(root.require("plants", "the plants that may be opened"))
        .forEach((type, field) -> plants.addAll(format.plants(type, field)));
    return new RelogInstance(
        Dialect.V07,
        parameters.years(),
        parameters.buildingPeriods(),
        products,
        centers,
        plants,
        List.of());
  }

  private Product product(String name, Field field) {
    field.expectObject(PRODUCT_KEYS);
    ProductTransport transport = ProductTransport.read(field, series);
    Series none = series.constant(0);
    Series limit = field.get(PRODUCT_LIMIT).map(series::limit).orElse(none);
    return new Product(name, transport.cost(), transport.emissions(), limit);
  }

  /**
   * What one centre may dispose of is bounded by the limit of the product over all its centres
   * only. A limit that is 0 in every year leaves no centre anything to dispose of.
   */
  private List<Center> centers(Product product, Field field) {
    Series acquisition = series.costOrZero(field.get(ACQUISITION));
    Series disposal = series.costOrZero(field.get(PRODUCT_DISPOSAL_COST));
    boolean mayDispose = product.disposalLimit().max() > 0;
    Series limit = mayDispose ? series.unlimited() : series.constant(0);
    List<Center> centers = new ArrayList<>();
    for (Map.Entry<String, Field> entry : Field.membersOf(field.get(AMOUNTS)).entrySet()) {
      Field center = entry.getValue();
      center.expectObject(CENTER_KEYS);
      Optional<Field> amount = center.require(AMOUNT, "tonnes, one number per year");
      centers.add(
          new Center(
              entry.getKey(),
              catalogue.place(center),
              null,
              series.constant(0),
              series.constant(0),
              List.of(
                  new CenterOutput(
                      product.name(),
                      amount.map(series::amount).orElse(series.constant(0)),
                      List.of(),
                      acquisition,
                      disposal,
                      limit))));
    }
    return centers;
  }

  private List<Plant> plants(String type, Field field) {
    field.expectObject(PLANT_KEYS);
    Optional<Field> input = field.require(INPUT, "the product it takes");
    String product = input.map(catalogue::productNamed).orElse("");
    Map<String, Series> emissions = series.gases(field.get(EMISSIONS));
    field.get(ENERGY).ifPresent(energy -> ProductTransport.checkEnergy(energy, series));
    Map<String, Double> yields = yields(field);
    List<Plant> plants = new ArrayList<>();
    Field.membersOf(field.require(LOCATIONS, "where it may stand"))
        .forEach(
            (name, location) ->
                plants.add(plant(type, name, location, product, yields, emissions)));
    return plants;
  }

  private Map<String, Double> yields(Field plant) {
    Map<String, Double> yields = new LinkedHashMap<>();
    if (plant.get(OUTPUTS).isEmpty()) {
      return yields;
    }
    Field outputs = plant.get(OUTPUTS).get();
    for (Map.Entry<String, Field> entry : catalogue.byProduct(outputs).entrySet()) {
      double yield = entry.getValue().amount();
      if (yield > 0) {
        yields.put(entry.getKey(), yield);
      } else if (entry.getValue().isZero()) {
        Doubts.zeroOutput(entry.getValue(), entry.getKey());
      }
    }
    Doubts.yieldsAboveOne(yields.values().stream().mapToDouble(y -> y).sum(), outputs);
    return yields;
  }

  private Plant plant(
      String type,
      String name,
      Field field,
      String input,
      Map<String, Double> yields,
      Map<String, Series> emissions) {
    field.expectObject(LOCATION_KEYS);
    Optional<Field> capacities = field.require(CAPACITIES, "the sizes it may have");
    List<Size> sizes = capacities.map(f -> Sizes.checked(sizes(f), f)).orElse(List.of());
    double initial = field.get(INITIAL).map(f -> Sizes.initialCapacity(f, sizes)).orElse(0.0);
    return new Plant(
        type,
        name + " (" + type + ")",
        catalogue.place(field),
        List.of(storedInput(field, input)),
        outputs(field, yields),
        emissions,
        sizes,
        initial,
        false);
  }

  private Input storedInput(Field location, String product) {
    Series all = series.constant(1);
    if (location.get(STORAGE).isEmpty()) {
      return new Input(product, all, series.constant(0), series.constant(0));
    }
    Field storage = location.get(STORAGE).get();
    storage.expectObject(List.of(COST, LIMIT));
    double limit = storage.require(LIMIT, "tonnes in store").map(Field::amount).orElse(0.0);
    return new Input(product, all, series.requiredCost(storage, COST), series.constant(limit));
  }

  private List<PlantOutput> outputs(Field location, Map<String, Double> yields) {
    Map<String, Field> disposal = location.get(DISPOSAL).map(catalogue::byProduct).orElse(Map.of());
    for (Map.Entry<String, Field> entry : disposal.entrySet()) {
      entry.getValue().expectObject(List.of(COST, LIMIT));
      if (!yields.containsKey(entry.getKey())) {
        Doubts.notAnOutput(entry.getValue(), entry.getKey());
      }
    }
    List<PlantOutput> outputs = new ArrayList<>();
    yields.forEach(
        (product, yield) ->
            outputs.add(output(product, yield, Optional.ofNullable(disposal.get(product)))));
    return outputs;
  }

  /** An output that is not listed must be sent on; one that is listed without a limit need not. */
  private PlantOutput output(String product, double yield, Optional<Field> disposal) {
    Series yields = series.constant(yield);
    if (disposal.isEmpty()) {
      return new PlantOutput(product, yields, series.constant(0), series.constant(0));
    }
    Field terms = disposal.get();
    Series limit = terms.get(LIMIT).map(series::limit).orElseGet(series::unlimited);
    return new PlantOutput(product, yields, series.requiredCost(terms, COST), limit);
  }

  private List<Size> sizes(Field capacities) {
    List<Size> sizes = new ArrayList<>();
    for (Map.Entry<String, Field> entry : capacities.members().entrySet()) {
      entry.getValue().expectObject(Sizes.COST_KEYS);
      sizes.add(catalogue.size(sizeOf(entry.getKey(), entry.getValue()), entry.getValue()));
    }
    return sizes;
  }

  private double sizeOf(String key, Field field) {
    Optional<Double> tonnes = Sizes.parse(key);
    if (tonnes.isEmpty()) {
      field.error("invalid-size", key, "the key is a size in tonnes a year, 0 or more");
    }
    return tonnes.orElse(0.0);
  }
}
