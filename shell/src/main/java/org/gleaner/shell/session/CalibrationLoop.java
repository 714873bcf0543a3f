package org.gleaner.shell.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import org.gleaner.domain.pickup.CollectionArea;
import org.gleaner.domain.pickup.YearlyFlow;
import org.gleaner.domain.pickup.calibration.Convergence;
import org.gleaner.domain.pickup.calibration.FittedTerms;
import org.gleaner.domain.pickup.calibration.Haul;
import org.gleaner.domain.pickup.calibration.OrderCosts;
import org.gleaner.domain.pickup.calibration.TransportFit;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.routing.ImpossibleOrder;
import org.gleaner.domain.routing.ImpossibleOrders;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.shell.input.UsageException;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.runner.Cancellation;
import org.gleaner.shell.runner.ExitCodeException;
import org.gleaner.shell.runner.ExitCodes;
import org.gleaner.shell.runner.FailureReport;
import org.gleaner.solver.routing.UnsupportedRoutingException;
import org.springframework.stereotype.Component;

/** Network, orders, routes, terms, and again, until nothing changes. */
@Component
public final class CalibrationLoop {

  private final RouteOrders orders;
  private final RoutePlanning routes;
  private final FailureReport failures;
  private final Output output;
  private final Cancellation cancellation;

  CalibrationLoop(
      RouteOrders orders,
      RoutePlanning routes,
      FailureReport failures,
      Output output,
      Cancellation cancellation) {
    this.cancellation = cancellation;
    this.orders = orders;
    this.routes = routes;
    this.failures = failures;
    this.output = output;
  }

  /**
   * Runs the loop. On Ctrl-C it ends with the iterations that are complete by then; that of which
   * the routes are searched is, if they serve all orders already.
   *
   * @param planner plans a network, or ends the command; nothing if the user stopped it
   */
  public Calibration run(
      PlanningCase base,
      CalibrationRequest request,
      Function<PlanningCase, Optional<PlannedNetwork>> planner) {
    CollectionArea area = orders.area(request.routes());
    RouteOrders.requireSameMoney(base, orders.frame(request.routes()));
    Convergence convergence = new Convergence(request.tolerance());
    TransportFit fit = new TransportFit(request.fit(), request.damping(), request.period());
    PlanningCase network = base;
    List<Calibration.Step> steps = new ArrayList<>();
    while (steps.size() < request.loops()) {
      output.note("iteration " + (steps.size() + 1) + ": network");
      Optional<PlannedNetwork> planned = planner.apply(network);
      if (planned.isEmpty()) {
        return stopped(network, steps);
      }
      PlannedPeriod period = new PlannedPeriod(planned.get(), request.period());
      List<YearlyFlow> flows = period.flows(area);
      if (flows.isEmpty()) {
        throw new UsageException(
            "the plan collects nothing in this period that the points share in",
            "another --period, or points whose site is one of the network's");
      }
      output.note("iteration " + (steps.size() + 1) + ": routes");
      Routed routed = route(request, request.orders().with(flows, period), flows);
      if (cancellation.isRequested() && !routed.isWhole()) {
        return stopped(network, steps);
      }
      Map<String, String> modes = fit.modes(planned.get().plan().decisions().flows(), area);
      List<FittedTerms> terms = fit.of(network, routed.hauls(), modes);
      sayUnfitted(routed.hauls(), terms);
      convergence.add(tonnes(flows), change(terms));
      steps.add(step(flows, convergence.flowChange(), routed, terms));
      sayStep(steps);
      if (convergence.isReached()) {
        return new Calibration(network, Calibration.Outcome.CONVERGED, steps);
      }
      network = fit.apply(network, terms);
      OptionalInt cycle = convergence.cycle();
      if (cycle.isPresent()) {
        output.note("the flows are those of %d iterations ago".formatted(cycle.getAsInt()));
        return new Calibration(network, Calibration.Outcome.OSCILLATES, steps);
      }
      if (cancellation.isRequested()) {
        return stopped(network, steps);
      }
    }
    return new Calibration(network, Calibration.Outcome.NOT_CONVERGED, steps);
  }

  private static Calibration stopped(PlanningCase network, List<Calibration.Step> steps) {
    if (steps.isEmpty()) {
      throw new ExitCodeException(
          ExitCodes.NO_PLAN, "stopped before the first iteration was complete");
    }
    return new Calibration(network, Calibration.Outcome.STOPPED, steps);
  }

  /** What is handled at its site, or leaves by a mode without terms, has no terms to move. */
  private void sayUnfitted(List<Haul> hauls, List<FittedTerms> terms) {
    List<String> fitted = terms.stream().map(one -> one.haul().material()).toList();
    List<String> others =
        hauls.stream().map(Haul::material).filter(material -> !fitted.contains(material)).toList();
    if (terms.isEmpty()) {
      throw new UsageException(
          "nothing that the routes carry leaves its site by a mode with transport terms",
          "there is nothing to calibrate in this period");
    } else if (!others.isEmpty()) {
      output.note(
          "no transport terms to move, though the routes carry it: " + String.join(", ", others));
    }
  }

  /** The table comes at the end, which may be many minutes later. */
  private void sayStep(List<Calibration.Step> steps) {
    Calibration.Step last = steps.get(steps.size() - 1);
    output.note(
        String.format(
            Locale.ROOT,
            "iteration %d: %.0f t/a collected, routes cost %.2f, in the network %.2f",
            steps.size(),
            last.tonnesPerYear(),
            last.routesCost(),
            last.networkCost()));
  }

  /**
   * @param isWhole whether every order that some vehicle could serve is served; else a search that
   *     was stopped says nothing of what routes cost
   */
  private record Routed(int orders, int unserved, boolean isWhole, List<Haul> hauls) {}

  private Routed route(CalibrationRequest request, OrderRequest asked, List<YearlyFlow> flows) {
    RouteOrders.Made made = orders.make(request.routes(), asked);
    RoutingCase routing = made.routing();
    List<ImpossibleOrder> impossible = ImpossibleOrders.of(routing);
    PlannedRoutes planned = planned(routing, impossible, request);
    if (planned.isRejected()) {
      output.note("error: the check rejects the routes, which is a bug in Gleaner");
      planned.plan().violations().forEach(output::note);
      throw new ExitCodeException(ExitCodes.BUG, "");
    } else if (!planned.isFeasible() && !cancellation.isRequested()) {
      output.note("error: no routes were found that keep all limits and serve all orders");
      throw new ExitCodeException(ExitCodes.NO_PLAN, "");
    }
    return new Routed(
        routing.orders().size(),
        planned.plan().unserved().size(),
        planned.isFeasible() && planned.plan().unserved().size() == impossible.size(),
        Haul.apart(Haul.of(OrderCosts.of(routing, planned.plan())), made.area().mixtures(), flows));
  }

  private PlannedRoutes planned(
      RoutingCase routing, List<ImpossibleOrder> impossible, CalibrationRequest request) {
    try {
      return routes.plan(routing, impossible, request.routing());
    } catch (UnsupportedRoutingException e) {
      throw new ExitCodeException(failures.say(e, request.routes()), "");
    }
  }

  private static Map<String, Double> tonnes(List<YearlyFlow> flows) {
    Map<String, Double> tonnes = new TreeMap<>();
    flows.forEach(
        flow -> tonnes.merge(flow.origin() + " " + flow.material(), flow.tonnes(), Double::sum));
    return tonnes;
  }

  private static double change(List<FittedTerms> terms) {
    return terms.stream().mapToDouble(FittedTerms::change).max().orElse(0);
  }

  private static Calibration.Step step(
      List<YearlyFlow> flows, double flowChange, Routed routed, List<FittedTerms> terms) {
    return new Calibration.Step(
        flows.stream().mapToDouble(YearlyFlow::tonnes).sum(),
        flowChange,
        routed.orders(),
        routed.unserved(),
        routed.hauls().stream().mapToDouble(Haul::cost).sum(),
        terms.stream().mapToDouble(t -> t.before().of(t.haul().km()) * t.haul().tonnes()).sum(),
        change(terms),
        terms);
  }
}
