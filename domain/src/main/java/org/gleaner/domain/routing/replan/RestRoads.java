package org.gleaner.domain.routing.replan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gleaner.domain.routing.RoadTerms;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingTerms;
import org.gleaner.domain.routing.TruckBan;
import org.gleaner.domain.routing.VehicleProgress;

/**
 * Zones, bans and classes for the rest of a day. Closed roads are in the ways of its vehicles, who
 * travel by those of the day.
 */
final class RestRoads {

  /** Marks the zones that vehicles are banned from; no zone of a case has a blank in its name. */
  private static final String BANNED = "banned from ";

  private final RoutingCase whole;
  private final int day;
  private final RestPlaces places;
  private final List<TruckBan> bans;

  RestRoads(RoutingCase whole, int day, RestPlaces places) {
    this.whole = whole;
    this.day = day;
    this.places = places;
    this.bans = whole.bansOn(day);
  }

  RoutingTerms terms(List<VehicleProgress> vehicles) {
    RoutingTerms terms = whole.terms();
    LocalDate start = terms.startDate();
    LocalDate date = start == null ? null : start.plusDays(day);
    RoadTerms roads = terms.roads();
    if (roads.zones().isEmpty()) {
      return terms.startingOn(date).withDaysFollowing(false).withRoads(RoadTerms.NONE);
    }
    Map<String, String> classes = new TreeMap<>();
    for (VehicleProgress vehicle : vehicles) {
      String vehicleClass = roads.classOf(vehicle.terms());
      if (vehicleClass != null) {
        classes.put(RestVehicles.mark(vehicle), vehicleClass);
      }
    }
    RoadTerms rest = new RoadTerms(classes, zones(), marked(), List.of(), Map.of());
    return terms.startingOn(date).withDaysFollowing(false).withRoads(rest);
  }

  /**
   * Where a vehicle already is no ban holds, but closed roads lead from there as from anywhere in
   * its zones: so zones have two names, of which bans know one and closures the other.
   */
  private List<List<String>> zones() {
    List<List<String>> zones = new ArrayList<>();
    for (int place = 0; place < places.count(); place++) {
      List<String> names = new ArrayList<>(whole.terms().roads().zonesOf(places.origin(place)));
      if (!places.isAboard(place)) {
        List<String> plain = List.copyOf(names);
        bans.stream()
            .map(TruckBan::zone)
            .distinct()
            .filter(plain::contains)
            .forEach(zone -> names.add(BANNED + zone));
      }
      zones.add(names);
    }
    return zones;
  }

  private List<TruckBan> marked() {
    return bans.stream()
        .map(
            ban ->
                new TruckBan(
                    BANNED + ban.zone(), ban.classes(), ban.weekdays(), ban.from(), ban.until()))
        .toList();
  }
}
