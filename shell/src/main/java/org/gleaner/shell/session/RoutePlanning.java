package org.gleaner.shell.session;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.gleaner.domain.routing.FacilityShortages;
import org.gleaner.domain.routing.ImpossibleOrder;
import org.gleaner.domain.routing.LeftOutOrders;
import org.gleaner.domain.routing.RoutePlans;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.shell.benchmark.BenchmarkProgress;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.runner.Cancellation;
import org.gleaner.solver.routing.balance.EvenWork;
import org.gleaner.solver.routing.compile.CompiledRouting;
import org.gleaner.solver.routing.engine.RoutingRequest;
import org.gleaner.solver.routing.engine.RoutingSolver;
import org.gleaner.solver.routing.search.RoutingResult;
import org.gleaner.solver.run.ProcessCpu;
import org.gleaner.solver.run.RunMeter;
import org.springframework.stereotype.Component;

/** Plans and checks routes, with progress on stderr and Ctrl-C heeded. */
@Component
public final class RoutePlanning {

  private static final double HALF = 0.5;

  private final Output output;
  private final Cancellation cancellation;
  private final ProcessCpu cpu = ProcessCpu.ofThisProcess(System::nanoTime);

  RoutePlanning(Output output, Cancellation cancellation) {
    this.output = output;
    this.cancellation = cancellation;
  }

  /**
   * Plans a case. The best plan so far is taken on Ctrl-C. If half of the limit finds no plan that
   * serves all orders, the other half leaves out as few of them as it can; if it is known that
   * there is none, all of it does so.
   *
   * @param impossible orders that need not be served
   * @throws org.gleaner.solver.routing.UnsupportedRoutingException if the case asks for what is not
   *     planned
   */
  public PlannedRoutes plan(
      RoutingCase routing, List<ImpossibleOrder> impossible, RoutingRequest request) {
    // From here on Ctrl-C ends the solve and not the process.
    boolean isStopped = cancellation.isRequested();
    BooleanSupplier stop = () -> isStopped || cancellation.isRequested();
    RunMeter meter = RunMeter.fromNow(cpu, System::nanoTime);
    CompiledRouting compiled =
        CompiledRouting.closest(RoutePlans.without(impossible, routing), output::note);
    if (compiled.problem().clients() == 0) {
      return planned(routing, impossible, new RoutingSolution(List.of(), null), true, meter);
    }
    boolean isShort = !FacilityShortages.of(routing, impossible).isEmpty();
    RoutingResult result =
        isShort
            ? planSome(compiled, request, routing.name(), stop)
            : planAll(compiled, request, meter, routing.name(), stop);
    if (!isShort && !result.isFeasible()) {
      output.note("no routes were found that serve all orders: some may now be left out");
      RoutingRequest rest = request.withLimit(request.limit().share(HALF));
      result = planSome(compiled, rest, routing.name(), stop);
    }
    RoutingSolution solution = EvenWork.of(routing, compiled.solution(result.routes()));
    List<ImpossibleOrder> unserved = new ArrayList<>(impossible);
    if (result.isFeasible()) {
      unserved.addAll(LeftOutOrders.of(routing, solution, impossible));
    }
    return planned(routing, unserved, solution, result.isFeasible(), meter);
  }

  /** Gives up at half of the limit if there is no plan by then. */
  private RoutingResult planAll(
      CompiledRouting compiled,
      RoutingRequest request,
      RunMeter meter,
      String name,
      BooleanSupplier stop) {
    AtomicBoolean isFound = new AtomicBoolean();
    BooleanSupplier end =
        () -> stop.getAsBoolean() || (!isFound.get() && request.limit().progress(meter, 0) >= HALF);
    try (BenchmarkProgress progress =
        new BenchmarkProgress(output, name, meter, compiled::reported)) {
      return RoutingSolver.solve(
              compiled.problem(),
              request,
              meter,
              end,
              improvement -> {
                isFound.set(true);
                progress.on(improvement);
              })
          .result();
    }
  }

  private RoutingResult planSome(
      CompiledRouting compiled, RoutingRequest request, String name, BooleanSupplier stop) {
    RunMeter meter = RunMeter.fromNow(cpu, System::nanoTime);
    try (BenchmarkProgress progress =
        new BenchmarkProgress(output, name, meter, compiled::reported)) {
      return RoutingSolver.solve(compiled.leavingOut(), request, meter, stop, progress).result();
    }
  }

  private static PlannedRoutes planned(
      RoutingCase routing,
      List<ImpossibleOrder> impossible,
      RoutingSolution solution,
      boolean isFeasible,
      RunMeter meter) {
    return new PlannedRoutes(
        routing,
        solution,
        RoutePlans.of(routing, solution, impossible),
        isFeasible,
        meter.wallSeconds());
  }
}
