package org.gleaner.domain.dataset.relog;

import java.util.List;
import org.gleaner.domain.dataset.relog.RelogInstance.Place;
import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.quantity.Series;
import org.gleaner.domain.site.Site;
import org.gleaner.domain.site.SiteKind;
import org.gleaner.domain.travel.Location;
import org.jspecify.annotations.Nullable;

/**
 * What every part of the mapping shares: the instance, its ids, the traffic, the tables it fills.
 */
record Mapping(
    RelogInstance instance, CaseIds ids, Traffic traffic, CaseTables tables, Evidence evidence) {

  static final double KG_PER_TONNE = 1000;

  /** Home country of the case and of its regions; RELOG knows no borders. */
  static final String COUNTRY = "US";

  int years() {
    return instance.years();
  }

  Series constant(double value) {
    return Series.constant(value, years());
  }

  /** Period by period, {@code a + factor x b}. */
  static Series plus(Series a, double factor, Series b) {
    double[] sum = a.toArray();
    for (int t = 0; t < sum.length; t++) {
      sum[t] += factor * b.at(t);
    }
    return Series.of(sum);
  }

  static boolean isZero(Series series) {
    return series.isConstant() && series.at(0) == 0;
  }

  void addSite(String id, String name, SiteKind kind, @Nullable String region, Place place) {
    Location location =
        place.isPossible() ? new Location(place.latitude(), place.longitude()) : null;
    tables.sites.add(new Site(id, name, "", kind, region, location, evidence));
  }

  /** All products of the instance by name. */
  List<String> productNames() {
    return instance.products().stream().map(RelogInstance.Product::name).toList();
  }
}
