package org.gleaner.solver.supply.sizing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.gleaner.solver.supply.uncertainty.StreamedPercentiles;
import org.jspecify.annotations.Nullable;

/**
 * Makes draws batch after batch: first the elements of each place by draw, then, cell by cell over
 * the whole batch, the nation and the regions. So regions of many draws are sums over short arrays,
 * and counts of one cell stay in the processor's cache. Each cell and each draw is one thread's at
 * a time, so results do not depend on their number.
 */
final class DrawBatches {

  /** Draws of a batch: its elements of all places are some 50 MB. */
  private static final int BATCH = 64;

  private final DrawModel cells;
  private final List<Supplier<Draw>> workers;

  /** By place, cell and draw of the batch. */
  private final double[][] batch;

  private final double[][] nation;
  private final @Nullable StreamedPercentiles regions;

  /** Fills elements by place of the draw of an index. */
  interface Draw {
    void elements(long draw, double[] byPlace);
  }

  /**
   * @param workers one for each thread, giving draws with arrays of their own
   * @param nation by cell and draw
   * @param regions by region and cell; null if not wanted
   */
  DrawBatches(
      DrawModel cells,
      List<Supplier<Draw>> workers,
      double[][] nation,
      @Nullable StreamedPercentiles regions) {
    this.cells = cells;
    this.workers = List.copyOf(workers);
    this.nation = nation;
    this.regions = regions;
    batch = new double[cells.places() * cells.cells()][BATCH];
  }

  /**
   * Draws from the first on; returns how many.
   *
   * @param progress told how many are done after each batch
   * @param stop asked after each batch whether these are enough
   */
  int run(int draws, LongConsumer progress, BooleanSupplier stop) {
    ExecutorService threads = Executors.newFixedThreadPool(workers.size());
    try {
      List<Draw> own = workers.stream().map(Supplier::get).toList();
      int done = 0;
      do {
        int first = done;
        int count = Math.min(BATCH, draws - first);
        all(threads, w -> draw(own.get(w), first, count, w));
        all(threads, w -> count(first, count, w));
        done += count;
        progress.accept(done);
      } while (done < draws && !stop.getAsBoolean());
      return done;
    } finally {
      threads.shutdownNow();
    }
  }

  /** What one of the workers does. */
  private interface Part {
    void of(int worker);
  }

  private void all(ExecutorService threads, Part part) {
    List<Callable<Boolean>> tasks = new ArrayList<>();
    for (int w = 0; w < workers.size(); w++) {
      int worker = w;
      tasks.add(
          () -> {
            part.of(worker);
            return true;
          });
    }
    try {
      for (Future<Boolean> done : threads.invokeAll(tasks)) {
        done.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private void draw(Draw draw, int first, int count, int worker) {
    double[] byPlace = cells.newPlaces();
    for (int d = worker; d < count; d += workers.size()) {
      draw.elements(first + (long) d, byPlace);
      for (int i = 0; i < byPlace.length; i++) {
        batch[i][d] = byPlace[i];
      }
    }
  }

  private void count(int first, int count, int worker) {
    int size = cells.cells();
    double[] values = new double[BATCH];
    for (int i = worker; i < size; i += workers.size()) {
      double[] nationally = nation[i];
      for (int q = 0; q < cells.places(); q++) {
        double[] part = batch[q * size + i];
        for (int d = 0; d < count; d++) {
          nationally[first + d] += part[d];
        }
      }
      for (int r = 0; regions != null && r < cells.regions().size(); r++) {
        sumOfRegion(r, i, count, values);
        regions.addAll(r * size + i, values, 0, count);
      }
    }
  }

  private void sumOfRegion(int region, int cell, int count, double[] values) {
    Arrays.fill(values, 0);
    int[] places = cells.placesOf(region);
    double[] shares = cells.sharesOf(region);
    for (int k = 0; k < places.length; k++) {
      double[] part = batch[places[k] * cells.cells() + cell];
      double share = shares[k];
      for (int d = 0; d < count; d++) {
        values[d] += share * part[d];
      }
    }
  }
}
