package org.gleaner.domain.dataset.routing.folder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.dataset.table.Table;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.NearestName;
import org.gleaner.domain.routing.Polygon;
import org.gleaner.domain.routing.RoadTerms;

/** Zones of places: those that their rows name, and those in whose area they lie. */
final class ZoneTable {
  private static final String COLUMN = "zones";
  private static final int FEWEST_CORNERS = 3;
  private static final List<TableFormat> PLACES =
      List.of(RoutingFormat.DEPOTS, RoutingFormat.ORDERS, RoutingFormat.FACILITIES);

  private final Findings findings;
  private final Map<String, Polygon> areas = new LinkedHashMap<>();
  private final List<List<String>> byPlace = new ArrayList<>();
  private final Set<String> names = new TreeSet<>();
  private boolean complete = true;

  private ZoneTable(Findings findings) {
    this.findings = findings;
  }

  static ZoneTable read(RoutingTables tables, Findings findings) {
    ZoneTable zones = new ZoneTable(findings);
    zones.readAreas(tables.of(RoutingFormat.ZONES));
    PLACES.forEach(format -> zones.readPlaces(tables.of(format)));
    return zones;
  }

  private void readAreas(Table table) {
    Map<String, List<Row>> corners = new LinkedHashMap<>();
    complete &= table.complete();
    for (Row row : table.rows()) {
      complete &= row.isSound();
      if (row.isSound()) {
        corners.computeIfAbsent(row.text("zone"), zone -> new ArrayList<>()).add(row);
      }
    }
    corners.forEach(this::readArea);
  }

  private void readArea(String zone, List<Row> rows) {
    names.add(zone);
    if (rows.size() >= FEWEST_CORNERS) {
      Polygon area = new Polygon(rows.stream().map(PlaceAssembly::point).toList());
      areas.put(zone, area);
      // A row that is lost makes another area, of which nothing can be said.
      if (complete) {
        requireArea(zone, area, rows);
      }
    } else if (complete) {
      findings.error(
          "too-few-corners", rows.get(0).fault("zone"), zone, "an area has three corners or more");
    }
  }

  private void requireArea(String zone, Polygon area, List<Row> rows) {
    Optional<Polygon.Crossing> crossing = area.crossing();
    if (crossing.isPresent()) {
      findings.error(
          "crossing-edges",
          rows.get(crossing.get().second()).fault("zone"),
          zone,
          "the edge that begins here crosses the one that begins in row "
              + rows.get(crossing.get().first()).line(),
          "the rows of an area are its corners in order, once around it");
    } else if (area.isFlat()) {
      findings.error(
          "no-area", rows.get(0).fault("zone"), zone, "the corners of an area lie on one line");
    }
  }

  private void readPlaces(Table table) {
    complete &= table.complete();
    for (Row row : table.rows()) {
      complete &= row.isSound();
      List<String> stated = row.words(COLUMN);
      names.addAll(stated);
      byPlace.add(
          row.isSound()
              ? RoadTerms.zonesAt(PlaceAssembly.point(row), stated, areas)
              : List.copyOf(stated));
    }
  }

  /** By place, each list in the order of the alphabet; empty if no place lies in any. */
  List<List<String>> byPlace() {
    return byPlace.stream().allMatch(List::isEmpty) ? List.of() : byPlace;
  }

  /** Areas of those zones that have one. */
  Map<String, Polygon> areas() {
    return areas;
  }

  /** Reports a zone that no row of a place or area names. */
  void require(Row row, String column) {
    String zone = row.textOrNull(column);
    if (zone != null && complete && !names.contains(zone)) {
      findings.error(
          "unknown-id",
          row.fault(column),
          zone,
          "no place and no row of zones.csv names this zone",
          NearestName.hint(zone, names));
    }
  }
}
