package org.gleaner.solver.routing.replan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.ImpossibleOrder;
import org.gleaner.domain.routing.IntermediateFacility;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoadTravel;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutePlans;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.SpeedProfile;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleCosts;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;
import org.gleaner.domain.routing.replan.LiveDay;
import org.gleaner.domain.routing.replan.RestOfDay;
import org.gleaner.domain.routing.replan.RouteEvent;
import org.gleaner.solver.routing.compile.CompiledRouting;
import org.gleaner.solver.routing.engine.ImprovementListener;
import org.gleaner.solver.routing.engine.RoutingEngineKind;
import org.gleaner.solver.routing.engine.RoutingLimit;
import org.gleaner.solver.routing.engine.RoutingRequest;
import org.gleaner.solver.routing.engine.RoutingSolver;
import org.gleaner.solver.run.ProcessCpu;
import org.gleaner.solver.run.RunMeter;
import org.junit.jupiter.api.Test;

/**
 * A vehicle breaks down at noon on a day of 1,000 stops; docs/benchmarks.md has the figures. It is
 * no test of the build, since it measures time: {@code mvn test -pl solver -am
 * -Dtest=ReplanBenchmark -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class ReplanBenchmark {

  private static final int STOPS = 1000;
  private static final double HOUR = 3600;
  private static final double NOON = 12 * HOUR;
  private static final double CHANGE_PRICE = 2.75;

  private static RoutingCase city() {
    SplittableRandom random = new SplittableRandom(7);
    List<Order> orders = new ArrayList<>();
    for (int i = 0; i < STOPS; i++) {
      Point at = new Point(105.83 + bell(random, 0.07), 21.02 + bell(random, 0.06));
      double open = (7 + random.nextInt(6)) * HOUR;
      List<TimeWindow> windows =
          random.nextInt(5) < 2
              ? List.of(new TimeWindow(open, open + 4 * HOUR))
              : List.of(TimeWindow.ALWAYS);
      orders.add(
          Order.of("p" + (i + 1), at, 20 + random.nextInt(140))
              .withServiceTime(60.0 * (4 + random.nextInt(7)))
              .withWindows(windows));
    }
    List<IntermediateFacility> hubs =
        List.of(
            new IntermediateFacility("east", new Point(105.92, 21.02), 900),
            new IntermediateFacility("west", new Point(105.74, 21.01), 900));
    VehicleType truck =
        VehicleType.of("truck", 40, 1500, 0)
            .withShift(new TimeWindow(7 * HOUR, 17 * HOUR))
            .withCosts(VehicleCosts.of(30, 0.0003).withDuration(5 / HOUR, 0))
            .withUnloading(List.of(1 + STOPS, 2 + STOPS), Integer.MAX_VALUE, true);
    return new RoutingCase(
        "thousand",
        1,
        List.of(new Depot("garage", new Point(105.84, 21.0), new TimeWindow(0, 24 * HOUR))),
        orders,
        hubs,
        List.of(truck),
        new RoadTravel(1.35, SpeedProfile.constant(8)),
        RoundingConvention.DOUBLE_TO_HUNDREDTHS,
        VisitNumbers.PLACES_FROM_0);
  }

  private static double bell(SplittableRandom random, double width) {
    double sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += random.nextDouble();
    }
    return (sum - 6) * width;
  }

  private static RunMeter meter() {
    return RunMeter.fromNow(ProcessCpu.ofThisProcess(System::nanoTime), System::nanoTime);
  }

  private static RoutingRequest seconds(double wall) {
    return new RoutingRequest(RoutingEngineKind.KERNEL, new RoutingLimit.WallSeconds(wall), 1, 1);
  }

  private static void print(String what, Object value) {
    System.out.printf(Locale.ROOT, "%s: %s%n", what, value);
  }

  @Test
  void vehicleOutAtNoon() {
    RoutingCase routing = city();
    CompiledRouting compiled = CompiledRouting.of(routing);
    var outcome =
        RoutingSolver.solve(
            compiled.problem(), seconds(30), meter(), () -> false, ImprovementListener.SILENT);
    RoutePlan plan =
        RoutePlans.of(routing, compiled.solution(outcome.result().routes()), List.of());
    assertThat(plan.violations()).isEmpty();
    print("plan", plan.cost() + ", routes " + plan.routes().size());
    int broken = longest(plan);
    Replanned once = null;
    for (int run = 0; run < 3; run++) {
      once = replan(routing, plan, broken, run == 2 ? 10 : 1);
      print("first audited plan after s", once.firstSeconds());
      print("cost", once.plan().cost() + ", moved " + once.moved() + " of " + once.untouched());
      print("unserved", once.plan().unserved().size());
    }
    RoutingSolution cold = once.planning().solveCold(seconds(60), meter(), () -> false);
    assertThat(cold).isNotNull();
    RoutePlan coldPlan = audited(once.live(), once.rest().whole(cold));
    print(
        "cold",
        coldPlan.cost()
            + ", moved "
            + moved(plan, coldPlan, once.live(), broken)[0]
            + ", unserved "
            + coldPlan.unserved().size());
  }

  private static int longest(RoutePlan plan) {
    RoutePlan.Route most = plan.routes().get(0);
    for (RoutePlan.Route route : plan.routes()) {
      most = left(route) > left(most) ? route : most;
    }
    return most.vehicle() - 1;
  }

  private static long left(RoutePlan.Route route) {
    return route.stops().stream().filter(stop -> stop.departure() > NOON).count();
  }

  private record Replanned(
      LiveDay live,
      RestOfDay rest,
      Replanning planning,
      RoutePlan plan,
      double firstSeconds,
      int moved,
      int untouched) {}

  private static Replanned replan(
      RoutingCase routing, RoutePlan plan, int broken, double wallSeconds) {
    RunMeter meter = meter();
    Findings findings = new Findings();
    LiveDay live =
        LiveDay.after(
            routing,
            plan,
            List.of(),
            new LiveDay.Moment(0, NOON, List.of(new RouteEvent.VehicleOut(broken, NOON, "out"))),
            findings);
    RestOfDay rest = RestOfDay.of(live, 0, CHANGE_PRICE).orElseThrow();
    Replanning planning = Replanning.of(rest, CHANGE_PRICE);
    double[] first = new double[1];
    Replanning.Result result =
        planning.solve(
            seconds(wallSeconds),
            meter,
            () -> false,
            ImprovementListener.SILENT,
            at -> {
              assertThat(audited(live, rest.whole(at)).violations()).isEmpty();
              first[0] = meter.wallSeconds();
            });
    RoutePlan best = audited(live, rest.whole(result.best()));
    assertThat(best.violations()).isEmpty();
    int[] moved = moved(plan, best, live, broken);
    return new Replanned(live, rest, planning, best, first[0], moved[0], moved[1]);
  }

  private static int[] moved(RoutePlan before, RoutePlan after, LiveDay live, int broken) {
    int moved = 0;
    int untouched = 0;
    for (RoutePlan.Route route : before.routes()) {
      int done = 0;
      for (RoutePlan.Route same : after.routes()) {
        done = same.vehicle() == route.vehicle() ? same.executed() : done;
      }
      for (int i = done; i < route.stops().size() && route.vehicle() != broken + 1; i++) {
        RoutePlan.Stop stop = route.stops().get(i);
        if (stop.kind().equals("order")) {
          untouched++;
          moved += isVisited(after, route.vehicle(), stop.id()) ? 0 : 1;
        }
      }
    }
    return new int[] {moved, untouched};
  }

  private static boolean isVisited(RoutePlan plan, int vehicle, String order) {
    return plan.routes().stream()
        .filter(route -> route.vehicle() == vehicle)
        .flatMap(route -> route.stops().stream())
        .anyMatch(stop -> stop.kind().equals("order") && stop.id().equals(order));
  }

  private static RoutePlan audited(LiveDay live, RoutingSolution whole) {
    Set<Integer> visited = new HashSet<>();
    whole.routes().forEach(route -> visited.addAll(route.places()));
    List<ImpossibleOrder> left = new ArrayList<>();
    for (int i = 0; i < live.routing().orders().size(); i++) {
      if (!visited.contains(live.routing().placeOfOrder(i))) {
        left.add(new ImpossibleOrder(i, ImpossibleOrder.Reason.NO_PLACE_LEFT, ""));
      }
    }
    return RoutePlans.of(live.routing(), whole, left);
  }
}
