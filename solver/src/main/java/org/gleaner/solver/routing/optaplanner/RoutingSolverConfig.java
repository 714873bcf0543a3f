package org.gleaner.solver.routing.optaplanner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import org.optaplanner.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import org.optaplanner.core.config.phase.PhaseConfig;
import org.optaplanner.core.config.phase.custom.CustomPhaseConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;
import org.optaplanner.core.impl.phase.custom.CustomPhaseCommand;

/** OptaPlanner set up by code: model, constraints, phases. */
final class RoutingSolverConfig {

  /** Steps looked back: short, for it begins at a good plan and may be given no end. */
  private static final int LATE_ACCEPTANCE = 50;

  /** After each of which a better plan is told. */
  private static final long[] KERNEL_ITERATIONS = {1_000, 10_000, 100_000};

  private RoutingSolverConfig() {}

  /** To score plans. */
  static SolverConfig scoring() {
    return new SolverConfig()
        .withSolutionClass(CollectionPlan.class)
        .withEntityClasses(Vehicle.class, Stop.class, Order.class)
        .withConstraintProviderClass(RoutingConstraintProvider.class)
        .withConstraintStreamImplType(ConstraintStreamImplType.BAVET);
  }

  /**
   * Local search that anneals within the budget of the plan.
   *
   * @param temperature to begin at, in units of cost; limits and required clients are never traded
   */
  static SolverConfig annealing(long seed, long temperature) {
    String start = HardMediumSoftLongScore.ofSoft(temperature).toString();
    return solving(
        seed,
        List.of(
            localSearch(
                new LocalSearchAcceptorConfig().withSimulatedAnnealingStartingTemperature(start))));
  }

  /** Goes on until it is ended, and takes problem changes, after each of which it begins anew. */
  static SolverConfig live(long seed, BooleanSupplier isAwaited) {
    return planningOn(seed, isAwaited).withDaemon(true);
  }

  /**
   * A first plan or what a change left open, then the kernel for a moment, a while and long, then
   * local search with late acceptance within the budget of the plan.
   */
  static SolverConfig planningOn(long seed, BooleanSupplier isAwaited) {
    List<PhaseConfig<?>> phases = new ArrayList<>();
    phases.add(custom(new GreedyInsertion()));
    for (long iterations : KERNEL_ITERATIONS) {
      phases.add(custom(new KernelPhase(iterations, seed, isAwaited)));
    }
    phases.add(lateAcceptance());
    return solving(seed, phases);
  }

  private static PhaseConfig<?> custom(CustomPhaseCommand<CollectionPlan> command) {
    return new CustomPhaseConfig().withCustomPhaseCommandList(List.of(command));
  }

  private static SolverConfig solving(long seed, List<PhaseConfig<?>> phases) {
    return scoring()
        .withEnvironmentMode(EnvironmentMode.REPRODUCIBLE)
        .withRandomSeed(seed)
        .withTerminationConfig(budget())
        .withPhases(phases.toArray(PhaseConfig[]::new));
  }

  /** Deprecated, and without a successor: built-in terminations know steps and the wall clock. */
  @SuppressWarnings("removal")
  private static TerminationConfig budget() {
    return new TerminationConfig().withTerminationClass(BudgetTermination.class);
  }

  private static PhaseConfig<?> lateAcceptance() {
    return localSearch(new LocalSearchAcceptorConfig().withLateAcceptanceSize(LATE_ACCEPTANCE));
  }

  private static PhaseConfig<?> localSearch(LocalSearchAcceptorConfig acceptor) {
    return new LocalSearchPhaseConfig()
        .withMoveSelectorConfig(RoutingMoves.all())
        .withAcceptorConfig(acceptor)
        .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
  }
}
