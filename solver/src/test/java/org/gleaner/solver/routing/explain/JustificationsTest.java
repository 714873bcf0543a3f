package org.gleaner.solver.routing.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.PlanarTravel;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleCosts;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;
import org.gleaner.solver.routing.compile.CompiledRouting;
import org.gleaner.solver.routing.explain.Payment.Measure;
import org.junit.jupiter.api.Test;

/**
 * A depot at 0 of a line, "far" at 10, due by 6, and "near" at 8, each a load of 2; vans carry 3,
 * drive 18 at most and cost 7 and 0.5 a unit. "prize" at 1 is worth 4, "due" at 2 is mandatory.
 */
class JustificationsTest {

  private static RouteExplainer explainer(Integer... places) {
    RoutingCase routing =
        new RoutingCase(
            "broken",
            1,
            List.of(new Depot("d", new Point(0, 0), TimeWindow.ALWAYS)),
            List.of(
                order("far", 10).withWindows(List.of(new TimeWindow(0, 6))),
                order("near", 8),
                order("prize", 1).withPrize(4.0),
                order("due", 2)),
            List.of(),
            List.of(
                VehicleType.of("van", 2, 3, 0)
                    .withCosts(VehicleCosts.of(7, 0.5))
                    .withLimits(Double.POSITIVE_INFINITY, 18)),
            new PlanarTravel(),
            RoundingConvention.DOUBLE_TO_HUNDREDTHS,
            VisitNumbers.PLACES_FROM_0);
    return RouteExplainer.of(
        CompiledRouting.of(routing),
        new RoutingSolution(List.of(new VehicleRoute(0, 0, List.of(places))), null));
  }

  private static Order order(String id, double x) {
    return Order.of(id, new Point(x, 0), 2);
  }

  /** 20 there and back; time costs nothing. */
  @Test
  void saysOfWhatACostIs() {
    assertThat(explainer(2, 1).route(0, 0).orElseThrow().payments())
        .containsExactly(
            new Payment("distance-cost", Measure.DISTANCE, 20, 10),
            new Payment("fixed-cost", Measure.NUMBER, 1, 7));
  }

  @Test
  void saysWhereARouteBreaksWhichLimitByHowMuch() {
    assertThat(explainer(2, 1).route(0, 0).orElseThrow().breaches())
        .containsExactly(
            new Breach("capacity 1", null, 1, 4, 3),
            new Breach("max-distance", null, 0, 20, 18),
            new Breach("time-window", "far", 0, 10, 6));
  }

  /** Without it the way is 16 and the load 2. */
  @Test
  void saysWhatAnOrderBreaks() {
    OrderExplanation.Visit far = explainer(2, 1).order(0).visits().get(0);

    assertThat(far.breaches())
        .extracting(Breach::limit)
        .containsExactly("capacity 1", "max-distance", "time-window");
    // 4 less to drive; limits are no part of a cost.
    assertThat(far.added()).isEqualTo(2);
    assertThat(far.cost().keySet()).containsExactly("distance-cost", "fixed-cost");
  }

  /** The way to "far" is as long without it, and as late. */
  @Test
  void doesNotBlameAnOrderForWhatOthersBreak() {
    assertThat(explainer(2, 1).order(1).visits().get(0).breaches())
        .containsExactly(new Breach("capacity 1", null, 1, 4, 3));
  }

  @Test
  void saysWhatLeavingAnOrderOutCosts() {
    OrderExplanation prize = explainer(2).order(2);
    assertThat(prize.lost()).containsExactly(new Payment("lost-prize", Measure.NUMBER, 1, 4));
    assertThat(prize.unmet()).isEmpty();
    OrderExplanation due = explainer(2).order(3);
    assertThat(due.lost()).isEmpty();
    assertThat(due.unmet()).containsExactly(new Breach("mandatory-order", null, 0, 1, 0));
  }
}
