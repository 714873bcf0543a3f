package org.gleaner.solver.routing.days;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RoutingProblem;

/**
 * Chooses anew on which days the sites of a plan are visited, by what a day costs at the least.
 * This asks for days that are alike, with few visits on each. Other than the search, which must get
 * a change of days and the routes of all these days right at once, it finds how to pack trips that
 * have hardly any room to spare.
 */
public final class DayRecombination {

  /** On a day at the mean: of more a day takes too long to price. */
  private static final double FEW_VISITS = 10;

  /** Of a call, and half as many after each that found nothing. */
  private static final int MOST_CYCLES = 20;

  private static final long MOST_COMPUTED = 50_000;

  private final AlikeDays days;
  private final DayCosts costs;
  private final SplittableRandom random = new SplittableRandom(1);
  private int cycles = MOST_CYCLES;

  private DayRecombination(AlikeDays days) {
    this.days = days;
    costs = new DayCosts(days.legs(), days.vehicles());
  }

  /** Empty if the days of the problem are not alike, or have too many visits. */
  public static Optional<DayRecombination> of(RoutingProblem problem) {
    return AlikeDays.of(problem)
        .filter(days -> days.meanVisits() <= FEW_VISITS)
        .map(DayRecombination::new);
  }

  /**
   * A plan with other days.
   *
   * @param known a plan whose days to start from
   * @param stop asked often
   * @return empty if none better was found
   */
  public List<PlannedRoute> combine(List<PlannedRoute> known, BooleanSupplier stop) {
    DayAnnealing annealing =
        new DayAnnealing(days, costs, days.chosen(known), random.split(), stop);
    long before = annealing.bestCost();
    if (before >= DayCosts.NONE) {
      return List.of();
    }
    annealing.run(cycles, MOST_COMPUTED);
    boolean isBetter = annealing.bestCost() < before;
    cycles = isBetter ? MOST_CYCLES : Math.max(1, cycles / 2);
    return isBetter ? routes(annealing.best()) : List.of();
  }

  private List<PlannedRoute> routes(long[] chosen) {
    List<PlannedRoute> routes = new ArrayList<>();
    IntStream.range(0, days.days())
        .forEach(
            day ->
                costs.tours(DayChoice.sitesOn(chosen, day)).stream()
                    .map(tour -> days.route(day, tour))
                    .forEach(routes::add));
    return routes;
  }
}
