package org.gleaner.solver.supply.sizing;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.gleaner.solver.supply.uncertainty.Sampler;
import org.gleaner.solver.supply.uncertainty.StreamedPercentiles;
import org.jspecify.annotations.Nullable;

/** Makes draws until all are made; with arrays of its own, but for the results. */
final class DrawWorker implements Runnable {

  private static final int SHARED_PROGRESS = 64;

  private final DrawModel cells;
  private final UncertainInputs inputs;
  private final Sampler sampler;
  private final ModelValues values;
  private final AtomicLong next;
  private final long draws;
  private final double[][] nation;

  /** Null if regions are not wanted. */
  private final @Nullable StreamedPercentiles regions;

  private final LongConsumer progress;
  private @Nullable RuntimeException failure;

  /**
   * @param values changed from draw to draw
   * @param next draw, shared by all workers
   * @param nation by cell and draw, shared by all workers: each draw has places of its own
   */
  DrawWorker(
      DrawModel cells,
      UncertainInputs inputs,
      Sampler sampler,
      ModelValues values,
      AtomicLong next,
      double[][] nation,
      @Nullable StreamedPercentiles regions,
      LongConsumer progress) {
    this.cells = cells;
    this.inputs = inputs;
    this.sampler = sampler;
    this.values = values;
    this.next = next;
    this.draws = nation.length == 0 ? 0 : nation[0].length;
    this.nation = nation;
    this.regions = regions;
    this.progress = progress;
  }

  @Override
  public void run() {
    try {
      drawAll();
    } catch (RuntimeException e) {
      failure = e;
      next.set(draws);
    }
  }

  private void drawAll() {
    double[] u = new double[inputs.size()];
    double[] byPlace = cells.newPlaces();
    double[] national = new double[cells.cells()];
    double[] regional = new double[regions == null ? 0 : cells.cells() * cells.regions().size()];
    for (long draw = next.getAndIncrement(); draw < draws; draw = next.getAndIncrement()) {
      sampler.draw(draw, u);
      inputs.apply(u, values);
      cells.elementsByPlace(values, byPlace);
      cells.nation(byPlace, national);
      for (int i = 0; i < national.length; i++) {
        nation[i][(int) draw] = national[i];
      }
      if (regions != null) {
        cells.regions(byPlace, regional);
        regions.add(regional);
      }
      if (draw % SHARED_PROGRESS == 0) {
        progress.accept(draw);
      }
    }
  }

  /** What went wrong; null if nothing did. */
  @Nullable RuntimeException failure() {
    return failure;
  }
}
