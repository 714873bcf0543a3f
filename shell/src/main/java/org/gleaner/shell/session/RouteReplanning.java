package org.gleaner.shell.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.replan.LiveDay;
import org.gleaner.domain.routing.replan.MissedVisits;
import org.gleaner.domain.routing.replan.RestOfDay;
import org.gleaner.domain.routing.replan.RouteEvent;
import org.gleaner.shell.benchmark.BenchmarkProgress;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.runner.Cancellation;
import org.gleaner.solver.routing.UnsupportedRoutingException;
import org.gleaner.solver.routing.engine.RoutingRequest;
import org.gleaner.solver.routing.replan.Obstacle;
import org.gleaner.solver.routing.replan.Replanning;
import org.gleaner.solver.run.ProcessCpu;
import org.gleaner.solver.run.RunMeter;
import org.springframework.stereotype.Component;

/** Plans the rest of a day anew and checks the whole day, with progress and Ctrl-C heeded. */
@Component
public final class RouteReplanning {

  private final Output output;
  private final Cancellation cancellation;
  private final ProcessCpu cpu = ProcessCpu.ofThisProcess(System::nanoTime);

  RouteReplanning(Output output, Cancellation cancellation) {
    this.output = output;
    this.cancellation = cancellation;
  }

  /**
   * Plans. The best audited plan so far is taken on Ctrl-C.
   *
   * @param changePrice of a stop that changes its vehicle, in the money of the case
   * @throws UnsupportedRoutingException if the case asks for what is not planned
   */
  public ReplannedRoutes replan(
      RouteHistory history,
      RoutePlan before,
      LiveDay.Moment moment,
      double changePrice,
      RoutingRequest request) {
    boolean isStopped = cancellation.isRequested();
    RunMeter meter = RunMeter.fromNow(cpu, System::nanoTime);
    LiveDay live = history.after(moment);
    Audit audit = new Audit(live, before, moment);
    Optional<Replanning> planning =
        DrivableRest.of(live, moment.day(), changePrice, rest -> Replanning.of(rest, changePrice));
    if (planning.isEmpty()) {
      RoutePlan plan = audit.standstill();
      return new ReplannedRoutes(
          live,
          before,
          RestOfDay.standstill(live, moment.day()),
          plan,
          meter.wallSeconds(),
          meter.wallSeconds());
    }
    RestOfDay rest = RestOfDay.of(live, moment.day(), changePrice).orElseThrow();
    List<Audited> first = new ArrayList<>();
    Replanning.Result result;
    try (BenchmarkProgress progress =
        new BenchmarkProgress(output, live.routing().name(), meter, planning.get()::reported)) {
      result =
          planning
              .get()
              .solve(
                  request,
                  meter,
                  () -> isStopped || cancellation.isRequested(),
                  progress,
                  at -> first.add(audit.of(rest, planning.get(), at, meter.wallSeconds())));
    }
    Audited best = audit.of(rest, planning.get(), result.best(), meter.wallSeconds());
    Audited soundest = best.plan().violations().isEmpty() ? best : first.get(0);
    double firstSeconds = first.get(0).auditedSeconds();
    return new ReplannedRoutes(
        live, before, soundest.solution(), soundest.plan(), firstSeconds, meter.wallSeconds());
  }

  /** A plan of all days and what the check says of it. */
  private record Audited(RoutingSolution solution, RoutePlan plan, double auditedSeconds) {}

  private record Audit(LiveDay live, RoutePlan before, LiveDay.Moment moment) {

    Audited of(RestOfDay rest, Replanning planning, RoutingSolution part, double since) {
      long begin = System.nanoTime();
      RoutingSolution whole = rest.whole(part);
      IntFunction<String> obstacles =
          order -> {
            int position = rest.orders().indexOf(order);
            return position < 0
                ? ""
                : planning.obstacles(part, position).stream()
                    .map(Audit::text)
                    .collect(Collectors.joining("; "));
          };
      RoutePlan plan = plan(whole, obstacles);
      return new Audited(whole, plan, since + (System.nanoTime() - begin) / 1e9);
    }

    private static String text(Obstacle obstacle) {
      List<String> vehicles =
          obstacle.vehicles().stream().map(vehicle -> String.valueOf(vehicle + 1)).toList();
      return (vehicles.size() == 1 ? "vehicle " : "vehicles ")
          + String.join(", ", vehicles)
          + " by "
          + String.join(" and ", obstacle.constraints());
    }

    RoutePlan standstill() {
      return plan(RestOfDay.standstill(live, moment.day()), order -> "");
    }

    private RoutePlan plan(RoutingSolution whole, IntFunction<String> obstacles) {
      MissedVisits missed = MissedVisits.of(live, whole, leftOutBefore());
      LeftOutReasons reasons = new LeftOutReasons(live, moment.day(), missed, obstacles);
      return noted(missed.plan(reasons.of(whole)));
    }

    /** Orders that had no place yet, or not on all their days. */
    private Set<String> leftOutBefore() {
      Set<String> ids = new HashSet<>();
      before.unserved().forEach(one -> ids.add(one.id()));
      for (RouteEvent event : moment.events()) {
        if (event instanceof RouteEvent.OrderAdded added) {
          ids.add(added.order().id());
        }
      }
      return ids;
    }

    private RoutePlan noted(RoutePlan plan) {
      List<RoutePlan.Replan> replans = new ArrayList<>(before.replans());
      List<String> texts = moment.events().stream().map(RouteEvent::text).toList();
      replans.add(new RoutePlan.Replan(moment.day() + 1, moment.now(), texts, live.delayed()));
      return plan.of(before.origin()).withReplans(replans);
    }
  }
}
