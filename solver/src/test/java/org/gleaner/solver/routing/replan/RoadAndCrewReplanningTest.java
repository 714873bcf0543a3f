package org.gleaner.solver.routing.replan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gleaner.solver.routing.replan.VanCases.routing;

import java.util.List;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.CrewHours;
import org.gleaner.domain.routing.DayPattern;
import org.gleaner.domain.routing.DetouredTravel;
import org.gleaner.domain.routing.DriverBreak;
import org.gleaner.domain.routing.DrivingRules;
import org.gleaner.domain.routing.ExtendedDays;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.PlanarTravel;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingConstraint;
import org.gleaner.domain.routing.RoutingSolutionCheck;
import org.gleaner.domain.routing.RoutingViolation;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.Travel;
import org.gleaner.domain.routing.TruckBan;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.WorkingHours;
import org.gleaner.domain.routing.replan.LiveDay;
import org.gleaner.domain.routing.replan.RouteEvent;
import org.gleaner.domain.routing.replan.TakenDetour;
import org.junit.jupiter.api.Test;

/** What drivers have driven and rested, bans and closed roads are facts of the rest of a day. */
class RoadAndCrewReplanningTest {

  private static final double NEVER = Double.POSITIVE_INFINITY;

  private static RoutingCase line(VehicleType type, List<List<String>> zones, TruckBan... bans) {
    List<Order> orders =
        List.of(DrivenDays.at("a", 10), DrivenDays.at("b", 20), DrivenDays.at("c", 30));
    return routing(1, orders, type, new PlanarTravel(), zones, List.of(bans));
  }

  private static VehicleType van(WorkingHours hours) {
    return VehicleType.of("van", 1, 10, 0).withHours(hours);
  }

  private static WorkingHours crew(DrivingRules rules) {
    return WorkingHours.ALWAYS.withCrew(CrewHours.of(rules));
  }

  private static List<Double> arrivals(RoutePlan plan) {
    return plan.routes().get(0).stops().stream().map(RoutePlan.Stop::arrival).toList();
  }

  /**
   * A rest of 5 after each 25 of driving. Planned: 10, 20, on the way to 30 a rest, so 35, and one
   * after 50 on the way home, so 70. At 12 the van has left for 20; it carries 20 of driving there,
   * so the rest is due 5 later still: all is as it was. An order at 40 takes 20 more: home at 20 +
   * 5 + 10 + 10 + 5 + 40 + 5 = 95 for 80 of driving, of which 75 need 3 rests.
   */
  @Test
  void drivingSinceTheLastRestGoesOn() {
    WorkingHours hours = crew(new DrivingRules(25, 5, NEVER, NEVER, NEVER));
    RoutingCase routing = line(van(hours), List.of());
    RoutePlan plan = DrivenDays.plan(routing, new VehicleRoute(0, 0, List.of(1, 2, 3)));
    assertThat(arrivals(plan)).containsExactly(0.0, 10.0, 20.0, 35.0, 70.0);

    LiveDay same = DrivenDays.after(routing, plan, 12);
    assertThat(arrivals(DrivenDays.replanned(same, 0, 100))).isEqualTo(arrivals(plan));
    LiveDay longer =
        DrivenDays.after(
            routing, plan, 12, new RouteEvent.OrderAdded(DrivenDays.at("d", 40), "added"));
    RoutePlan again = DrivenDays.replanned(longer, 0, 100);
    assertThat(again.unserved()).isEmpty();
    assertThat(arrivals(again).get(5)).isEqualTo(95);
  }

  /** At most 70 a day: with 60 planned, an order at 40 is 10 too much, and one at 35 is not. */
  @Test
  void whatHasBeenDrivenCountsForTheDay() {
    WorkingHours hours = crew(new DrivingRules(NEVER, 0, 70, NEVER, NEVER));
    RoutingCase routing = line(van(hours), List.of());
    RoutePlan plan = DrivenDays.plan(routing, new VehicleRoute(0, 0, List.of(1, 2, 3)));
    for (double at : List.of(35.0, 40.0)) {
      LiveDay live =
          DrivenDays.after(
              routing, plan, 12, new RouteEvent.OrderAdded(DrivenDays.at("d", at), "added"));
      assertThat(DrivenDays.replanned(live, 0, 100).unserved()).hasSize(at > 35 ? 1 : 0);
    }
  }

  /**
   * 100 a week, of which 60 are left by the second day; the first day was to take 40. Another order
   * at 35 would take 70 on the first.
   */
  @Test
  void otherDaysOfTheWeekStand() {
    RoutePlan again = orderAddedOnTheFirstOfTwoDays(new DrivingRules(NEVER, 0, NEVER, 100, NEVER));
    assertThat(again.unserved()).extracting(RoutePlan.Unserved::id).containsExactly("d");
  }

  /**
   * 50 on every day and 80 on some: the second day of 60 is one of them, 70 on the first another.
   */
  @Test
  void aDayMayBeExtendedIfTheOthersLeaveThat() {
    RoutePlan once = orderAddedOnTheFirstOfTwoDays(extended(1));
    assertThat(once.unserved()).extracting(RoutePlan.Unserved::id).containsExactly("d");
    assertThat(orderAddedOnTheFirstOfTwoDays(extended(2)).unserved()).isEmpty();
  }

  private static DrivingRules extended(int days) {
    return new DrivingRules(NEVER, 0, 50, new ExtendedDays(80, days), NEVER, NEVER);
  }

  private static RoutePlan orderAddedOnTheFirstOfTwoDays(DrivingRules rules) {
    WorkingHours hours = crew(rules);
    DayPattern second = new DayPattern(List.of(1));
    List<Order> orders =
        List.of(
            DrivenDays.at("a", 10),
            DrivenDays.at("b", 20),
            DrivenDays.at("c", 30).withDayPatterns(List.of(second)));
    RoutingCase routing = routing(2, orders, van(hours), new PlanarTravel(), List.of(), List.of());
    RoutePlan plan =
        DrivenDays.plan(
            routing, new VehicleRoute(0, 0, List.of(1, 2)), new VehicleRoute(0, 1, List.of(3)));
    assertThat(plan.violations()).isEmpty();
    LiveDay live =
        DrivenDays.after(
            routing, plan, 5, new RouteEvent.OrderAdded(DrivenDays.at("d", 35), "added"));
    return DrivenDays.replanned(live, 0, 100);
  }

  /**
   * A break of 5 that begins from 12 to 18: taken at 12 on the way from 10 to 20, which is reached
   * at 25. At 15 it is being taken and not due again: home at 65.
   */
  @Test
  void aBreakThatHasBegunIsNotTakenAgain() {
    DriverBreak tea = new DriverBreak("tea", List.of(new TimeWindow(12, 18)), 5);
    RoutingCase routing =
        line(van(new WorkingHours(TimeWindow.ALWAYS, 0, List.of(tea))), List.of());
    RoutePlan plan = DrivenDays.plan(routing, new VehicleRoute(0, 0, List.of(1, 2, 3)));
    assertThat(arrivals(plan)).containsExactly(0.0, 10.0, 25.0, 35.0, 65.0);
    LiveDay live = DrivenDays.after(routing, plan, 15);
    RoutePlan again = DrivenDays.replanned(live, 0, 100);
    assertThat(arrivals(again)).isEqualTo(arrivals(plan));
    assertThat(again.routes().get(0).stops().get(2).breaks()).isEqualTo(1);
  }

  /**
   * A break of 5 that begins from 21 to 24. Held up by 20 the van leaves 10 at 30, when it is
   * overdue: it is taken at once, and 20 reached at 45.
   */
  @Test
  void aBreakThatIsOverdueIsTakenAtOnce() {
    DriverBreak tea = new DriverBreak("tea", List.of(new TimeWindow(21, 24)), 5);
    RoutingCase routing =
        line(van(new WorkingHours(TimeWindow.ALWAYS, 0, List.of(tea))), List.of());
    RoutePlan plan = DrivenDays.plan(routing, new VehicleRoute(0, 0, List.of(1, 2, 3)));
    assertThat(arrivals(plan)).containsExactly(0.0, 10.0, 20.0, 35.0, 65.0);
    LiveDay live =
        DrivenDays.after(routing, plan, 12, new RouteEvent.VehicleLate(0, 20, 12, "late"));
    RoutePlan again = DrivenDays.replanned(live, 0, 100);
    assertThat(arrivals(again)).containsExactly(0.0, 10.0, 45.0, 55.0, 85.0);
  }

  /**
   * The zone of 20 and 30 is closed from 15 to 100 at 12, when the van is on its way to 20, where
   * it would be at 20. It stands at 10, waits there or on the way, and is at 20 at 100.
   */
  @Test
  void whoeverIsOnTheWayToAClosedZoneWaits() {
    RoutingCase routing =
        line(van(WorkingHours.ALWAYS), List.of(List.of(), List.of(), List.of("z"), List.of("z")));
    RoutePlan plan = DrivenDays.plan(routing, new VehicleRoute(0, 0, List.of(1, 2, 3)));
    LiveDay live =
        DrivenDays.after(
            routing, plan, 12, new RouteEvent.ZoneClosed("z", 15, 100, "zone z closed"));
    RoutePlan again = DrivenDays.replanned(live, 0, 100);
    assertThat(again.unserved()).isEmpty();
    assertThat(again.routes().get(0).stops().get(2).start()).isEqualTo(100);
  }

  /**
   * At 12 the van is on its way from 10 to 20. The road from 20 to 30 closes, so it drives back to
   * 10 and on to 30: 10 + 20, and not 10. Over the depot it would be 50.
   */
  @Test
  void aClosedRoadIsGoneAround() {
    RoutingCase routing =
        line(van(WorkingHours.ALWAYS), List.of(List.of(), List.of(), List.of(), List.of()));
    RoutePlan plan = DrivenDays.plan(routing, new VehicleRoute(0, 0, List.of(1, 2, 3)));
    LiveDay live = DrivenDays.after(routing, plan, 12, closed(routing, 1, 2));
    RoutePlan again = DrivenDays.replanned(live, 0, 100);
    assertThat(again.violations()).isEmpty();
    assertThat(again.unserved()).isEmpty();
    // The way that it was on when the road closed stays as it was.
    assertThat(arrivals(again)).containsExactly(0.0, 10.0, 20.0, 50.0, 80.0);
    assertThat(again.routes().get(0).distance()).isEqualTo(80);
    assertThat(TakenDetour.on(0, live.routing(), live.routes().routes()))
        .containsExactly(
            new TakenDetour(0, "b", "c", new DetouredTravel.Detour("a", 30, 30, 0, 20, 20)));
  }

  /**
   * The same once more later. Read back it is what was planned. At 25 the van is on the detour,
   * which it has begun at 20 and ends at 50; at 55 it has driven it: 30 and not 10.
   */
  @Test
  void aDetourThatHasBeenDrivenStaysOne() {
    RoutingCase routing =
        line(van(WorkingHours.ALWAYS), List.of(List.of(), List.of(), List.of(), List.of()));
    RoutePlan plan = DrivenDays.plan(routing, new VehicleRoute(0, 0, List.of(1, 2, 3)));
    LiveDay live = DrivenDays.after(routing, plan, 12, closed(routing, 1, 2));
    RoutePlan again = DrivenDays.noted(DrivenDays.replanned(live, 0, 100), List.of(), 12, live);
    List<LiveDay.Moment> past = List.of(new LiveDay.Moment(0, 12, live.latest(), live.delayed()));
    DrivenDays.assertReadBack(routing, again, past, 0);

    for (double now : List.of(25.0, 55.0)) {
      Findings findings = new Findings();
      LiveDay later =
          LiveDay.after(routing, again, past, new LiveDay.Moment(0, now, List.of()), findings);
      RoutePlan twice = DrivenDays.replanned(later, 0, 100);
      assertThat(findings.toList()).isEmpty();
      assertThat(later.delayed()).isEmpty();
      assertThat(arrivals(twice)).containsExactly(0.0, 10.0, 20.0, 50.0, 80.0);
      assertThat(twice.routes().get(0).distance()).isEqualTo(80);
    }
  }

  /**
   * At 12 the road from b to c closes, and at 55, when the detour is driven and the van on its way
   * home since 50, that from c to the depot, around which there is none: it arrives all the same.
   */
  @Test
  void eachWayWasDrivenByTheRoadsOfItsTime() {
    RoutingCase routing =
        line(van(WorkingHours.ALWAYS), List.of(List.of(), List.of(), List.of(), List.of()));
    RoutePlan plan = DrivenDays.plan(routing, new VehicleRoute(0, 0, List.of(1, 2, 3)));
    LiveDay live = DrivenDays.after(routing, plan, 12, closed(routing, 1, 2));
    RoutePlan once = DrivenDays.noted(DrivenDays.replanned(live, 0, 100), List.of(), 12, live);
    LiveDay.Moment first = new LiveDay.Moment(0, 12, live.latest(), live.delayed());
    RouteEvent home = new RouteEvent.RoadClosed("c", "garage", 55, "road closed");
    LiveDay later =
        LiveDay.after(
            routing,
            once,
            List.of(first),
            new LiveDay.Moment(0, 55, List.of(home)),
            new Findings());

    RoutePlan twice =
        DrivenDays.noted(DrivenDays.replanned(later, 0, 100), once.replans(), 55, later);

    assertThat(arrivals(twice)).containsExactly(0.0, 10.0, 20.0, 50.0, 80.0);
    LiveDay.Moment second = new LiveDay.Moment(0, 55, later.latest(), later.delayed());
    DrivenDays.assertReadBack(routing, twice, List.of(first, second), 0);
  }

  private static RouteEvent closed(RoutingCase routing, int one, int other) {
    return new RouteEvent.RoadClosed(
        routing.orders().get(one).id(), routing.orders().get(other).id(), 12, "road closed");
  }

  /**
   * The only way to 30 leads from 20, so there is none around it: 30 is left out, and the van home
   * at 40.
   */
  @Test
  void nobodySetsOutOnAClosedRoad() {
    List<Order> orders = line(van(WorkingHours.ALWAYS), List.of()).orders();
    RoutingCase routing =
        routing(1, orders, van(WorkingHours.ALWAYS), new OneWay(), List.of(), List.of());
    RoutePlan plan = DrivenDays.plan(routing, new VehicleRoute(0, 0, List.of(1, 2, 3)));
    assertThat(plan.violations()).isEmpty();
    LiveDay live = DrivenDays.after(routing, plan, 12, closed(routing, 1, 2));
    RoutePlan again = DrivenDays.replanned(live, 0, 100);
    assertThat(again.violations()).isEmpty();
    assertThat(again.unserved()).extracting(RoutePlan.Unserved::id).containsExactly("c");
    assertThat(arrivals(again)).containsExactly(0.0, 10.0, 20.0, 40.0);
    // Nor may the plan that there was be driven.
    assertThat(RoutingSolutionCheck.check(live.routing(), live.routes()).violations())
        .extracting(RoutingViolation::constraint)
        .contains(RoutingConstraint.NO_WAY);
  }

  /** From 0 to 10, 20 and 30, each to the next, and from all of them to 0. */
  private record OneWay() implements Travel {

    @Override
    public double distance(RoutingCase routing, int from, int to) {
      double ahead = routing.point(to).x() - routing.point(from).x();
      boolean isWay = ahead == 0 || ahead == 10 || routing.point(to).x() == 0;
      return isWay ? Math.abs(ahead) : NEVER;
    }

    @Override
    public double duration(RoutingCase routing, int from, int to) {
      return distance(routing, from, to);
    }
  }

  /**
   * What has been driven stays possible: the road to 20 closes behind the van that stands there.
   */
  @Test
  void aRoadThatHasBeenDrivenWasOpen() {
    RoutingCase routing =
        line(van(WorkingHours.ALWAYS), List.of(List.of(), List.of(), List.of(), List.of()));
    RoutePlan plan = DrivenDays.plan(routing, new VehicleRoute(0, 0, List.of(1, 2, 3)));
    String first = routing.orders().get(0).id();
    String near = routing.orders().get(1).id();
    LiveDay live =
        DrivenDays.after(
            routing, plan, 22, new RouteEvent.RoadClosed(first, near, 22, "road closed"));
    RoutePlan again = DrivenDays.replanned(live, 0, 100);
    assertThat(again.violations()).isEmpty();
    assertThat(arrivals(again)).isEqualTo(arrivals(plan));
    assertThat(again.routes().get(0).distance()).isEqualTo(plan.routes().get(0).distance());
  }

  /** A ban that begins behind a van that stands in its zone does not concern it. */
  @Test
  void whoHasCollectedInAZoneLeavesItInABan() {
    RoutingCase routing =
        line(
            van(WorkingHours.ALWAYS),
            List.of(List.of(), List.of("z"), List.of(), List.of()),
            new TruckBan("z", List.of("van"), List.of(), 11, 50));
    RoutePlan plan = DrivenDays.plan(routing, new VehicleRoute(0, 0, List.of(1, 2, 3)));
    assertThat(plan.violations()).isEmpty();
    LiveDay live = DrivenDays.after(routing, plan, 10.5);
    assertThat(arrivals(DrivenDays.replanned(live, 0, 100))).isEqualTo(arrivals(plan));
  }
}
