package org.gleaner.solver.routing.replan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.DayPattern;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.ImpossibleOrder;
import org.gleaner.domain.routing.IntermediateFacility;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.PlanarTravel;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutePlans;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;
import org.gleaner.domain.routing.replan.LiveDay;
import org.gleaner.domain.routing.replan.RecomputedPlan;
import org.gleaner.domain.routing.replan.RestOfDay;
import org.gleaner.domain.routing.replan.RouteEvent;
import org.gleaner.solver.routing.UnsupportedRoutingException;
import org.gleaner.solver.routing.compile.CompiledRouting;
import org.gleaner.solver.routing.engine.ImprovementListener;
import org.gleaner.solver.routing.engine.RoutingEngineKind;
import org.gleaner.solver.routing.engine.RoutingLimit;
import org.gleaner.solver.routing.engine.RoutingRequest;
import org.gleaner.solver.routing.engine.RoutingSolver;
import org.gleaner.solver.routing.search.RoutingResult;
import org.gleaner.solver.run.ProcessCpu;
import org.gleaner.solver.run.RunMeter;

/** Days of one depot at 0, driven and planned anew; every plan of them passes the check. */
final class DrivenDays {

  private DrivenDays() {}

  static RunMeter meter() {
    return RunMeter.fromNow(ProcessCpu.ofThisProcess(System::nanoTime), System::nanoTime);
  }

  static RoutingRequest iterations(long count) {
    return new RoutingRequest(RoutingEngineKind.KERNEL, new RoutingLimit.Iterations(count), 1, 1);
  }

  static RoutingCase routing(
      List<Order> orders, List<IntermediateFacility> facilities, VehicleType... types) {
    return new RoutingCase(
        "day",
        1,
        List.of(new Depot("garage", new Point(0, 0), TimeWindow.ALWAYS)),
        orders,
        facilities,
        List.of(types),
        new PlanarTravel(),
        RoundingConvention.DOUBLE_TO_HUNDREDTHS,
        VisitNumbers.PLACES_FROM_0);
  }

  /** The same case of more days. */
  static RoutingCase over(int days, RoutingCase day) {
    return new RoutingCase(
        "days",
        days,
        day.depots(),
        day.orders(),
        day.facilities(),
        day.vehicleTypes(),
        day.travels(),
        day.terms());
  }

  /** An order that is visited on all days of one of the patterns. */
  @SafeVarargs
  static Order on(Order order, List<Integer>... patterns) {
    return order.withDayPatterns(Stream.of(patterns).map(DayPattern::new).toList());
  }

  static Order at(String id, double x) {
    return Order.of(id, new Point(x, 0), 1);
  }

  static RoutePlan plan(RoutingCase routing, VehicleRoute... routes) {
    return RoutePlans.of(routing, new RoutingSolution(List.of(routes), null), List.of());
  }

  /** As the search plans it; empty if it found nothing within limits. */
  static Optional<RoutePlan> planned(RoutingCase routing) {
    CompiledRouting compiled = CompiledRouting.of(routing);
    RoutingResult result =
        RoutingSolver.solve(
                compiled.problem(),
                iterations(200),
                meter(),
                () -> false,
                ImprovementListener.SILENT)
            .result();
    return result.isFeasible()
        ? Optional.of(RoutePlans.of(routing, compiled.solution(result.routes()), List.of()))
        : Optional.empty();
  }

  static LiveDay after(RoutingCase routing, RoutePlan plan, double now, RouteEvent... events) {
    Findings findings = new Findings();
    LiveDay live =
        LiveDay.after(
            routing, plan, List.of(), new LiveDay.Moment(0, now, List.of(events)), findings);
    assertThat(findings.toList()).isEmpty();
    return live;
  }

  /** After what has happened, on whichever day, something more happens. */
  static LiveDay after(
      RoutingCase routing, RoutePlan plan, List<LiveDay.Moment> past, LiveDay.Moment latest) {
    Findings findings = new Findings();
    LiveDay live = LiveDay.after(routing, plan, past, latest, findings);
    assertThat(findings.toList()).isEmpty();
    return live;
  }

  /** A day of several planned anew: the routes of all days. */
  static RoutingSolution routes(LiveDay live, int day) {
    return RestOfDay.of(live, day, 0)
        .map(
            rest ->
                rest.whole(
                    Replanning.of(rest, 0)
                        .solve(
                            iterations(100),
                            meter(),
                            () -> false,
                            ImprovementListener.SILENT,
                            first -> {})
                        .best()))
        .orElseGet(() -> RestOfDay.standstill(live, day));
  }

  static RoutePlan replanned(LiveDay live, double changePrice, long iterations) {
    Optional<RestOfDay> rest = RestOfDay.of(live, 0, changePrice);
    RoutingSolution whole = RestOfDay.standstill(live, 0);
    if (rest.isPresent()) {
      try {
        Replanning planning = Replanning.of(rest.get(), changePrice);
        Replanning.Result result =
            planning.solve(
                iterations(iterations),
                meter(),
                () -> false,
                ImprovementListener.SILENT,
                first -> assertSound(live, rest.get().whole(first)));
        whole = rest.get().whole(result.best());
      } catch (UnsupportedRoutingException e) {
        assertThat(e.feature().id()).as(e.getMessage()).isEqualTo("usable-vehicle");
      }
    }
    return assertSound(live, whole);
  }

  /** The check accepts the whole day; orders may be left out. */
  static RoutePlan assertSound(LiveDay live, RoutingSolution whole) {
    Set<Integer> visited = new HashSet<>();
    whole.routes().forEach(route -> visited.addAll(route.places()));
    List<ImpossibleOrder> left = new ArrayList<>();
    for (int i = 0; i < live.routing().orders().size(); i++) {
      if (!visited.contains(live.routing().placeOfOrder(i))) {
        left.add(new ImpossibleOrder(i, ImpossibleOrder.Reason.NO_PLACE_LEFT, ""));
      }
    }
    RoutePlan plan = RoutePlans.of(live.routing(), whole, left);
    assertThat(plan.violations()).isEmpty();
    return plan;
  }

  /**
   * Stops whose service is over stay: the same vehicle, the same order, the same times. Of pauses
   * on a way that has been driven only the number of breaks is known.
   */
  static void assertExecuted(RoutePlan before, RoutePlan after, double now, int seed) {
    for (RoutePlan.Route route : before.routes()) {
      List<RoutePlan.Stop> done =
          route.stops().subList(0, route.stops().size() - 1).stream()
              .filter(stop -> stop.departure() <= now)
              .toList();
      if (done.size() < 2) {
        continue;
      }
      RoutePlan.Route same =
          after.routes().stream()
              .filter(r -> r.vehicle() == route.vehicle())
              .findFirst()
              .orElseThrow();
      assertThat(same.stops().subList(0, done.size()))
          .as("seed " + seed)
          .usingRecursiveFieldByFieldElementComparatorIgnoringFields("pauses")
          .isEqualTo(done);
    }
  }

  /** A plan that tells that it was planned anew. */
  static RoutePlan noted(RoutePlan plan, List<RoutePlan.Replan> before, double now, LiveDay live) {
    List<RoutePlan.Replan> replans = new ArrayList<>(before);
    replans.add(new RoutePlan.Replan(1, now, List.of(), live.delayed()));
    return plan.withReplans(replans);
  }

  /** The plan and what has happened say all of it again. */
  static void assertReadBack(
      RoutingCase routing, RoutePlan plan, List<LiveDay.Moment> past, int seed) {
    Findings findings = new Findings();
    LiveDay read = LiveDay.of(routing, plan, past, findings);
    assertThat(findings.toList()).isEmpty();
    RecomputedPlan recomputed = RecomputedPlan.of(read, plan);
    assertThat(recomputed.violations()).as("seed " + seed).isEmpty();
    assertThat(recomputed.plan().cost()).as("seed " + seed).isCloseTo(plan.cost(), within(0.05));
    for (int i = 0; i < plan.routes().size(); i++) {
      assertThat(recomputed.plan().routes().get(i).stops())
          .as("seed " + seed)
          .usingRecursiveComparison()
          .withEqualsForType((a, b) -> Math.abs(a - b) < 0.05, Double.class)
          .isEqualTo(plan.routes().get(i).stops());
    }
  }
}
