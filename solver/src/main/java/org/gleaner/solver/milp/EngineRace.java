package org.gleaner.solver.milp;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Several engines on one model. They share the best point and the best bound through one {@link
 * MilpExchange}, and all end when one is done or when the point of one meets the bound of another.
 */
public final class EngineRace {
  private static final long STACK_BYTES = 64L << 20;

  private final List<MilpEngine> engines;
  private final boolean isConcurrent;

  private EngineRace(List<MilpEngine> engines, boolean isConcurrent) {
    this.engines = List.copyOf(engines);
    this.isConcurrent = isConcurrent;
  }

  /** All at once, one thread each: quickest, and different from run to run. */
  public static EngineRace concurrent(List<MilpEngine> engines) {
    return new EngineRace(engines, true);
  }

  /**
   * One after the other, each from the best point of those before it, until one closes the gap: the
   * same in every run, if the limits are free of clocks.
   */
  public static EngineRace inOrder(List<MilpEngine> engines) {
    return new EngineRace(engines, false);
  }

  public MilpResult run(MilpModel model, MilpLimits limits, MilpExchange exchange) {
    long begin = System.nanoTime();
    List<EngineReport> reports =
        isConcurrent ? race(model, limits, exchange) : queue(model, limits, exchange);
    double seconds = (System.nanoTime() - begin) / 1e9;
    MilpStatus status = status(reports, exchange);
    double bound = status == MilpStatus.INFEASIBLE ? Double.POSITIVE_INFINITY : exchange.bound();
    return new MilpResult(status, exchange.best(), bound, reports, seconds);
  }

  private List<EngineReport> queue(MilpModel model, MilpLimits limits, MilpExchange exchange) {
    List<EngineReport> reports = new ArrayList<>();
    for (MilpEngine engine : engines) {
      EngineReport report = guarded(engine, model, limits, exchange);
      reports.add(report);
      if (report.isDecisive() || exchange.isGapClosed() || exchange.isStopRequested()) {
        break;
      }
    }
    return reports;
  }

  private List<EngineReport> race(MilpModel model, MilpLimits limits, MilpExchange exchange) {
    ExecutorService threads =
        Executors.newFixedThreadPool(engines.size(), EngineRace::engineThread);
    try {
      List<Future<EngineReport>> futures = new ArrayList<>();
      for (MilpEngine engine : engines) {
        futures.add(
            threads.submit(
                () -> {
                  EngineReport report = guarded(engine, model, limits, exchange);
                  if (report.isDecisive()) {
                    exchange.stop();
                  }
                  return report;
                }));
      }
      return collect(futures, exchange);
    } finally {
      threads.shutdown();
    }
  }

  private static List<EngineReport> collect(
      List<Future<EngineReport>> futures, MilpExchange exchange) {
    List<EngineReport> reports = new ArrayList<>();
    boolean isInterrupted = false;
    for (Future<EngineReport> future : futures) {
      while (true) {
        try {
          reports.add(future.get());
          break;
        } catch (InterruptedException e) {
          // The engines end at their next look at the exchange; their threads must not be left.
          isInterrupted = true;
          exchange.stop();
        } catch (ExecutionException e) {
          throw new IllegalStateException(e.getCause());
        }
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
    return reports;
  }

  /** Engines recurse deeply in native code, and a small Java stack under them is a crash. */
  private static Thread engineThread(Runnable work) {
    Thread thread = new Thread(null, work, "milp-engine", STACK_BYTES);
    thread.setDaemon(true);
    return thread;
  }

  private static EngineReport guarded(
      MilpEngine engine, MilpModel model, MilpLimits limits, MilpExchange exchange) {
    long begin = System.nanoTime();
    try {
      return engine.run(model, limits, exchange);
    } catch (RuntimeException | UnsatisfiedLinkError e) {
      // One engine less is no reason to lose what the others find.
      return new EngineReport(
          engine.name(),
          EngineReport.End.FAILED,
          0,
          0,
          (System.nanoTime() - begin) / 1e9,
          String.valueOf(e.getMessage()));
    }
  }

  private static MilpStatus status(List<EngineReport> reports, MilpExchange exchange) {
    if (exchange.best().isPresent()) {
      boolean isUnbounded = reports.stream().anyMatch(r -> r.end() == EngineReport.End.UNBOUNDED);
      if (isUnbounded) {
        return MilpStatus.UNBOUNDED;
      }
      return exchange.isGapClosed() ? MilpStatus.OPTIMAL : MilpStatus.FEASIBLE;
    }
    MilpStatus status = MilpStatus.FAILED;
    for (EngineReport report : reports) {
      switch (report.end()) {
        case INFEASIBLE -> {
          return MilpStatus.INFEASIBLE;
        }
        case UNBOUNDED -> {
          return MilpStatus.UNBOUNDED;
        }
        case STOPPED -> status = MilpStatus.STOPPED;
        default -> {}
      }
    }
    return status;
  }
}
