package org.gleaner.solver.milp;

import java.util.function.BooleanSupplier;

/** Asks a stop request ten times a second and interrupts an engine that cannot ask itself. */
final class StopWatcher implements AutoCloseable {
  private static final long PERIOD_MILLIS = 100;

  private final Thread thread;

  private StopWatcher(Thread thread) {
    this.thread = thread;
  }

  static StopWatcher on(BooleanSupplier stop, Runnable interrupt) {
    Thread thread =
        new Thread(
            () -> {
              try {
                while (true) {
                  if (stop.getAsBoolean()) {
                    // Again and again: a request before the engine has started is lost.
                    interrupt.run();
                  }
                  Thread.sleep(PERIOD_MILLIS);
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "stop-watcher");
    thread.setDaemon(true);
    thread.start();
    return new StopWatcher(thread);
  }

  /** After this no interrupt reaches the engine, so that its memory may be freed. */
  @Override
  public void close() {
    thread.interrupt();
    boolean isInterrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        isInterrupted = true;
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
