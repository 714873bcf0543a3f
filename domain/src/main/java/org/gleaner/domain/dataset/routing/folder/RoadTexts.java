package org.gleaner.domain.dataset.routing.folder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gleaner.domain.dataset.format.ClockTime;
import org.gleaner.domain.dataset.writing.RowText;
import org.gleaner.domain.dataset.writing.TableText;
import org.gleaner.domain.routing.ClosedTravel;
import org.gleaner.domain.routing.DayProfiles;
import org.gleaner.domain.routing.RoadClosure;
import org.gleaner.domain.routing.RoadTable;
import org.gleaner.domain.routing.RoadTerms;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.Travel;
import org.gleaner.domain.routing.TruckBan;
import org.gleaner.domain.routing.VehicleType;

/** What tables say of classes of vehicles, of zones, bans and closures. */
final class RoadTexts {

  private RoadTexts() {}

  /** Profiles of classes that travel differently, in the order of the vehicles. */
  static Map<String, Integer> classes(RoutingCase routing) {
    Map<String, Integer> profiles = new LinkedHashMap<>();
    for (VehicleType type : routing.vehicleTypes()) {
      String vehicleClass = routing.terms().roads().classOf(type);
      if (vehicleClass != null && type.equipment().profile() > 0) {
        profiles.putIfAbsent(vehicleClass, type.equipment().profile());
      }
    }
    return profiles;
  }

  /** What of it there are no words for. */
  static List<String> obstacles(RoutingCase routing) {
    List<String> obstacles = new ArrayList<>();
    if (!areProfilesOfClasses(routing)) {
      obstacles.add("ways to travel that are not those of classes of vehicles and closures");
    }
    RoadTerms roads = routing.terms().roads();
    boolean areSlugs =
        Stream.of(
                roads.classes().values().stream(),
                roads.zones().stream().flatMap(List::stream),
                roads.areas().keySet().stream(),
                roads.bans().stream().map(TruckBan::zone),
                roads.closures().stream().map(RoadClosure::zone))
            .flatMap(names -> names)
            .allMatch(name -> Expressible.SLUG.matcher(name).matches());
    boolean areSorted =
        roads.zones().stream().allMatch(z -> z.equals(z.stream().sorted().toList()));
    if (!areSlugs || !areSorted) {
      obstacles.add("zones and classes whose names are no slugs or in no order");
    }
    boolean onClock =
        roads.bans().stream()
            .allMatch(b -> ClockTime.isOnClock(b.from()) && ClockTime.isOnClock(b.until()));
    if (!onClock) {
      obstacles.add("bans beyond a day");
    }
    return obstacles;
  }

  private static boolean areProfilesOfClasses(RoutingCase routing) {
    List<Travel> usual =
        routing.travels().stream().filter(travel -> !(travel instanceof ClosedTravel)).toList();
    RoadTerms roads = routing.terms().roads();
    Map<String, Integer> classes = classes(routing);
    boolean areOwn =
        routing.vehicleTypes().stream()
            .allMatch(
                type -> {
                  String own = roads.classOf(type);
                  int profile = own == null ? 0 : classes.getOrDefault(own, 0);
                  return type.equipment().profile() == profile;
                });
    List<Integer> inOrder = List.copyOf(classes.values());
    for (int i = 0; i < inOrder.size(); i++) {
      areOwn &= inOrder.get(i) == i + 1 && extendsEveryones(routing, inOrder.get(i));
    }
    DayProfiles days =
        DayProfiles.of(
            routing.terms().startDate(),
            routing.days(),
            roads.classes(),
            roads.closures(),
            usual,
            routing.vehicleTypes());
    return areOwn
        && usual.size() == classes.size() + 1
        && days.travels().equals(routing.travels())
        && days.byType().equals(roads.profiles());
  }

  /** A class cannot be without a way that is listed for everyone. */
  private static boolean extendsEveryones(RoutingCase routing, int profile) {
    return !(routing.travel() instanceof RoadTable everyones)
        || (routing.travels().get(profile) instanceof RoadTable own
            && own.listed().keySet().containsAll(everyones.listed().keySet()));
  }

  /** Zones of a place that do not follow from where it is. */
  static List<String> stated(RoutingCase routing, int place) {
    RoadTerms roads = routing.terms().roads();
    List<String> byArea = roads.zonesAt(routing.point(place), List.of());
    return roads.zonesOf(place).stream().filter(zone -> !byArea.contains(zone)).toList();
  }

  static TableText zones(RoutingCase routing) {
    TableText table = new TableText(RoutingFormat.ZONES);
    routing
        .terms()
        .roads()
        .areas()
        .forEach(
            (zone, area) ->
                area.corners()
                    .forEach(
                        corner ->
                            table
                                .row()
                                .text("zone", zone)
                                .figure("lat", corner.y())
                                .figure("lon", corner.x())));
    return table;
  }

  static TableText bans(RoutingCase routing) {
    TableText table = new TableText(RoutingFormat.BANS);
    for (TruckBan ban : routing.terms().roads().bans()) {
      RowText row =
          table
              .row()
              .text("zone", ban.zone())
              .words("classes", ban.classes())
              .words(CalendarCells.WEEKDAYS, CalendarCells.words(ban.weekdays()));
      if (ban.from() != 0) {
        row.text("from", ClockTime.text(ban.from()));
      }
      if (ban.until() != TruckBan.END_OF_DAY) {
        row.text("until", ClockTexts.closing(new TimeWindow(ban.from(), ban.until())));
      }
    }
    return table;
  }

  static TableText closures(RoutingCase routing) {
    TableText table = new TableText(RoutingFormat.CLOSURES);
    for (RoadClosure closure : routing.terms().roads().closures()) {
      RowText row =
          table
              .row()
              .text("zone", closure.zone())
              .text("to_zone", closure.otherZone())
              .words("classes", closure.classes())
              .text("from_date", closure.firstDate().toString());
      if (!closure.lastDate().equals(closure.firstDate())) {
        row.text("until_date", closure.lastDate().toString());
      }
      RoadClosure.Detour detour = closure.detour();
      if (detour != null) {
        row.figure("extra_km", RoutingUnits.in(detour.distance(), RoutingUnits.KM));
        row.figure("extra_min", RoutingUnits.in(detour.duration(), RoutingUnits.MINUTE));
      }
    }
    return table;
  }
}
