package org.gleaner.solver.routing.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.gleaner.domain.routing.DayPattern;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.FairWork;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.PlanarTravel;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.RoutingTerms;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleCosts;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;
import org.gleaner.solver.routing.compile.CompiledRouting;
import org.junit.jupiter.api.Test;

/**
 * Two vans, two days: on the first the second van fetches "mon", on the other the first "tue".
 * "any" may be fetched on either day, and "both" must be on both.
 */
class RouteExplainerTest {

  private static final VehicleType VAN =
      VehicleType.of("van", 2, 9, 0)
          .withCosts(VehicleCosts.of(0, 1).withFairWork(new FairWork(14, 3)));

  private static final DayPattern MONDAY = new DayPattern(List.of(0));
  private static final DayPattern TUESDAY = new DayPattern(List.of(1));
  private static final DayPattern BOTH = new DayPattern(List.of(0, 1));

  private static final RoutingCase CASE =
      new RoutingCase(
          "days",
          2,
          List.of(new Depot("d", new Point(0, 0), TimeWindow.ALWAYS)),
          List.of(
              order("mon", 10, MONDAY),
              order("tue", 5, TUESDAY),
              order("any", 5, MONDAY, TUESDAY),
              order("both", 2, BOTH)),
          List.of(),
          List.of(VAN),
          List.of(new PlanarTravel()),
          new RoutingTerms(
              RoundingConvention.DOUBLE_TO_HUNDREDTHS, VisitNumbers.PLACES_FROM_0, null, null));

  private static Order order(String id, double x, DayPattern... days) {
    return Order.of(id, new Point(x, 0), 1).withDayPatterns(List.of(days));
  }

  private static RouteExplainer explainer(VehicleRoute... routes) {
    return RouteExplainer.of(CompiledRouting.of(CASE), new RoutingSolution(List.of(routes), null));
  }

  private static VehicleRoute route(int vehicle, int day, Integer... places) {
    return new VehicleRoute(vehicle, day, List.of(places));
  }

  private static RouteExplainer explainer() {
    return explainer(route(1, 0, 1), route(0, 1, 2));
  }

  @Test
  void aVehicleThatDrivesOnOtherDaysIsFreeOnThisOne() {
    assertThat(explainer().order(0).others())
        .extracting(OrderExplanation.Place::vehicle, OrderExplanation.Place::after)
        .containsExactly(tuple(0, null));
  }

  @Test
  void workBeyondAFairShareIsPartOfWhatAnOrderCosts() {
    // 20 there and back, 6 more than is fair, at 3 each.
    assertThat(explainer().order(0).visits().get(0).cost())
        .containsEntry("distance-cost", 20.0)
        .containsEntry("uneven-work", 18.0);
  }

  @Test
  void findsTheDayOfAnOrder() {
    assertThat(explainer().order(1).visits())
        .extracting(OrderExplanation.Visit::day, OrderExplanation.Visit::vehicle)
        .containsExactly(tuple(1, 0));
  }

  /** On the way to "mon" it costs nothing, nor beside "tue"; a van of its own drives 10. */
  @Test
  void triesThePlacesOfAllItsDaysForAnOrderThatIsLeftOut() {
    OrderExplanation any = explainer().order(2);

    assertThat(any.visits()).isEmpty();
    assertThat(any.others())
        .extracting(
            OrderExplanation.Place::day,
            OrderExplanation.Place::vehicle,
            OrderExplanation.Place::delta)
        .containsExactly(tuple(0, 1, 0.0), tuple(1, 0, 0.0), tuple(0, 0, 10.0), tuple(1, 1, 10.0));
  }

  /** Beside "tue" its way is free; on the way to "mon" as well. */
  @Test
  void offersTheOtherDaysOfAnOrderThatIsVisitedOnce() {
    OrderExplanation any = explainer(route(1, 0, 3, 1), route(0, 1, 2)).order(2);

    assertThat(any.visits()).extracting(OrderExplanation.Visit::day).containsExactly(0);
    assertThat(any.others())
        .extracting(OrderExplanation.Place::day, OrderExplanation.Place::vehicle)
        .containsExactly(tuple(1, 0), tuple(0, 0), tuple(1, 1));
  }

  @Test
  void showsEveryVisitOfAPeriodicOrderEachWithThePlacesOfItsDay() {
    OrderExplanation both = explainer(route(1, 0, 4, 1), route(0, 1, 4)).order(3);

    // On the way to "mon" it costs nothing; on Tuesday a van drives 4 for it.
    assertThat(both.visits())
        .extracting(
            OrderExplanation.Visit::day,
            OrderExplanation.Visit::vehicle,
            OrderExplanation.Visit::added)
        .containsExactly(tuple(0, 1, 0.0), tuple(1, 0, 4.0));
    assertThat(both.others())
        .extracting(
            OrderExplanation.Place::day,
            OrderExplanation.Place::vehicle,
            OrderExplanation.Place::delta)
        // The other van of Tuesday, which stays, would do the same as this one.
        .containsExactly(tuple(0, 0, 4.0));
  }

  /** On the way to "mon" it costs nothing; on Tuesday a van drives 4 for it. */
  @Test
  void forcingAPeriodicOrderInCostsWhatAllItsDaysDo() {
    OrderExplanation both = explainer(route(1, 0, 1)).order(3);

    assertThat(both.forced(List.of(BOTH))).hasValue(4);
    assertThat(both.forced(List.of(BOTH, MONDAY))).hasValue(0);
    assertThat(both.forced(List.of(new DayPattern(List.of(0, 2))))).isEmpty();
  }
}
