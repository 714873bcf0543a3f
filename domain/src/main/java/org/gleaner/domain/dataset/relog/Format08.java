package org.gleaner.domain.dataset.relog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gleaner.domain.dataset.relog.RelogInstance.Center;
import org.gleaner.domain.dataset.relog.RelogInstance.CenterOutput;
import org.gleaner.domain.dataset.relog.RelogInstance.Emission;
import org.gleaner.domain.dataset.relog.RelogInstance.Plant;
import org.gleaner.domain.dataset.relog.RelogInstance.Product;
import org.gleaner.domain.quantity.Series;
import org.jspecify.annotations.Nullable;

/** Reads the sections {@code products}, {@code centers} and {@code emissions} of RELOG 0.8. */
final class Format08 {

  private static final String LIMIT = "disposal limit (tonne)";
  private static final String DISPOSAL_COST = "disposal cost ($/tonne)";
  private static final String INPUT = "input";
  private static final String OUTPUTS = "outputs";
  private static final String FIXED = "fixed output (tonne)";
  private static final String VARIABLE = "variable output (tonne/tonne)";
  private static final String REVENUE = "revenue ($/tonne)";
  private static final String COLLECTION = "collection cost ($/tonne)";
  private static final String OPERATING = "operating cost ($)";
  private static final String EMISSION_LIMIT = "limit (tonne)";
  private static final String PENALTY = "penalty ($/tonne)";

  private static final List<String> CENTER_KEYS =
      Catalogue.placeAnd(
          INPUT, OUTPUTS, FIXED, VARIABLE, REVENUE, COLLECTION, OPERATING, LIMIT, DISPOSAL_COST);

  private final Catalogue catalogue;
  private final YearlySeries series;
  private final ProductTerms terms;

  private Format08(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.series = catalogue.series();
    this.terms = new ProductTerms(catalogue);
  }

  static RelogInstance read(Field root, Parameters parameters, Catalogue catalogue) {
    root.expectObject(List.of("parameters", "products", "centers", "plants", "emissions"));
    Format08 format = new Format08(catalogue);
    List<Product> products = new ArrayList<>();
    Field.membersOf(root.get("products"))
        .forEach((name, field) -> products.add(format.product(name, field)));
    List<Center> centers = new ArrayList<>();
    Field.membersOf(root.require("centers", "where products arise and are sold"))
        .forEach((name, field) -> centers.add(format.center(name, field)));
    Plants08 plants08 = new Plants08(catalogue);
    List<Plant> plants = new ArrayList<>();
    Field.membersOf(root.require("plants", "the plants that may be opened"))
        .forEach((name, field) -> plants.add(plants08.plant(name, field)));
    List<Emission> emissions = new ArrayList<>();
    Field.membersOf(root.get("emissions"))
        .forEach((name, field) -> emissions.add(format.emission(name, field)));
    return new RelogInstance(
        Dialect.V08,
        parameters.years(),
        parameters.buildingPeriods(),
        products,
        centers,
        plants,
        emissions);
  }

  private Product product(String name, Field field) {
    field.expectObject(ProductTransport.and(LIMIT));
    ProductTransport transport = ProductTransport.read(field, series);
    Series limit = field.get(LIMIT).map(series::limit).orElseGet(series::unlimited);
    return new Product(name, transport.cost(), transport.emissions(), limit);
  }

  private Emission emission(String name, Field field) {
    field.expectObject(List.of(EMISSION_LIMIT, PENALTY));
    Series limit = field.get(EMISSION_LIMIT).map(series::limit).orElseGet(series::unlimited);
    return new Emission(name, limit, series.costOrZero(field.get(PENALTY)));
  }

  private Center center(String name, Field field) {
    field.expectObject(CENTER_KEYS);
    String input = input(field);
    return new Center(
        name,
        catalogue.place(field),
        input,
        input == null ? series.constant(0) : revenue(field),
        series.costOrZero(field.get(OPERATING)),
        outputs(field));
  }

  private @Nullable String input(Field center) {
    Optional<Field> input = center.get(INPUT).filter(f -> !f.isNull());
    return input.map(catalogue::productNamed).filter(p -> !p.isEmpty()).orElse(null);
  }

  private Series revenue(Field center) {
    if (!center.has(REVENUE)) {
      Doubts.notStated(center, REVENUE, "0");
    }
    return series.costOrZero(center.get(REVENUE));
  }

  private List<CenterOutput> outputs(Field center) {
    List<String> products = new ArrayList<>();
    for (Field item : center.get(OUTPUTS).map(Field::items).orElse(List.of())) {
      String product = catalogue.productNamed(item);
      if (products.contains(product)) {
        item.warning("listed-twice", product, "the output is listed twice");
      } else if (!product.isEmpty()) {
        products.add(product);
      }
    }
    Map<String, Field> fixed = terms.of(center, FIXED, products);
    Map<String, Field> variable = terms.of(center, VARIABLE, products);
    Map<String, Field> collection = terms.of(center, COLLECTION, products);
    Map<String, Field> cost = terms.of(center, DISPOSAL_COST, products);
    Map<String, Field> limit = terms.of(center, LIMIT, products);
    return products.stream()
        .map(
            p ->
                new CenterOutput(
                    p,
                    terms.amount(fixed, p),
                    factors(variable.get(p)),
                    terms.cost(collection, p),
                    terms.cost(cost, p),
                    terms.limit(limit, p, center, LIMIT)))
        .toList();
  }

  /**
   * Factor k is due k years after receipt; unlike other series it may be shorter than the horizon.
   */
  private List<Double> factors(@Nullable Field field) {
    if (field == null) {
      return List.of();
    }
    if (!field.isList()) {
      return scalarFactor(field);
    }
    List<Field> items = field.items();
    if (series.years() > 0 && items.size() > series.years()) {
      field.warning(
          "factors-after-horizon", field.shown(), "factors beyond the horizon have no effect");
    }
    return items.stream().limit(Math.max(1, series.years())).map(this::factor).toList();
  }

  private double factor(Field field) {
    return field.isNull() ? 0 : field.amount();
  }

  /**
   * A scalar stands for a constant series here too: the same factor in every year after receipt.
   */
  private List<Double> scalarFactor(Field field) {
    double factor = factor(field);
    if (factor > 0) {
      field.warning(
          "scalar-factor",
          field.shown(),
          "read as the same factor in every year from the year of receipt on",
          "write [" + field.shown() + "] if it is due in the year of receipt only");
    }
    return Collections.nCopies(Math.max(1, series.years()), factor);
  }
}
