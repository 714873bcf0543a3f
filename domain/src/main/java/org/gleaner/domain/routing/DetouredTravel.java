package org.gleaner.domain.routing;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Travel past roads that are closed: in place of a way that is closed, the quickest one over a
 * third place, without a stop there. The ways to that place and on from it are all that a case
 * knows of the roads around.
 *
 * @param closed travel without these ways
 * @param detours by way that is closed; those without one are missing
 */
public record DetouredTravel(ClosedTravel closed, SortedMap<RoadTable.Way, Detour> detours)
    implements Travel {

  public DetouredTravel {
    detours = Collections.unmodifiableSortedMap(new TreeMap<>(detours));
  }

  /**
   * A way over a third place, in the units of the case and before any rounding.
   *
   * @param over the id of that place
   * @param moreDistance than the closed way; below 0 if it is shorter, but slower
   * @param moreDuration likewise
   */
  public record Detour(
      String over,
      double distance,
      double duration,
      double charge,
      double moreDistance,
      double moreDuration) {}

  /**
   * All detours that there are.
   *
   * @param routing whose roads say which places are in the zones of the closures
   */
  public static DetouredTravel around(RoutingCase routing, ClosedTravel closed) {
    return new DetouredTravel(closed, DetourSearch.detours(routing, closed));
  }

  /** Instead of a way, if it is closed and there is one. */
  public Optional<Detour> detour(int from, int to) {
    return Optional.ofNullable(detours.get(new RoadTable.Way(from, to)));
  }

  @Override
  public double distance(RoutingCase routing, int from, int to) {
    return detour(from, to)
        .map(Detour::distance)
        .orElseGet(() -> closed.distance(routing, from, to));
  }

  @Override
  public double duration(RoutingCase routing, int from, int to) {
    return detour(from, to)
        .map(Detour::duration)
        .orElseGet(() -> closed.duration(routing, from, to));
  }

  @Override
  public double charge(RoutingCase routing, int from, int to) {
    return detour(from, to).map(Detour::charge).orElseGet(() -> closed.charge(routing, from, to));
  }

  @Override
  public boolean isSameLocation(RoutingCase routing, int a, int b) {
    return closed.isSameLocation(routing, a, b);
  }
}
