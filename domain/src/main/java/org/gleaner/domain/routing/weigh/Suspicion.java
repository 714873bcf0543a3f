package org.gleaner.domain.routing.weigh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which weighings are hardly what was aboard. */
final class Suspicion {

  /** A slip of the unit or of the order is of this size: a choice, not a statistic. */
  private static final double GROSS = 5;

  /** Iglewicz and Hoaglin (1993): modified z-scores above are outliers. */
  private static final double CUT = 3.5;

  private static final double NORMAL_QUARTILE = 0.6745;
  private static final int FEWEST = 5;

  private Suspicion() {}

  /** Of visits of one material. */
  static List<WeighedVisit> among(List<WeighedVisit> visits) {
    double[] ratios = visits.stream().mapToDouble(WeighedVisit::ratio).toArray();
    double median = median(ratios);
    double spread = median(Arrays.stream(ratios).map(r -> Math.abs(r - median)).toArray());
    List<WeighedVisit> found = new ArrayList<>();
    for (WeighedVisit visit : visits) {
      double ratio = visit.ratio();
      boolean isGross = ratio >= GROSS || ratio <= 1 / GROSS;
      boolean isFar =
          visits.size() >= FEWEST
              && spread > 0
              && NORMAL_QUARTILE * Math.abs(ratio - median) > CUT * spread;
      if (isGross || isFar) {
        found.add(visit);
      }
    }
    return found;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
