package org.gleaner.domain.scenario;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.quantity.Series;

/**
 * Steps whose sizes add up: to make the total smaller the last ones go first, larger the last one
 * grows.
 */
final class StepTotals {

  private StepTotals() {}

  /** The sizes of the steps with an edit of their total in these periods, at most {@code most}. */
  static List<Series> edit(List<Series> sizes, Edit edit, List<Integer> periods, double most) {
    List<Series> edited = new ArrayList<>(sizes);
    for (int t : periods) {
      double total = 0;
      for (Series size : sizes) {
        total += size.at(t);
      }
      double left = Math.min(most, edit.apply(total));
      for (int k = 0; k < sizes.size(); k++) {
        boolean last = k == sizes.size() - 1;
        double size = last ? left : Math.min(left, sizes.get(k).at(t));
        edited.set(k, edited.get(k).with(t, size));
        // An unlimited step takes all there is; infinity less infinity is no number.
        left = Double.isInfinite(size) ? 0 : left - size;
      }
    }
    return edited;
  }
}
