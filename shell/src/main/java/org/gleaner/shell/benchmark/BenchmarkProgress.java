package org.gleaner.shell.benchmark;

import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongToDoubleFunction;
import org.gleaner.shell.output.Output;
import org.gleaner.solver.routing.engine.Improvement;
import org.gleaner.solver.routing.engine.ImprovementListener;
import org.gleaner.solver.run.RunMeter;
import org.jspecify.annotations.Nullable;

/**
 * One line that says which instance runs, for how long and how well. Refreshed once a second and no
 * more often, for it costs what is measured.
 */
public final class BenchmarkProgress implements ImprovementListener, AutoCloseable {

  private static final long REFRESH_SECONDS = 1;

  private final Output output;
  private final String instance;
  private final RunMeter meter;
  private final LongToDoubleFunction reported;
  private final ScheduledExecutorService ticker;
  private volatile @Nullable Improvement latest;

  public BenchmarkProgress(
      Output output, String instance, RunMeter meter, LongToDoubleFunction reported) {
    this.output = output;
    this.instance = instance;
    this.meter = meter;
    this.reported = reported;
    this.ticker =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "progress");
              thread.setDaemon(true);
              return thread;
            });
    // The result is of no interest: the task only ends with the ticker.
    var unused =
        ticker.scheduleAtFixedRate(this::show, REFRESH_SECONDS, REFRESH_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void on(Improvement improvement) {
    latest = improvement;
  }

  @Override
  public void close() {
    ticker.shutdownNow();
  }

  private void show() {
    Improvement known = latest;
    String cost =
        known == null
            ? "no plan yet"
            : String.format(Locale.ROOT, "cost %,.2f", reported.applyAsDouble(known.cost()));
    output.progress(
        String.format(Locale.ROOT, "%4.0f CPU s  %s  %s", meter.cpuSeconds(), instance, cost));
  }
}
