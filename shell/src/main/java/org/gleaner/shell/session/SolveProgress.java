package org.gleaner.shell.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.gleaner.shell.output.Output;
import org.gleaner.solver.run.SolveEvent;
import org.gleaner.solver.run.SolveListener;

/**
 * One line that says how a solve is doing, refreshed also while nothing new happens, so that the
 * clock runs. Keeps what was said as the log of the run.
 */
final class SolveProgress implements SolveListener, AutoCloseable {

  private static final long REFRESH_MILLIS = 500;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double PERCENT = 100;

  private final Output output;
  private final LongSupplier nanoClock;
  private final long begin;
  private final ScheduledExecutorService ticker;
  private final List<String> log = new ArrayList<>();
  private String state = "starting";

  SolveProgress(Output output, LongSupplier nanoClock) {
    this.output = output;
    this.nanoClock = nanoClock;
    this.begin = nanoClock.getAsLong();
    this.ticker =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "progress");
              thread.setDaemon(true);
              return thread;
            });
    // The result is of no interest: the task only ends with the ticker.
    var unused =
        ticker.scheduleAtFixedRate(
            this::show, REFRESH_MILLIS, REFRESH_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public synchronized void on(SolveEvent event) {
    state = text(event);
    log.add(String.format(Locale.ROOT, "%.1f s: %s", seconds(), state));
    show();
  }

  synchronized List<String> log() {
    return List.copyOf(log);
  }

  double seconds() {
    return (nanoClock.getAsLong() - begin) / NANOS_PER_SECOND;
  }

  @Override
  public void close() {
    ticker.shutdownNow();
  }

  private synchronized void show() {
    output.progress(String.format(Locale.ROOT, "%4.0f s  %s", seconds(), state));
  }

  static String text(SolveEvent event) {
    if (event instanceof SolveEvent.Progress p) {
      return p.objective().name().toLowerCase(Locale.ROOT)
          + "  incumbent "
          + number(p.incumbent())
          + "  bound "
          + number(p.bound())
          + "  gap "
          + (Double.isFinite(p.gap())
              ? String.format(Locale.ROOT, "%.2f %%", p.gap() * PERCENT)
              : "-")
          + (p.source().isEmpty() ? "" : "  (" + p.source() + ")");
    }
    return ((SolveEvent.Stage) event).description();
  }

  private static String number(double value) {
    return Double.isFinite(value)
        ? String.format(Locale.ROOT, Math.abs(value) < 1000 ? "%,.2f" : "%,.0f", value)
        : "-";
  }
}
