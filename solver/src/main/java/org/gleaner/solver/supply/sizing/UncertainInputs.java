package org.gleaner.solver.supply.sizing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.gleaner.domain.material.ElementContent;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.product.Component;
import org.gleaner.domain.product.DirectArising;
import org.gleaner.domain.quantity.Ranged;
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
  private final List<LifetimeDraw> lifetimes = new ArrayList<>();

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
      inputs.lifetimes.add(inputs.lifetime(p));
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
    for (int p = 0; p < lifetimes.size(); p++) {
      LifetimeDraw lifetime = lifetimes.get(p);
      if (lifetime.isUncertain()) {
        values.lives()[p] = lifetime.life(u);
      }
    }
  }

  private int add(String name, Effect effect) {
    names.add(name);
    effects.add(effect);
    return names.size() - 1;
  }

  private void addSales(int product) {
    List<PlaceSales> sales = model.products().get(product).sales();
    String name = "sales/" + model.products().get(product).product().id();
    List<@Nullable Distribution[]> spread = new ArrayList<>();
    boolean isUncertain = false;
    for (PlaceSales place : sales) {
      @Nullable Distribution[] years = new Distribution[place.rows().size()];
      for (int i = 0; i < years.length; i++) {
        years[i] = distribution(name, place.units(i));
        isUncertain |= years[i] != null;
      }
      spread.add(years);
    }
    if (isUncertain) {
      add(name, (u, values) -> draw(u, spread, values.units()[product]));
    }
  }

  private static void draw(double u, List<@Nullable Distribution[]> spread, double[][] units) {
    for (int s = 0; s < units.length; s++) {
      @Nullable Distribution[] years = spread.get(s);
      for (int i = 0; i < years.length; i++) {
        Distribution year = years[i];
        if (year != null) {
          units[s][i] = year.quantile(u);
        }
      }
    }
  }

  private LifetimeDraw lifetime(int product) {
    ProductModel of = model.products().get(product);
    Map<String, Ranged> parameters = new TreeMap<>();
    parameters.put("scale", of.lifetime().scaleYears());
    parameters.put("shape", of.lifetime().shape());
    LifetimeDraw draw = new LifetimeDraw(of);
    parameters.forEach(
        (parameter, range) -> {
          String name = "lifetime/" + of.product().id() + "/" + parameter;
          Distribution spread = distribution(name, range);
          if (spread != null) {
            draw.add(parameter, add(name, (u, values) -> {}), spread);
          }
        });
    return draw;
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
      String name = "composition/" + material.id() + "/" + contents.get(k).element();
      Distribution spread = distribution(name, contents.get(k).kgPerKgDry());
      if (spread != null) {
        add(name, (u, values) -> values.contents()[index][position] = spread.quantile(u));
      }
    }
  }

  private void addStated(int index) {
    DirectStream stream = model.direct().get(index);
    String name = "direct/" + stream.source() + "/" + stream.material();
    List<@Nullable Distribution> rows = new ArrayList<>();
    for (DirectArising row : stream.rows()) {
      rows.add(distribution(name, row.tonnesPerYear()));
    }
    if (rows.stream().anyMatch(java.util.Objects::nonNull)) {
      List<Period> periods = model.planningCase().horizon().periods();
      add(
          name,
          (u, values) -> {
            for (Period period : periods) {
              values.stated()[index][period.index()] = tonnes(stream, rows, period.index(), u);
            }
          });
    }
  }

  private static double tonnes(
      DirectStream stream, List<@Nullable Distribution> rows, int period, double u) {
    double tonnes = 0;
    for (int r = 0; r < rows.size(); r++) {
      DirectArising row = stream.rows().get(r);
      if (stream.applies(row, period)) {
        Distribution spread = rows.get(r);
        tonnes += spread == null ? row.tonnesPerYear().best() : spread.quantile(u);
      }
    }
    return tonnes;
  }

  /** Null where the value is certain. */
  private @Nullable Distribution distribution(String name, Ranged range) {
    return range.low() < range.high() ? spreads.apply(name).over(range) : null;
  }
}
