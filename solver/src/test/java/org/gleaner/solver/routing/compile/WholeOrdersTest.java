package org.gleaner.solver.routing.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gleaner.domain.routing.DayPattern;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.LeftOutOrders;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.PlanarTravel;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutePlans;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;
import org.gleaner.solver.routing.engine.RoutingEngineKind;
import org.gleaner.solver.routing.engine.RoutingLimit;
import org.gleaner.solver.routing.engine.RoutingRequest;
import org.gleaner.solver.routing.engine.RoutingSolver;
import org.gleaner.solver.routing.search.RoutingResult;
import org.gleaner.solver.run.ProcessCpu;
import org.gleaner.solver.run.RunMeter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One vehicle for 10 on two days. Every day 6 are fetched at the mill; the shop's 5 are due on the
 * second. Both together are one too many on that day.
 */
class WholeOrdersTest {

  private static final Order DAILY =
      Order.of("mill", new Point(3, 0), 6).withDayPatterns(List.of(new DayPattern(List.of(0, 1))));
  private static final Order SECOND =
      Order.of("shop", new Point(4, 0), 5).withDayPatterns(List.of(new DayPattern(List.of(1))));

  @ParameterizedTest
  @EnumSource(
      value = RoutingEngineKind.class,
      names = {"KERNEL", "FULL"})
  void anOrderOfSeveralDaysIsLeftOutOnAllOfThemOrNone(RoutingEngineKind engine) {
    RoutingCase routing =
        new RoutingCase(
            "two-days",
            2,
            List.of(new Depot("d", new Point(0, 0), TimeWindow.ALWAYS)),
            List.of(DAILY, SECOND),
            List.of(),
            List.of(VehicleType.of("v", 1, 10, 0)),
            new PlanarTravel(),
            RoundingConvention.DOUBLE_TO_HUNDREDTHS,
            VisitNumbers.PLACES_FROM_0);
    CompiledRouting compiled = CompiledRouting.of(routing);

    RoutingResult result =
        RoutingSolver.solve(
                compiled.leavingOut(),
                new RoutingRequest(engine, new RoutingLimit.Iterations(200), 1, 1),
                RunMeter.fromNow(ProcessCpu.ofThisProcess(() -> 0), () -> 0),
                () -> false,
                improvement -> {})
            .result();

    RoutingSolution solution = compiled.solution(result.routes());
    assertThat(result.isFeasible()).isTrue();
    assertThat(LeftOutOrders.of(routing, solution, List.of())).hasSize(1);
    assertThat(
            RoutePlans.of(routing, solution, LeftOutOrders.of(routing, solution, List.of()))
                .violations())
        .isEmpty();
  }
}
