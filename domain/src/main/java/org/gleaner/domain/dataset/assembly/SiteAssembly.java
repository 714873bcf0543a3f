package org.gleaner.domain.dataset.assembly;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.dataset.format.SiteFormats;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.site.Region;
import org.gleaner.domain.site.Site;
import org.gleaner.domain.site.SiteKind;
import org.gleaner.domain.travel.Location;
import org.jspecify.annotations.Nullable;

/** Regions and sites. */
record SiteAssembly(CaseTables tables, Findings findings) {

  List<Region> regions(String homeCountry) {
    List<Region> regions = new ArrayList<>();
    for (Row row : tables.get(SiteFormats.REGIONS).rows()) {
      if (row.isSound()) {
        String country = row.textOrNull("country");
        regions.add(
            new Region(
                row.text("id"),
                row.text("name_en"),
                row.text("name_vi"),
                row.text("code"),
                country == null ? homeCountry : country,
                row.textOrNull("level"),
                row.textOrNull("part_of")));
      }
    }
    return regions;
  }

  List<Site> sites() {
    List<Site> sites = new ArrayList<>();
    for (Row row : tables.get(SiteFormats.SITES).rows()) {
      Location location = location(row);
      if (row.isSound()) {
        sites.add(
            new Site(
                row.text("id"),
                row.text("name_en"),
                row.text("name_vi"),
                row.choice("kind", SiteKind.class),
                row.textOrNull("region"),
                location,
                row.evidence()));
      }
    }
    return sites;
  }

  private @Nullable Location location(Row row) {
    Double lat = row.numberOrNull("lat");
    Double lon = row.numberOrNull("lon");
    if (lat != null && lon != null) {
      return new Location(lat, lon);
    }
    if (row.isSound() && (lat != null || lon != null)) {
      String missing = lat == null ? "lat" : "lon";
      findings.error(
          "missing-value", row.fault(missing), null, "lat and lon are both stated or both empty");
    }
    return null;
  }
}
