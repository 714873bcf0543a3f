package org.gleaner.solver.routing.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.gleaner.domain.routing.DayPattern;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.FacilityTerms;
import org.gleaner.domain.routing.Handling;
import org.gleaner.domain.routing.IntermediateFacility;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.PlanarTravel;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RouteSchedule;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingCheck;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.RoutingSolutionCheck;
import org.gleaner.domain.routing.RoutingTerms;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;
import org.gleaner.domain.routing.WeeklyHours;
import org.gleaner.domain.routing.WeeklyHours.Opening;
import org.gleaner.solver.routing.UnsupportedRoutingException;
import org.gleaner.solver.routing.search.RoutingResult;
import org.junit.jupiter.api.Test;

/** A Monday and a Tuesday, and the nights after them; ways of 1 take a second. */
class NightsAndWeekdaysTest {

  private static final double HOUR = 3600;
  private static final DayPattern MONDAY = DayPattern.FIRST_DAY;
  private static final DayPattern TUESDAY = new DayPattern(List.of(1));
  private static final TimeWindow NIGHT = hours(22, 30);
  private static final TimeWindow DAY = hours(6, 14);

  /** One opens at 4 in the morning, the other closes at 23: the vehicle waits for five hours. */
  @Test
  void aNightShiftServesBeforeAndAfterMidnight() {
    Order evening = order("evening", 10, MONDAY).withWindows(List.of(hours(18, 23)));
    Order morning = order("morning", 20, MONDAY).withWindows(List.of(hours(4, 9)));
    RoutingCase routing = routing(NIGHT, WeeklyHours.ALWAYS, morning, evening);

    RoutingSolution plan = plan(routing);

    VehicleRoute route = plan.routes().get(0);
    assertThat(route.places().subList(0, 2)).containsExactly(2, 1);
    assertThat(RouteSchedule.of(routing, route).stops().get(2).start()).isEqualTo(28 * HOUR);
    assertThat(RoutingSolutionCheck.check(routing, plan).isFeasible()).isTrue();
  }

  @Test
  void anOrderIsVisitedOnADayOnWhichItIsOpen() {
    WeeklyHours tuesdays =
        new WeeklyHours(List.of(new Opening(hours(8, 9), List.of(DayOfWeek.TUESDAY))));
    Order order = order("a", 10, MONDAY, TUESDAY);
    Order open = order.withVisit(order.visit().withHours(tuesdays));

    assertThat(plan(routing(DAY, WeeklyHours.ALWAYS, open)).routes())
        .extracting(VehicleRoute::day)
        .containsExactly(1);
    assertThatThrownBy(
            () ->
                CompiledRouting.of(
                    routing(DAY, WeeklyHours.ALWAYS, open.withDayPatterns(List.of(MONDAY)))))
        .isInstanceOf(UnsupportedRoutingException.class)
        .hasMessageContaining("finds it and a place to unload it open");
  }

  /** Who must come home empty drives on days only on which the works are open. */
  @Test
  void nobodyDrivesOnADayOnWhichTheWorksAreClosed() {
    WeeklyHours tuesdays =
        new WeeklyHours(List.of(new Opening(hours(8, 9), List.of(DayOfWeek.TUESDAY))));
    RoutingCase routing = routing(DAY, tuesdays, order("a", 10, MONDAY, TUESDAY));

    CompiledRouting compiled = CompiledRouting.of(routing);
    assertThat(compiled.typeOf(0, 0)).isEmpty();
    assertThat(compiled.typeOf(0, 1)).isPresent();
    RoutingSolution plan = plan(routing);
    assertThat(plan.routes()).extracting(VehicleRoute::day).containsExactly(1);
    assertThat(RoutingSolutionCheck.check(routing, plan).isFeasible()).isTrue();
  }

  /** The works open ten seconds before the shift ends, half a minute from home: on Monday only. */
  @Test
  void nobodyElseServesWhatTheVehiclesAtHomeWould() {
    TimeWindow late = new TimeWindow(14 * HOUR - 10, 14 * HOUR);
    WeeklyHours hours =
        new WeeklyHours(
            List.of(
                new Opening(late, List.of(DayOfWeek.MONDAY)),
                new Opening(hours(8, 9), List.of(DayOfWeek.TUESDAY))));
    Order lifted = order("a", 10, MONDAY).withHandling(new Handling("hdd", null, List.of("lift")));
    RoutingCase vans = routing(DAY, hours, lifted);
    VehicleType van = vans.vehicleTypes().get(0);
    RoutingCase routing =
        vans.withVehicleTypes(
            List.of(
                van.withEquipment(van.equipment().withFeatures(List.of("lift"))),
                VehicleType.of("truck", 1, 5, 0).withShift(DAY)));

    assertThatThrownBy(() -> CompiledRouting.tolerant(routing))
        .isInstanceOf(UnsupportedRoutingException.class)
        .hasMessageContaining("order a must be served");
  }

  /** On Monday until noon, on Tuesday from noon on: unloading at the works waits for that. */
  @Test
  void theWorksHaveOtherHoursOnOtherDays() {
    WeeklyHours hours =
        new WeeklyHours(
            List.of(
                new Opening(hours(6, 12), List.of(DayOfWeek.MONDAY)),
                new Opening(hours(12, 14), List.of(DayOfWeek.TUESDAY))));
    Order late = order("late", 10, MONDAY, TUESDAY).withWindows(List.of(hours(12, 13)));
    RoutingCase routing = routing(DAY, hours, late);

    RoutingSolution plan = plan(routing);

    assertThat(plan.routes()).extracting(VehicleRoute::day).containsExactly(1);
    assertThat(RoutingSolutionCheck.check(routing, plan).isFeasible()).isTrue();
    Order early = order("early", 10, TUESDAY).withWindows(List.of(hours(6, 7)));
    RoutingCase waiting = routing(DAY, hours, early);
    RoutingSolution waits = plan(waiting);
    RouteSchedule times = RouteSchedule.of(waiting, waits.routes().get(0));
    assertThat(times.stops().get(2).start()).isEqualTo(12 * HOUR);
    assertThat(RoutingSolutionCheck.check(waiting, waits).isFeasible()).isTrue();
  }

  /** All times by 86,000 s later midnight falls into the routes; the prices stay what they are. */
  @Test
  void randomCasesCostTheSameAtNight() {
    int compared = 0;
    for (long seed = 0; seed < 60; seed++) {
      RandomCases random = new RandomCases(seed);
      RoutingCase day = random.richer(random.routing(RoundingConvention.DOUBLE_TO_HUNDREDTHS));
      RoutingCase night = NightCases.later(day, 86_000);
      RoutingResult found = KernelSearch.solve(CompiledRouting.of(day));
      RoutingSolution plan = CompiledRouting.of(day).solution(found.routes());
      RoutingCheck byDay = RoutingSolutionCheck.check(day, plan);
      RoutingCheck byNight = RoutingSolutionCheck.check(night, plan);
      String name = "seed " + seed + " " + byDay.violations() + " " + byNight.violations();
      assertThat(byNight.cost()).as(name).isCloseTo(byDay.cost(), within(0.01));
      assertThat(byNight.violations()).as(name).hasSameSizeAs(byDay.violations());
      compared += byDay.isFeasible() ? 1 : 0;
    }
    assertThat(compared).isGreaterThan(20);
  }

  /** Bans and closures too: those that begin after midnight are stated as of the day after. */
  @Test
  void randomBansCostTheSameAtNight() {
    int compared = 0;
    for (long seed = 0; seed < 40; seed++) {
      RoutingCase day = RandomRoadRules.of(richer(seed), seed);
      RoutingCase night = NightCases.later(day, 86_000);
      RoutingSolution plan =
          CompiledRouting.of(day).solution(KernelSearch.solve(CompiledRouting.of(day)).routes());
      RoutingCheck byDay = RoutingSolutionCheck.check(day, plan);
      RoutingCheck byNight = RoutingSolutionCheck.check(night, plan);
      if (byDay.isFeasible()) {
        String name = "seed " + seed + " " + byNight.violations();
        assertThat(byNight.violations()).as(name).isEmpty();
        assertThat(byNight.cost()).as(name).isCloseTo(byDay.cost(), within(0.01));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(10);
  }

  @Test
  void plansOfRandomNightsWithBansAreAccepted() {
    assertAccepted(
        seed ->
            seed % 2 == 0
                ? NightCases.later(RandomRoadRules.of(richer(seed), seed), 86_000)
                : RandomRoadRules.atNight(NightCases.later(richer(seed), 86_000), seed),
        30);
  }

  @Test
  void plansOfRandomNightsAreAccepted() {
    assertAccepted(seed -> NightCases.later(richer(seed), 86_000), 60);
  }

  @Test
  void plansOfRandomWeekdaysAreAccepted() {
    assertAccepted(seed -> NightCases.onWeekdays(richer(seed), seed), 60);
  }

  private static RoutingCase richer(long seed) {
    RandomCases random = new RandomCases(seed);
    return random.richer(random.routing(RoundingConvention.DOUBLE_TO_HUNDREDTHS));
  }

  /** What the search calls feasible the check of the case accepts, at the same cost. */
  private static void assertAccepted(LongFunction<RoutingCase> cases, int count) {
    int feasible = 0;
    for (long seed = 0; seed < count; seed++) {
      Optional<AcceptedPlan> found = AcceptedPlan.of(cases.apply(seed), seed);
      found.ifPresent(AcceptedPlan::assertCostOfTheCheck);
      feasible += found.isPresent() ? 1 : 0;
    }
    assertThat(feasible).isGreaterThan(count / 3);
  }

  private static TimeWindow hours(double from, double to) {
    return new TimeWindow(from * HOUR, to * HOUR);
  }

  private static Order order(String id, double x, DayPattern... patterns) {
    return Order.of(id, new Point(x, 0), 1).withDayPatterns(List.of(patterns));
  }

  private static RoutingSolution plan(RoutingCase routing) {
    CompiledRouting compiled = CompiledRouting.of(routing);
    RoutingResult result = KernelSearch.solve(compiled);
    assertThat(result.isFeasible()).isTrue();
    return compiled.solution(result.routes());
  }

  private static RoutingCase routing(TimeWindow shift, WeeklyHours works, Order... orders) {
    int facility = 1 + orders.length;
    return new RoutingCase(
        "nights",
        2,
        List.of(new Depot("d", new Point(0, 0), TimeWindow.ALWAYS)),
        List.of(orders),
        List.of(
            new IntermediateFacility(
                "f", new Point(30, 0), 0, new FacilityTerms(works, List.of(), List.of()))),
        List.of(
            VehicleType.of("van", 1, 5, 0)
                .withShift(shift)
                .withUnloading(List.of(facility), 1, true)),
        List.of(new PlanarTravel()),
        new RoutingTerms(
                RoundingConvention.DOUBLE_TO_HUNDREDTHS,
                VisitNumbers.PLACES_FROM_0,
                LocalDate.of(2026, 3, 2),
                null)
            .withDaysFollowing(true));
  }
}
