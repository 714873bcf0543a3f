package org.gleaner.solver.routing.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.gleaner.domain.routing.DrivingWeeks;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.VehicleType;

/**
 * Which vehicles of a type may have an extended day when. No problem has a limit over several
 * routes, so the extended days of each vehicle are chosen ahead: on each day as many vehicles have
 * one as that day has of all the driving of the week, each visit that may be made being driven to
 * by itself. They follow one another around the fleet from day to day, so that each gets its share
 * and none more.
 */
final class ExtendedShifts {

  /** So that it can be multiplied by the largest fleet. */
  private static final double MOST = 1L << 40;

  private final RoutingCase routing;
  private final DrivingWeeks weeks;

  /** Places of the visits that may be made, by day. */
  private final List<List<Integer>> visits;

  private ExtendedShifts(RoutingCase routing, List<List<Integer>> visits) {
    this.routing = routing;
    this.weeks = DrivingWeeks.of(routing);
    this.visits = visits;
  }

  static ExtendedShifts of(RoutingCase routing, Visits visits) {
    List<List<Integer>> byDay = new ArrayList<>();
    IntStream.range(0, routing.days()).forEach(day -> byDay.add(new ArrayList<>()));
    visits.all().forEach(one -> byDay.get(one.day()).add(routing.placeOfOrder(one.order())));
    return new ExtendedShifts(routing, byDay);
  }

  /**
   * Vehicles of a type of which all have an extended day, or none.
   *
   * @param first position of the first of them among those of the type
   */
  record Group(int first, int count, boolean isExtended) {}

  /** All vehicles of the type, in their order. */
  List<Group> groups(VehicleType type, int day) {
    int week = weeks.weekOf(day);
    int most = type.hours().crew().extendedDaysLeft(week);
    List<Integer> days =
        IntStream.range(0, routing.days())
            .filter(d -> weeks.weekOf(d) == week && !visits.get(d).isEmpty())
            .filter(d -> routing.drives(type, d))
            .boxed()
            .toList();
    if (most == 0 || !days.contains(day)) {
      return List.of(new Group(0, type.count(), false));
    }
    long[] work = days.stream().mapToLong(d -> work(type, d)).toArray();
    int[] shares = shares(work, type.count(), most);
    int first = 0;
    for (int i = 0; days.get(i) != day; i++) {
      first += shares[i];
    }
    return around(type.count(), first % type.count(), shares[days.indexOf(day)]);
  }

  /** Driving there and back to each visit, in whole units of time; at least 1. */
  private long work(VehicleType type, int day) {
    int profile = routing.profile(type, day);
    double driving = 0;
    for (int place : visits.get(day)) {
      double way =
          routing.duration(profile, type.startDepot(), place)
              + routing.duration(profile, place, type.endDepot());
      driving += Double.isFinite(way) ? way : 0;
    }
    return Math.max(1, Math.round(Math.min(driving, MOST)));
  }

  /** Vehicles by day, none above the fleet: by the work of the day, the largest share next. */
  private static int[] shares(long[] work, int fleet, int most) {
    int[] shares = new int[work.length];
    long left = (long) fleet * Math.min(most, work.length);
    while (left > 0) {
      List<Integer> open =
          IntStream.range(0, work.length).filter(i -> shares[i] < fleet).boxed().toList();
      long all = open.stream().mapToLong(i -> work[i]).sum();
      long before = left;
      for (int i : open) {
        long share = Math.min(fleet - shares[i], before * work[i] / all);
        shares[i] += (int) share;
        left -= share;
      }
      if (left == before) {
        // Each has less than one: the days with most work, the earliest first, get one each.
        open.stream()
            .sorted(Comparator.comparingLong(i -> -work[i]))
            .limit(left)
            .forEach(i -> shares[i]++);
        return shares;
      }
    }
    return shares;
  }

  /** So many from one on, and again from the first. */
  private static List<Group> around(int fleet, int first, int count) {
    int beyond = Math.max(0, first + count - fleet);
    List<Group> groups = new ArrayList<>();
    add(groups, 0, beyond, true);
    add(groups, beyond, first, false);
    add(groups, first, Math.min(fleet, first + count), true);
    add(groups, first + count, fleet, false);
    return groups;
  }

  private static void add(List<Group> groups, int from, int to, boolean isExtended) {
    if (from < to) {
      groups.add(new Group(from, to - from, isExtended));
    }
  }
}
