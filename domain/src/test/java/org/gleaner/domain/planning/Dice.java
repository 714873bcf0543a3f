package org.gleaner.domain.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.gleaner.domain.evidence.Confidence;
import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.quantity.Ranged;
import org.gleaner.domain.quantity.RangedSeries;
import org.gleaner.domain.quantity.Series;

/** Draws the values of random cases; equal seeds draw equal values. */
final class Dice {
  private final SplittableRandom random;

  Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  double between(double least, double most) {
    return random.nextDouble(least, most);
  }

  <T> T pick(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  /** A value for each period, the same in all of them half of the time. */
  Series series(double least, double most, int periods) {
    if (chance(0.5)) {
      return Series.constant(between(least, most), periods);
    }
    double[] values = new double[periods];
    for (int t = 0; t < periods; t++) {
      values[t] = between(least, most);
    }
    return Series.of(values);
  }

  Series limit(double least, double most, int periods) {
    return chance(0.4) ? Series.unlimited(periods) : series(least, most, periods);
  }

  RangedSeries range(Series best) {
    double down = chance(0.5) ? 1 : between(0.5, 1.0);
    double up = chance(0.5) ? 1 : between(1.0, 1.5);
    return new RangedSeries(best, best.map(v -> v * down), best.map(v -> v * up));
  }

  Ranged range(double best) {
    return chance(0.5)
        ? Ranged.exactly(best)
        : new Ranged(best, best * between(0.5, 1.0), best * between(1.0, 1.1));
  }

  Evidence evidence() {
    return switch (between(0, 2)) {
      case 0 -> Evidence.NONE;
      case 1 -> new Evidence("Sổ tay, \"thứ hai\"", 2024, Confidence.C);
      default -> new Evidence("handbook", null, Confidence.A);
    };
  }

  /** Some of the items, in their order; at least one. */
  <T> List<T> someOf(List<T> items) {
    List<T> some = new ArrayList<>();
    for (T item : items) {
      if (chance(0.6)) {
        some.add(item);
      }
    }
    return some.isEmpty() ? List.of(items.get(0)) : some;
  }
}
