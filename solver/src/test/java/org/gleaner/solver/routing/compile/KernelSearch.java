package org.gleaner.solver.routing.compile;

import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.engine.RoutingEngineKind;
import org.gleaner.solver.routing.engine.RoutingLimit;
import org.gleaner.solver.routing.engine.RoutingRequest;
import org.gleaner.solver.routing.engine.RoutingSolver;
import org.gleaner.solver.routing.search.RoutingResult;
import org.gleaner.solver.run.ProcessCpu;
import org.gleaner.solver.run.RunMeter;

/** What a short search of small problems finds, the same in each run. */
final class KernelSearch {

  private static final long ITERATIONS = 300;

  private KernelSearch() {}

  static RoutingResult solve(CompiledRouting compiled) {
    return solve(compiled.problem(), RoutingEngineKind.KERNEL);
  }

  static RoutingResult solve(RoutingProblem problem, RoutingEngineKind engine) {
    ProcessCpu cpu = ProcessCpu.ofThisProcess(System::nanoTime);
    RoutingRequest request =
        new RoutingRequest(engine, new RoutingLimit.Iterations(ITERATIONS), 1, 1);
    return RoutingSolver.solve(
            problem,
            request,
            RunMeter.fromNow(cpu, System::nanoTime),
            () -> false,
            improvement -> {})
        .result();
  }
}
