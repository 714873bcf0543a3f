package org.gleaner.solver.routing.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.gleaner.domain.routing.CrewHours;
import org.gleaner.domain.routing.DayPattern;
import org.gleaner.domain.routing.DayProgress;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.DrivingRules;
import org.gleaner.domain.routing.ExtendedDays;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.PlanarTravel;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.RoutingSolutionCheck;
import org.gleaner.domain.routing.RoutingTerms;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;
import org.gleaner.domain.routing.WorkingHours;
import org.junit.jupiter.api.Test;

/** Each route visits one order on a line: hours are twice its distance, and its service. */
class EvenWorkTest {

  private static final double NO_LIMIT = Double.POSITIVE_INFINITY;

  @Test
  void vehiclesThatAreAlikeSwapWholeDaysUntilTheirHoursAreEven() {
    // 6 and 2, 6 and 2, 6 and 4 hours: 18 and 8. A swap moves 4, 4 or 2 each way; the least that
    // can be left of the difference of 10 is 2, so 14 and 12.
    Given given = new Given(3);
    given.day(0, 6, 2).day(1, 6, 2).day(2, 6, 4);
    RoutingCase routing = given.routing(VehicleType.of("v", 2, 9, 0));

    RoutingSolution even = EvenWork.of(routing, given.solution());

    assertThat(hours(routing, even)).containsExactlyInAnyOrder(14L, 12L);
    assertThat(RoutingSolutionCheck.check(routing, even).cost())
        .isEqualTo(RoutingSolutionCheck.check(routing, given.solution()).cost());
  }

  @Test
  void whoeverStaysHomeOnOneDayDrivesOnAnother() {
    // One route of 4 on each of three days: all three drive one, not the first all of them.
    Given given = new Given(3);
    given.day(0, 4).day(1, 4).day(2, 4);
    RoutingCase routing = given.routing(VehicleType.of("v", 3, 9, 0));

    assertThat(hours(routing, EvenWork.of(routing, given.solution()))).containsExactly(4L, 4L, 4L);
  }

  @Test
  void hoursDrivenBeforeCount() {
    // The first has driven 6 already: both days are the other's.
    Given given = new Given(2);
    given.day(0, 4).day(1, 2);
    RoutingCase routing = given.routing(driven("tired", 6, NO_LIMIT), driven("fresh", 0, NO_LIMIT));

    assertThat(hours(routing, EvenWork.of(routing, given.solution()))).containsExactly(0L, 6L);
  }

  @Test
  void weeksKeepTheirLimitsOfDrivingThoughHoursWereCloserWithout() {
    // Routes of 6 hours, 2 of them driving, and of 4, all driving. 10 and 9 were driven before:
    // 16 and 13 or, closer, 14 and 15. Then the first has driven 14 in its week.
    Given given = new Given(1);
    given.route(0, 0, 2, 4).route(0, 1, 4, 0);
    RoutingCase wide = given.routing(driven("one", 10, 14), driven("other", 9, 14));
    RoutingCase narrow = given.routing(driven("one", 10, 13), driven("other", 9, 13));
    assertThat(hours(wide, EvenWork.of(wide, given.solution()))).containsExactly(4L, 6L);
    assertThat(hours(narrow, EvenWork.of(narrow, given.solution()))).containsExactly(6L, 4L);

    // Whoever is over the limit gives the route away, though that is less even.
    RoutingSolution over = EvenWork.of(wide, given.solution());
    assertThat(RoutingSolutionCheck.check(narrow, over).violations()).hasSize(1);
    assertThat(hours(narrow, EvenWork.of(narrow, over))).containsExactly(6L, 4L);
  }

  @Test
  void vehiclesThatDifferInMoreThanTheirHoursKeepTheirRoutes() {
    Given given = new Given(2);
    given.day(0, 6, 2).day(1, 6, 2);
    VehicleType cheap = VehicleType.of("cheap", 1, 9, 0);
    VehicleType dear = VehicleType.of("dear", 1, 9, 0).withCosts(1, 1);
    RoutingCase routing = given.routing(cheap, dear);

    assertThat(hours(routing, EvenWork.of(routing, given.solution()))).containsExactly(12L, 4L);
  }

  @Test
  void whoDrivesStaysOnceADayIsUnderWay() {
    Given given = new Given(2);
    given.day(0, 6, 2).day(1, 6, 2);
    DayProgress underWay = new DayProgress(0, 1, List.of(), List.of());
    RoutingCase routing =
        given.routing(VehicleType.of("v", 2, 9, 0)).withProgress(List.of(underWay));

    assertThat(EvenWork.of(routing, given.solution())).isSameAs(given.solution);
  }

  @Test
  void noTwoVehiclesCouldShareTheirDaysMoreEvenly() {
    double excess = 0;
    for (int seed = 0; seed < 200; seed++) {
      RandomGenerator random = new SplittableRandom(seed);
      int vehicles = 2 + random.nextInt(3);
      Given given = new Given(4);
      for (int day = 0; day < 4; day++) {
        given.day(day, random.ints(1 + random.nextInt(vehicles), 1, 60).toArray());
      }
      RoutingCase routing = given.routing(VehicleType.of("v", vehicles, 9, 0));

      RoutingSolution even = EvenWork.of(routing, given.solution());

      assertThat(RoutingSolutionCheck.check(routing, even).violations()).isEmpty();
      long[][] hours = table(routing, even);
      for (int one = 0; one < vehicles; one++) {
        for (int other = 0; other < one; other++) {
          long difference = Math.abs(sum(hours[one]) - sum(hours[other]));
          assertThat(difference).isEqualTo(leastDifference(hours[one], hours[other]));
        }
      }
      long most = Arrays.stream(hours).mapToLong(EvenWorkTest::sum).max().orElseThrow();
      excess += (double) most / leastMaximum(hours, 0, new long[vehicles]) - 1;
    }
    // The most that anybody works is on average within a hundredth of the least possible.
    assertThat(excess / 200).isLessThan(0.01);
  }

  /** Over all ways to swap on some days. */
  private static long leastDifference(long[] one, long[] other) {
    long least = Long.MAX_VALUE;
    for (int way = 0; way < 1 << one.length; way++) {
      long difference = 0;
      for (int day = 0; day < one.length; day++) {
        difference += ((way >> day & 1) == 1 ? -1 : 1) * (one[day] - other[day]);
      }
      least = Math.min(least, Math.abs(difference));
    }
    return least;
  }

  /** Over all ways to hand out the routes of each day from one on. */
  private static long leastMaximum(long[][] hours, int day, long[] worked) {
    if (day == hours[0].length) {
      return Arrays.stream(worked).max().orElseThrow();
    }
    long[] routes = Arrays.stream(hours).mapToLong(days -> days[day]).toArray();
    return handOut(hours, day, worked, routes, 0, 0);
  }

  private static long handOut(
      long[][] hours, int day, long[] worked, long[] routes, int vehicle, int taken) {
    if (vehicle == worked.length) {
      return leastMaximum(hours, day + 1, worked);
    }
    long least = Long.MAX_VALUE;
    for (int route = 0; route < routes.length; route++) {
      if ((taken >> route & 1) == 0) {
        long[] then = worked.clone();
        then[vehicle] += routes[route];
        least = Math.min(least, handOut(hours, day, then, routes, vehicle + 1, taken | 1 << route));
      }
    }
    return least;
  }

  private static long sum(long[] hours) {
    return Arrays.stream(hours).sum();
  }

  private static List<Long> hours(RoutingCase routing, RoutingSolution solution) {
    return Arrays.stream(table(routing, solution)).map(EvenWorkTest::sum).toList();
  }

  private static long[][] table(RoutingCase routing, RoutingSolution solution) {
    long[][] hours = new long[routing.vehicleCount()][routing.days()];
    for (VehicleRoute route : solution.routes()) {
      int place = route.places().get(0);
      double worked = 2 * routing.distance(0, place) + routing.order(place).serviceTime();
      hours[route.vehicle()][route.day()] += Math.round(worked);
    }
    return hours;
  }

  /**
   * The first vehicle works 10, 10 and 22, the second 1, 1 and 10, all of it at the wheel but 20 of
   * the 22. With the third day swapped it is 30 and 24, but the first would drive 10 on three days,
   * where 9 may be on every day and 10 on two: 33 and 21 is the most even that is left.
   */
  @Test
  void nobodyGetsMoreExtendedDaysThanItMay() {
    Given given = new Given(3).day(0, 10, 1).day(1, 10, 1).route(2, 0, 2, 20).route(2, 1, 10, 0);
    assertThat(worked(given, extended(2))).containsExactly(33L, 21L);
    assertThat(worked(given, extended(3))).containsExactly(30L, 24L);
  }

  private static List<Long> worked(Given given, VehicleType type) {
    RoutingCase routing = given.routing(type);
    long[][] hours = table(routing, EvenWork.of(routing, given.solution()));
    return Arrays.stream(hours)
        .map(days -> Arrays.stream(days).sum())
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  private static VehicleType extended(int days) {
    DrivingRules rules =
        new DrivingRules(NO_LIMIT, 0, 9, new ExtendedDays(10, days), NO_LIMIT, NO_LIMIT);
    WorkingHours hours = WorkingHours.ALWAYS.withCrew(CrewHours.of(rules));
    return VehicleType.of("v", 2, 9, 0).withHours(hours);
  }

  private static VehicleType driven(String id, double before, double weekly) {
    DrivingRules rules = new DrivingRules(NO_LIMIT, 0, NO_LIMIT, weekly, NO_LIMIT);
    WorkingHours hours = WorkingHours.ALWAYS.withCrew(new CrewHours(rules, before, 0));
    return VehicleType.of(id, 1, 9, 0).withHours(hours);
  }

  /** Orders by day, the first of a day for the first vehicle. */
  private static final class Given {

    private final int days;
    private final List<Order> orders = new ArrayList<>();
    private final List<VehicleRoute> routes = new ArrayList<>();
    private RoutingSolution solution = new RoutingSolution(List.of(), null);

    Given(int days) {
      this.days = days;
    }

    Given day(int day, int... hours) {
      IntStream.range(0, hours.length).forEach(vehicle -> route(day, vehicle, hours[vehicle], 0));
      return this;
    }

    Given route(int day, int vehicle, int driving, int service) {
      orders.add(
          Order.of("o" + orders.size(), new Point(driving / 2.0, 0), 1)
              .withServiceTime(service)
              .withDayPatterns(List.of(new DayPattern(List.of(day)))));
      routes.add(new VehicleRoute(vehicle, day, List.of(orders.size())));
      solution = new RoutingSolution(routes, null);
      return this;
    }

    RoutingSolution solution() {
      return solution;
    }

    RoutingCase routing(VehicleType... fleet) {
      return new RoutingCase(
          "line",
          days,
          List.of(new Depot("d", new Point(0, 0), TimeWindow.ALWAYS)),
          orders,
          List.of(),
          List.of(fleet),
          List.of(new PlanarTravel()),
          new RoutingTerms(
              RoundingConvention.DOUBLE_TO_HUNDREDTHS, VisitNumbers.PLACES_FROM_0, null, null));
    }
  }
}
