package org.gleaner.solver.roads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** The ways from each place to each, searched by several threads; the table is the same for any. */
final class WayTable {
  private final RoadNetwork network;
  private final RoadTargets targets;
  private final int threads;

  WayTable(RoadNetwork network, RoadTargets targets, int threads) {
    this.network = network;
    this.targets = targets;
    this.threads = Math.min(threads, targets.size());
  }

  /**
   * The ways from each place to each.
   *
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  WayLengths ways() throws InterruptedException {
    WayLengths table = new WayLengths(targets.size());
    AtomicInteger next = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<Object>> tasks = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        tasks.add(Executors.callable(() -> search(table, next)));
      }
      for (Future<Object> task : pool.invokeAll(tasks)) {
        task.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
    return table;
  }

  private void search(WayLengths table, AtomicInteger next) {
    WaySearch search = new WaySearch(network, targets);
    for (int source = next.getAndIncrement();
        source < table.size() && !Thread.currentThread().isInterrupted();
        source = next.getAndIncrement()) {
      table.put(source, search.from(source));
    }
  }
}
