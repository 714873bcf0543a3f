package org.gleaner.solver.milp;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * An engine in a JVM of its own: a crash ends one engine and not the session, and a stop request is
 * obeyed at once, whatever the engine is busy with. Points travel both ways while it runs.
 */
public final class ChildEngine implements MilpEngine {
  private final EngineKind kind;
  private final Map<String, String> options;
  private final ChildPool pool;

  public ChildEngine(EngineKind kind, ChildPool pool) {
    this(kind, Map.of(), pool);
  }

  /**
   * An engine with options of its own.
   *
   * @param options by the engine's own names
   */
  public ChildEngine(EngineKind kind, Map<String, String> options, ChildPool pool) {
    this.kind = kind;
    this.options = Map.copyOf(options);
    this.pool = pool;
  }

  @Override
  public String name() {
    return kind.create(options).name();
  }

  @Override
  public EngineReport run(MilpModel model, MilpLimits limits, MilpExchange exchange) {
    long begin = System.nanoTime();
    EngineChild child;
    try {
      child = pool.take();
    } catch (IOException e) {
      return report(
          EngineReport.End.FAILED, 0, 0, begin, "child does not start: " + e.getMessage());
    }
    EngineReport report = EngineReport.failed(name());
    try {
      report = run(child, model, limits, exchange, begin);
      return report;
    } finally {
      if (report.end() == EngineReport.End.FAILED) {
        child.close();
      } else {
        pool.giveBack(child);
      }
    }
  }

  private EngineReport run(
      EngineChild child, MilpModel model, MilpLimits limits, MilpExchange exchange, long begin) {
    ScheduledExecutorService clock =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "engine-child-clock");
              thread.setDaemon(true);
              return thread;
            });
    try {
      Minder minder = new Minder(child, name(), limits, exchange, begin);
      // Minding starts before the job is written: a dead child must not block the writing.
      clock.scheduleWithFixedDelay(minder, 50, 50, TimeUnit.MILLISECONDS);
      return converse(child, model, limits, exchange, minder, begin);
    } finally {
      clock.shutdownNow();
    }
  }

  private EngineReport converse(
      EngineChild child,
      MilpModel model,
      MilpLimits limits,
      MilpExchange exchange,
      Minder minder,
      long begin) {
    try {
      minder.open(sendJob(child, model, limits, exchange));
      while (true) {
        int frame = child.in.readByte();
        switch (frame) {
          case EngineWorker.POINT -> exchange.offer(ModelWire.readDoubles(child.in), name());
          case EngineWorker.BOUND -> exchange.bound(ModelWire.readDoubles(child.in)[0], name());
          case EngineWorker.END -> {
            EngineReport.End end = EngineReport.End.valueOf(child.in.readUTF());
            EngineReport report =
                report(end, child.in.readLong(), child.in.readLong(), begin, child.in.readUTF());
            minder.close();
            return report;
          }
          default -> throw new IOException("child sends frame " + frame);
        }
      }
    } catch (IOException e) {
      if (minder.hasKilled()) {
        return report(EngineReport.End.STOPPED, 0, 0, begin, "killed");
      }
      return report(EngineReport.End.FAILED, 0, 0, begin, "child ended: " + e.getMessage());
    }
  }

  /** Returns the objective of the start that went along. */
  private double sendJob(
      EngineChild child, MilpModel model, MilpLimits limits, MilpExchange exchange)
      throws IOException {
    child.out.writeUTF(kind.name());
    child.out.writeInt(options.size());
    for (Map.Entry<String, String> option : options.entrySet()) {
      child.out.writeUTF(option.getKey());
      child.out.writeUTF(option.getValue());
    }
    ModelWire.write(limits, child.out);
    ModelWire.write(model, child.out);
    Optional<Incumbent> start = exchange.best();
    child.out.writeBoolean(start.isPresent());
    if (start.isPresent()) {
      ModelWire.writeDoubles(start.get().x(), child.out);
    }
    child.out.flush();
    return start.map(Incumbent::objective).orElse(Double.POSITIVE_INFINITY);
  }

  private EngineReport report(
      EngineReport.End end, long nodes, long iterations, long begin, String detail) {
    double seconds = (System.nanoTime() - begin) / 1e9;
    return new EngineReport(name(), end, nodes, iterations, seconds, detail);
  }
}
