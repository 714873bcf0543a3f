package org.gleaner.solver.routing.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gleaner.domain.routing.DayPattern;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.ImpossibleOrder;
import org.gleaner.domain.routing.LeftOutOrders;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.PlanarTravel;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutePlans;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleCosts;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;
import org.gleaner.solver.routing.engine.RoutingEngineKind;
import org.gleaner.solver.routing.search.RoutingResult;
import org.junit.jupiter.api.Test;
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

    RoutingResult result = KernelSearch.solve(compiled.leavingOut(), engine);

    RoutingSolution solution = compiled.solution(result.routes());
    assertThat(result.isFeasible()).isTrue();
    assertThat(LeftOutOrders.of(routing, solution, List.of())).hasSize(1);
    assertThat(
            RoutePlans.of(routing, solution, LeftOutOrders.of(routing, solution, List.of()))
                .violations())
        .isEmpty();
  }

  /**
   * Two vans for 1000 kg on 12 days, for 20 a day, 0.3 a kilometre and 4.5 an hour. One of the 700
   * kg of the first day does not fit. The far order fits on all days: 60 km there and back are 36,
   * 4.25 h are 19.1, with the 20 that is 75.1 a day, 901 in all, more than eight times one of them.
   */
  @Test
  void anOrderOfManyDaysIsNotLeftOutForItsWays() {
    List<Integer> days = IntStream.range(0, 12).boxed().toList();
    Order far =
        Order.of("far", new Point(60, 0), 200)
            .withServiceTime(7.5)
            .withDayPatterns(List.of(new DayPattern(days)));
    List<Order> orders = new ArrayList<>(List.of(far));
    for (int i = 1; i <= 3; i++) {
      orders.add(
          Order.of("first" + i, new Point(0, i), 700)
              .withDayPatterns(List.of(new DayPattern(List.of(0)))));
    }
    // A unit is a kilometre, and the two minutes that it takes: of 4.5 an hour 0.15.
    VehicleType van =
        VehicleType.of("van", 2, 1000, 0).withCosts(VehicleCosts.of(20, 0.3).withDuration(0.15, 0));
    RoutingCase routing =
        new RoutingCase(
            "twelve-days",
            12,
            List.of(new Depot("d", new Point(0, 0), TimeWindow.ALWAYS)),
            orders,
            List.of(),
            List.of(van),
            new PlanarTravel(),
            RoundingConvention.DOUBLE_TO_HUNDREDTHS,
            VisitNumbers.PLACES_FROM_0);
    CompiledRouting compiled = CompiledRouting.of(routing);

    RoutingResult result = KernelSearch.solve(compiled.leavingOut(), RoutingEngineKind.KERNEL);

    List<ImpossibleOrder> left =
        LeftOutOrders.of(routing, compiled.solution(result.routes()), List.of());
    assertThat(left).singleElement().extracting(ImpossibleOrder::order).isNotEqualTo(0);
  }
}
