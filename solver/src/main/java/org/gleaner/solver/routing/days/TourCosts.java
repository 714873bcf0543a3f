package org.gleaner.solver.routing.days;

import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;

/**
 * The cheapest tour of one vehicle through a set of sites, over all trips that it may consist of:
 * the cheapest way to have visited a set and be empty at a place is a trip through some of it after
 * the cheapest way through the rest.
 *
 * <p>A tour that takes too long is none, and neither is one through more sites: legs are taken not
 * to be longer than any way around.
 */
final class TourCosts {

  private static final int MOST_KEPT = 1 << 19;
  private static final int HOME = DayLegs.HOME;
  private static final long NONE = DayCosts.NONE;

  private final DayLegs legs;
  private final TripCosts trips;
  private final int places;

  /** By place: cost of the legs until empty there; {@link DayLegs#HOME} is the end of the day. */
  private final SetTable known;

  TourCosts(DayLegs legs) {
    this.legs = legs;
    trips = new TripCosts(legs);
    places = legs.places();
    known = new SetTable(places, MOST_KEPT);
  }

  /** Cost of the day of a vehicle that visits a set; {@link DayCosts#NONE} if it has no time. */
  long of(long set) {
    long cost = until(set, HOME);
    return cost >= NONE ? NONE : cost + legs.constant(set);
  }

  private long until(long set, int place) {
    if (set == 0) {
      return 0;
    }
    int at = known.find(set);
    if (at < 0) {
      at = known.add(set, mayBeInTime(set) ? cheapest(set) : none());
    }
    return known.figures()[at + place];
  }

  /** Whether there is time for all but one of the sites on the road, and for all sites. */
  private boolean mayBeInTime(long set) {
    for (long left = set; left != 0; left &= left - 1) {
      if (!legs.isInTime(until(set & ~(left & -left), HOME), set)) {
        return false;
      }
    }
    return true;
  }

  private long[] cheapest(long set) {
    long[] costs = none();
    addTrips(set, 0, set, costs);
    return legs.isInTime(costs[HOME], set) ? costs : none();
  }

  private long[] none() {
    long[] costs = new long[places];
    Arrays.fill(costs, NONE);
    return costs;
  }

  /** Tries every last trip that holds what another does, and any of the candidates. */
  private void addTrips(long set, long trip, long candidates, long[] costs) {
    for (long left = candidates; left != 0; left &= left - 1) {
      long longer = trip | (left & -left);
      if (legs.isOneTrip(longer)) {
        addTrip(set, longer, costs);
        addTrips(set, longer, left & (left - 1), costs);
      }
    }
  }

  private void addTrip(long set, long trip, long[] costs) {
    long before = set & ~trip;
    for (int start = first(before); start < end(before); start++) {
      trips.addTo(until(before, start), trip, start, costs);
    }
  }

  /** The first trip begins at home, every other one where the one before was emptied. */
  private static int first(long before) {
    return before == 0 ? HOME : HOME + 1;
  }

  private int end(long before) {
    return before == 0 ? HOME + 1 : places;
  }

  /** The tour itself: sites, and places to empty at as {@code -1 - place}. */
  List<Integer> tour(long set) {
    LinkedList<Integer> stops = new LinkedList<>();
    int end = HOME;
    for (long left = set; left != 0; ) {
      Trip last = last(left, end);
      stops.addAll(0, trips.order(last.sites(), last.start(), end));
      left &= ~last.sites();
      end = last.start();
      if (left != 0) {
        stops.addFirst(-1 - end);
      }
    }
    return stops;
  }

  private record Trip(long sites, int start) {}

  /** The last trip of the cheapest way through a set that ends at a place. */
  private Trip last(long set, int end) {
    for (long trip = set; trip != 0; trip = (trip - 1) & set) {
      long before = set & ~trip;
      for (int start = first(before); start < end(before) && legs.isOneTrip(trip); start++) {
        if (until(before, start) + trips.of(trip, start, end) == until(set, end)) {
          return new Trip(trip, start);
        }
      }
    }
    throw new IllegalStateException("no last trip of a tour");
  }
}
