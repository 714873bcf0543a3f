package org.gleaner.domain.dataset.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.gleaner.domain.dataset.assembly.CaseTables;
import org.gleaner.domain.dataset.format.SiteFormats;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.site.Site;
import org.gleaner.domain.travel.GreatCircle;
import org.gleaner.domain.travel.Location;

/** A site far from all others that swapped coordinates would bring among them. */
record CoordinateChecks(PlanningCase planningCase, CaseTables tables, Findings findings) {
  private static final int FEWEST_SITES = 3;
  private static final double FAR_KM = 2500;
  private static final double NEAR_KM = 1000;

  void check() {
    List<Location> located = new ArrayList<>();
    for (Site site : planningCase.sites()) {
      if (site.location() != null) {
        located.add(site.location());
      }
    }
    if (located.size() < FEWEST_SITES) {
      return;
    }
    Location middle =
        new Location(median(located, Location::latitude), median(located, Location::longitude));
    for (Site site : planningCase.sites()) {
      if (site.location() != null && looksSwapped(site.location(), middle)) {
        report(site, site.location());
      }
    }
  }

  private static boolean looksSwapped(Location location, Location middle) {
    if (Math.abs(location.longitude()) > 90) {
      return false;
    }
    Location swapped = new Location(location.longitude(), location.latitude());
    return GreatCircle.between(location, middle).kilometres() > FAR_KM
        && GreatCircle.between(swapped, middle).kilometres() < NEAR_KM;
  }

  private void report(Site site, Location location) {
    findings.add(
        Finding.warning(
                "coordinates-swapped",
                tables.at(SiteFormats.SITES, "lat", Map.of("id", site.id())),
                location.latitude() + ", " + location.longitude(),
                "lies far from all other sites")
            .withHint("Maybe latitude and longitude are swapped."));
  }

  private static double median(List<Location> locations, ToDoubleFunction<Location> coordinate) {
    double[] sorted = locations.stream().mapToDouble(coordinate).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
