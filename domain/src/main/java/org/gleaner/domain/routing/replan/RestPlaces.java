package org.gleaner.domain.routing.replan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gleaner.domain.routing.ClosedTravel;
import org.gleaner.domain.routing.DayProgress;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.DetouredTravel;
import org.gleaner.domain.routing.DoneStop;
import org.gleaner.domain.routing.FacilityTerms;
import org.gleaner.domain.routing.IntermediateFacility;
import org.gleaner.domain.routing.ListedTravel;
import org.gleaner.domain.routing.RoadTable;
import org.gleaner.domain.routing.RouteEnds;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.Travel;
import org.gleaner.domain.routing.VehicleProgress;

/**
 * Places of the rest of a day: the depots, one where each vehicle is that has left and one where it
 * must come home late; the orders left, one for each such vehicle; and the facilities that open
 * again, in what is left of their hours.
 */
final class RestPlaces {

  private final RoutingCase whole;
  private final DayProgress day;
  private final List<Depot> depots;
  private final List<IntermediateFacility> facilities = new ArrayList<>();
  private final List<Integer> origins = new ArrayList<>();
  private final Map<Integer, Integer> startOf = new HashMap<>();
  private final Map<Integer, Integer> endOf = new HashMap<>();
  private final Map<Integer, Integer> aboardOf = new HashMap<>();
  private final Map<Integer, Integer> facilityOf = new HashMap<>();
  private final int ordersLeft;

  RestPlaces(
      RoutingCase whole, DayProgress day, List<VehicleProgress> vehicles, List<Integer> orders) {
    this.whole = whole;
    this.day = day;
    this.depots = new ArrayList<>();
    this.ordersLeft = orders.size();
    for (int depot = 0; depot < whole.depots().size(); depot++) {
      Depot one = whole.depots().get(depot);
      depots.add(new Depot(one.id(), one.at(), whole.depotHours(depot)));
      origins.add(depot);
    }
    vehicles.forEach(this::addDepots);
    orders.forEach(order -> origins.add(whole.placeOfOrder(order)));
    for (VehicleProgress vehicle : vehicles) {
      if (vehicle.hasLeft()) {
        aboardOf.put(vehicle.vehicle(), origins.size());
        origins.add(last(vehicle).place());
      }
    }
    for (int facility = 0; facility < whole.facilities().size(); facility++) {
      addFacility(facility);
    }
  }

  static DoneStop last(VehicleProgress vehicle) {
    return vehicle.done().get(vehicle.done().size() - 1);
  }

  private void addDepots(VehicleProgress vehicle) {
    if (vehicle.hasLeft()) {
      int place = last(vehicle).place();
      startOf.put(vehicle.vehicle(), depots.size());
      addDepot("at-" + (vehicle.vehicle() + 1), place);
    }
    int end = vehicle.terms().endDepot();
    if (vehicle.latestHome() > 0 && end != RouteEnds.OPEN) {
      endOf.put(vehicle.vehicle(), depots.size());
      addDepot("home-" + (vehicle.vehicle() + 1), end);
    }
  }

  private void addDepot(String id, int place) {
    depots.add(new Depot(id, whole.point(place), TimeWindow.ALWAYS));
    origins.add(place);
  }

  private void addFacility(int index) {
    IntermediateFacility facility = whole.facilities().get(index);
    int place = whole.placeOfFacility(index);
    FacilityTerms terms = facility.terms();
    List<TimeWindow> windows =
        day.open(place, whole.statedHours(place, day.day())).stream()
            .filter(w -> w.close() >= day.now())
            .toList();
    if (windows.isEmpty()) {
      return;
    }
    facilityOf.put(place, origins.size());
    origins.add(place);
    facilities.add(
        new IntermediateFacility(
            facility.id(),
            facility.at(),
            facility.unloadingTime(),
            new FacilityTerms(windows, terms.acceptedMaterials(), capacities(place, terms))));
  }

  private List<Double> capacities(int place, FacilityTerms terms) {
    List<Double> left = new ArrayList<>(terms.dailyCapacities());
    for (VehicleProgress vehicle : day.vehicles()) {
      List<Double> aboard = new ArrayList<>();
      for (int stop : vehicle.placesDone()) {
        for (int d = 0; stop == place && d < Math.min(left.size(), aboard.size()); d++) {
          left.set(d, Math.max(0, left.get(d) - aboard.get(d)));
        }
        aboard = whole.isOrder(stop) ? sum(aboard, whole.order(stop).loads()) : new ArrayList<>();
      }
    }
    return left;
  }

  static List<Double> sum(List<Double> loads, List<Double> more) {
    List<Double> sum = new ArrayList<>();
    for (int d = 0; d < more.size(); d++) {
      sum.add((d < loads.size() ? loads.get(d) : 0) + more.get(d));
    }
    return sum;
  }

  List<Depot> depots() {
    return depots;
  }

  List<IntermediateFacility> facilities() {
    return facilities;
  }

  /** Place of the whole case that a place here stands for. */
  int origin(int place) {
    return origins.get(place);
  }

  /** Where a vehicle starts; its depot if it has not left. */
  int start(VehicleProgress vehicle) {
    return startOf.getOrDefault(vehicle.vehicle(), vehicle.terms().startDepot());
  }

  int end(VehicleProgress vehicle) {
    return endOf.getOrDefault(vehicle.vehicle(), vehicle.terms().endDepot());
  }

  /** The place of what a vehicle that has left has aboard. */
  int aboard(VehicleProgress vehicle) {
    return aboardOf.getOrDefault(vehicle.vehicle(), -1);
  }

  boolean isAboard(int place) {
    int first = depots.size() + ordersLeft;
    return place >= first && place < first + aboardOf.size();
  }

  /** Where to unload at a place of the whole case at a time; empty if it does not open again. */
  Optional<Integer> unloading(int place, double time) {
    return unloading(place).filter(here -> whole.isDepot(place) || lastClosing(here) >= time);
  }

  private double lastClosing(int here) {
    List<TimeWindow> hours = facilities.get(here - firstFacility()).terms().hours().windows();
    return hours.get(hours.size() - 1).close();
  }

  /** The place here that stands for one where vehicles unload. */
  Optional<Integer> unloading(int place) {
    return whole.isDepot(place) ? Optional.of(place) : Optional.ofNullable(facilityOf.get(place));
  }

  int count() {
    return origins.size();
  }

  private int firstFacility() {
    return origins.size() - facilities.size();
  }

  List<Travel> travels() {
    return whole.travels().stream().map(this::moved).toList();
  }

  private Travel moved(Travel travel) {
    if (travel instanceof DetouredTravel detoured) {
      return new DetouredTravel(moved(detoured.closed()), moved(detoured.detours()));
    }
    if (travel instanceof ClosedTravel closed) {
      return moved(closed);
    }
    if (travel instanceof ListedTravel listed) {
      List<Integer> rows = origins.stream().map(place -> listed.rows().get(place)).toList();
      return new ListedTravel(rows, listed.distances(), listed.durations(), listed.charges());
    }
    return travel instanceof RoadTable table ? moved(table) : travel;
  }

  private ClosedTravel moved(ClosedTravel closed) {
    return new ClosedTravel(moved(closed.usual()), closed.closures());
  }

  private Map<Integer, List<Integer>> placesByOrigin() {
    Map<Integer, List<Integer>> placesOf = new HashMap<>();
    for (int place = 0; place < origins.size(); place++) {
      placesOf.computeIfAbsent(origins.get(place), o -> new ArrayList<>()).add(place);
    }
    return placesOf;
  }

  /**
   * Of ways between places of the whole case, those between all places here that stand for them.
   */
  private <T> TreeMap<RoadTable.Way, T> moved(Map<RoadTable.Way, T> ways) {
    Map<Integer, List<Integer>> placesOf = placesByOrigin();
    TreeMap<RoadTable.Way, T> moved = new TreeMap<>();
    ways.forEach(
        (way, one) -> {
          for (int from : placesOf.getOrDefault(way.from(), List.of())) {
            for (int to : placesOf.getOrDefault(way.to(), List.of())) {
              moved.put(new RoadTable.Way(from, to), one);
            }
          }
        });
    return moved;
  }

  private RoadTable moved(RoadTable table) {
    Map<Integer, List<Integer>> placesOf = placesByOrigin();
    TreeMap<RoadTable.Way, RoadTable.Length> listed = moved(table.listed());
    placesOf.values().forEach(same -> addNoWays(same, listed));
    return new RoadTable(table.roads(), listed, table.listedOnly());
  }

  private static void addNoWays(List<Integer> same, Map<RoadTable.Way, RoadTable.Length> listed) {
    for (int from : same) {
      for (int to : same) {
        if (from != to) {
          listed.put(new RoadTable.Way(from, to), new RoadTable.Length(0.0, 0.0));
        }
      }
    }
  }
}
