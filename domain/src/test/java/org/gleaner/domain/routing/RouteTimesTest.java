package org.gleaner.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random short routes in whole numbers, against trying everything. */
class RouteTimesTest {
  private static final int LATEST = 120;
  private static final double ROUND_OFF = 1e-9;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 300);
  }

  /** A route of three orders over random ways, windows and services. */
  private record Route(RoutingCase routing, VehicleRoute route) {

    static Route of(RandomGenerator random, VehicleType type) {
      List<Order> orders = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        orders.add(
            Order.of("o" + i, Point.UNKNOWN, 0)
                .withServiceTime(random.nextInt(8))
                .withWindows(windows(random)));
      }
      double[] table = new double[16];
      for (int i = 0; i < table.length; i++) {
        table[i] = random.nextInt(12);
      }
      RoutingCase routing =
          new RoutingCase(
              "random",
              1,
              List.of(new Depot("d", Point.UNKNOWN, TimeWindow.ALWAYS)),
              orders,
              List.of(),
              List.of(type),
              ListedTravel.of(4, table),
              RoundingConvention.DOUBLE_TO_HUNDREDTHS,
              VisitNumbers.PLACES_FROM_0);
      return new Route(routing, new VehicleRoute(0, 0, List.of(1, 2, 3)));
    }

    RouteTimes times() {
      return RouteTimes.of(routing, route, routing.vehicleTypes().get(0));
    }
  }

  private static List<TimeWindow> windows(RandomGenerator random) {
    int open = random.nextInt(50);
    int close = open + random.nextInt(20);
    int again = close + 1 + random.nextInt(20);
    return random.nextBoolean()
        ? List.of(new TimeWindow(open, close))
        : List.of(new TimeWindow(open, close), new TimeWindow(again, again + random.nextInt(30)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noOtherDepartureCostsLess(long seed) {
    RandomGenerator random = random(seed);
    VehicleCosts costs =
        VehicleCosts.of(0, 1)
            .withDuration(random.nextInt(4), random.nextInt(4))
            .withFairWork(new FairWork(random.nextInt(40), random.nextInt(4)));
    VehicleType type =
        VehicleType.of("v", 1, 1, 0)
            .withCosts(costs)
            .withHours(
                new WorkingHours(
                    new TimeWindow(random.nextInt(20), 40 + random.nextInt(40)), 30, List.of()));
    Route route = Route.of(random, type);
    RouteTimes times = route.times();

    double least = Double.POSITIVE_INFINITY;
    double shortest = Double.POSITIVE_INFINITY;
    // All figures are whole, and so are the departures that are best.
    for (int start = (int) type.shift().open(); start <= LATEST; start++) {
      Drive drive = Drive.from(start, times.stops(), List.of(), route.routing());
      if (start <= type.hours().latestEnd() && drive.lateness().isEmpty()) {
        double overtime = Math.max(0, drive.end() - type.shift().close());
        FairWork fair = costs.fairWork();
        double cost = costs.perDuration() * drive.duration() + costs.perOvertime() * overtime;
        least =
            Math.min(least, cost + fair.perUnfair() * Math.max(0, drive.duration() - fair.fair()));
        shortest = Math.min(shortest, drive.duration());
      }
    }

    assertThat(times.earliest().lateness().isEmpty()).isEqualTo(Double.isFinite(least));
    if (Double.isFinite(least)) {
      assertThat(times.timeCost() + times.unevenWork()).isCloseTo(least, within(ROUND_OFF));
      assertThat(times.shortestDuration()).isCloseTo(shortest, within(ROUND_OFF));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void breaksAreInTimeWhereverThatIsPossible(long seed) {
    RandomGenerator random = random(seed);
    List<DriverBreak> breaks =
        List.of(
            new DriverBreak("a", windows(random), random.nextInt(6)),
            new DriverBreak("b", windows(random), random.nextInt(6)));
    VehicleType type =
        VehicleType.of("v", 1, 1, 0)
            .withHours(new WorkingHours(new TimeWindow(0, 60 + random.nextInt(60)), 0, breaks));
    Route route = Route.of(random, type);
    List<RouteStop> stops = route.times().stops();

    double earliestEnd = Double.POSITIVE_INFINITY;
    for (int first = 0; first < stops.size() - 1; first++) {
      for (int second = first; second < stops.size() - 1; second++) {
        earliestEnd = Math.min(earliestEnd, end(stops, breaks, List.of(first, second)));
      }
    }

    Drive drive = route.times().earliest();
    assertThat(drive.lateness().isEmpty()).isEqualTo(Double.isFinite(earliestEnd));
    if (Double.isFinite(earliestEnd)) {
      assertThat(drive.end()).isEqualTo(earliestEnd);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noOtherDepartureCostsLessWithBreaks(long seed) {
    RandomGenerator random = random(seed);
    List<DriverBreak> breaks =
        List.of(
            new DriverBreak("a", windows(random), random.nextInt(6)),
            new DriverBreak("b", windows(random), random.nextInt(6)));
    VehicleCosts costs =
        VehicleCosts.of(0, 1)
            .withDuration(1 + random.nextInt(3), random.nextInt(4))
            .withFairWork(new FairWork(random.nextInt(40), random.nextInt(4)));
    TimeWindow shift = new TimeWindow(random.nextInt(20), 60 + random.nextInt(40));
    VehicleType type =
        VehicleType.of("v", 1, 1, 0)
            .withCosts(costs)
            .withHours(new WorkingHours(shift, 30, breaks));
    Route route = Route.of(random, type);
    RouteTimes times = route.times();

    double least = Double.POSITIVE_INFINITY;
    double shortest = Double.POSITIVE_INFINITY;
    for (int start = (int) shift.open(); start <= LATEST; start++) {
      Drive drive = Drive.from(start, times.stops(), breaks, route.routing());
      if (start <= type.hours().latestEnd() && drive.lateness().isEmpty()) {
        double overtime = Math.max(0, drive.end() - shift.close());
        double unfair = Math.max(0, drive.duration() - costs.fairWork().fair());
        least =
            Math.min(
                least,
                costs.perDuration() * drive.duration()
                    + costs.perOvertime() * overtime
                    + costs.fairWork().perUnfair() * unfair);
        shortest = Math.min(shortest, drive.duration());
      }
    }

    if (Double.isFinite(least)) {
      assertThat(times.timeCost() + times.unevenWork()).isCloseTo(least, within(ROUND_OFF));
      assertThat(times.shortestDuration()).isCloseTo(shortest, within(ROUND_OFF));
    }
  }

  @Test
  void bothOutcomesAreMetOften() {
    long inTime =
        seeds()
            .filter(
                seed ->
                    Route.of(random(seed), VehicleType.of("v", 1, 1, 0))
                        .times()
                        .earliest()
                        .lateness()
                        .isEmpty())
            .count();

    assertThat(inTime).isBetween(60L, 240L);
  }

  /**
   * End of the route minute by minute if breaks are taken on these legs; infinite if it is late.
   */
  private static double end(List<RouteStop> stops, List<DriverBreak> breaks, List<Integer> legs) {
    int clock = 0;
    for (int leg = 0; leg < stops.size() - 1; leg++) {
      clock += (int) stops.get(leg).service();
      int left = (int) stops.get(leg).toNext();
      for (int b = 0; b < breaks.size(); b++) {
        if (legs.get(b) == leg) {
          while (!isOpen(breaks.get(b).windows(), clock)) {
            if (clock > LATEST) {
              return Double.POSITIVE_INFINITY;
            }
            clock++;
            left = Math.max(0, left - 1);
          }
          clock += (int) breaks.get(b).duration();
        }
      }
      clock += left;
      while (!isOpen(stops.get(leg + 1).windows(), clock)) {
        if (clock > LATEST) {
          return Double.POSITIVE_INFINITY;
        }
        clock++;
      }
    }
    return clock;
  }

  private static boolean isOpen(List<TimeWindow> windows, int time) {
    return windows.stream().anyMatch(w -> w.open() <= time && time <= w.close());
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }
}
