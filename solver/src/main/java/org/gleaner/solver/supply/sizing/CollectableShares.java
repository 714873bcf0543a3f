package org.gleaner.solver.supply.sizing;

import java.util.List;
import org.gleaner.domain.arising.CollectionPath;
import org.gleaner.domain.arising.CollectionStep;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.supply.YearSpan;

/**
 * The share of an arising that collection can reach: what the steps of the case's collection terms
 * take together, where no rate is stated. Before the horizon the terms of its first period hold,
 * after it those of its last.
 */
record CollectableShares(CaseIndex index) {

  /** By year. Stated rates win over terms; informal collectors take theirs before. */
  double[] of(Place place, String region, int material, ModelValues values, YearSpan years) {
    CollectionPath path = values.paths()[material];
    return path == null
        ? of(place, region, index.planningCase().materials().get(material).id(), years)
        : of(path, years);
  }

  /** By rates. */
  static double[] of(CollectionPath path, YearSpan years) {
    return years
        .years()
        .mapToDouble(year -> Math.min(path.shareIn(year).best(), 1 - path.informalShareIn(year)))
        .toArray();
  }

  /** By terms. */
  double[] of(Place place, String region, String material, YearSpan years) {
    String site = place.collectionSite(index.planningCase(), region).orElse("");
    List<CollectionStep> steps = index.collectionTerms(site, material).steps();
    return years.years().mapToDouble(year -> share(steps, period(index.horizon(), year))).toArray();
  }

  private static double share(List<CollectionStep> steps, int period) {
    double share = 0;
    for (CollectionStep step : steps) {
      share += step.maxShare().at(period);
    }
    return Math.min(1, share);
  }

  /** The period that contains the year, else the nearest. */
  static int period(Horizon horizon, int year) {
    int within = Math.max(horizon.startYear(), Math.min(horizon.endYear() - 1, year));
    return horizon.containing(within).orElseThrow().index();
  }
}
