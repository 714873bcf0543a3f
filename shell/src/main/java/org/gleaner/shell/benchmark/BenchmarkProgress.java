package org.gleaner.shell.benchmark;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongToDoubleFunction;
import org.gleaner.shell.output.Output;
import org.gleaner.solver.routing.engine.Improvement;
import org.gleaner.solver.routing.engine.ImprovementListener;

/** One line that says which instance runs and how well; seldom, for it costs what is measured. */
final class BenchmarkProgress implements ImprovementListener {

  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  private final Output output;
  private final String instance;
  private final LongToDoubleFunction reported;
  private long shownAt = System.nanoTime() - PAUSE_NANOS;

  BenchmarkProgress(Output output, String instance, LongToDoubleFunction reported) {
    this.output = output;
    this.instance = instance;
    this.reported = reported;
  }

  @Override
  public void on(Improvement improvement) {
    long now = System.nanoTime();
    if (now - shownAt >= PAUSE_NANOS) {
      shownAt = now;
      output.progress(
          String.format(
              Locale.ROOT,
              "%4.0f s  %s  cost %,.2f",
              improvement.cpuSeconds(),
              instance,
              reported.applyAsDouble(improvement.cost())));
    }
  }
}
