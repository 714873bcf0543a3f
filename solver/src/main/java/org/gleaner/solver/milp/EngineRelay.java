package org.gleaner.solver.milp;

import java.util.List;

/** Engines that take turns on one thread, until one of them leaves nothing to find out. */
public final class EngineRelay implements MilpEngine {
  private final List<MilpEngine> engines;

  public EngineRelay(List<MilpEngine> engines) {
    this.engines = List.copyOf(engines);
  }

  /** That of the first. */
  @Override
  public String name() {
    return engines.get(0).name();
  }

  @Override
  public EngineReport run(MilpModel model, MilpLimits limits, MilpExchange exchange) {
    long begin = System.nanoTime();
    EngineReport report = EngineReport.failed(name());
    for (MilpEngine engine : engines) {
      double left = limits.seconds() - (System.nanoTime() - begin) / 1e9;
      boolean isOver = report.isDecisive() || exchange.isStopRequested() || left <= 0;
      if (isOver) {
        break;
      }
      report = engine.run(model, limits.withSeconds(left), exchange);
    }
    return report;
  }
}
