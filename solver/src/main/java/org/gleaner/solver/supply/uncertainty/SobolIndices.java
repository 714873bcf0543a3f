package org.gleaner.solver.supply.uncertainty;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Variance-based sensitivity: of which input, or group of inputs, a result is unsure. With <i>V</i>
 * the variance of all <i>f(A)</i> and <i>f(B)</i>, over <i>N</i> rows of {@link PickFreeze}:
 *
 * <ul>
 *   <li>first order (Saltelli et al. 2010): <i>Σ f(B) (f(A_B) - f(A)) / (N V)</i>;
 *   <li>total (Jansen 1999): <i>Σ (f(A) - f(A_B))² / (2 N V)</i>.
 * </ul>
 *
 * Intervals are percentiles over rows that are drawn anew with replacement (bootstrap; Archer,
 * Saltelli and Sobol' 1997). They treat rows as independent and so are rather too wide for Sobol'
 * sequences.
 */
public final class SobolIndices {

  private static final int RESAMPLES = 500;

  /** Rows without which there is no variance. */
  private static final int FEWEST = 2;

  private static final int FIRST = 0;
  private static final int TOTAL = 1;

  private final double confidence;
  private final long seed;

  /**
   * @param confidence that intervals hold the true index, such as 0.95
   * @param seed of the resampling
   */
  public SobolIndices(double confidence, long seed) {
    this.confidence = confidence;
    this.seed = seed;
  }

  /**
   * @param model a figure of a point in the unit cube
   * @param rows at least 2
   */
  public List<SobolIndex> of(ToDoubleFunction<double[]> model, PickFreeze design, int rows) {
    return of(model, design, rows, () -> false);
  }

  /**
   * As {@link #of(ToDoubleFunction, PickFreeze, int)}.
   *
   * @param stop asked after each row but the first whether these are enough
   */
  public List<SobolIndex> of(
      ToDoubleFunction<double[]> model, PickFreeze design, int rows, BooleanSupplier stop) {
    double[][] results = new double[design.groups().size() + 2][rows];
    int done = 0;
    while (done < rows && (done < FEWEST || !stop.getAsBoolean())) {
      double[][] points = design.row(done);
      for (int point = 0; point < points.length; point++) {
        results[point][done] = model.applyAsDouble(points[point]);
      }
      done++;
    }
    int size = done;
    return estimate(
        design.groups(),
        Arrays.stream(results)
            .map(ofPoint -> Arrays.copyOf(ofPoint, size))
            .toArray(double[][]::new));
  }

  /**
   * From results that are there.
   *
   * @param results of <i>A</i>, of <i>B</i> and for each group, by row
   * @return 0 throughout for a result that does not vary
   */
  public List<SobolIndex> estimate(List<InputGroup> groups, double[][] results) {
    PairedResults pairs = PairedResults.of(results[0], results[1]);
    List<GroupTerms> terms =
        IntStream.range(0, groups.size()).mapToObj(g -> pairs.with(results[g + 2])).toList();
    int rows = results[0].length;
    int[] once = new int[rows];
    Arrays.fill(once, 1);
    double[][] values = indices(pairs, terms, once);

    SplittableRandom random = new SplittableRandom(seed);
    double[][][] resampled = new double[RESAMPLES][][];
    for (int r = 0; r < RESAMPLES; r++) {
      resampled[r] = indices(pairs, terms, resample(random, rows));
    }
    return IntStream.range(0, groups.size())
        .mapToObj(
            g ->
                new SobolIndex(
                    groups.get(g).name(),
                    estimate(values[g][FIRST], column(resampled, g, FIRST)),
                    estimate(values[g][TOTAL], column(resampled, g, TOTAL))))
        .toList();
  }

  /** Both indices of each group. */
  private static double[][] indices(PairedResults pairs, List<GroupTerms> terms, int[] weights) {
    PairedResults.Moments moments = pairs.moments(weights);
    return terms.stream()
        .map(
            group ->
                new double[] {group.firstOrder(weights, moments), group.total(weights, moments)})
        .toArray(double[][]::new);
  }

  /** How often each row is drawn. */
  private static int[] resample(SplittableRandom random, int rows) {
    int[] weights = new int[rows];
    for (int drawn = 0; drawn < rows; drawn++) {
      weights[random.nextInt(rows)]++;
    }
    return weights;
  }

  private static double[] column(double[][][] resampled, int group, int index) {
    return Arrays.stream(resampled).mapToDouble(indices -> indices[group][index]).toArray();
  }

  private Estimate estimate(double value, double[] resampled) {
    Percentiles spread = Percentiles.of(resampled);
    double tail = (1 - confidence) / 2;
    return new Estimate(
        value, Math.min(value, spread.at(tail)), Math.max(value, spread.at(1 - tail)));
  }
}
