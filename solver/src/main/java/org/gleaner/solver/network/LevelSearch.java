package org.gleaner.solver.network;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.gleaner.domain.planning.ObjectiveKind;
import org.gleaner.solver.milp.ChildEngine;
import org.gleaner.solver.milp.ChildPool;
import org.gleaner.solver.milp.EngineKind;
import org.gleaner.solver.milp.EngineRace;
import org.gleaner.solver.milp.EngineRelay;
import org.gleaner.solver.milp.HighsEngine;
import org.gleaner.solver.milp.HighsLinearSolver;
import org.gleaner.solver.milp.Incumbent;
import org.gleaner.solver.milp.MilpEngine;
import org.gleaner.solver.milp.MilpExchange;
import org.gleaner.solver.milp.MilpLimits;
import org.gleaner.solver.milp.MilpListener;
import org.gleaner.solver.milp.MilpModel;
import org.gleaner.solver.milp.MilpResult;
import org.gleaner.solver.milp.MilpStatus;
import org.gleaner.solver.run.SolveEvent;
import org.gleaner.solver.run.SolveLimits;
import org.gleaner.solver.run.SolveListener;

/**
 * Optimises one objective of a network model: branch and cut on the whole, which proves the bound,
 * beside the planner's own search, which finds the plans.
 */
final class LevelSearch {

  private static final double ABSOLUTE_GAP = 1e-7;
  private static final int ROUNDS_PER_WORK = 12;

  /**
   * Fewer after a twin: there they find little and, on the whole model, take a quarter minute each.
   */
  private static final int ROUNDS_AFTER_TWIN_PER_WORK = 3;

  private static final long NODES_PER_WORK = 2_000;
  private static final long ITERATIONS_PER_WORK = 300_000;
  private static final int PROOFS_PER_WORK = 2;
  private static final int ENDLESS = Integer.MAX_VALUE;

  /** Smaller models are solved before a process of their own would have started. */
  static final int SMALL_COLUMNS = 2_000;

  private final NetworkModel network;
  private final ObjectiveKind kind;
  private final SolveLimits limits;
  private final ChildPool children;
  private final SolveListener listener;
  private final BooleanSupplier stop;

  LevelSearch(
      NetworkModel network,
      ObjectiveKind kind,
      SolveLimits limits,
      ChildPool children,
      SolveListener listener,
      BooleanSupplier stop) {
    this.network = network;
    this.kind = kind;
    this.limits = limits;
    this.children = children;
    this.listener = listener;
    this.stop = stop;
  }

  /**
   * @param starts points to begin with; those that are not feasible are ignored
   * @param knownBound on the minimised objective; negative infinity if none is known
   * @param seconds wall time; infinite for none
   */
  MilpResult run(MilpModel model, List<double[]> starts, double knownBound, double seconds) {
    return run(model, starts, knownBound, seconds, Optional.empty());
  }

  /**
   * The same, with bounds from a pooled twin before those of the whole.
   *
   * @param twin with its objective and all that earlier levels hold
   */
  MilpResult run(
      MilpModel model,
      List<double[]> starts,
      double knownBound,
      double seconds,
      Optional<PooledProver.Task> twin) {
    MilpLimits milp = milpLimits(seconds);
    Watch watch = new Watch();
    MilpExchange exchange =
        new MilpExchange(
            model,
            milp,
            watch,
            () -> stop.getAsBoolean() || watch.isDone,
            () -> limits.deterministic() && watch.isDone);
    if (Double.isFinite(knownBound)) {
      exchange.bound(knownBound, "pooled model");
    }
    starts.forEach(x -> exchange.offer(x, "start"));
    if (watch.isDone || exchange.isGapClosed()) {
      return new MilpResult(MilpStatus.OPTIMAL, exchange.best(), exchange.bound(), List.of(), 0);
    }
    return race(engine(model), twin).run(model, milp, exchange);
  }

  private MilpLimits milpLimits(double seconds) {
    int seed = (int) (limits.seed() & 0x7fffffff);
    if (limits.deterministic()) {
      return new MilpLimits(
          limits.gap(),
          ABSOLUTE_GAP,
          Double.POSITIVE_INFINITY,
          NODES_PER_WORK * limits.work(),
          ITERATIONS_PER_WORK * limits.work(),
          seed);
    }
    return new MilpLimits(
        limits.gap(), ABSOLUTE_GAP, Math.max(0.5, seconds), Long.MAX_VALUE, Long.MAX_VALUE, seed);
  }

  /** Whether bounds are proved while plans are searched. */
  boolean isConcurrent() {
    return !limits.deterministic() && limits.threads() > 1;
  }

  /** A long solve runs in a process of its own, whose crash or hang costs the session nothing. */
  private MilpEngine engine(MilpModel model) {
    return model.columnCount() < SMALL_COLUMNS
        ? new HighsEngine()
        : new ChildEngine(EngineKind.HIGHS, children);
  }

  private EngineRace race(MilpEngine engine, Optional<PooledProver.Task> twin) {
    HighsLinearSolver linear = new HighsLinearSolver();
    int perWork = twin.isPresent() ? ROUNDS_AFTER_TWIN_PER_WORK : ROUNDS_PER_WORK;
    int rounds = limits.deterministic() ? perWork * limits.work() : ENDLESS;
    MilpEngine planner = new FixAndOptimise(network, linear, engine, rounds);
    if (twin.isEmpty()) {
      return isConcurrent()
          ? EngineRace.concurrent(List.of(planner, engine))
          : EngineRace.inOrder(List.of(planner, engine));
    }
    int proofs = isConcurrent() ? ENDLESS : PROOFS_PER_WORK * limits.work();
    MilpEngine prover = new PooledProver(twin.get(), network, linear, engine, proofs);
    // One after the other, what the twin finds is the best start there is; and where the twin was
    // needed, branch and cut on the whole is worth idle time only.
    return isConcurrent()
        ? EngineRace.concurrent(List.of(planner, new EngineRelay(List.of(prover, engine))))
        : EngineRace.inOrder(List.of(prover, planner));
  }

  /**
   * Passes news on, and ends an NPV by its own gap, whose scale is the money that changes hands.
   */
  private final class Watch implements MilpListener {

    private volatile boolean isDone;
    private double objective = Double.POSITIVE_INFINITY;
    private double gross;

    @Override
    public void incumbent(Incumbent incumbent, double bound) {
      objective = incumbent.objective();
      gross = kind == ObjectiveKind.NPV ? network.grossMoney(incumbent.x()) : 0;
      tell(bound, incumbent.source());
    }

    @Override
    public void bound(double bound, double best, String source) {
      tell(bound, source);
    }

    private void tell(double bound, String source) {
      double gap = LevelGap.of(kind, objective, bound, gross);
      isDone |= gap <= limits.gap();
      double sign = kind.isMaximised() ? -1 : 1;
      listener.on(
          new SolveEvent.Progress(
              kind,
              Double.isFinite(objective) ? sign * objective : Double.NaN,
              Double.isFinite(bound) ? sign * bound : Double.NaN,
              gap,
              source));
    }
  }
}
