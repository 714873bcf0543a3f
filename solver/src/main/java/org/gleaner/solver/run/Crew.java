package org.gleaner.solver.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Threads that do independent work. With one, it is done on the thread that asks. */
public final class Crew implements AutoCloseable {

  private final int threads;
  private final ExecutorService executor;

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
   * here.
   */
  public <T> List<T> run(List<Supplier<T>> tasks) {
    if (threads == 1 || tasks.size() < 2) {
      return tasks.stream().map(Supplier::get).toList();
    }
    List<Future<T>> futures = tasks.stream().map(task -> executor.submit(task::get)).toList();
    List<T> results = new ArrayList<>();
    for (Future<T> future : futures) {
      results.add(result(future));
    }
    return results;
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while parts are searched", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
