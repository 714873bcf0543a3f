package org.gleaner.solver.routing.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.gleaner.domain.routing.DriverBreak;
import org.gleaner.domain.routing.FairWork;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleCosts;
import org.gleaner.domain.routing.VehicleType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases of vehicles with breaks whose hours are paid and limited, from the case to the check. */
class PaidBreaksTest {
  private static final int CASES = 60;

  /**
   * The problem ends a route as early as it can, and pays it from the latest departure that lets
   * it. The check looks at all departures, and may find a cheaper one.
   */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theCheckFindsEachPlanFeasibleAndNoDearer(boolean areReleased) {
    int feasible = 0;
    int alike = 0;
    for (long seed = 0; seed < CASES; seed++) {
      RoutingCase routing = withPaidBreaks(new RandomCases(seed), seed, areReleased);

      Optional<AcceptedPlan> found = AcceptedPlan.of(routing, seed);

      if (found.isPresent()) {
        feasible++;
        AcceptedPlan plan = found.get();
        double checked = plan.check().cost();
        assertThat(checked).as(plan.name()).isLessThan(plan.cost() + 0.1);
        alike += checked > plan.cost() - 0.1 ? 1 : 0;
      }
    }
    assertThat(feasible).isGreaterThan(CASES / 3);
    assertThat(alike).isGreaterThan(feasible * 9 / 10);
  }

  /**
   * @param areReleased whether orders have release times, and some vehicles come home empty
   */
  private static RoutingCase withPaidBreaks(RandomCases random, long seed, boolean areReleased) {
    RoutingCase routing = random.routing(RoundingConvention.DOUBLE_TO_HUNDREDTHS);
    DriverBreak early = new DriverBreak("early", List.of(new TimeWindow(80, 140)), 15);
    DriverBreak late =
        new DriverBreak(
            "late", List.of(new TimeWindow(200, 210), new TimeWindow(260, 330)), 20.0 + seed % 3);
    List<DriverBreak> breaks = seed % 2 == 0 ? List.of(early) : List.of(early, late);
    List<VehicleType> types =
        routing.vehicleTypes().stream()
            .map(type -> paid(type, seed).withHours(type.hours().withBreaks(breaks)))
            .map(type -> areReleased ? type : mayComeHomeFull(type))
            .toList();
    return new RoutingCase(
        routing.name(),
        routing.days(),
        routing.depots(),
        areReleased
            ? routing.orders()
            : routing.orders().stream().map(order -> order.withReleaseTime(0)).toList(),
        routing.facilities(),
        types,
        routing.travels(),
        routing.terms());
  }

  private static VehicleType paid(VehicleType type, long seed) {
    VehicleCosts costs = VehicleCosts.of(10, 1).withDuration(0.5, 0.25);
    return type.withCosts(seed % 4 == 0 ? costs.withFairWork(new FairWork(150, 0.5)) : costs)
        .withLimits(seed % 3 == 0 ? 300 : Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  private static VehicleType mayComeHomeFull(VehicleType type) {
    return type.withUnloading(type.unloadingPlaces(), type.maxUnloadings(), false);
  }
}
