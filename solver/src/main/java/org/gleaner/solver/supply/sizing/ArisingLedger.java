package org.gleaner.solver.supply.sizing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.evidence.Confidence;
import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.quantity.Ranged;
import org.gleaner.domain.quantity.RangedSeries;
import org.gleaner.domain.quantity.Series;
import org.jspecify.annotations.Nullable;

/** Adds up arisings by site and material; the only mutable thing of a build. */
final class ArisingLedger {
  /** Kilograms: finer would feign precision. */
  private static final int DECIMALS = 3;

  private final int periods;
  private final Map<Place, Entry> entries = new LinkedHashMap<>();

  private record Place(String site, String material) {}

  private static final class Entry {
    private final double[] best;
    private final double[] low;
    private final double[] high;
    private final Set<String> sources = new LinkedHashSet<>();
    private @Nullable Integer year;
    private @Nullable Confidence confidence;

    Entry(int periods) {
      best = new double[periods];
      low = new double[periods];
      high = new double[periods];
    }
  }

  ArisingLedger(int periods) {
    this.periods = periods;
  }

  void add(String site, String material, int period, Ranged tonnes, Evidence evidence) {
    Entry entry = entries.computeIfAbsent(new Place(site, material), p -> new Entry(periods));
    entry.best[period] += tonnes.best();
    entry.low[period] += tonnes.low();
    entry.high[period] += tonnes.high();
    if (entry.sources.add(evidence.source())) {
      entry.year = entry.sources.size() == 1 ? evidence.year() : null;
      entry.confidence = worse(entry.confidence, evidence.confidence());
    }
  }

  /** Number of figures: places by materials by periods. */
  int cells() {
    return entries.size() * periods;
  }

  /** The best figures, in the order of this ledger's entries; 0 for what the other has not. */
  double[] bestOf(ArisingLedger other) {
    double[] best = new double[cells()];
    int cell = 0;
    for (Place place : entries.keySet()) {
      Entry entry = other.entries.get(place);
      for (int period = 0; period < periods; period++) {
        best[cell++] = entry == null ? 0 : entry.best[period];
      }
    }
    return best;
  }

  /** Other ranges, in the same order; each holds its best figure all the same. */
  void range(double[] low, double[] high) {
    int cell = 0;
    for (Entry entry : entries.values()) {
      for (int period = 0; period < periods; period++) {
        entry.low[period] = Math.min(entry.best[period], low[cell]);
        entry.high[period] = Math.max(entry.best[period], high[cell]);
        cell++;
      }
    }
  }

  /** Arisings that are not nothing, ordered by site and then by material as the case lists them. */
  List<Arising> arisings(List<String> sites, List<String> materials) {
    Map<String, Integer> siteRank = ranks(sites);
    Map<String, Integer> materialRank = ranks(materials);
    List<Place> places = new ArrayList<>(entries.keySet());
    places.sort(
        Comparator.comparingInt((Place p) -> siteRank.getOrDefault(p.site, Integer.MAX_VALUE))
            .thenComparingInt(p -> materialRank.getOrDefault(p.material, Integer.MAX_VALUE)));
    List<Arising> arisings = new ArrayList<>();
    for (Place place : places) {
      Arising arising = arising(place, entries.get(place));
      if (arising.tonnesPerYear().high().max() > 0) {
        arisings.add(arising);
      }
    }
    return arisings;
  }

  private static Arising arising(Place place, @Nullable Entry entry) {
    if (entry == null) {
      throw new IllegalStateException("no entry for " + place);
    }
    RangedSeries tonnes =
        new RangedSeries(rounded(entry.best), rounded(entry.low), rounded(entry.high));
    Evidence evidence =
        new Evidence(String.join("; ", entry.sources), entry.year, entry.confidence);
    return new Arising(place.site, place.material, tonnes, evidence);
  }

  private static Series rounded(double[] values) {
    return Series.of(values)
        .map(v -> BigDecimal.valueOf(v).setScale(DECIMALS, RoundingMode.HALF_UP).doubleValue());
  }

  private static Map<String, Integer> ranks(List<String> ids) {
    Map<String, Integer> ranks = new LinkedHashMap<>();
    ids.forEach(id -> ranks.putIfAbsent(id, ranks.size()));
    return ranks;
  }

  private static @Nullable Confidence worse(@Nullable Confidence a, @Nullable Confidence b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.compareTo(b) >= 0 ? a : b;
  }
}
