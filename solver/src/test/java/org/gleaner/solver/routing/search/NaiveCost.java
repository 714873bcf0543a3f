package org.gleaner.solver.routing.search;

import org.gleaner.solver.routing.DriverHours;
import org.gleaner.solver.routing.Stability;

/** Penalised cost of a route by driving it from every departure time: the definition itself. */
final class NaiveCost {

  private NaiveCost() {}

  static long of(SearchData data, Penalties penalties, Route route) {
    if (route.isEmpty()) {
      return 0;
    }
    long[] time = bestTime(data, route);
    long distance = distance(data, route);
    long late =
        time[0]
            + Math.max(0, time[1] - route.vehicle.maxDuration())
            + Math.max(0, driving(data, route) - route.vehicle.hours().maxDriving());
    return route.vehicle.fixedCost()
        + route.vehicle.unitDistanceCost() * distance
        + route.vehicle.unitDurationCost() * (time[0] + time[1])
        + route.vehicle.hours().overtime().cost(earliestEnd(data, route))
        + uneven(route.vehicle.hours(), time[0] + time[1])
        + penalties.time * late
        + penalties.distance * Math.max(0, distance - route.vehicle.maxDistance())
        + changes(data, route)
        + load(data, penalties, route)
        + penalties.goods * goods(data, route);
  }

  private static long uneven(DriverHours hours, long duration) {
    return duration <= hours.unfairWork().from()
        ? 0
        : hours.unfairWork().unitCost() * (duration - hours.unfairWork().from());
  }

  private static long goods(SearchData data, Route route) {
    long broken = 0;
    long aboard = 0;
    for (int i = 1; i <= route.size + 1; i++) {
      int at = route.visits[i];
      if (at < data.depots) {
        broken += data.problem.separations().pairs(aboard);
        broken += Long.bitCount(aboard & data.problem.depot(at).refused());
        aboard = 0;
      } else {
        aboard |= data.problem.client(at).goods();
      }
    }
    return broken;
  }

  private static long earliestEnd(SearchData data, Route route) {
    return route.vehicle.earliest() + drive(data, route, route.vehicle.earliest())[1];
  }

  private static long driving(SearchData data, Route route) {
    long driving = 0;
    for (int i = 0; i <= route.size; i++) {
      driving +=
          data.problem.driving(route.vehicle.profile(), route.visits[i], route.visits[i + 1]);
    }
    return driving;
  }

  /** Of the way to a position: one for each time that the limit of driving is passed on it. */
  private static long rests(SearchData data, Route route, int position) {
    long driven = 0;
    for (int i = 1; i < position; i++) {
      driven += data.problem.driving(route.vehicle.profile(), route.visits[i - 1], route.visits[i]);
    }
    int at = route.visits[position];
    long then =
        driven + data.problem.driving(route.vehicle.profile(), route.visits[position - 1], at);
    long rests = 0;
    long limit = route.vehicle.hours().rests().maxContinuous();
    for (long due = limit; due < then; due += limit) {
      rests += due >= driven ? 1 : 0;
    }
    return rests * route.vehicle.hours().rests().length();
  }

  private static long distance(SearchData data, Route route) {
    long distance = 0;
    for (int i = 0; i <= route.size; i++) {
      distance +=
          data.problem.distance(route.vehicle.profile(), route.visits[i], route.visits[i + 1]);
    }
    return distance;
  }

  private static long changes(SearchData data, Route route) {
    Stability stability = data.problem.stability();
    long cost = 0;
    for (int i = 1; stability != null && i <= route.size; i++) {
      boolean isClient = route.visits[i] >= data.depots;
      cost += isClient ? stability.cost(route.visits[i] - data.depots, route.type) : 0;
    }
    return cost;
  }

  private static long load(SearchData data, Penalties penalties, Route route) {
    long total = 0;
    for (int d = 0; d < data.dimensions; d++) {
      long load = 0;
      for (int i = 1; i <= route.size + 1; i++) {
        int at = route.visits[i];
        if (at < data.depots) {
          total += penalties.load[d] * Math.max(0, load - data.capacity[route.type][d]);
          load = 0;
        } else {
          load += data.load[at * data.dimensions + d];
        }
      }
    }
    return total;
  }

  /** Least time warp and then least duration less time warp, over all departures of the shift. */
  private static long[] bestTime(SearchData data, Route route) {
    long[] best = {Long.MAX_VALUE, Long.MAX_VALUE};
    for (long start = route.vehicle.earliest(); start <= route.vehicle.latest(); start++) {
      long[] drive = drive(data, route, start);
      if (drive[0] < best[0] || (drive[0] == best[0] && drive[1] < best[1])) {
        best = drive;
      }
    }
    return best;
  }

  private static long[] drive(SearchData data, Route route, long start) {
    long warp = 0;
    long time = Math.max(start, released(data, route, 1));
    for (int i = 1; i <= route.size; i++) {
      int at = route.visits[i];
      time += data.problem.duration(route.vehicle.profile(), route.visits[i - 1], at);
      time += rests(data, route, i);
      time = Math.max(time, data.earliest[at]);
      warp += Math.max(0, time - data.latest[at]);
      time = Math.min(time, data.latest[at]) + data.service[at];
      if (at < data.depots) {
        time = Math.max(time, released(data, route, i + 1));
      }
    }
    int end = route.vehicle.endDepot();
    time += data.problem.duration(route.vehicle.profile(), route.visits[route.size], end);
    time += rests(data, route, route.size + 1);
    time = Math.max(time, route.vehicle.earliest());
    warp += Math.max(0, time - route.vehicle.latest());
    return new long[] {warp, Math.min(time, route.vehicle.latest()) - start};
  }

  private static long released(SearchData data, Route route, int from) {
    long release = 0;
    for (int i = from; i <= route.size && route.visits[i] >= data.depots; i++) {
      release = Math.max(release, data.release[route.visits[i]]);
    }
    return release;
  }
}
