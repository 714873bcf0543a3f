package org.gleaner.solver.milp;

import com.sun.jna.Pointer;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * HiGHS branch and cut in this JVM. Points, bounds and stop requests pass through its callbacks, so
 * nothing is lost at a limit; for long solves run it in a {@link ChildEngine}, which survives a
 * crash and can be killed.
 */
public final class HighsEngine implements MilpEngine {
  public static final String NAME = "HiGHS";

  private final Map<String, String> options;

  public HighsEngine() {
    this(Map.of());
  }

  /**
   * @param options of HiGHS by their own names, over the defaults here
   */
  public HighsEngine(Map<String, String> options) {
    this.options = Map.copyOf(options);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public EngineReport run(MilpModel model, MilpLimits limits, MilpExchange exchange) {
    long begin = System.nanoTime();
    try (HighsInstance highs = new HighsInstance()) {
      configure(highs, limits);
      highs.pass(model);
      exchange.best().ifPresent(incumbent -> highs.start(incumbent.x()));
      Callbacks callbacks = new Callbacks(highs, model, limits, exchange);
      callbacks.listen();
      boolean hasRun = highs.run();
      callbacks.rethrow();
      EngineReport.End end = hasRun ? end(highs.modelStatus()) : EngineReport.End.FAILED;
      if (highs.modelStatus() == HighsLibrary.MODEL_UNBOUNDED_OR_INFEASIBLE) {
        end = withoutCosts(model, limits, exchange);
      }
      return report(highs, model, exchange, end, begin);
    }
  }

  /** Presolve found one of the two: a model without costs is never unbounded. */
  private EngineReport.End withoutCosts(MilpModel model, MilpLimits limits, MilpExchange exchange) {
    MilpModel feasibility = model.withCosts(new double[model.columnCount()], 0);
    MilpExchange inner =
        new MilpExchange(feasibility, limits, MilpListener.SILENT, exchange::isStopRequested);
    EngineReport.End end = run(feasibility, limits, inner).end();
    return end == EngineReport.End.CLOSED ? EngineReport.End.UNBOUNDED : end;
  }

  private void configure(HighsInstance highs, MilpLimits limits) {
    highs.option("mip_rel_gap", limits.relativeGap());
    highs.option("mip_abs_gap", limits.absoluteGap());
    highs.option("time_limit", limits.seconds());
    highs.option("mip_max_nodes", Long.toString(Math.min(limits.nodes(), Integer.MAX_VALUE)));
    highs.option("random_seed", Integer.toString(limits.seed()));
    options.forEach(highs::option);
  }

  private static EngineReport report(
      HighsInstance highs,
      MilpModel model,
      MilpExchange exchange,
      EngineReport.End end,
      long begin) {
    int status = highs.modelStatus();
    long nodes = Math.max(0, highs.longInfo("mip_node_count"));
    long iterations = Math.max(0, highs.intInfo("simplex_iteration_count"));
    if (end == EngineReport.End.CLOSED || end == EngineReport.End.STOPPED) {
      if (highs.intInfo("primal_solution_status") == HighsLibrary.SOLUTION_FEASIBLE) {
        offerSolution(highs, model, exchange);
      }
      double bound =
          model.hasIntegers() ? highs.doubleInfo("mip_dual_bound") : linearBound(highs, status);
      exchange.bound(bound, NAME);
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    return new EngineReport(NAME, end, nodes, iterations, seconds, "model status " + status);
  }

  private static double linearBound(HighsInstance highs, int status) {
    return status == HighsLibrary.MODEL_OPTIMAL
        ? highs.doubleInfo("objective_function_value")
        : Double.NEGATIVE_INFINITY;
  }

  private static void offerSolution(HighsInstance highs, MilpModel model, MilpExchange exchange) {
    double[] x = new double[model.columnCount()];
    double[] rows = new double[model.rowCount()];
    highs.solution(x, new double[x.length], rows, new double[rows.length]);
    exchange.offer(x, NAME);
  }

  private static EngineReport.End end(int modelStatus) {
    return switch (modelStatus) {
      case HighsLibrary.MODEL_OPTIMAL, HighsLibrary.MODEL_EMPTY -> EngineReport.End.CLOSED;
      case HighsLibrary.MODEL_INFEASIBLE -> EngineReport.End.INFEASIBLE;
      case HighsLibrary.MODEL_UNBOUNDED -> EngineReport.End.UNBOUNDED;
      case HighsLibrary.MODEL_TIME_LIMIT,
          HighsLibrary.MODEL_ITERATION_LIMIT,
          HighsLibrary.MODEL_SOLUTION_LIMIT,
          HighsLibrary.MODEL_INTERRUPTED ->
          EngineReport.End.STOPPED;
      default -> EngineReport.End.FAILED;
    };
  }

  /** What passes between HiGHS and the exchange during a run. */
  private static final class Callbacks {
    private final HighsInstance highs;
    private final MilpModel model;
    private final MilpLimits limits;
    private final MilpExchange exchange;
    // An exception must not cross the native frames: it waits here until the run has ended.
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

    Callbacks(HighsInstance highs, MilpModel model, MilpLimits limits, MilpExchange exchange) {
      this.highs = highs;
      this.model = model;
      this.limits = limits;
      this.exchange = exchange;
    }

    void listen() {
      highs.listen(
          (type, message, out, in, user) -> {
            try {
              event(type, out, in);
            } catch (RuntimeException e) {
              failure.compareAndSet(null, e);
              in.setInt(0, 1);
            }
          },
          HighsLibrary.CALLBACK_IMPROVING_SOLUTION,
          HighsLibrary.CALLBACK_MIP_INTERRUPT,
          HighsLibrary.CALLBACK_USER_SOLUTION);
    }

    private void event(int type, Pointer out, Pointer in) {
      switch (type) {
        case HighsLibrary.CALLBACK_IMPROVING_SOLUTION ->
            exchange.offer(highs.outSolution(out, model.columnCount()), NAME);
        case HighsLibrary.CALLBACK_USER_SOLUTION -> offerBetter(out, in);
        default -> {
          exchange.bound(highs.outDouble(out, "mip_dual_bound"), NAME);
          boolean isWorkDone = highs.outLong(out, "mip_total_lp_iterations") >= limits.iterations();
          if (isWorkDone || exchange.isStopRequested()) {
            in.setInt(0, 1);
          }
        }
      }
    }

    /** HiGHS asks at each stage of its root and now and then in the tree. */
    private void offerBetter(Pointer out, Pointer in) {
      double own = highs.outDouble(out, "mip_primal_bound");
      exchange
          .best()
          .filter(best -> best.objective() < own - 1e-9 * Math.max(1, Math.abs(own)))
          .ifPresent(best -> highs.offer(in, best.x()));
    }

    void rethrow() {
      RuntimeException thrown = failure.get();
      if (thrown != null) {
        throw thrown;
      }
    }
  }
}
