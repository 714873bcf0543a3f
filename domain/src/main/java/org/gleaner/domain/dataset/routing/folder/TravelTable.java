package org.gleaner.domain.dataset.routing.folder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.gleaner.domain.dataset.format.Target;
import org.gleaner.domain.dataset.source.CaseSource;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.ListedWays;
import org.gleaner.domain.routing.RoadTable;
import org.gleaner.domain.routing.RoadTravel;
import org.gleaner.domain.routing.Travel;
import org.jspecify.annotations.Nullable;

/**
 * Ways of travel.csv over the estimates of routing.json, for each class of vehicles. They may be
 * millions, so no row is kept.
 */
final class TravelTable {
  private static final String EVERYONE = "";

  private final PlaceIds places;
  private final RoutingSettings settings;
  private final VehicleClasses classes;
  private final Findings findings;
  private final Map<String, ClassWays> listed = new LinkedHashMap<>();

  private TravelTable(
      PlaceIds places, RoutingSettings settings, VehicleClasses classes, Findings findings) {
    this.places = places;
    this.settings = settings;
    this.classes = classes;
    this.findings = findings;
  }

  static ClassTravels read(
      CaseSource source,
      PlaceIds places,
      RoutingSettings settings,
      VehicleClasses classes,
      Findings findings) {
    TravelTable travel = new TravelTable(places, settings, classes, findings);
    // What is wrong with the folder was found when its other tables were read.
    if (source.files(new Findings()).contains(TravelFile.NAME)) {
      TravelFile.stream(source, findings, travel::add);
      travel.listed.values().forEach(ways -> ways.reportRepeated(findings));
    }
    return travel.travels();
  }

  private void add(Row row) {
    if (!row.isSound()) {
      return;
    }
    OptionalInt from = places.find(row, "from", Target.PLACE);
    OptionalInt to = places.find(row, "to", Target.PLACE);
    String vehicleClass = row.states(VehicleClasses.COLUMN) ? row.text("class") : EVERYONE;
    if (!vehicleClass.isEmpty() && !classes.names().contains(vehicleClass)) {
      classes.report(row.fault(VehicleClasses.COLUMN), vehicleClass);
    }
    requireFigures(row, listedOnly(vehicleClass));
    if (from.isPresent() && to.isPresent()) {
      RoadTable.Way way = new RoadTable.Way(from.getAsInt(), to.getAsInt());
      // Without figures it is an error already, and yet may say again what another row says.
      RoadTable.Length length = row.isSound() ? length(row) : RoadTable.Length.NO_WAY;
      listed.computeIfAbsent(vehicleClass, c -> new ClassWays()).add(way, length, row.line());
    }
  }

  private boolean listedOnly(String vehicleClass) {
    return settings.roadsOf(vehicleClass).map(ClassRoads::listedOnly).orElse(settings.listedOnly());
  }

  private static RoadTable.Length length(Row row) {
    return row.flag("no_way")
        ? RoadTable.Length.NO_WAY
        : new RoadTable.Length(
            figure(row, "km", RoutingUnits.KM), figure(row, "min", RoutingUnits.MINUTE));
  }

  private static @Nullable Double figure(Row row, String column, double unit) {
    Double figure = row.numberOrNull(column);
    return figure == null ? null : RoutingUnits.of(figure, unit);
  }

  private void requireFigures(Row row, boolean both) {
    boolean km = row.states("km");
    boolean min = row.states("min");
    if (row.flag("no_way")) {
      if (km || min) {
        findings.error(
            "two-lengths", row.fault("no_way"), "true", "states km or min of a way that is none");
      }
    } else if (!km && !min) {
      findings.error("missing-value", row.fault("km"), null, "states neither km nor min");
    } else if (both && !km) {
      findings.error(
          "missing-value", row.fault("km"), null, "must not be empty where travel is listed only");
    }
  }

  /** Everyone's first; then those of classes that have ways or estimates of their own. */
  private ClassTravels travels() {
    ListedWays everyones = ways(EVERYONE);
    List<Travel> travels = new ArrayList<>();
    travels.add(travel(EVERYONE, everyones));
    Map<String, Integer> profiles = new LinkedHashMap<>();
    for (String vehicleClass : classes.names()) {
      ListedWays own = ways(vehicleClass);
      if (!own.isEmpty() || settings.roadsOf(vehicleClass).isPresent()) {
        profiles.put(vehicleClass, travels.size());
        travels.add(travel(vehicleClass, everyones.with(own)));
      }
    }
    for (ClassRoads roads : settings.classes()) {
      if (!classes.names().contains(roads.vehicleClass())) {
        classes.report(roads.where(), roads.vehicleClass());
      }
    }
    return new ClassTravels(travels, profiles);
  }

  private ListedWays ways(String vehicleClass) {
    ClassWays ways = listed.get(vehicleClass);
    return ways == null ? new ListedWays.Builder().build() : ways.listed();
  }

  private Travel travel(String vehicleClass, ListedWays ways) {
    RoadTravel roads =
        settings.roadsOf(vehicleClass).map(ClassRoads::roads).orElse(settings.roads());
    boolean only = listedOnly(vehicleClass);
    return ways.isEmpty() && !only ? roads : new RoadTable(roads, ways, only);
  }
}
