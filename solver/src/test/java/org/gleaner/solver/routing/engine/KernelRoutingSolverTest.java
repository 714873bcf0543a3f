package org.gleaner.solver.routing.engine;

class KernelRoutingSolverTest extends RoutingSolverContract {

  KernelRoutingSolverTest() {
    super(RoutingEngineKind.KERNEL);
  }
}
