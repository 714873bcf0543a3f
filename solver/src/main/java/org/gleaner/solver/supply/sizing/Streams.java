package org.gleaner.solver.supply.sizing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.supply.SupplyStream;
import org.gleaner.domain.supply.YearSpan;
import org.gleaner.domain.supply.Yearly;

/**
 * The streams of a model with their collectable part. A stream whose regions are collected on
 * different terms is told apart by region, so that each has one share a year.
 */
final class Streams {

  private final SupplyModel model;
  private final YearSpan years;
  private final CollectableShares collectable;
  private final List<SupplyStream> streams = new ArrayList<>();
  private final Map<String, Map<String, Double>> places = new LinkedHashMap<>();

  Streams(SupplyModel model, YearSpan years, CollectableShares collectable) {
    this.model = model;
    this.years = years;
    this.collectable = collectable;
  }

  /** Of all products, then what is stated. */
  Streams addAll(ModelValues values) {
    for (int p = 0; p < model.products().size(); p++) {
      ProductModel product = model.products().get(p);
      for (MaterialFlow flow : ProductFlows.of(model, p, values).materials(FlowKind.DISCARDED)) {
        add(
            product.product().id(),
            false,
            flow.material(),
            flow.place(),
            Yearly.of(product.firstYear(), flow.tonnes()).over(years),
            values);
      }
    }
    for (int s = 0; s < model.direct().size(); s++) {
      DirectStream stream = model.direct().get(s);
      Yearly tonnes = values.statedByYear(s).over(years);
      add(
          stream.source(),
          true,
          model.materials().getOrDefault(stream.material(), -1),
          stream.place(),
          tonnes,
          values);
    }
    return this;
  }

  private void add(
      String source, boolean direct, int material, Place place, Yearly tonnes, ModelValues values) {
    String id = model.material(material).id();
    Map<String, double[]> shares = new LinkedHashMap<>();
    place
        .shares()
        .keySet()
        .forEach(r -> shares.put(r, collectable.of(place, r, material, values, years)));
    double[] first = shares.values().iterator().next();
    if (shares.values().stream().allMatch(s -> Arrays.equals(s, first))) {
      add(source, direct, id, place, tonnes, first);
      return;
    }
    place
        .shares()
        .forEach(
            (region, part) ->
                add(
                    source,
                    direct,
                    id,
                    Place.ofRegion(region),
                    times(tonnes, part),
                    shares.getOrDefault(region, first)));
  }

  private void add(
      String source, boolean direct, String material, Place place, Yearly tonnes, double[] share) {
    places.put(place.id(), place.shares());
    double[] part = new double[years.size()];
    for (int i = 0; i < part.length; i++) {
      part[i] = tonnes.at(years.from() + i) * share[i];
    }
    streams.add(
        new SupplyStream(
            source, direct, material, place.id(), tonnes, Yearly.of(years.from(), part)));
  }

  private static Yearly times(Yearly tonnes, double factor) {
    return Yearly.of(
        tonnes.firstYear(), Arrays.stream(tonnes.toArray()).map(v -> v * factor).toArray());
  }

  List<SupplyStream> streams() {
    return streams;
  }

  Map<String, Map<String, Double>> places() {
    return places;
  }
}
