package org.gleaner.solver.routing.search;

/**
 * What it costs by how much a client that joins a route makes it late, itself and what comes after
 * it: exact, from the time that the beginning ends at the earliest and the end begins at the
 * latest. With the longer way and the overload it bounds the cost of an insertion from below.
 *
 * <p>Only of routes that are in time, since others may be no later than before; and only where
 * clocks are plain, without releases, breaks, last stops or limits of driving. Elsewhere it is 0.
 */
final class AddedLateness {

  private final SearchData data;
  private final Penalties penalties;
  private final boolean isKnown;

  AddedLateness(SearchData data, Penalties penalties) {
    this.data = data;
    this.penalties = penalties;
    isKnown = data.isTimed && data.hasPlainTimes;
  }

  /** Between a position and the next. */
  long with(int client, Route route, int position) {
    return isKnown && route.isInTime ? penalties.time * late(client, route, position) : 0;
  }

  private long late(int client, Route route, int position) {
    LegTable durations = data.durations[route.vehicle.profile()];
    int row = client * data.locations;
    long ready = TimeSegment.end(route.before, position * route.stride + Route.TIME);
    long arrival = ready + durations.to[row + route.visits[position]];
    long lateHere = Math.max(0, arrival - data.latest[client]);
    long begin = Math.max(arrival - lateHere, data.earliest[client]);
    long next = begin + data.service[client] + durations.from[row + route.visits[position + 1]];
    long latest = TimeSegment.latest(route.after, route.afterAt(position + 1) + Route.TIME);
    return lateHere + Math.max(0, next - latest);
  }
}
