package org.gleaner.solver.routing.balance;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.gleaner.domain.routing.CrewHours;
import org.gleaner.domain.routing.RoutingCase;

/** Who of some vehicles that are alike does what on which day. */
final class Roster {

  /** By position among these vehicles and day. */
  final Duty[][] duties;

  /** By position: what was driven before, and all days so far. In tenths of the unit of time. */
  final long[] worked;

  private final RoutingCase routing;
  private final CrewHours[] before;
  private final WeekLimits limits;

  /** Everybody at home. */
  Roster(RoutingCase routing, List<Integer> vehicles) {
    this.routing = routing;
    this.limits = WeekLimits.of(routing, vehicles.get(0));
    this.duties = new Duty[vehicles.size()][routing.days()];
    this.worked = new long[vehicles.size()];
    this.before = new CrewHours[vehicles.size()];
    for (int i = 0; i < duties.length; i++) {
      Arrays.fill(duties[i], Duty.HOME);
      before[i] = routing.typeOf(vehicles.get(i)).hours().crew();
      double driven = before[i].drivenLastWeek() + before[i].drivenThisWeek();
      worked[i] = Duty.tenths(routing.rounding().scaled(driven));
    }
  }

  private Roster(Roster other) {
    this.routing = other.routing;
    this.limits = other.limits;
    this.before = other.before;
    this.worked = other.worked.clone();
    this.duties = Arrays.stream(other.duties).map(Duty[]::clone).toArray(Duty[][]::new);
  }

  int vehicles() {
    return worked.length;
  }

  int days() {
    return routing.days();
  }

  boolean hasWeekLimits() {
    return !limits.areNone();
  }

  void put(int vehicle, int day, Duty duty) {
    worked[vehicle] += duty.worked() - duties[vehicle][day].worked();
    duties[vehicle][day] = duty;
  }

  void swap(int one, int other, int day) {
    Duty duty = duties[one][day];
    put(one, day, duties[other][day]);
    put(other, day, duty);
  }

  /**
   * The same routes, day by day the longest for whoever has worked least. On each day that is as
   * even as the days before it allow.
   */
  Roster longestToTheRested() {
    Roster dealt = new Roster(this);
    for (int day = 0; day < days(); day++) {
      int today = day;
      for (int i = 0; i < vehicles(); i++) {
        dealt.put(i, day, Duty.HOME);
      }
      // Days to come are not worked yet.
      long[] soFar = new long[vehicles()];
      for (int i = 0; i < vehicles(); i++) {
        soFar[i] = dealt.worked[i] - workedFrom(dealt.duties[i], day + 1);
      }
      List<Integer> rested =
          IntStream.range(0, vehicles())
              .boxed()
              .sorted(Comparator.comparingLong(i -> soFar[i]))
              .toList();
      List<Duty> longest =
          Arrays.stream(duties)
              .map(days -> days[today])
              .sorted(Comparator.comparingLong(Duty::worked).reversed())
              .toList();
      for (int i = 0; i < vehicles(); i++) {
        dealt.put(rested.get(i), day, longest.get(i));
      }
    }
    return dealt;
  }

  private static long workedFrom(Duty[] days, int day) {
    return Arrays.stream(days, day, days.length).mapToLong(Duty::worked).sum();
  }

  /** By how much a vehicle's weeks are over their limits. */
  long excess(int vehicle) {
    return hasWeekLimits() ? limits.excess(before[vehicle], routing, duties[vehicle]) : 0;
  }

  long excess() {
    return IntStream.range(0, vehicles()).mapToLong(this::excess).sum();
  }

  /** The smaller, the more even: the sum is always the same, so this grows with the variance. */
  long squares() {
    return Arrays.stream(worked).map(hours -> hours * hours).sum();
  }

  boolean isBetterThan(Roster other) {
    int byLimits = Long.compare(excess(), other.excess());
    return byLimits != 0 ? byLimits < 0 : squares() < other.squares();
  }
}
