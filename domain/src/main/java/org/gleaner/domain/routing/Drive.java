package org.gleaner.domain.routing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A route on the clock, from one departure. A vehicle that is early waits for the next window; one
 * that is late for the last is taken to have made it, so that one lateness is not counted at every
 * later stop.
 *
 * @param times of each stop
 * @param lateness where the vehicle is late, in the order of the route
 */
record Drive(List<StopTime> times, List<Lateness> lateness) {

  /**
   * When the vehicle comes to a stop and when it starts what it does there.
   *
   * @param breaks taken on the way to it, in their order
   */
  record StopTime(double arrival, double start, List<Taken> breaks) {}

  /**
   * A break that was taken.
   *
   * @param gone time of the way that was behind the vehicle, without breaks
   */
  record Taken(String id, double start, double end, double gone) {}

  /** Too late, by an amount as the rounding convention counts time. */
  record Lateness(RoutingConstraint constraint, String where, double amount) {}

  double start() {
    return times.get(0).start();
  }

  double end() {
    return times.get(times.size() - 1).start();
  }

  double duration() {
    return end() - start();
  }

  /**
   * Drives the stops. Breaks are taken in their order and all of them, before, between and after
   * stops, where that is best: for each number of breaks taken so far the earliest time at a stop
   * is kept, as whoever is earlier can still wait. So a drive that is on time is found if there is
   * one.
   */
  static Drive from(
      double departure, List<RouteStop> stops, List<DriverBreak> breaks, RoutingCase routing) {
    @Nullable State[] states = new @Nullable State[breaks.size() + 1];
    states[0] = new State(null, departure, departure, 0, null, 0, null);
    for (int i = 1; i < stops.size(); i++) {
      RouteStop last = stops.get(i - 1);
      @Nullable State[] next = new @Nullable State[states.length];
      for (int taken = 0; taken < states.length; taken++) {
        State state = states[taken];
        if (state != null) {
          state.leave(
              last, stops.get(i), breaks.subList(taken, breaks.size()), routing, taken, next);
        }
      }
      states = next;
    }
    State end = states[breaks.size()];
    if (end == null) {
      throw new IllegalStateException("a route has two ends");
    }
    return end.drive();
  }

  /**
   * At a stop.
   *
   * @param lateTotal all lateness so far
   * @param late what it is made of, latest first
   * @param taken breaks by now
   * @param onTheWay those of them that were taken on the way to it, latest first
   */
  private record State(
      @Nullable State previous,
      double arrival,
      double start,
      double lateTotal,
      @Nullable LateChain late,
      int taken,
      @Nullable TakenChain onTheWay) {

    void leave(
        RouteStop here,
        RouteStop there,
        List<DriverBreak> left,
        RoutingCase routing,
        int taken,
        @Nullable State[] next) {
      Leg leg =
          new Leg(start + here.service(), here.toNext(), lateTotal, late, here.toNext(), null);
      // Breaks on a way that has been driven are in its time.
      int most = there.isDriven() ? 0 : left.size();
      for (int more = 0; more <= most; more++) {
        State reached = leg.arrive(this, there, routing, taken + more);
        State other = next[taken + more];
        if (other == null || reached.isBetterThan(other)) {
          next[taken + more] = reached;
        }
        if (more < most) {
          leg = leg.pause(left.get(more), routing);
        }
      }
    }

    boolean isBetterThan(State other) {
      return lateTotal != other.lateTotal ? lateTotal < other.lateTotal : start < other.start;
    }

    Drive drive() {
      List<StopTime> times = new ArrayList<>();
      for (State state = this; state != null; state = state.previous) {
        times.add(new StopTime(state.arrival, state.start, TakenChain.list(state.onTheWay)));
      }
      List<Lateness> lateness = new ArrayList<>();
      for (LateChain link = late; link != null; link = link.before) {
        lateness.add(link.lateness);
      }
      Collections.reverse(times);
      Collections.reverse(lateness);
      return new Drive(times, lateness);
    }
  }

  private record LateChain(Lateness lateness, @Nullable LateChain before) {}

  private record TakenChain(Taken taken, @Nullable TakenChain before) {

    static List<Taken> list(@Nullable TakenChain last) {
      List<Taken> all = new ArrayList<>();
      for (TakenChain link = last; link != null; link = link.before) {
        all.add(link.taken);
      }
      Collections.reverse(all);
      return all;
    }
  }

  /** On the way to the next stop, with so much of it left, and with the breaks taken on it. */
  private record Leg(
      double now,
      double left,
      double lateTotal,
      @Nullable LateChain late,
      double whole,
      @Nullable TakenChain pauses) {

    State arrive(State from, RouteStop stop, RoutingCase routing, int taken) {
      double arrival = now + left;
      double amount = arrival - stop.lastClosing();
      if (amount > 0) {
        Lateness here = new Lateness(stop.constraint(), routing.placeName(stop.place()), amount);
        LateChain chain = new LateChain(here, late);
        return new State(
            from, arrival, stop.start(arrival), lateTotal + amount, chain, taken, pauses);
      }
      return new State(from, arrival, stop.start(arrival), lateTotal, late, taken, pauses);
    }

    /** The break starts as soon as it may; until then the vehicle drives on. */
    Leg pause(DriverBreak pause, RoutingCase routing) {
      RoundingConvention rounding = routing.rounding();
      List<TimeWindow> windows =
          pause.windows().stream()
              .map(w -> new TimeWindow(rounding.scaled(w.open()), rounding.scaled(w.close())))
              .toList();
      double start = RouteStop.start(windows, now);
      double driven = Math.min(left, Math.max(0, start - now));
      double then = start + rounding.scaled(pause.duration());
      double amount = now - windows.get(windows.size() - 1).close();
      if (amount > 0) {
        Lateness here = new Lateness(RoutingConstraint.DRIVER_BREAK, "break " + pause.id(), amount);
        Taken taken = new Taken(pause.id(), start, then, whole - left);
        LateChain chain = new LateChain(here, late);
        return new Leg(then, left, lateTotal + amount, chain, whole, new TakenChain(taken, pauses));
      }
      Taken taken = new Taken(pause.id(), start, then, whole - left + driven);
      return new Leg(then, left - driven, lateTotal, late, whole, new TakenChain(taken, pauses));
    }
  }
}
