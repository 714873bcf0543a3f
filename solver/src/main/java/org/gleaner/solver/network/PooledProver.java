package org.gleaner.solver.network;

import java.util.Optional;
import org.gleaner.solver.milp.EngineReport;
import org.gleaner.solver.milp.Incumbent;
import org.gleaner.solver.milp.LinearLimits;
import org.gleaner.solver.milp.LinearSolution;
import org.gleaner.solver.milp.LinearSolver;
import org.gleaner.solver.milp.MilpEngine;
import org.gleaner.solver.milp.MilpExchange;
import org.gleaner.solver.milp.MilpLimits;
import org.gleaner.solver.milp.MilpListener;
import org.gleaner.solver.milp.MilpModel;

/**
 * Proves bounds on a whole model whose own relaxation is too weak for that: solves its pooled twin,
 * adds what the solution does not yet know of haulage, and solves again. For the openings that come
 * out, places are found in the whole.
 */
final class PooledProver implements MilpEngine {

  static final String NAME = "pooled model";

  /** Most of the gap that is asked for is left to what pooling leaves out. */
  private static final double SHARE_OF_GAP = 0.1;

  /**
   * A twin with what it is to solve.
   *
   * @param rows with the objective and all that earlier levels hold
   */
  record Task(PooledModel twin, MilpModel rows) {}

  /** What finding places may take, where that is more than an eighth of the time left. */
  private static final double PLACING_SECONDS = 30;

  private final PooledModel twin;
  private final MilpModel pooled;
  private final NetworkModel whole;
  private final LinearSolver relaxation;
  private final MilpEngine engine;
  private final int rounds;

  /**
   * @param relaxation solves the linear relaxation of the twin
   * @param engine solves the twin
   * @param rounds of solving it at most
   */
  PooledProver(
      Task task, NetworkModel whole, LinearSolver relaxation, MilpEngine engine, int rounds) {
    this.twin = task.twin();
    this.pooled = task.rows();
    this.whole = whole;
    this.relaxation = relaxation;
    this.engine = engine;
    this.rounds = rounds;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public EngineReport run(MilpModel model, MilpLimits limits, MilpExchange exchange) {
    return new Proof(model, limits, exchange).run();
  }

  private final class Proof {

    private final MilpModel model;
    private final MilpLimits limits;
    private final MilpExchange exchange;
    private final long begun = System.nanoTime();
    private long nodes;
    private long iterations;
    private boolean isInfeasible;

    Proof(MilpModel model, MilpLimits limits, MilpExchange exchange) {
      this.model = model;
      this.limits = limits;
      this.exchange = exchange;
    }

    EngineReport run() {
      MilpModel tight = twin.tightened(pooled, this::relaxed);
      Optional<double[]> point =
          exchange.best().flatMap(b -> twin.aggregate(b.x(), pooled, exchange::isStopRequested));
      boolean isNews = true;
      for (int round = 0; round < rounds && isNews && goesOn(); round++) {
        Optional<double[]> decisions = point;
        MilpModel before = tight;
        tight = twin.tightened(tight, now -> decisions.flatMap(x -> flows(x, now)));
        isNews = round == 0 || tight.rowCount() > before.rowCount();
        if (isNews) {
          point = solve(tight, decisions);
        }
      }
      EngineReport.End end =
          isInfeasible
              ? EngineReport.End.INFEASIBLE
              : exchange.isGapClosed() ? EngineReport.End.CLOSED : EngineReport.End.STOPPED;
      return new EngineReport(NAME, end, nodes, iterations, seconds(), "");
    }

    /** A point of the relaxation; its value is a bound on the whole. */
    private Optional<double[]> relaxed(MilpModel now) {
      LinearLimits lp = LinearLimits.NONE.stoppedBy(exchange::isStopRequested);
      LinearSolution solution = relaxation.solve(now, lp);
      exchange.bound(solution.provenBound(), NAME);
      return solution.isOptimal() ? Optional.of(solution.x()) : Optional.empty();
    }

    private Optional<double[]> flows(double[] decisions, MilpModel now) {
      return BestFlows.around(decisions, now, exchange::isStopRequested);
    }

    /** The best point of the twin; its openings get places in the whole. */
    private Optional<double[]> solve(MilpModel tight, Optional<double[]> start) {
      MilpListener listener =
          new MilpListener() {
            @Override
            public void bound(double bound, double objective, String source) {
              exchange.bound(bound, NAME);
            }
          };
      MilpLimits own = ownLimits();
      MilpExchange inner = new MilpExchange(tight, own, listener, exchange::isStopRequested);
      start.flatMap(x -> flows(x, tight)).ifPresent(x -> inner.offer(x, NAME));
      EngineReport report = engine.run(tight, own, inner);
      isInfeasible |= report.end() == EngineReport.End.INFEASIBLE;
      nodes += report.nodes();
      iterations += report.iterations();
      Optional<double[]> best = inner.best().map(Incumbent::x);
      best.ifPresent(this::place);
      return best;
    }

    /** Finds places in the whole for the openings of a point of the twin. */
    private void place(double[] x) {
      Optional<double[]> first = twin.transfer(x, model);
      first.ifPresent(y -> exchange.offer(y, NAME));
      if (first.isEmpty() || !goesOn()) {
        return;
      }
      MilpModel counted = twin.counted(x, model);
      MilpListener listener =
          new MilpListener() {
            @Override
            public void incumbent(Incumbent incumbent, double bound) {
              exchange.offer(incumbent.x(), NAME);
            }
          };
      double left = limits.seconds() - seconds();
      MilpLimits own = ownLimits().withSeconds(Math.min(left, Math.max(PLACING_SECONDS, left / 8)));
      MilpExchange inner = new MilpExchange(counted, own, listener, exchange::isStopRequested);
      inner.offer(first.get(), NAME);
      EngineReport report = engine.run(counted, own, inner);
      nodes += report.nodes();
      iterations += report.iterations();
    }

    private MilpLimits ownLimits() {
      double money = exchange.best().map(b -> whole.grossMoney(b.x())).orElse(0.0);
      double gap = limits.relativeGap() * SHARE_OF_GAP;
      return new MilpLimits(
          gap,
          Math.max(limits.absoluteGap(), gap * money),
          Math.max(0.5, limits.seconds() - seconds()),
          limits.nodes(),
          limits.iterations(),
          limits.seed());
    }

    private boolean goesOn() {
      boolean isOver = isInfeasible || exchange.isStopRequested() || exchange.isGapClosed();
      return !isOver && limits.seconds() - seconds() > 1;
    }

    private double seconds() {
      return (System.nanoTime() - begun) / 1e9;
    }
  }
}
