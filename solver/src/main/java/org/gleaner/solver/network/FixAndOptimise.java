package org.gleaner.solver.network;

import java.util.BitSet;
import java.util.Optional;
import java.util.SplittableRandom;
import org.gleaner.solver.milp.ColumnBounds;
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
 * The planner's own search: a plan on the support of the linear relaxation first, then again and
 * again a small part of the decisions freed and solved well while the rest is fixed
 * (fix-and-optimise; Helber and Sahling 2010). The size of the part adapts to what the sub-solver
 * can finish.
 */
final class FixAndOptimise implements MilpEngine {

  static final String NAME = "planner";

  private static final double SUPPORT = 1e-6;
  private static final double SUB_GAP = 1e-4;
  private static final double SUB_SECONDS = 15;
  private static final long SUB_NODES = 200;
  private static final long SUB_ITERATIONS = 200_000;
  private static final int SMALLEST = 8;
  private static final int ROUNDS_WITHOUT_GAIN = 40;

  private final NetworkModel network;
  private final LinearSolver relaxation;
  private final MilpEngine parts;
  private final int rounds;

  /**
   * @param relaxation solves the linear relaxation
   * @param parts solves what is left of the model once most of it is fixed
   * @param rounds of neighbourhoods at most, so that a deterministic solve ends by itself
   */
  FixAndOptimise(NetworkModel network, LinearSolver relaxation, MilpEngine parts, int rounds) {
    this.network = network;
    this.relaxation = relaxation;
    this.parts = parts;
    this.rounds = rounds;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public EngineReport run(MilpModel model, MilpLimits limits, MilpExchange exchange) {
    Search search = new Search(model, limits, exchange);
    if (exchange.best().isEmpty()) {
      search.begin();
    }
    search.improve();
    return search.report();
  }

  private final class Search {

    private final MilpModel model;
    private final MilpLimits limits;
    private final MilpExchange exchange;
    private final long begun = System.nanoTime();
    private final SplittableRandom random;
    private double[] relaxed = new double[0];
    private long nodes;
    private long iterations;
    private boolean isInfeasible;

    Search(MilpModel model, MilpLimits limits, MilpExchange exchange) {
      this.model = model;
      this.limits = limits;
      this.exchange = exchange;
      this.random = new SplittableRandom(limits.seed());
    }

    void begin() {
      LinearLimits lp = linearLimits();
      LinearSolution root = relaxation.solve(model, lp);
      iterations += root.iterations();
      switch (root.status()) {
        case OPTIMAL -> {
          relaxed = root.x();
          exchange.bound(root.provenBound(), "relaxation");
          exchange.offer(relaxed, NAME);
          solveOnSupport();
        }
        case INFEASIBLE -> isInfeasible = true;
        default -> {}
      }
    }

    private LinearLimits linearLimits() {
      double left = secondsLeft();
      LinearLimits lp =
          Double.isInfinite(left) ? LinearLimits.NONE : LinearLimits.seconds(Math.max(1, left));
      return lp.stoppedBy(exchange::isStopRequested);
    }

    /**
     * Decisions that the relaxation leaves at 0 stay there: a much smaller model with good plans.
     */
    private void solveOnSupport() {
      ColumnBounds bounds = ColumnBounds.of(model);
      for (int column : network.integerColumns()) {
        if (relaxed[column] < SUPPORT && model.lower(column) <= 0) {
          bounds.fix(column, 0);
        }
      }
      sub(model.with(bounds), Optional.empty(), 2 * SUB_SECONDS);
    }

    void improve() {
      Neighbourhoods neighbourhoods = new Neighbourhoods(network, random);
      int all = neighbourhoods.decisions();
      int size = Math.max(SMALLEST, all / 10);
      int idle = 0;
      for (int round = 0; round < rounds && idle < ROUNDS_WITHOUT_GAIN && goesOn(); round++) {
        Optional<Incumbent> best = exchange.best();
        if (best.isEmpty()) {
          break;
        }
        double[] x = best.get().x();
        BitSet free = neighbourhoods.next(round, size, x, relaxed);
        double before = exchange.objective();
        boolean isDone = sub(around(x, free), best, SUB_SECONDS);
        idle = exchange.objective() < before - 1e-9 * Math.abs(before) ? 0 : idle + 1;
        size = isDone ? Math.min(all, size + size / 4 + 1) : Math.max(SMALLEST, size * 2 / 3);
      }
    }

    private MilpModel around(double[] x, BitSet free) {
      ColumnBounds bounds = ColumnBounds.of(model);
      for (int column : network.integerColumns()) {
        if (!free.get(column)) {
          bounds.fix(column, Math.rint(x[column]));
        }
      }
      return model.with(bounds);
    }

    /**
     * Solves a restriction of the model; what it finds is offered to all. Says whether it finished.
     */
    private boolean sub(MilpModel part, Optional<Incumbent> start, double seconds) {
      boolean isTimed = !Double.isInfinite(limits.seconds());
      MilpLimits own =
          new MilpLimits(
              SUB_GAP,
              1e-9,
              isTimed ? Math.max(0.5, Math.min(seconds, secondsLeft())) : limits.seconds(),
              isTimed ? Long.MAX_VALUE : SUB_NODES,
              isTimed ? Long.MAX_VALUE : SUB_ITERATIONS,
              limits.seed());
      MilpExchange inner =
          new MilpExchange(
              part,
              own,
              new MilpListener() {
                @Override
                public void incumbent(Incumbent incumbent, double bound) {
                  exchange.offer(incumbent.x(), NAME);
                }
              },
              exchange::isStopRequested);
      start.ifPresent(s -> inner.offer(s.x(), s.source()));
      EngineReport report = parts.run(part, own, inner);
      nodes += report.nodes();
      iterations += report.iterations();
      return report.end() == EngineReport.End.CLOSED || report.end() == EngineReport.End.INFEASIBLE;
    }

    private boolean goesOn() {
      return !exchange.isStopRequested() && !exchange.isGapClosed() && secondsLeft() > 0.5;
    }

    private double secondsLeft() {
      return limits.seconds() - (System.nanoTime() - begun) / 1e9;
    }

    EngineReport report() {
      EngineReport.End end =
          isInfeasible
              ? EngineReport.End.INFEASIBLE
              : exchange.isGapClosed() ? EngineReport.End.CLOSED : EngineReport.End.STOPPED;
      double seconds = (System.nanoTime() - begun) / 1e9;
      return new EngineReport(NAME, end, nodes, iterations, seconds, "");
    }
  }
}
