package org.gleaner.solver.routing.replan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gleaner.solver.routing.replan.DrivenDays.after;
import static org.gleaner.solver.routing.replan.DrivenDays.assertExecuted;
import static org.gleaner.solver.routing.replan.DrivenDays.at;
import static org.gleaner.solver.routing.replan.DrivenDays.on;
import static org.gleaner.solver.routing.replan.DrivenDays.over;
import static org.gleaner.solver.routing.replan.DrivenDays.plan;
import static org.gleaner.solver.routing.replan.DrivenDays.planned;
import static org.gleaner.solver.routing.replan.DrivenDays.replanned;
import static org.gleaner.solver.routing.replan.DrivenDays.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.Compartment;
import org.gleaner.domain.routing.FairWork;
import org.gleaner.domain.routing.Handling;
import org.gleaner.domain.routing.HandlingRules;
import org.gleaner.domain.routing.IntermediateFacility;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.Relief;
import org.gleaner.domain.routing.ReliefLimit;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleCosts;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.replan.LiveDay;
import org.gleaner.domain.routing.replan.MissedVisits;
import org.gleaner.domain.routing.replan.RestOfDay;
import org.gleaner.domain.routing.replan.RouteEvent;
import org.junit.jupiter.api.Test;

class ReplanningTest {

  /** Two vehicles at 0; one is to visit 10, 20 and 30, the other -10 and -20. */
  private static RoutingCase line() {
    return routing(
        List.of(at("a", 10), at("b", 20), at("c", 30), at("d", -10), at("e", -20)),
        List.of(),
        VehicleType.of("van", 2, 10, 0));
  }

  private static RoutePlan linePlan() {
    return plan(
        line(), new VehicleRoute(0, 0, List.of(1, 2, 3)), new VehicleRoute(1, 0, List.of(4, 5)));
  }

  /**
   * At 15 the first vehicle breaks down behind 10, its only stop so far. The second is on its way
   * from -10 to -20, which it makes, and then does the rest: 20 + 40 to 20 + 10 to 30 + 30 home =
   * 100, in either order. The first has driven 10 and stays.
   */
  @Test
  void whoIsOutStaysWithItsLoadAndOthersDoItsWork() {
    LiveDay live = after(line(), linePlan(), 15, new RouteEvent.VehicleOut(0, 15, "vehicle 1 out"));
    RoutePlan plan = replanned(live, 0, 300);
    assertThat(plan.cost()).isEqualTo(110);
    RoutePlan.Route out = plan.routes().get(0);
    assertThat(out.stops().stream().map(RoutePlan.Stop::id)).containsExactly("garage", "a");
    assertThat(out.stops().get(1).loads()).containsExactly(1.0);
    assertThat(out.executed()).isEqualTo(2);
    assertThat(plan.routes().get(1).stops().stream().map(RoutePlan.Stop::id))
        .startsWith("garage", "d", "e")
        .contains("b", "c");
    assertThat(plan.routes().get(1).stops().get(2).arrival()).isEqualTo(20);
  }

  /**
   * At 5 both are on their way to their first stops. A new order at 15 lies on the way of the first
   * vehicle: 60 + 40, as before.
   */
  @Test
  void aNewOrderJoinsWhoPassesBy() {
    LiveDay live = after(line(), linePlan(), 5, new RouteEvent.OrderAdded(at("f", 15), "added"));
    RoutePlan plan = replanned(live, 1, 300);
    assertThat(plan.cost()).isEqualTo(100);
    assertThat(plan.routes().get(0).stops().stream().map(RoutePlan.Stop::id))
        .containsExactly("garage", "a", "f", "b", "c", "garage");
  }

  /**
   * Two compartments of 1 each: at 12 the first vehicle has 10 aboard and is on its way to 20,
   * which fill both. The new order at 15 rides with the second, which is on its way to -30: 40 in
   * all for the first, 30 + 45 + 15 for the second. In one hold of 10 the first would pass by.
   */
  @Test
  void whatIsAboardLeavesLessRoomInCompartments() {
    VehicleType van = VehicleType.of("van", 2, 10, 0);
    List<Compartment> two =
        List.of(Compartment.of("l", List.of(1.0)), Compartment.of("r", List.of(1.0)));
    List<Order> orders = List.of(at("a", 10), at("b", 20), at("d", -30));
    VehicleRoute first = new VehicleRoute(0, 0, List.of(1, 2));
    VehicleRoute second = new VehicleRoute(1, 0, List.of(3));
    RouteEvent added = new RouteEvent.OrderAdded(at("f", 15), "added");
    RoutingCase divided =
        routing(orders, List.of(), van.withEquipment(van.equipment().withCompartments(two)));
    RoutingCase undivided = routing(orders, List.of(), van);

    LiveDay live = after(divided, plan(divided, first, second), 12, added);
    assertThat(replanned(live, 0, 300).cost()).isEqualTo(130);
    LiveDay whole = after(undivided, plan(undivided, first, second), 12, added);
    assertThat(replanned(whole, 0, 300).cost()).isEqualTo(100);
  }

  /**
   * At 12 the first vehicle has the damaged 10 aboard, and the way to 20 is of its kind. The new
   * harmless order at 15 is on its way, but rides with the second, which is on its way to -30: 40
   * in all for the first, 30 + 45 + 15 for the second.
   */
  @Test
  void whatIsAboardIsKeptFromWhatIsCollectedLater() {
    VehicleType van = VehicleType.of("van", 2, 10, 0);
    VehicleType permitted =
        van.withEquipment(van.equipment().withHazardClasses(List.of("9A-damaged")));
    List<Order> orders = List.of(damaged("a", 10), damaged("b", 20), at("d", -30));
    VehicleRoute first = new VehicleRoute(0, 0, List.of(1, 2));
    VehicleRoute second = new VehicleRoute(1, 0, List.of(3));
    RouteEvent added = new RouteEvent.OrderAdded(at("f", 15), "added");
    RoutingCase routing = routing(orders, List.of(), permitted).withRules(HandlingRules.SHIPPED);

    LiveDay live = after(routing, plan(routing, first, second), 12, added);

    assertThat(replanned(live, 0, 300).cost()).isEqualTo(130);
  }

  private static Order damaged(String id, double x) {
    return at(id, x).withHandling(new Handling(null, "9A-damaged", List.of()));
  }

  /** Under the relief 1 rides at a time: at 12 the first has it aboard, as above. */
  @Test
  void whatIsAboardUnderAReliefCounts() {
    HandlingRules rules = new HandlingRules(List.of(), List.of(new ReliefLimit("small", 1, "")));
    Relief one = new Relief("small", 1);
    List<Order> orders =
        List.of(at("a", 10).withHandling(Handling.NONE.withRelief(one)), at("b", 20), at("d", -30));
    RoutingCase routing =
        routing(orders, List.of(), VehicleType.of("van", 2, 10, 0)).withRules(rules);
    RouteEvent added =
        new RouteEvent.OrderAdded(at("f", 15).withHandling(Handling.NONE.withRelief(one)), "added");
    VehicleRoute first = new VehicleRoute(0, 0, List.of(1, 2));
    VehicleRoute second = new VehicleRoute(1, 0, List.of(3));

    LiveDay live = after(routing, plan(routing, first, second), 12, added);

    assertThat(replanned(live, 0, 300).cost()).isEqualTo(130);
  }

  /** Without 30 the first vehicle turns at 20: 40 + 40. */
  @Test
  void aCancelledOrderIsVisitedByNobody() {
    LiveDay live = after(line(), linePlan(), 15, new RouteEvent.OrderCancelled("c", "cancelled"));
    assertThat(replanned(live, 0, 300).cost()).isEqualTo(80);
  }

  /** At 12 it has left 10 and would be at 20 at 20; 7 late it is there at 27, and home at 67. */
  @Test
  void whoIsLateComesLater() {
    LiveDay live =
        after(line(), linePlan(), 12, new RouteEvent.VehicleLate(0, 7, 12, "vehicle 1 late"));
    RoutePlan.Route late = replanned(live, 0, 300).routes().get(0);
    assertThat(late.stops().get(1).arrival()).isEqualTo(10);
    assertThat(late.stops().get(2).arrival()).isEqualTo(27);
    assertThat(late.stops().get(4).arrival()).isEqualTo(67);
  }

  /**
   * Order x at 0/5 was planned on vehicle 1 and lies nearer to vehicle 2 by 2 x 1. A change that
   * costs 1 pays, one that costs 3 does not.
   */
  @Test
  void stopsMoveOnlyIfThatPaysForTheChange() {
    RoutingCase routing =
        routing(
            List.of(at("a", 10), at("b", -10), at("x", -11)),
            List.of(),
            VehicleType.of("van", 2, 10, 0));
    // a, then x, home: 10 + 21 + 11 = 42, and b: 20. With x behind b: 20 + 22 = 42, which saves 20.
    RoutePlan plan =
        plan(routing, new VehicleRoute(0, 0, List.of(1, 3)), new VehicleRoute(1, 0, List.of(2)));
    assertThat(plan.cost()).isEqualTo(62);
    LiveDay live = after(routing, plan, 1);
    assertThat(replanned(live, 19, 300).cost()).isEqualTo(42);
    assertThat(replanned(live, 21, 300).cost()).isEqualTo(62);
  }

  /**
   * Two visits on two days by the only vehicle, which is out on the first before it is there: that
   * visit is missed, the other one stands.
   */
  @Test
  void otherDaysOfAnOrderStand() {
    Order twice = on(at("a", 10), List.of(0, 1));
    RoutingCase routing =
        over(2, routing(List.of(twice), List.of(), VehicleType.of("van", 1, 10, 0)));
    RoutePlan plan =
        plan(routing, new VehicleRoute(0, 0, List.of(1)), new VehicleRoute(0, 1, List.of(1)));
    assertThat(plan.violations()).isEmpty();
    LiveDay live = after(routing, plan, 5, new RouteEvent.VehicleOut(0, 5, "out"));
    RoutingSolution whole = RestOfDay.standstill(live, 0);
    RoutePlan again = MissedVisits.of(live, whole, Set.of()).plan(List.of());
    assertThat(again.violations()).isEmpty();
    assertThat(again.routes()).hasSize(1);
    assertThat(again.routes().get(0).day()).isEqualTo(2);
    assertThat(again.cost()).isEqualTo(20);
  }

  private static VehicleType truck(double close) {
    return VehicleType.of("truck", 3, 12, 0)
        .withShift(new TimeWindow(0, close))
        .withUnloading(List.of(), Integer.MAX_VALUE, false)
        .withCosts(VehicleCosts.of(5, 1).withDuration(0.5, 0));
  }

  private static RoutingCase random(SplittableRandom random) {
    List<Order> orders = new ArrayList<>();
    int count = 10 + random.nextInt(6);
    for (int i = 0; i < count; i++) {
      double open = random.nextInt(200);
      Order order =
          Order.of("o" + i, new Point(random.nextInt(80) - 40, random.nextInt(80) - 40), 2)
              .withServiceTime(random.nextInt(10))
              .withWindows(List.of(new TimeWindow(open, open + 150 + random.nextInt(200))));
      orders.add(random.nextInt(4) == 0 ? order.withPrize(10.0 + random.nextInt(60)) : order);
    }
    IntermediateFacility hub = new IntermediateFacility("hub", new Point(15, 15), 5);
    int place = 1 + count;
    boolean isEmptied = random.nextBoolean();
    return routing(
        orders,
        List.of(hub),
        truck(500)
            .withCosts(truck(500).costs().withFairWork(new FairWork(150, random.nextInt(2))))
            .withUnloading(List.of(place), Integer.MAX_VALUE, isEmptied));
  }

  private static RouteEvent event(SplittableRandom random, double now) {
    int vehicle = random.nextInt(3);
    return switch (random.nextInt(5)) {
      case 0 -> new RouteEvent.VehicleOut(vehicle, now, "out");
      case 1 -> new RouteEvent.VehicleLate(vehicle, 1 + random.nextInt(200), now, "late");
      case 2 -> new RouteEvent.OrderAdded(Order.of("new", new Point(20, -20), 2), "added");
      case 3 -> new RouteEvent.FacilityClosed("hub", now, now + random.nextInt(500), "closed");
      default -> new RouteEvent.FacilityClosed("hub", now, Double.POSITIVE_INFINITY, "closed");
    };
  }

  @Test
  void whatHasBeenWorkedIsPartOfTheFairShare() {
    // At 15 the first van is on its way to 20, where it is at 20: 50 of its share of 70 are left.
    // An order at 40 makes its route 80 long, 10 more than is fair, at 3 each.
    VehicleType van =
        VehicleType.of("van", 2, 10, 0)
            .withCosts(VehicleCosts.of(0, 1).withFairWork(new FairWork(70, 3)));
    RoutingCase routing =
        routing(
            List.of(at("a", 10), at("b", 20), at("c", 30), at("d", -10), at("e", -20)),
            List.of(),
            van);
    RoutePlan plan =
        plan(
            routing,
            new VehicleRoute(0, 0, List.of(1, 2, 3)),
            new VehicleRoute(1, 0, List.of(4, 5)));
    assertThat(plan.cost()).isEqualTo(60 + 40);

    LiveDay live = after(routing, plan, 15, new RouteEvent.OrderAdded(at("far", 40), "added"));

    RoutingCase rest = RestOfDay.of(live, 0, 0).orElseThrow().routing();
    assertThat(rest.vehicleTypes().get(0).costs().fairWork()).isEqualTo(new FairWork(50, 3));
    RoutePlan again = replanned(live, 0, 200);
    assertThat(again.cost()).isEqualTo(80 + 40 + 10 * 3);
    assertThat(again.costs().unevenWork()).isEqualTo(30);
  }

  @Test
  void whatHasBeenDrivenNeverChangesAndEveryDayPassesTheCheck() {
    int tried = 0;
    for (int seed = 0; seed < 60; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      RoutingCase routing = random(random);
      Optional<RoutePlan> found = planned(routing);
      if (found.isEmpty()) {
        continue;
      }
      tried++;
      RoutePlan plan = found.get();
      double now = random.nextInt(300);
      RouteEvent event = event(random, now);
      LiveDay live = after(routing, plan, now, event);
      RoutePlan again = replanned(live, random.nextInt(10), 200);
      assertExecuted(plan, again, now, seed);
      // A second event on the plan so far.
      Findings findings = new Findings();
      LiveDay.Moment first = new LiveDay.Moment(0, now, List.of(event));
      double later = now + random.nextInt(100);
      LiveDay.Moment second =
          new LiveDay.Moment(
              0, later, List.of(new RouteEvent.VehicleOut(random.nextInt(3), later, "out")));
      LiveDay next = LiveDay.after(routing, again, List.of(first), second, findings);
      assertThat(findings.toList()).isEmpty();
      assertExecuted(again, replanned(next, 3, 200), later, seed);
    }
    assertThat(tried).isGreaterThan(30);
  }
}
