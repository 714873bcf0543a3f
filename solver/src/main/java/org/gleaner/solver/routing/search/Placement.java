package org.gleaner.solver.routing.search;

import org.jspecify.annotations.Nullable;

/**
 * Where a client would be put, and what that would cost. Mutable: one is filled again and again.
 */
final class Placement {

  static final int NO_RELOAD = -1;

  /** Null while no place has been found. */
  @Nullable Route route;

  int client;
  long delta;
  int position;

  /** A depot to reload at beside the client, or {@link #NO_RELOAD}. */
  int reload;

  boolean reloadFirst;

  /** Forgets the place; only one that costs less than {@code limit} will do. */
  void reset(int ofClient, long limit) {
    client = ofClient;
    route = null;
    delta = limit;
  }

  void offer(long itsDelta, Route itsRoute, int itsPosition, int itsReload, boolean isFirst) {
    if (itsDelta < delta) {
      delta = itsDelta;
      route = itsRoute;
      position = itsPosition;
      reload = itsReload;
      reloadFirst = isFirst;
    }
  }

  void copy(Placement other) {
    route = other.route;
    client = other.client;
    delta = other.delta;
    position = other.position;
    reload = other.reload;
    reloadFirst = other.reloadFirst;
  }

  boolean isFound() {
    return route != null;
  }
}
