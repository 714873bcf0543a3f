package org.gleaner.solver.supply.sizing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongConsumer;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.planning.CaseHash;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.product.DirectArising;
import org.gleaner.domain.quantity.Ranged;
import org.gleaner.domain.supply.Band;
import org.gleaner.domain.supply.SupplyRanges;
import org.gleaner.domain.supply.SupplySizing;
import org.gleaner.domain.supply.YearSpan;
import org.gleaner.solver.supply.uncertainty.Percentiles;
import org.gleaner.solver.supply.uncertainty.Sampler;
import org.gleaner.solver.supply.uncertainty.StreamedPercentiles;
import org.jspecify.annotations.Nullable;

/**
 * Sizes a case many times over, each time with other values of its uncertain inputs. A draw depends
 * on the seed and its index alone, and percentiles do not depend on the order of draws: results are
 * the same on any number of threads. Memory: 8 bytes for each element, year and draw, and the bins
 * of each element, region and year.
 */
public final class SupplyDraws {

  private final PlanningCase planningCase;
  private final SupplyModel model;
  private final DrawSettings settings;
  private final DrawModel cells;
  private final UncertainInputs inputs;
  private final Sampler sampler;
  private final ModelValues best;

  private SupplyDraws(
      PlanningCase planningCase,
      List<DirectArising> direct,
      YearSpan years,
      DrawSettings settings) {
    this.planningCase = planningCase;
    this.settings = settings;
    model = SupplyModel.of(planningCase, direct, years.to());
    cells = new DrawModel(model, years, settings.level());
    inputs = UncertainInputs.of(model, Spreads.of(planningCase));
    sampler = Spreads.correlated(planningCase, inputs.names(), settings.sampler(inputs.size()));
    best = ModelValues.of(model, Ranged::best);
  }

  /**
   * Draws of a case.
   *
   * @throws org.gleaner.domain.finding.InvalidInputException if a range does not fit its
   *     distribution, or correlations contradict each other
   */
  public static SupplyDraws of(
      PlanningCase planningCase,
      List<DirectArising> direct,
      YearSpan years,
      DrawSettings settings) {
    return new SupplyDraws(planningCase, direct, years, settings);
  }

  /** Names of what is uncertain. */
  public List<String> inputs() {
    return List.copyOf(inputs.names());
  }

  /** Elements times years: of so many figures all draws are kept. */
  public long nationalCells() {
    return cells.cells();
  }

  /** One draw as a sizing: the same numbers that it has among the others. */
  public SupplySizing sizing(long draw) {
    return SupplySizer.size(
        planningCase, model, cells.years(), values(draw, best.copy()), null);
  }

  /**
   * The arisings of the case with the 5th and 95th percentile of all draws as low and high, but for
   * best estimates outside of them.
   */
  public List<Arising> arisings() {
    ModelValues values = best.copy();
    return SizedArisings.of(
        ofHorizon(), (int) settings.draws(), draw -> values(draw, values));
  }

  /** The arisings of the case by one draw, taken for certain. */
  public List<Arising> arisings(long draw) {
    return SizedArisings.of(ofHorizon(), values(draw, best.copy()));
  }

  /** Arisings are of all periods of the case, whatever the years of the results. */
  private SupplyModel ofHorizon() {
    if (cells.years().to() < planningCase.horizon().endYear() - 1) {
      throw new IllegalStateException("draws end in " + cells.years().to());
    }
    return model;
  }

  private ModelValues values(long draw, ModelValues values) {
    double[] u = new double[inputs.size()];
    sampler.draw(draw, u);
    inputs.apply(u, values);
    return values;
  }

  /**
   * Percentiles over all draws.
   *
   * @param progress told how many draws are done, now and then
   */
  public SupplyRanges ranges(LongConsumer progress) {
    double[][] nation = new double[cells.cells()][(int) settings.draws()];
    int regional = cells.cells() * cells.regions().size();
    AtomicLong next = new AtomicLong();
    List<Thread> threads = new ArrayList<>();
    List<DrawWorker> workers = new ArrayList<>();
    List<StreamedPercentiles> streams = new ArrayList<>();
    for (int t = 0; t < settings.threads(); t++) {
      @Nullable StreamedPercentiles regions =
          settings.byRegion() ? new StreamedPercentiles(regional) : null;
      if (regions != null) {
        streams.add(regions);
      }
      DrawWorker worker =
          new DrawWorker(
              cells, inputs, sampler, best.copy(), next, nation, regions, progress);
      workers.add(worker);
      threads.add(new Thread(worker, "draws-" + t));
    }
    threads.forEach(Thread::start);
    for (int t = 0; t < threads.size(); t++) {
      join(threads.get(t), workers.get(t));
    }
    for (int t = 1; t < streams.size(); t++) {
      streams.get(0).merge(streams.get(t));
    }
    return ranges(nation, streams);
  }

  private static void join(Thread thread, DrawWorker worker) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    RuntimeException failure = worker.failure();
    if (failure != null) {
      throw failure;
    }
  }

  private SupplyRanges ranges(double[][] nation, List<StreamedPercentiles> regions) {
    List<SupplyRanges.Series> national = new ArrayList<>();
    List<SupplyRanges.Series> regional = new ArrayList<>();
    int size = cells.years().size();
    for (int e = 0; e < cells.elements().size(); e++) {
      List<Band> bands = new ArrayList<>();
      for (int y = 0; y < size; y++) {
        double[] values = nation[e * size + y];
        Percentiles percentiles = Percentiles.of(values);
        bands.add(band(percentiles::at, Arrays.stream(values).sum() / values.length));
      }
      national.add(new SupplyRanges.Series(cells.elements().get(e), "", bands));
    }
    for (int r = 0; !regions.isEmpty() && r < cells.regions().size(); r++) {
      for (int e = 0; e < cells.elements().size(); e++) {
        regional.add(regional(regions.get(0), r, e, size));
      }
    }
    return new SupplyRanges(
        planningCase.settings().name(),
        CaseHash.of(planningCase),
        cells.years(),
        settings.level(),
        settings.draws(),
        settings.seed(),
        settings.sampler().id(),
        inputs.names(),
        StreamedPercentiles.ERROR,
        national,
        regional);
  }

  private SupplyRanges.Series regional(StreamedPercentiles regions, int r, int e, int size) {
    List<Band> bands = new ArrayList<>();
    for (int y = 0; y < size; y++) {
      int cell = r * cells.cells() + e * size + y;
      bands.add(band(share -> regions.at(cell, share), regions.mean(cell)));
    }
    return new SupplyRanges.Series(cells.elements().get(e), cells.regions().get(r), bands);
  }

  private static Band band(DoubleUnaryOperator percentile, double mean) {
    return new Band(
        percentile.applyAsDouble(0.05),
        percentile.applyAsDouble(0.25),
        percentile.applyAsDouble(0.5),
        percentile.applyAsDouble(0.75),
        percentile.applyAsDouble(0.95),
        mean);
  }
}
