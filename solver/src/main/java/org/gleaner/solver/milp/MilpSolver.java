package org.gleaner.solver.milp;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The way in: a model, limits, perhaps a start, to a result. */
public final class MilpSolver {
  private final EngineRace race;

  public MilpSolver(EngineRace race) {
    this.race = race;
  }

  /** HiGHS in this JVM: for models of some thousand columns, solved in seconds. */
  public static MilpSolver light() {
    return new MilpSolver(EngineRace.inOrder(List.of(new HighsEngine())));
  }

  /**
   * The same without presolve, which asks nobody whether it should stop: on models whose columns
   * have many entries each it takes longer than all that comes after it.
   */
  public static MilpSolver prompt() {
    return new MilpSolver(EngineRace.inOrder(List.of(new HighsEngine(Map.of("presolve", "off")))));
  }

  public MilpResult solve(MilpModel model, MilpLimits limits) {
    return solve(model, limits, Optional.empty(), MilpListener.SILENT, () -> false);
  }

  /**
   * Solves from a start, with progress, until done, stopped or at a limit.
   *
   * @param start a point to begin with; ignored where it is not feasible
   * @param stop asked often, from engine threads
   */
  public MilpResult solve(
      MilpModel model,
      MilpLimits limits,
      Optional<double[]> start,
      MilpListener listener,
      BooleanSupplier stop) {
    MilpExchange exchange = new MilpExchange(model, limits, listener, stop);
    start.ifPresent(x -> exchange.offer(x, "start"));
    return race.run(model, limits, exchange);
  }
}
