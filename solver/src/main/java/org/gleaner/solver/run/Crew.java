package org.gleaner.solver.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Threads that do independent work. With one, it is done on the thread that asks. */
public final class Crew implements AutoCloseable {

  private final int threads;
  private final ExecutorService executor;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  public Crew(int threads) {
    this.threads = threads;
    executor =
        Executors.newFixedThreadPool(
            threads,
            work -> {
              Thread thread = new Thread(work, "search");
              thread.setDaemon(true);
              return thread;
            });
  }

  public int threads() {
    return threads;
  }

  /**
   * The results in the order of the tasks, which begin in that order. What one throws is thrown
   * here, when those that have begun by then have ended; the others do not begin. One that takes
   * long should ask {@link #hasFailed()}.
   */
  public <T> List<T> run(List<Supplier<T>> tasks) {
    if (threads == 1 || tasks.size() < 2) {
      return tasks.stream().map(Supplier::get).toList();
    }
    failure.set(null);
    List<Callable<T>> calls =
        tasks.stream().map(task -> (Callable<T>) () -> unlessFailed(task)).toList();
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> future : executor.invokeAll(calls)) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while parts are searched", e);
    } catch (ExecutionException e) {
      // One that did not begin may stand before the one that failed.
      throw unchecked(Objects.requireNonNullElse(failure.get(), e));
    }
  }

  /** Whether a task of the last run threw, so that nobody wants the results of the others. */
  public boolean hasFailed() {
    return failure.get() != null;
  }

  private <T> T unlessFailed(Supplier<T> task) {
    if (hasFailed()) {
      throw new CancellationException("another task has failed");
    }
    try {
      return task.get();
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
      throw e;
    }
  }

  private static RuntimeException unchecked(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return failure instanceof RuntimeException exception
        ? exception
        : new IllegalStateException(failure);
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
