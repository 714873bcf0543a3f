package org.gleaner.solver.routing.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RouteCost;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.search.RoutingSearch;
import org.junit.jupiter.api.Test;

class DayRecombinationTest {

  private static final List<List<Integer>> ONCE = List.of(List.of(0), List.of(1));

  /**
   * Loads of 5, 4, 3, 3, 2 and 1 fill two trips of 9. All sites lie on the line to x = 6, but that
   * of 4 lies at (6, 5). As 5 + 3 + 1 and 4 + 3 + 2 the days drive 2 * 6 and 2 * 11; as 5 + 4 and 3
   * + 3 + 2 + 1 they drive 2 * 11 and 2 * 2. One change of days, or two sites that exchange theirs,
   * does not lead from the one to the other without a third trip, by way of x = 10.
   */
  @Test
  void packsDaysThatHaveNoRoomToSpare() {
    RoutingProblem problem = fullDays();
    DayRecombination days = DayRecombination.of(problem).orElseThrow();
    // Sites in the order of their loads have locations 2 and 3, 4 and 5 ... on days 0 and 1.
    List<PlannedRoute> known =
        List.of(new PlannedRoute(0, List.of(2, 6, 12)), new PlannedRoute(1, List.of(5, 9, 11)));
    RouteCost before = CostEvaluator.evaluate(problem, known);
    assertThat(before.violations()).isEmpty();
    List<PlannedRoute> better = days.combine(known, () -> false);
    RouteCost after = CostEvaluator.evaluate(problem, better);
    assertThat(after.violations()).isEmpty();
    assertThat(before.cost()).isEqualTo(34);
    assertThat(after.cost()).isEqualTo(26);
    assertThat(days.combine(better, () -> false)).isEmpty();
  }

  private static RoutingProblem fullDays() {
    return new WeekProblem(2, 1, 9, 99)
        .site(6, 0, 5, ONCE)
        .site(6, 5, 4, ONCE)
        .site(2, 0, 3, ONCE)
        .site(2, 0, 3, ONCE)
        .site(1, 0, 2, ONCE)
        .site(1, 0, 1, ONCE)
        .problem();
  }

  @Test
  void isOnlyForFewVisitsADay() {
    WeekProblem many = new WeekProblem(1, 1, 99, 999);
    for (int i = 0; i < 11; i++) {
      many.site(i, 0, 1, List.of(List.of(0)));
    }
    assertThat(DayRecombination.of(many.problem())).isEmpty();
    assertThat(DayRecombination.of(fullDays())).isPresent();
  }

  /** Every choice of days of six sites is priced by the search that is to be made better. */
  @Test
  void findsTheBestChoiceOfDays() {
    SplittableRandom random = new SplittableRandom(11);
    for (int run = 0; run < 6; run++) {
      RoutingProblem problem = chosenWeek(random);
      AlikeDays days = AlikeDays.of(problem).orElseThrow();
      List<PlannedRoute> known = first(problem);
      List<PlannedRoute> found =
          DayRecombination.of(problem).orElseThrow().combine(known, () -> false);
      List<PlannedRoute> best = found.isEmpty() ? known : found;
      RouteCost cost = CostEvaluator.evaluate(problem, best);
      assertThat(cost.violations()).isEmpty();
      DayCosts costs = new DayCosts(days.legs(), days.vehicles());
      assertThat(cost.cost()).isEqualTo(least(days, costs, new long[days.sites()], 0));
    }
  }

  /** Fifteen sites are too many for a day to be priced; nine such days are still not cheap. */
  @Test
  void daysThatCannotBeMadeCostNoLessTogether() {
    List<List<Integer>> daily = List.of(IntStream.range(0, 9).boxed().toList());
    WeekProblem week = new WeekProblem(9, 1, 99, 999).site(1, 1, 1, ONCE);
    for (int i = 0; i < DayCosts.MOST_SITES + 1; i++) {
      week.site(i, 0, 1, daily);
    }
    AlikeDays days = AlikeDays.of(week.problem()).orElseThrow();
    long[] chosen = LongStream.range(0, days.sites()).map(site -> (1 << 9) - 1).toArray();
    DayCosts costs = new DayCosts(days.legs(), days.vehicles());
    assertThat(new DayChoice(costs, chosen, days.days()).cost()).isEqualTo(DayCosts.NONE);
  }

  private static RoutingProblem chosenWeek(SplittableRandom random) {
    WeekProblem week = WeekProblem.random(random, 6);
    return week.site(3, 3, 1, List.of(List.of(0), List.of(1))).problem();
  }

  private static List<PlannedRoute> first(RoutingProblem problem) {
    return new ArrayList<>(
        RoutingSearch.solve(
                problem, iteration -> iteration < 1000 ? 0 : 1, 1, (cost, iteration) -> {})
            .routes());
  }

  private static long least(AlikeDays days, DayCosts costs, long[] chosen, int site) {
    if (site == chosen.length) {
      return new DayChoice(costs, chosen, days.days()).cost();
    }
    long least = Long.MAX_VALUE;
    for (long pattern : days.patterns(site)) {
      chosen[site] = pattern;
      least = Math.min(least, least(days, costs, chosen, site + 1));
    }
    return least;
  }

  @Test
  void endsByItselfAndAlike() {
    RoutingProblem problem = chosenWeek(new SplittableRandom(5));
    List<PlannedRoute> known = first(problem);
    assertThat(DayRecombination.of(problem).orElseThrow().combine(known, () -> false))
        .isEqualTo(DayRecombination.of(problem).orElseThrow().combine(known, () -> false));
    assertThat(DayRecombination.of(problem).orElseThrow().combine(known, () -> true)).isEmpty();
  }
}
