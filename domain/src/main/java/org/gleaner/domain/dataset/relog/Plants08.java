package org.gleaner.domain.dataset.relog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.dataset.relog.RelogInstance.Input;
import org.gleaner.domain.dataset.relog.RelogInstance.Plant;
import org.gleaner.domain.dataset.relog.RelogInstance.PlantOutput;
import org.gleaner.domain.dataset.relog.RelogInstance.Size;
import org.gleaner.domain.quantity.Series;

/** Reads the section {@code plants} of RELOG 0.8: one plant, one site. */
final class Plants08 {

  private static final String MIX = "input mix (%)";
  private static final String OUTPUT = "output (tonne)";
  private static final String EMISSIONS = "processing emissions (tonne)";
  private static final String STORAGE_COST = "storage cost ($/tonne)";
  private static final String STORAGE_LIMIT = "storage limit (tonne)";
  private static final String DISPOSAL_COST = "disposal cost ($/tonne)";
  private static final String DISPOSAL_LIMIT = "disposal limit (tonne)";
  private static final String CAPACITIES = "capacities";
  private static final String SIZE = "size (tonne)";
  private static final String INITIAL = "initial capacity (tonne)";

  private static final List<String> KEYS =
      Catalogue.placeAnd(
          MIX,
          OUTPUT,
          EMISSIONS,
          STORAGE_COST,
          STORAGE_LIMIT,
          DISPOSAL_COST,
          DISPOSAL_LIMIT,
          CAPACITIES,
          INITIAL);
  private static final List<String> SIZE_KEYS = Sizes.costKeysAnd(SIZE);
  private static final double PERCENT = 100;
  private static final double MIX_TOLERANCE = 1e-6;

  private final Catalogue catalogue;
  private final YearlySeries series;
  private final ProductTerms terms;

  Plants08(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.series = catalogue.series();
    this.terms = new ProductTerms(catalogue);
  }

  Plant plant(String name, Field field) {
    field.expectObject(KEYS);
    List<Size> sizes =
        field
            .require(CAPACITIES, "the sizes it may have")
            .map(f -> Sizes.checked(sizes(f), f))
            .orElse(List.of());
    double initial = field.get(INITIAL).map(f -> Sizes.initialCapacity(f, sizes)).orElse(0.0);
    return new Plant(
        name,
        name,
        catalogue.place(field),
        inputs(field),
        outputs(field),
        series.gases(field.get(EMISSIONS)),
        sizes,
        initial,
        true);
  }

  private List<Size> sizes(Field capacities) {
    List<Size> sizes = new ArrayList<>();
    for (Field entry : capacities.items()) {
      entry.expectObject(SIZE_KEYS);
      double tonnes = entry.require(SIZE, "tonnes a year").map(Field::amount).orElse(0.0);
      sizes.add(catalogue.size(tonnes, entry));
    }
    return sizes;
  }

  private List<Input> inputs(Field plant) {
    Map<String, Series> mix = mix(plant);
    Map<String, Field> cost = terms.of(plant, STORAGE_COST, mix.keySet());
    Map<String, Field> limit = terms.of(plant, STORAGE_LIMIT, mix.keySet());
    List<Input> inputs = new ArrayList<>();
    mix.forEach(
        (product, share) ->
            inputs.add(
                new Input(
                    product,
                    share,
                    terms.cost(cost, product),
                    terms.limit(limit, product, plant, STORAGE_LIMIT))));
    return inputs;
  }

  /** Shares of the mix, which the file states in percent, scaled to sum to 1 without rounding. */
  private Map<String, Series> mix(Field plant) {
    Map<String, Series> mix = new LinkedHashMap<>();
    if (plant.require(MIX, "what it takes, in percent").isEmpty()) {
      return mix;
    }
    Field field = plant.get(MIX).orElseThrow();
    double[] sums = new double[Math.max(1, series.years())];
    for (Map.Entry<String, Field> entry : catalogue.byProduct(field).entrySet()) {
      Series percent = series.amount(entry.getValue());
      for (int t = 0; t < sums.length; t++) {
        sums[t] += percent.at(t);
      }
      if (percent.max() > 0) {
        mix.put(entry.getKey(), percent);
      } else {
        Doubts.zeroInput(entry.getValue(), entry.getKey());
      }
    }
    if (!sumsToHundred(field, sums)) {
      return mix;
    }
    Map<String, Series> shares = new LinkedHashMap<>();
    mix.forEach((product, percent) -> shares.put(product, percent.map(p -> p / PERCENT)));
    return shares;
  }

  private static boolean sumsToHundred(Field field, double[] sums) {
    for (int t = 0; t < sums.length; t++) {
      if (Math.abs(sums[t] - PERCENT) > MIX_TOLERANCE) {
        field.error(
            "mix-not-100",
            Double.toString(sums[t]),
            "the percentages of the mix sum to 100 in every year, not so in year " + (t + 1));
        return false;
      }
    }
    return true;
  }

  private List<PlantOutput> outputs(Field plant) {
    Map<String, Series> yields = yields(plant);
    Map<String, Field> cost = terms.of(plant, DISPOSAL_COST, yields.keySet());
    Map<String, Field> limit = terms.of(plant, DISPOSAL_LIMIT, yields.keySet());
    List<PlantOutput> outputs = new ArrayList<>();
    yields.forEach(
        (product, yield) ->
            outputs.add(
                new PlantOutput(
                    product,
                    yield,
                    terms.cost(cost, product),
                    terms.limit(limit, product, plant, DISPOSAL_LIMIT))));
    outputs.removeIf(o -> o.yield().max() == 0);
    return outputs;
  }

  private Map<String, Series> yields(Field plant) {
    Map<String, Series> yields = new LinkedHashMap<>();
    if (plant.get(OUTPUT).isEmpty()) {
      return yields;
    }
    Field field = plant.get(OUTPUT).get();
    double[] sums = new double[Math.max(1, series.years())];
    double highest = 0;
    for (Map.Entry<String, Field> entry : catalogue.byProduct(field).entrySet()) {
      Series yield = series.amount(entry.getValue());
      for (int t = 0; t < sums.length; t++) {
        sums[t] += yield.at(t);
        highest = Math.max(highest, sums[t]);
      }
      if (yield.max() == 0) {
        Doubts.zeroOutput(entry.getValue(), entry.getKey());
      }
      yields.put(entry.getKey(), yield);
    }
    Doubts.yieldsAboveOne(highest, field);
    return yields;
  }
}
