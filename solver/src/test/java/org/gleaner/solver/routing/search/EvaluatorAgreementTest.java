package org.gleaner.solver.routing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.gleaner.domain.routing.RoutingConstraint;
import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.DriverHours;
import org.gleaner.solver.routing.LastStops;
import org.gleaner.solver.routing.RandomProblems;
import org.gleaner.solver.routing.RestRule;
import org.gleaner.solver.routing.RouteCost;
import org.gleaner.solver.routing.RoutingProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluatorAgreementTest {

  /** With weights of 1 the kernel's price of a plan is its cost and all it breaks. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theKernelPricesInfeasiblePlansAsTheIndependentEvaluatorDoes(boolean releases) {
    for (long seed = 0; seed < 300; seed++) {
      RandomPlans plan = plain(new RandomPlans(seed, releases));
      assertThat(plan.solution.cost()).as("seed %d", seed).isEqualTo(priced(plan));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theyAgreeOnRestsInPartsToo(boolean releases) {
    int better = 0;
    for (long seed = 0; seed < 300; seed++) {
      RoutingProblem whole = RandomProblems.rich(seed, 14, releases);
      RandomPlans plan = plain(new RandomPlans(seed, RandomProblems.withSplitRests(whole, seed)));
      assertThat(plan.solution.cost()).as("seed %d", seed).isEqualTo(priced(plan));
      better += plan.solution.cost() < priced(wholeRests(plan), plan) ? 1 : 0;
    }
    assertThat(better).isGreaterThan(30);
  }

  private static DriverHours wholeRests(DriverHours hours) {
    RestRule rests = hours.rests();
    return hours.withRests(new RestRule(rests.maxContinuous(), rests.length(), 0));
  }

  /** The problem without parts of rests. */
  private static RoutingProblem wholeRests(RandomPlans plan) {
    RoutingProblem split = plan.data.problem;
    RoutingProblem.Builder builder = RoutingProblem.builder().separations(split.separations());
    for (int i = 0; i < split.locations(); i++) {
      if (split.isDepot(i)) {
        builder.depot(split.depot(i));
      } else {
        builder.client(split.client(i));
      }
    }
    split
        .vehicleTypes()
        .forEach(type -> builder.vehicles(type.withHours(wholeRests(type.hours()))));
    for (int profile = 0; profile < split.profiles(); profile++) {
      builder.profile(split.distances(profile), split.durations(profile));
    }
    return builder.build();
  }

  @Test
  void movesAreExactWithRestsInParts() {
    int improving = 0;
    for (long seed = 0; seed < 5; seed++) {
      RandomPlans plan =
          plain(
              new RandomPlans(
                  seed, RandomProblems.withSplitRests(RandomProblems.rich(seed, 14, false), seed)));
      improving += exactMoves(plan);
    }
    assertThat(improving).isPositive();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theyAgreeOnBreaksToo(boolean releases) {
    for (long seed = 0; seed < 300; seed++) {
      RandomPlans plan = plain(withBreaks(seed, releases));
      assertThat(plan.solution.cost()).as("seed %d", seed).isEqualTo(priced(plan));
    }
  }

  /** With breaks and without, of which the former are driven by the clock. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theyAgreeOnLastStops(boolean releases) {
    int later = 0;
    for (long seed = 0; seed < 300; seed++) {
      RandomPlans plan = plain(withLastStops(seed, releases));
      assertThat(plan.solution.cost()).as("seed %d", seed).isEqualTo(priced(plan));
      later += plan.solution.cost() < priced(firstWindows(plan), plan) ? 1 : 0;
    }
    assertThat(later).isGreaterThan(30);
  }

  private static RandomPlans withLastStops(long seed, boolean releases) {
    RoutingProblem problem =
        RandomProblems.withLastStops(RandomProblems.rich(seed, 14, releases), seed);
    return new RandomPlans(
        seed, seed % 2 == 0 ? problem : RandomProblems.withBreaks(problem, seed));
  }

  /** The problem without the second window of depot 1 on the way home. */
  private static RoutingProblem firstWindows(RandomPlans plan) {
    RoutingProblem twice = plan.data.problem;
    RoutingProblem.Builder builder = RoutingProblem.builder().separations(twice.separations());
    for (int i = 0; i < twice.locations(); i++) {
      if (twice.isDepot(i)) {
        builder.depot(twice.depot(i));
      } else {
        builder.client(twice.client(i));
      }
    }
    twice.vehicleTypes().forEach(builder::vehicles);
    for (int profile = 0; profile < twice.profiles(); profile++) {
      builder.profile(twice.distances(profile), twice.durations(profile), twice.driving(profile));
    }
    List<List<Integer>> first =
        twice.lastStops().doors().get(3).stream().map(doors -> doors.subList(0, 1)).toList();
    return builder
        .lastStops(new LastStops(List.of(List.of(), List.of(), List.of(), first)))
        .build();
  }

  /** A move's price is exact although the last stop moves with the visits before it. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void movesAreExactWithLastStops(boolean releases) {
    int improving = 0;
    for (long seed = 0; seed < 6; seed++) {
      improving += exactMoves(plain(withLastStops(seed, releases)));
    }
    assertThat(improving).isPositive();
  }

  private static int exactMoves(RandomPlans plan) {
    int improving = 0;
    Move move = new Relocate(plan.solution, plan.penalties, 1, false);
    for (int u = plan.data.depots; u < plan.data.locations; u++) {
      for (int v = plan.data.depots; v < plan.data.locations; v++) {
        improving += isExact(plan, move, u, v) ? 1 : 0;
      }
    }
    return improving;
  }

  @Test
  void theyAgreeOnWhatFacilitiesTakeOnADay() {
    int over = 0;
    for (long seed = 0; seed < 300; seed++) {
      RandomPlans plan = plain(withDailyCapacities(seed));
      assertThat(plan.solution.cost()).as("seed %d", seed).isEqualTo(priced(plan));
      over += plan.solution.unloading.isWithin() ? 0 : 1;
    }
    assertThat(over).isBetween(50, 290);
  }

  /** Both routes of a move may bring more, or less, to the same facility. */
  @Test
  void movesAreExactWhereFacilitiesAreFull() {
    int improving = 0;
    for (long seed = 0; seed < 5; seed++) {
      RandomPlans plan = plain(withDailyCapacities(seed));
      improving += exactMoves(plan);
    }
    assertThat(improving).isPositive();
  }

  @Test
  void changesOfOneRouteAreExactWhereFacilitiesAreFull() {
    int improving = 0;
    for (long seed = 0; seed < 20; seed++) {
      RandomPlans plan = plain(withDailyCapacities(seed));
      RouteMove move = new InsertReload(plan.solution, plan.penalties, 1);
      for (Route route : plan.solution.routes) {
        for (int i = 1; i <= route.size; i++) {
          improving += move.isPossible(route, i) && isExact(plan, move, route, i) ? 1 : 0;
        }
      }
    }
    assertThat(improving).isPositive();
  }

  private static boolean isExact(RandomPlans plan, RouteMove move, Route route, int position) {
    long before = plan.solution.cost();
    long delta = move.delta(route, position);
    if (delta > Evaluation.FORBIDDEN / 2) {
      return false;
    }
    move.apply(route, position);
    assertThat(plan.solution.cost()).isEqualTo(before + delta).isEqualTo(priced(plan));
    plan.solution.rollback();
    return delta < 0;
  }

  private static RandomPlans withDailyCapacities(long seed) {
    return new RandomPlans(
        seed, RandomProblems.withDailyCapacities(RandomProblems.rich(seed, 14, false), seed));
  }

  /** A move's price is exact although the breaks of a route move with its visits. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void movesAreExactWithBreaks(boolean releases) {
    int improving = 0;
    for (long seed = 0; seed < 5; seed++) {
      improving += exactMoves(plain(withBreaks(seed, releases)));
    }
    assertThat(improving).isPositive();
  }

  private static boolean isExact(RandomPlans plan, Move move, int u, int v) {
    if (u == v || !isPossible(plan, move, u, v)) {
      return false;
    }
    long before = plan.solution.cost();
    long delta = move.delta(u, v);
    if (delta >= 0) {
      return false;
    }
    move.apply(u, v);
    assertThat(plan.solution.cost()).isEqualTo(before + delta).isEqualTo(priced(plan));
    plan.solution.rollback();
    assertThat(plan.solution.cost()).isEqualTo(before);
    return true;
  }

  private static boolean isPossible(RandomPlans plan, Move move, int u, int v) {
    return plan.solution.routeOf(u) != null
        && plan.solution.routeOf(v) != null
        && move.isPossible(u, v);
  }

  private static RandomPlans withBreaks(long seed, boolean releases) {
    return new RandomPlans(
        seed, RandomProblems.withBreaks(RandomProblems.rich(seed, 14, releases), seed));
  }

  private static RandomPlans plain(RandomPlans plan) {
    Arrays.fill(plan.penalties.load, 1);
    plan.penalties.time = 1;
    plan.penalties.distance = 1;
    plan.penalties.goods = 1;
    Arrays.fill(plan.penalties.unloading, 1);
    plan.solution.reprice();
    return plan;
  }

  private static long priced(RandomPlans plan) {
    return priced(plan.data.problem, plan);
  }

  private static long priced(RoutingProblem problem, RandomPlans plan) {
    RouteCost cost = CostEvaluator.evaluate(problem, plan.solution.toRoutes());
    return cost.cost()
        + cost.amount(RoutingConstraint.CAPACITY)
        + cost.amount(RoutingConstraint.SEPARATION)
        + cost.amount(RoutingConstraint.FACILITY_MATERIAL)
        + cost.amount(RoutingConstraint.FACILITY_CAPACITY)
        + cost.amount(RoutingConstraint.TIME_WINDOW)
        + cost.amount(RoutingConstraint.DEPOT_HOURS)
        + cost.amount(RoutingConstraint.DRIVER_BREAK)
        + cost.amount(RoutingConstraint.DAILY_DRIVING)
        + cost.amount(RoutingConstraint.MAX_DURATION)
        + cost.amount(RoutingConstraint.MAX_DISTANCE);
  }
}
