package org.gleaner.solver.routing.optaplanner;

import org.optaplanner.core.impl.phase.scope.AbstractPhaseScope;
import org.optaplanner.core.impl.solver.scope.SolverScope;
import org.optaplanner.core.impl.solver.termination.AbstractTermination;

/**
 * Ends a solve when the budget of its plan is spent, or when there is nobody to visit, which
 * OptaPlanner's selectors cannot bear. OptaPlanner makes it by itself, so the budget travels with
 * the plan. It asks after every move.
 */
public final class BudgetTermination extends AbstractTermination<CollectionPlan> {

  @Override
  public boolean isSolverTerminated(SolverScope<CollectionPlan> solver) {
    CollectionPlan plan = solver.getScoreDirector().getWorkingSolution();
    return !plan.hasClients() || plan.budget().isSpentAfterOneMore();
  }

  @Override
  public boolean isPhaseTerminated(AbstractPhaseScope<CollectionPlan> phase) {
    return isSolverTerminated(phase.getSolverScope());
  }

  @Override
  public double calculateSolverTimeGradient(SolverScope<CollectionPlan> solver) {
    return solver.getScoreDirector().getWorkingSolution().budget().progress();
  }

  @Override
  public double calculatePhaseTimeGradient(AbstractPhaseScope<CollectionPlan> phase) {
    return calculateSolverTimeGradient(phase.getSolverScope());
  }
}
