package org.gleaner.solver.supply.sizing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.gleaner.domain.arising.CollectionPath;
import org.gleaner.domain.arising.CollectionRate;
import org.gleaner.domain.material.ElementContent;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.product.Component;
import org.gleaner.domain.product.DirectArising;
import org.gleaner.domain.product.StockFigure;
import org.gleaner.domain.quantity.Ranged;
import org.gleaner.domain.uncertainty.InputKind;
import org.gleaner.solver.supply.life.LifeInput;
import org.gleaner.solver.supply.uncertainty.Distribution;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of a model that are uncertain, each a number between 0 and 1 that says where in its
 * range it lies. One number moves all years of a product's sales together, and all rows of a stated
 * stream: what is not known of one is not known of the others.
 */
final class UncertainInputs {

  private final SupplyModel model;
  private final Function<String, Spread> spreads;
  private final List<String> names = new ArrayList<>();
  private final List<Effect> effects = new ArrayList<>();
  private final List<Boolean> hasUncertainLives = new ArrayList<>();

  /** Gives a range its distribution. */
  interface Spread {
    Distribution over(Ranged range);
  }

  /** Puts an input's value where it belongs. */
  private interface Effect {
    void apply(double u, ModelValues values);
  }

  private UncertainInputs(SupplyModel model, Function<String, Spread> spreads) {
    this.model = model;
    this.spreads = spreads;
  }

  /**
   * In the order of products, components, materials and stated streams.
   *
   * @param spreads by name of the input
   */
  static UncertainInputs of(SupplyModel model, Function<String, Spread> spreads) {
    return of(model, spreads, null);
  }

  /**
   * As {@link #of(SupplyModel, Function)}.
   *
   * @param element whose contents alone count; null for all
   */
  static UncertainInputs of(
      SupplyModel model, Function<String, Spread> spreads, @Nullable String element) {
    UncertainInputs inputs = new UncertainInputs(model, spreads);
    for (int p = 0; p < model.products().size(); p++) {
      inputs.addSales(p);
      inputs.hasUncertainLives.add(inputs.addLives(p));
    }
    for (int row = 0; row < model.components().size(); row++) {
      inputs.addKilograms(row, element);
    }
    for (int m = 0; m < model.materials().size(); m++) {
      inputs.addContents(m, element);
    }
    for (int s = 0; s < model.direct().size(); s++) {
      inputs.addStated(s);
    }
    inputs.addCollection();
    return inputs;
  }

  List<String> names() {
    return names;
  }

  int size() {
    return names.size();
  }

  /**
   * Values with the inputs where the numbers say.
   *
   * @param values changed; of this model
   */
  void apply(double[] u, ModelValues values) {
    for (int i = 0; i < effects.size(); i++) {
      effects.get(i).apply(u[i], values);
    }
    for (int p = 0; p < hasUncertainLives.size(); p++) {
      if (hasUncertainLives.get(p)) {
        values.live(p);
      } else {
        values.sell(p);
      }
    }
  }

  private int add(String name, Effect effect) {
    names.add(name);
    effects.add(effect);
    return names.size() - 1;
  }

  private void addSales(int product) {
    ProductModel of = model.products().get(product);
    String id = of.product().id();
    addFigures(
        InputKind.SALES.name(id),
        of,
        (place, i) ->
            of.sales().get(place).sales().get(i) == null ? null : of.sales().get(place).units(i),
        values -> place -> values.units(product, place));
    addFigures(
        InputKind.STOCK.name(id),
        of,
        (place, i) -> {
          StockFigure row = of.sales().get(place).stocks().get(i);
          return row == null ? null : row.units();
        },
        values -> place -> values.stocks(product, place));
  }

  /** Figures of all places and years that one input moves. */
  private void addFigures(
      String name,
      ProductModel of,
      Figures figures,
      Function<ModelValues, IntFunction<double[]>> arrays) {
    List<@Nullable Distribution[]> spread = new ArrayList<>();
    boolean isUncertain = false;
    for (int place = 0; place < of.sales().size(); place++) {
      @Nullable Distribution[] years = new Distribution[of.years()];
      for (int i = 0; i < years.length; i++) {
        Ranged figure = figures.of(place, i);
        years[i] = figure == null ? null : distribution(name, figure);
        isUncertain |= years[i] != null;
      }
      spread.add(years);
    }
    if (isUncertain) {
      add(name, (u, values) -> draw(u, spread, arrays.apply(values)));
    }
  }

  /** Null where nothing is stated. */
  private interface Figures {
    @Nullable Ranged of(int place, int index);
  }

  private static void draw(
      double u, List<@Nullable Distribution[]> spread, IntFunction<double[]> figures) {
    for (int s = 0; s < spread.size(); s++) {
      @Nullable Distribution[] years = spread.get(s);
      double[] units = figures.apply(s);
      for (int i = 0; i < years.length; i++) {
        Distribution year = years[i];
        if (year != null) {
          units[i] = year.quantile(u);
        }
      }
    }
  }

  /** Lifetimes and fates: figures of one name move together. */
  private boolean addLives(int product) {
    List<LifeInput> inputs = model.products().get(product).course().inputs();
    Map<String, @Nullable Distribution[]> spreads = new LinkedHashMap<>();
    for (int i = 0; i < inputs.size(); i++) {
      Distribution spread = distribution(inputs.get(i).name(), inputs.get(i).range());
      if (spread != null) {
        spreads
                .computeIfAbsent(
                    inputs.get(i).name(), n -> new @Nullable Distribution[inputs.size()])[i] =
            spread;
      }
    }
    spreads.forEach((name, each) -> add(name, (u, values) -> draw(u, each, values.lives(product))));
    return !spreads.isEmpty();
  }

  private static void draw(double u, @Nullable Distribution[] spreads, double[] figures) {
    for (int i = 0; i < spreads.length; i++) {
      Distribution spread = spreads[i];
      if (spread != null) {
        figures[i] = spread.quantile(u);
      }
    }
  }

  /** Rates of one row group move the collection of all its materials. */
  private void addCollection() {
    Map<String, List<Integer>> bySubject = new LinkedHashMap<>();
    @Nullable CollectionPath[] paths = ModelValues.paths(model);
    for (int m = 0; m < paths.length; m++) {
      CollectionPath path = paths[m];
      if (path != null && model.arises(m)) {
        bySubject.computeIfAbsent(path.subject(), s -> new ArrayList<>()).add(m);
      }
    }
    bySubject.forEach(
        (subject, materials) -> {
          CollectionPath path = paths[materials.get(0)];
          if (path != null) {
            addCollection(InputKind.COLLECTION.name(subject), path, materials);
          }
        });
  }

  private void addCollection(String name, CollectionPath path, List<Integer> materials) {
    List<@Nullable Distribution> spreads = new ArrayList<>();
    path.rates().forEach(rate -> spreads.add(distribution(name, rate.share())));
    if (spreads.stream().allMatch(Objects::isNull)) {
      return;
    }
    add(
        name,
        (u, values) -> {
          CollectionPath drawn = drawn(path, spreads, u);
          materials.forEach(m -> values.paths()[m] = drawn);
        });
  }

  private static CollectionPath drawn(
      CollectionPath path, List<@Nullable Distribution> spreads, double u) {
    List<CollectionRate> rates = new ArrayList<>();
    for (int i = 0; i < spreads.size(); i++) {
      CollectionRate rate = path.rates().get(i);
      Distribution spread = spreads.get(i);
      rates.add(
          spread == null
              ? rate
              : new CollectionRate(
                  rate.material(),
                  rate.fromYear(),
                  Ranged.exactly(share(spread, u)),
                  rate.informalShare(),
                  rate.linear(),
                  rate.evidence()));
    }
    return new CollectionPath(rates);
  }

  private void addKilograms(int row, @Nullable String element) {
    Component component = model.components().get(row);
    String name = AssumedShares.name(component);
    Distribution spread = distribution(name, component.kgPerUnit());
    boolean isUsed = model.products().stream().anyMatch(p -> model.uses(p, row, element));
    if (spread != null && isUsed) {
      add(name, (u, values) -> values.kilograms()[row] = spread.quantile(u));
    }
  }

  private void addContents(int index, @Nullable String element) {
    Material material = model.material(index);
    if (!model.arises(index)) {
      return;
    }
    List<ElementContent> contents = material.composition().contents();
    for (int k = 0; k < contents.size(); k++) {
      int position = k;
      if (element != null && !element.equals(contents.get(k).element())) {
        continue;
      }
      String name = InputKind.COMPOSITION.name(material.id(), contents.get(k).element());
      Distribution spread = distribution(name, contents.get(k).kgPerKgDry());
      if (spread != null) {
        add(name, (u, values) -> values.contents(index)[position] = share(spread, u));
      }
    }
  }

  private void addStated(int index) {
    DirectStream stream = model.direct().get(index);
    String name = stream.input();
    List<@Nullable Distribution> rows = new ArrayList<>();
    for (DirectArising row : stream.rows()) {
      rows.add(distribution(name, row.tonnesPerYear()));
    }
    if (rows.stream().anyMatch(Objects::nonNull)) {
      add(
          name,
          (u, values) -> {
            double[] drawn = stream.tonnes(ofRows(stream, rows, u));
            System.arraycopy(drawn, 0, values.stated(index), 0, drawn.length);
          });
    }
  }

  private static double[] ofRows(DirectStream stream, List<@Nullable Distribution> rows, double u) {
    double[] tonnes = new double[rows.size()];
    for (int r = 0; r < tonnes.length; r++) {
      Distribution spread = rows.get(r);
      tonnes[r] = spread == null ? stream.rows().get(r).tonnesPerYear().best() : spread.quantile(u);
    }
    return tonnes;
  }

  /** What a log-normal distribution puts above 1 is all there is. */
  private static double share(Distribution spread, double u) {
    return Math.min(1, spread.quantile(u));
  }

  /** Null where the value is certain. */
  private @Nullable Distribution distribution(String name, Ranged range) {
    return range.low() < range.high() ? spreads.apply(name).over(range) : null;
  }
}
