package org.gleaner.shell.session;

import java.util.List;
import org.gleaner.domain.routing.ImpossibleOrder;
import org.gleaner.domain.routing.RoutePlans;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.shell.benchmark.BenchmarkProgress;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.runner.Cancellation;
import org.gleaner.solver.routing.compile.CompiledRouting;
import org.gleaner.solver.routing.engine.RoutingOutcome;
import org.gleaner.solver.routing.engine.RoutingRequest;
import org.gleaner.solver.routing.engine.RoutingSolver;
import org.gleaner.solver.run.ProcessCpu;
import org.gleaner.solver.run.RunMeter;
import org.springframework.stereotype.Component;

/** Plans and checks routes, with progress on stderr and Ctrl-C heeded. */
@Component
public final class RoutePlanning {

  private final Output output;
  private final Cancellation cancellation;
  private final ProcessCpu cpu = ProcessCpu.ofThisProcess(System::nanoTime);

  RoutePlanning(Output output, Cancellation cancellation) {
    this.output = output;
    this.cancellation = cancellation;
  }

  /**
   * Plans a case. The best plan so far is taken on Ctrl-C.
   *
   * @param impossible orders that need not be served
   * @throws org.gleaner.solver.routing.UnsupportedRoutingException if the case asks for what is not
   *     planned
   */
  public PlannedRoutes plan(
      RoutingCase routing, List<ImpossibleOrder> impossible, RoutingRequest request) {
    // From here on Ctrl-C ends the solve and not the process.
    boolean isStopped = cancellation.isRequested();
    RunMeter meter = RunMeter.fromNow(cpu, System::nanoTime);
    CompiledRouting compiled = CompiledRouting.of(RoutePlans.without(impossible, routing));
    if (compiled.problem().clients() == 0) {
      return planned(routing, impossible, new RoutingSolution(List.of(), null), true, meter);
    }
    RoutingOutcome outcome;
    try (BenchmarkProgress progress =
        new BenchmarkProgress(output, routing.name(), meter, compiled::reported)) {
      outcome =
          RoutingSolver.solve(
              compiled.problem(),
              request,
              meter,
              () -> isStopped || cancellation.isRequested(),
              progress);
    }
    RoutingSolution solution = compiled.solution(outcome.result().routes());
    return planned(routing, impossible, solution, outcome.result().isFeasible(), meter);
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
