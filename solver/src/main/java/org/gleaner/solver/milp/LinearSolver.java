package org.gleaner.solver.milp;

/** Solves the linear relaxation of a model: integrality is ignored. */
public interface LinearSolver {
  LinearSolution solve(MilpModel model, LinearLimits limits);
}
