package org.gleaner.solver.routing.replan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gleaner.solver.routing.replan.DrivenDays.after;
import static org.gleaner.solver.routing.replan.DrivenDays.at;
import static org.gleaner.solver.routing.replan.DrivenDays.plan;
import static org.gleaner.solver.routing.replan.DrivenDays.replanned;
import static org.gleaner.solver.routing.replan.DrivenDays.routing;

import java.util.List;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.IntermediateFacility;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.replan.LiveDay;
import org.gleaner.domain.routing.replan.RouteEvent;
import org.junit.jupiter.api.Test;

/** Who is late at one replanning is so at the next. */
class DelayedVehiclesTest {

  private static final VehicleType VAN = VehicleType.of("van", 1, 10, 0);
  private static final RouteEvent ADDED = new RouteEvent.OrderAdded(at("b", 20), "added");

  /** What happens at 30 to a plan that was planned anew at 20, when the only vehicle was late. */
  private static LiveDay second(RoutingCase routing, RoutePlan plan, double by, RouteEvent event) {
    RouteEvent late = new RouteEvent.VehicleLate(0, by, 20, "late");
    LiveDay first = after(routing, plan, 20, late);
    RoutePlan once = replanned(first, 0, 200);
    Findings findings = new Findings();
    LiveDay second =
        LiveDay.after(
            routing,
            once,
            List.of(new LiveDay.Moment(0, 20, List.of(late), first.delayed())),
            new LiveDay.Moment(0, 30, List.of(event)),
            findings);
    assertThat(findings.toList()).isEmpty();
    return second;
  }

  private static RoutingCase afternoon() {
    Order order = at("a", 10).withWindows(List.of(new TimeWindow(50, 100)));
    return routing(List.of(order), List.of(), VAN);
  }

  /**
   * It was to leave at 40 for its stop at 10, which opens at 50. Late by 30 it leaves at 70, also
   * for the stop at 20 that comes in at 30: there at 90, and home at 110.
   */
  @Test
  void whoHasNotLeftYetStaysAsLong() {
    RoutingCase routing = afternoon();
    LiveDay live = second(routing, plan(routing, new VehicleRoute(0, 0, List.of(1))), 30, ADDED);

    assertThat(live.delayed()).containsExactly(new RoutePlan.Delayed(1, 70));
    List<RoutePlan.Stop> stops = replanned(live, 0, 200).routes().get(0).stops();
    assertThat(stops.get(0).departure()).isEqualTo(70);
    assertThat(stops.get(3).arrival()).isEqualTo(110);
  }

  /** At 30 it is late by 15 more: it leaves at 85, and is home at 105. */
  @Test
  void delaysAddUp() {
    RoutingCase routing = afternoon();
    RouteEvent again = new RouteEvent.VehicleLate(0, 15, 30, "late again");
    LiveDay live = second(routing, plan(routing, new VehicleRoute(0, 0, List.of(1))), 30, again);

    assertThat(live.delayed()).containsExactly(new RoutePlan.Delayed(1, 85));
    assertThat(replanned(live, 0, 200).routes().get(0).stops().get(2).arrival()).isEqualTo(105);
  }

  /** Without a route it is late from 20 on: the stop at 20 is reached at 20 + 40 + 20. */
  @Test
  void whoHasNothingToDoIsLateToo() {
    RoutingCase routing = routing(List.of(at("a", 10).withPrize(0.0)), List.of(), VAN);
    LiveDay live = second(routing, plan(routing), 40, ADDED);

    List<RoutePlan.Stop> stops = replanned(live, 0, 200).routes().get(0).stops();
    assertThat(stops.stream().filter(stop -> stop.id().equals("b")))
        .extracting(RoutePlan.Stop::arrival)
        .containsExactly(80.0);
  }

  /**
   * Service at its last stop at 10 is from 10 to 25; late by 40 it leaves at 65, not for home but
   * for the stop at 20, where it is at 75.
   */
  @Test
  void whoIsAtItsLastStopStaysThereAsLong() {
    RoutingCase routing = routing(List.of(at("a", 10).withServiceTime(15)), List.of(), VAN);
    LiveDay live = second(routing, plan(routing, new VehicleRoute(0, 0, List.of(1))), 40, ADDED);

    assertThat(live.delayed()).containsExactly(new RoutePlan.Delayed(1, 65));
    assertThat(replanned(live, 0, 200).routes().get(0).stops().get(2).arrival()).isEqualTo(75);
  }

  /** At 75 it has been on its way again since 70: what was before is past. */
  @Test
  void aDelayIsOverOnceTheVehicleGoesOn() {
    RoutingCase routing = afternoon();
    RoutePlan plan = plan(routing, new VehicleRoute(0, 0, List.of(1)));
    RouteEvent late = new RouteEvent.VehicleLate(0, 30, 20, "late");
    LiveDay first = after(routing, plan, 20, late);
    LiveDay second =
        LiveDay.after(
            routing,
            replanned(first, 0, 200),
            List.of(new LiveDay.Moment(0, 20, List.of(late), first.delayed())),
            new LiveDay.Moment(0, 75, List.of(ADDED)),
            new Findings());

    assertThat(second.delayed()).isEmpty();
    // On its way to 10, where it is at 80, and at 20 at 90.
    assertThat(replanned(second, 0, 200).routes().get(0).stops().get(2).arrival()).isEqualTo(90);
  }

  /** At 50: a vehicle at a at 10 and at b from 20 on, which opens at 100, then at c at 30. */
  private static LiveDay lateAtItsWait(double by) {
    Order a = at("a", 10).withWindows(List.of(new TimeWindow(0, 10)));
    Order b = at("b", 20).withWindows(List.of(new TimeWindow(100, 200)));
    RoutingCase routing = routing(List.of(a, b, at("c", 30)), List.of(), VAN);
    RoutePlan plan = plan(routing, new VehicleRoute(0, 0, List.of(1, 2, 3)));
    return after(routing, plan, 50, new RouteEvent.VehicleLate(0, by, 50, "late"));
  }

  /**
   * Late by 20 at 50 it is at b at 40, not at 20, and still waits until 100: c is reached at 110 as
   * planned.
   */
  @Test
  void aWaitTakesUpADelay() {
    LiveDay live = lateAtItsWait(20);

    assertThat(live.delayed()).isEmpty();
    List<RoutePlan.Stop> stops = replanned(live, 0, 200).routes().get(0).stops();
    assertThat(stops.get(2).arrival()).isEqualTo(40);
    assertThat(stops.get(2).departure()).isEqualTo(100);
    assertThat(stops.get(3).arrival()).isEqualTo(110);
  }

  /** Late by 95 at 50 it stands at a until 105, is at b at 115, and at c at 125. */
  @Test
  void whatAWaitDoesNotTakeUpIsLeft() {
    LiveDay live = lateAtItsWait(95);

    assertThat(live.delayed()).containsExactly(new RoutePlan.Delayed(1, 105));
    List<RoutePlan.Stop> stops = replanned(live, 0, 200).routes().get(0).stops();
    assertThat(stops.get(2).arrival()).isEqualTo(115);
    assertThat(stops.get(3).arrival()).isEqualTo(125);
  }

  /**
   * As {@link #whoIsAtItsLastStopStaysThereAsLong}, but at 30 it is late by 15 more: it leaves at
   * 65 + 15.
   */
  @Test
  void delaysAddUpAtTheLastStopToo() {
    RoutingCase routing = routing(List.of(at("a", 10).withServiceTime(15)), List.of(), VAN);
    RouteEvent again = new RouteEvent.VehicleLate(0, 15, 30, "late again");
    LiveDay live = second(routing, plan(routing, new VehicleRoute(0, 0, List.of(1))), 40, again);

    assertThat(live.delayed()).containsExactly(new RoutePlan.Delayed(1, 80));
  }

  private static final RoutingCase LINE =
      routing(List.of(at("a", 10), at("b", 20), at("c", 30)), List.of(), VAN);

  private static RoutePlan ofLine() {
    return plan(LINE, new VehicleRoute(0, 0, List.of(1, 2, 3)));
  }

  /**
   * Planned at a at 10, b at 20, c at 30 and home at 60. Late by 5 at 12 it is at b at 25, so at 22
   * it is still on its way there when 7 more come up: b at 32, c at 42, home at 72.
   */
  @Test
  void delaysThatAreToldTogetherAddUp() {
    LiveDay live =
        after(
            LINE,
            ofLine(),
            22,
            new RouteEvent.VehicleLate(0, 7, 22, "late again"),
            new RouteEvent.VehicleLate(0, 5, 12, "late"));

    assertThat(replanned(live, 0, 200).routes().get(0).stops())
        .extracting(RoutePlan.Stop::arrival)
        .containsExactly(0.0, 10.0, 32.0, 42.0, 72.0);
  }

  /** Late by 12 at 12 it would have been at b at 32; it breaks down at 25. */
  @Test
  void whoBreaksDownLateHasDoneLess() {
    LiveDay live =
        after(
            LINE,
            ofLine(),
            25,
            new RouteEvent.VehicleLate(0, 12, 12, "late"),
            new RouteEvent.VehicleOut(0, 25, "out"));

    assertThat(done(live)).containsExactly(1);
    assertThat(live.undone()).containsExactly(new VehicleRoute(0, 0, List.of(2, 3)));
  }

  /** At 5 it is known that the van is out from 32; b is cancelled, and c made all the same. */
  @Test
  void whatIsCancelledBeforeAVehicleBreaksDownIsNotMade() {
    LiveDay live =
        after(
            LINE,
            ofLine(),
            5,
            new RouteEvent.VehicleOut(0, 32, "out"),
            new RouteEvent.OrderCancelled("b", "cancelled"));

    assertThat(done(live)).containsExactly(1, 3);
  }

  private static List<Integer> done(LiveDay live) {
    return live.routing().progressOn(0).orElseThrow().of(0).orElseThrow().placesDone();
  }

  /**
   * At 12 the van is on its way to b, and a plan is made, so that b is pinned. At 15 it is late by
   * 40, when b is open until 50: it would be there at 60, and stands at a.
   */
  @Test
  void whoWasOnItsWayWhenTheDayWasPlannedMayBeTooLateSince() {
    Order b = at("b", 20).withWindows(List.of(new TimeWindow(0, 50)));
    RoutingCase routing = routing(List.of(at("a", 10), b, at("c", 30)), List.of(), VAN);
    LiveDay live =
        pinnedAndThen(routing, List.of(1, 2, 3), new RouteEvent.VehicleLate(0, 40, 15, "late"));

    assertThat(done(live)).containsExactly(1);
  }

  /** Likewise on its way to unload, when it turns out that the place closes before it is there. */
  @Test
  void whoWasOnItsWayToAFacilityFindsItClosed() {
    IntermediateFacility hub = new IntermediateFacility("hub", new Point(20, 0), 0);
    RoutingCase routing =
        routing(List.of(at("a", 10)), List.of(hub), VAN.withUnloading(List.of(2), 9, false));
    RouteEvent closed = new RouteEvent.FacilityClosed("hub", 16, Double.POSITIVE_INFINITY, "shut");

    assertThat(done(pinnedAndThen(routing, List.of(1, 2), closed))).containsExactly(1);
  }

  /** Planned anew at 12 for no reason, and at 15 for one. */
  private static LiveDay pinnedAndThen(
      RoutingCase routing, List<Integer> places, RouteEvent event) {
    LiveDay first = after(routing, plan(routing, new VehicleRoute(0, 0, places)), 12);
    RoutePlan once = replanned(first, 0, 200);
    Findings findings = new Findings();
    LiveDay second =
        LiveDay.after(
            routing,
            once,
            List.of(new LiveDay.Moment(0, 12, List.of(), first.delayed())),
            new LiveDay.Moment(0, 15, List.of(event)),
            findings);
    assertThat(findings.toList()).isEmpty();
    return second;
  }
}
