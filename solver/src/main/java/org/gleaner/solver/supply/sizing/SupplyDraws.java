package org.gleaner.solver.supply.sizing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.planning.CaseHash;
import org.gleaner.domain.planning.CaseIndex;
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
  private final CaseIndex index;
  private final DrawModel cells;
  private final UncertainInputs inputs;
  private final Sampler sampler;
  private final ModelValues best;
  private final List<Finding> findings;

  private SupplyDraws(
      PlanningCase planningCase,
      List<DirectArising> direct,
      YearSpan years,
      DrawSettings settings,
      @Nullable String regionLevel) {
    this.planningCase = planningCase;
    this.settings = settings;
    // Arisings are of all periods of the case, whatever the years of the results.
    int last = Math.max(years.to(), planningCase.horizon().endYear() - 1);
    model = SupplyModel.of(planningCase, direct, last, regionLevel);
    index = CaseIndex.of(planningCase);
    cells = new DrawModel(model, index, years, settings.level());
    Spreads spreads = new Spreads(planningCase);
    inputs = UncertainInputs.of(model, spreads::of);
    findings = spreads.findings();
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
    return of(planningCase, direct, years, settings, null);
  }

  /**
   * As {@link #of(PlanningCase, List, YearSpan, DrawSettings)}.
   *
   * @param regionLevel name of the division that results are told apart by; null for the coarsest
   */
  public static SupplyDraws of(
      PlanningCase planningCase,
      List<DirectArising> direct,
      YearSpan years,
      DrawSettings settings,
      @Nullable String regionLevel) {
    return new SupplyDraws(planningCase, direct, years, settings, regionLevel);
  }

  /** Doubts about how inputs are spread. */
  public List<Finding> findings() {
    return findings;
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
    return SupplySizer.drawn(model, index, cells.years(), values(draw, best.copy()));
  }

  /**
   * What fills the case, with the 5th and 95th percentile of the draws as low and high, but for
   * best estimates outside of them.
   *
   * @param progress told how many draws are done, now and then
   * @param stop asked as often whether these are enough: the percentiles are then of the first ones
   */
  public BuiltTables built(LongConsumer progress, BooleanSupplier stop) {
    ModelValues values = best.copy();
    return BuiltTables.of(
        model, (int) settings.draws(), draw -> values(draw, values), progress, stop);
  }

  /** What fills the case by one draw, taken for certain. */
  public BuiltTables built(long draw) {
    return BuiltTables.of(model, values(draw, best.copy()));
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
   * @param stop asked as often whether these are enough: the percentiles are then of the first ones
   */
  public SupplyRanges ranges(LongConsumer progress, BooleanSupplier stop) {
    int draws = (int) settings.draws();
    double[][] nation = new double[cells.cells()][draws];
    @Nullable StreamedPercentiles regions =
        settings.byRegion()
            ? new StreamedPercentiles(cells.cells() * cells.regions().size())
            : null;
    List<Supplier<DrawBatches.Draw>> workers =
        Collections.nCopies(settings.threads(), this::worker);
    int done = new DrawBatches(cells, workers, nation, regions).run(draws, progress, stop);
    return ranges(nation, regions, done);
  }

  private DrawBatches.Draw worker() {
    ModelValues own = best.copy();
    double[] u = new double[inputs.size()];
    return (draw, byPlace) -> {
      sampler.draw(draw, u);
      inputs.apply(u, own);
      cells.elementsByPlace(own, byPlace);
    };
  }

  private SupplyRanges ranges(double[][] nation, @Nullable StreamedPercentiles regions, int draws) {
    List<SupplyRanges.Series> national = new ArrayList<>();
    List<SupplyRanges.Series> regional = new ArrayList<>();
    int size = cells.years().size();
    for (int e = 0; e < cells.elements().size(); e++) {
      List<Band> bands = new ArrayList<>();
      for (int y = 0; y < size; y++) {
        double[] values = Arrays.copyOf(nation[e * size + y], draws);
        Percentiles percentiles = Percentiles.of(values);
        bands.add(band(percentiles::at, Arrays.stream(values).sum() / values.length));
      }
      national.add(new SupplyRanges.Series(cells.elements().get(e), "", bands));
    }
    for (int r = 0; regions != null && r < cells.regions().size(); r++) {
      for (int e = 0; e < cells.elements().size(); e++) {
        regional.add(regional(regions, r, e, size));
      }
    }
    return new SupplyRanges(
        planningCase.settings().name(),
        CaseHash.of(planningCase),
        cells.years(),
        settings.level(),
        draws,
        settings.seed(),
        settings.sampler().id(),
        inputs.names(),
        StreamedPercentiles.RELATIVE_ERROR,
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
