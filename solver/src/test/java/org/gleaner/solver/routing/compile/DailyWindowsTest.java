package org.gleaner.solver.routing.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gleaner.domain.routing.DayPattern;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.LeftOutOrders;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.PlanarTravel;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingCheck;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.RoutingSolutionCheck;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;
import org.gleaner.solver.routing.Choice;
import org.gleaner.solver.routing.RoutingFeature;
import org.gleaner.solver.routing.UnsupportedRoutingException;
import org.gleaner.solver.routing.engine.RoutingEngineKind;
import org.gleaner.solver.routing.search.RoutingResult;
import org.junit.jupiter.api.Test;

/**
 * A mill with two windows a day that is visited on several days: on nine days there are 2^9 = 512
 * ways to do so, more than the 256 of one choice. A vehicle is driven 3 there and 3 back.
 */
class DailyWindowsTest {

  private static final List<TimeWindow> WINDOWS =
      List.of(new TimeWindow(0, 40), new TimeWindow(60, 100));

  /** Locations after the depot are days in turn, each in its two windows: 1 and 2, 3 and 4, ... */
  @Test
  void eachDayIsAChoiceWhereAllTogetherAreTooMany() {
    assertThat(choices(mill(9)))
        .hasSize(9)
        .startsWith(
            Choice.required(List.of(List.of(1), List.of(2))),
            Choice.required(List.of(List.of(3), List.of(4))));
  }

  /** 2^8 = 256. */
  @Test
  void theDaysAreOneChoiceWhereTheyMayBe() {
    assertThat(choices(mill(8))).singleElement().matches(c -> c.alternatives().size() == 256);
  }

  /**
   * The first window on all nine days, the second, and the two in turn, beginning with either: 4
   * ways. A prize is for all days or none, so they stay together.
   */
  @Test
  void aPrizeOfTooManyWaysIsForAFewOfThem() {
    Choice choice = choices(mill(9).withPrize(700.0)).get(0);

    assertThat(choice.alternatives())
        .containsExactly(
            List.of(1, 3, 5, 7, 9, 11, 13, 15, 17),
            List.of(2, 4, 6, 8, 10, 12, 14, 16, 18),
            List.of(1, 4, 5, 8, 9, 12, 13, 16, 17),
            List.of(2, 3, 6, 7, 10, 11, 14, 15, 18));
    assertThat(choice.prize()).isPositive();
  }

  /** Of ten days the first nine or the last nine: 2 * 512 ways, 4 of each are tried. */
  @Test
  void patternsOfTooManyWaysHaveAFewEach() {
    Order order = mill(9).withDayPatterns(List.of(days(0, 9), days(1, 10)));

    assertThat(choices(order)).singleElement().matches(c -> c.alternatives().size() == 8);
  }

  /** Nine patterns of two days with 29 windows: in the same window on both 9 * 29 = 261 ways. */
  @Test
  void tooManyPatternsAndWindowsAreRefusedByTheirNumbers() {
    List<TimeWindow> windows =
        IntStream.range(0, 29).mapToObj(i -> new TimeWindow(10 * i, 10 * i + 5)).toList();
    List<DayPattern> patterns = IntStream.range(0, 9).mapToObj(i -> days(i, i + 2)).toList();
    Order order = mill(9).withWindows(windows).withDayPatterns(patterns);

    assertThatThrownBy(() -> CompiledRouting.of(routing(10, order)))
        .isInstanceOf(UnsupportedRoutingException.class)
        .hasMessage(
            "order mill has 9 day patterns with up to 29 choices of windows a day; together at"
                + " most 256 are planned: state fewer day patterns or windows")
        .extracting(e -> ((UnsupportedRoutingException) e).feature())
        .isEqualTo(RoutingFeature.SEVERAL_WINDOWS);
  }

  /** Nine days of 6. */
  @Test
  void everyDayIsServedWithinAWindow() {
    RoutingCase routing = routing(9, mill(9));
    CompiledRouting compiled = CompiledRouting.of(routing);

    RoutingResult result = KernelSearch.solve(compiled);

    RoutingCheck check = RoutingSolutionCheck.check(routing, compiled.solution(result.routes()));
    assertThat(check.violations()).isEmpty();
    assertThat(check.cost()).isEqualTo(9 * 6.0);
  }

  /** Both together are 11 on the last day, one more than the vehicle takes. */
  @Test
  void anOrderIsLeftOutOnAllItsDaysOrNone() {
    Order shop =
        Order.of("shop", new Point(4, 0), 5).withDayPatterns(List.of(new DayPattern(List.of(8))));
    RoutingCase routing = routing(9, mill(9), shop);
    CompiledRouting compiled = CompiledRouting.of(routing);

    RoutingResult result = KernelSearch.solve(compiled.leavingOut(), RoutingEngineKind.KERNEL);

    RoutingSolution plan = compiled.solution(result.routes());
    assertThat(result.isFeasible()).isTrue();
    assertThat(LeftOutOrders.of(routing, plan, List.of())).hasSize(1);
    long visits = plan.routes().stream().mapToLong(route -> route.places().size()).sum();
    assertThat(visits).isIn(1L, 9L);
  }

  private static Order mill(int days) {
    return Order.of("mill", new Point(3, 0), 6)
        .withWindows(WINDOWS)
        .withDayPatterns(List.of(days(0, days)));
  }

  private static DayPattern days(int from, int to) {
    return new DayPattern(IntStream.range(from, to).boxed().toList());
  }

  private static List<Choice> choices(Order order) {
    return CompiledRouting.of(routing(10, order)).problem().choices();
  }

  private static RoutingCase routing(int days, Order... orders) {
    return new RoutingCase(
        "days",
        days,
        List.of(new Depot("d", new Point(0, 0), TimeWindow.ALWAYS)),
        Stream.of(orders).toList(),
        List.of(),
        List.of(VehicleType.of("v", 1, 10, 0)),
        new PlanarTravel(),
        RoundingConvention.DOUBLE_TO_HUNDREDTHS,
        VisitNumbers.PLACES_FROM_0);
  }
}
