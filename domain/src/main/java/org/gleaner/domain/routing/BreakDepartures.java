package org.gleaner.domain.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.OptionalDouble;
import java.util.TreeSet;

/**
 * Departures of a route with breaks, one of which is cheapest.
 *
 * <p>Wherever its breaks are taken, the end of a route is a function of the departure that never
 * falls and is either level (some stop or break waits) or rises as fast as the departure. So the
 * cheapest departure is the last of a level piece: some stop is reached, without a wait before it,
 * just as it opens, or a break is free to begin just then, or any later departure would miss a stop
 * or a break. How long the way to a stop is without a wait depends on how many breaks are taken on
 * it alone.
 */
final class BreakDepartures {

  /** A closing that is met but for an error of rounding would be missed. */
  private static final double ROUND_OFF = 1e-6;

  private final List<RouteStop> stops;
  private final List<DriverBreak> breaks;
  private final RoundingConvention rounding;
  private final NavigableSet<Double> departures = new TreeSet<>();

  private BreakDepartures(
      List<RouteStop> stops, List<DriverBreak> breaks, RoundingConvention rounding) {
    this.stops = stops;
    this.breaks = breaks;
    this.rounding = rounding;
  }

  /** Ascending. */
  static List<Double> of(
      List<RouteStop> stops, List<DriverBreak> breaks, RoundingConvention rounding) {
    BreakDepartures departures = new BreakDepartures(stops, breaks, rounding);
    double rested = 0;
    for (int taken = 0; taken <= breaks.size(); taken++) {
      departures.addAll(taken, rested);
      rested += taken < breaks.size() ? rounding.scaled(breaks.get(taken).duration()) : 0;
    }
    return new ArrayList<>(departures.departures);
  }

  /** With so many breaks before. */
  private void addAll(int taken, double rested) {
    double way = rested;
    for (int i = 0; i < stops.size(); i++) {
      RouteStop stop = stops.get(i);
      for (TimeWindow window : i == 0 ? List.<TimeWindow>of() : stop.windows()) {
        add(window.open() - way);
        addClosing(window.close() - way);
      }
      double ready = way + stop.service();
      double next = ready + stop.toNext();
      if (taken < breaks.size()) {
        for (TimeWindow window : breaks.get(taken).windows()) {
          add(rounding.scaled(window.open()) - next);
          addClosing(rounding.scaled(window.close()) - ready);
        }
      }
      way = next;
    }
  }

  private void addClosing(double departure) {
    add(departure);
    add(departure - ROUND_OFF);
  }

  /** The last one that the depot leaves open. */
  private void add(double departure) {
    OptionalDouble open = stops.get(0).latest(departure);
    if (open.isPresent() && Double.isFinite(open.getAsDouble())) {
      departures.add(open.getAsDouble());
    }
  }
}
