package org.gleaner.domain.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Looks for ways around closures over each third place. A place that lies along the closed way is
 * none: if the way over it is hardly longer than the way itself, the closed road is likely to be
 * one of its two parts. Nor is a place at one location with either end.
 */
final class DetourSearch {

  /**
   * Of the closed way's length: what a place adds that lies along it. In the middle of a straight
   * way that is 0.23 of its length to either side.
   */
  private static final double ALONG = 1.1;

  private static final int NOWHERE = -1;

  private final RoutingCase routing;
  private final ClosedTravel closed;
  private final TreeMap<RoadTable.Way, DetouredTravel.Detour> found = new TreeMap<>();

  /** By place, the times from it to every other and from every other to it; filled when needed. */
  private final double[][] timesFrom;

  private final double[][] timesTo;

  private DetourSearch(RoutingCase routing, ClosedTravel closed) {
    this.routing = routing;
    this.closed = closed;
    timesFrom = new double[routing.placeCount()][];
    timesTo = new double[routing.placeCount()][];
  }

  static TreeMap<RoadTable.Way, DetouredTravel.Detour> detours(
      RoutingCase routing, ClosedTravel closed) {
    DetourSearch search = new DetourSearch(routing, closed);
    List<Integer> ends = search.ends();
    for (int from : ends) {
      for (int to : ends) {
        if (from != to && search.isClosed(from, to)) {
          search.goAround(from, to);
        }
      }
    }
    return search.found;
  }

  /** Places in the zones of closures; all places if one closes all ways out of its zone. */
  private List<Integer> ends() {
    TreeSet<String> zones = new TreeSet<>();
    boolean isAnywhere = false;
    for (RoadClosure closure : closed.closures()) {
      zones.add(closure.zone());
      String other = closure.otherZone();
      isAnywhere |= other == null;
      if (other != null) {
        zones.add(other);
      }
    }
    List<Integer> ends = new ArrayList<>();
    for (int place = 0; place < routing.placeCount(); place++) {
      List<String> own = routing.terms().roads().zonesOf(place);
      if (isAnywhere || own.stream().anyMatch(zones::contains)) {
        ends.add(place);
      }
    }
    return ends;
  }

  /** Where there is a way on other days. */
  private boolean isClosed(int from, int to) {
    return isConnected(closed.usual(), from, to) && !isConnected(closed, from, to);
  }

  private boolean isConnected(Travel travel, int from, int to) {
    return Double.isFinite(travel.duration(routing, from, to))
        && Double.isFinite(travel.distance(routing, from, to));
  }

  private void goAround(int from, int to) {
    double usual = closed.usual().duration(routing, from, to);
    double[] there = timesFrom(from);
    double[] onwards = timesTo(to);
    int over = NOWHERE;
    double least = Double.POSITIVE_INFINITY;
    for (int place = 0; place < there.length; place++) {
      double time = there[place] + onwards[place];
      if (time < least && isAside(place, from, to)) {
        over = place;
        least = time;
      }
    }
    if (over != NOWHERE) {
      double distance = sum(closed::distance, from, over, to);
      found.put(
          new RoadTable.Way(from, to),
          new DetouredTravel.Detour(
              routing.idOf(over),
              distance,
              least,
              sum(closed::charge, from, over, to),
              distance - closed.usual().distance(routing, from, to),
              least - usual));
    }
  }

  private boolean isAside(int place, int from, int to) {
    double usual = closed.usual().distance(routing, from, to);
    return sum(closed::distance, from, place, to) > ALONG * usual
        && !closed.isSameLocation(routing, place, from)
        && !closed.isSameLocation(routing, place, to);
  }

  private double[] timesFrom(int from) {
    if (timesFrom[from] == null) {
      timesFrom[from] = new double[routing.placeCount()];
      for (int to = 0; to < routing.placeCount(); to++) {
        timesFrom[from][to] = time(from, to);
      }
    }
    return timesFrom[from];
  }

  private double[] timesTo(int to) {
    if (timesTo[to] == null) {
      timesTo[to] = new double[routing.placeCount()];
      for (int from = 0; from < routing.placeCount(); from++) {
        timesTo[to][from] = time(from, to);
      }
    }
    return timesTo[to];
  }

  private double time(int from, int to) {
    return from != to && isConnected(closed, from, to)
        ? closed.duration(routing, from, to)
        : Double.POSITIVE_INFINITY;
  }

  /** What a way has of something. */
  private interface Figure {
    double of(RoutingCase routing, int from, int to);
  }

  private double sum(Figure figure, int from, int over, int to) {
    return figure.of(routing, from, over) + figure.of(routing, over, to);
  }
}
