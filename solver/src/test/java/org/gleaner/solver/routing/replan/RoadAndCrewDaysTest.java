package org.gleaner.solver.routing.replan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gleaner.solver.routing.replan.VanCases.MONDAY;
import static org.gleaner.solver.routing.replan.VanCases.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.ClosedTravel;
import org.gleaner.domain.routing.CrewHours;
import org.gleaner.domain.routing.DriverBreak;
import org.gleaner.domain.routing.DrivingRules;
import org.gleaner.domain.routing.ExtendedDays;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.PlanarTravel;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoadClosure;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolutionCheck;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.Travel;
import org.gleaner.domain.routing.TruckBan;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.WorkingHours;
import org.gleaner.domain.routing.replan.LiveDay;
import org.gleaner.domain.routing.replan.RestOfDay;
import org.gleaner.domain.routing.replan.RouteEvent;
import org.gleaner.solver.routing.engine.ImprovementListener;
import org.junit.jupiter.api.Test;

/** Whatever happens on random days with breaks, rests, bans and closures passes the check. */
class RoadAndCrewDaysTest {

  private static final double NEVER = Double.POSITIVE_INFINITY;

  private static RoutingCase random(SplittableRandom random) {
    List<Order> orders = new ArrayList<>();
    List<List<String>> zones = new ArrayList<>(List.of(List.of()));
    int count = 8 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      double open = random.nextInt(200);
      orders.add(
          Order.of("o" + i, new Point(random.nextInt(80) - 40, random.nextInt(80) - 40), 2)
              .withServiceTime(random.nextInt(10))
              .withWindows(List.of(new TimeWindow(open, open + 150 + random.nextInt(200))))
              .withPrize(300.0));
      zones.add(random.nextInt(3) == 0 ? List.of("z") : List.of());
    }
    boolean hasBreaks = random.nextBoolean();
    List<DriverBreak> breaks =
        List.of(
            new DriverBreak("one", List.of(new TimeWindow(60, 100)), 15),
            new DriverBreak("two", List.of(new TimeWindow(150, 170), new TimeWindow(190, 260)), 9));
    DrivingRules rules =
        hasBreaks
            ? DrivingRules.NONE
            : new DrivingRules(
                60 + random.nextInt(30), 12, 5, 200, new ExtendedDays(300, 1), NEVER, NEVER);
    VehicleType type =
        VehicleType.of("van", 3, 12, 0)
            .withHours(
                new WorkingHours(
                    new TimeWindow(0, 500),
                    0,
                    hasBreaks ? breaks : List.of(),
                    CrewHours.of(rules)));
    List<TruckBan> bans =
        random.nextBoolean()
            ? List.of(new TruckBan("z", List.of("van"), List.of(), 90, 200))
            : List.of();
    Travel usual = new PlanarTravel();
    RoadClosure closure =
        new RoadClosure("z", null, List.of(), MONDAY, MONDAY, new RoadClosure.Detour(7, 9));
    Travel travel = random.nextBoolean() ? usual : new ClosedTravel(usual, List.of(closure));
    return routing(1, orders, type, travel, zones, bans);
  }

  private static RouteEvent event(SplittableRandom random, double now) {
    int vehicle = random.nextInt(3);
    return switch (random.nextInt(5)) {
      case 0 -> new RouteEvent.VehicleOut(vehicle, now, "out");
      case 1 -> new RouteEvent.VehicleLate(vehicle, 1 + random.nextInt(120), now, "late");
      case 2 -> new RouteEvent.ZoneClosed("z", now, now + random.nextInt(150), "closed");
      case 3 -> new RouteEvent.RoadClosed("o" + random.nextInt(8), "z", now, "road");
      default ->
          new RouteEvent.OrderAdded(
              Order.of("new", new Point(20, -20), 2).withPrize(200.0), List.of("z"), "added");
    };
  }

  @Test
  void everyDayWithRulesOfTheRoadPassesTheCheck() {
    int tried = 0;
    for (int seed = 0; seed < 60; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      RoutingCase routing = random(random);
      RoutePlan plan = DrivenDays.planned(routing).orElseThrow();
      assertThat(plan.violations()).as("seed " + seed).isEmpty();
      double now = random.nextInt(300);
      RouteEvent event = event(random, now);
      LiveDay live = DrivenDays.after(routing, plan, now, event);
      assertRestPasses(live, seed);
      RoutePlan again = DrivenDays.replanned(live, random.nextInt(10), 200);
      DrivenDays.assertExecuted(plan, again, now, seed);
      double later = now + random.nextInt(100);
      LiveDay next =
          LiveDay.after(
              routing,
              again,
              List.of(new LiveDay.Moment(0, now, List.of(event))),
              new LiveDay.Moment(0, later, List.of(event(random, later))),
              new Findings());
      if (event instanceof RouteEvent.OrderAdded) {
        continue;
      }
      tried++;
      RoutePlan last = DrivenDays.replanned(next, 3, 200);
      DrivenDays.assertExecuted(again, last, later, seed);
    }
    assertThat(tried).isGreaterThan(30);
  }

  /** The case of the rest, checked by itself, allows what its problem allows. */
  private static void assertRestPasses(LiveDay live, int seed) {
    Optional<RestOfDay> left = RestOfDay.of(live, 0, 0);
    if (left.isEmpty()) {
      return;
    }
    RestOfDay rest = left.get();
    Replanning planning = Replanning.of(rest, 0);
    var best =
        planning
            .solve(
                DrivenDays.iterations(100),
                DrivenDays.meter(),
                () -> false,
                ImprovementListener.SILENT,
                first -> {})
            .best();
    for (VehicleRoute route : best.routes()) {
      assertThat(RoutingSolutionCheck.checkRoute(rest.routing(), route))
          .as("seed " + seed)
          .isEmpty();
    }
  }
}
