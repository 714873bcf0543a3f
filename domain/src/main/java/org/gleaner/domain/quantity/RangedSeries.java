package org.gleaner.domain.quantity;

/** One best estimate with its range per period. */
public record RangedSeries(Series best, Series low, Series high) {

  public static RangedSeries exactly(Series values) {
    return new RangedSeries(values, values, values);
  }

  public static RangedSeries constant(Ranged value, int periods) {
    return new RangedSeries(
        Series.constant(value.best(), periods),
        Series.constant(value.low(), periods),
        Series.constant(value.high(), periods));
  }

  public RangedSeries times(double factor) {
    return new RangedSeries(
        best.map(v -> v * factor), low.map(v -> v * factor), high.map(v -> v * factor));
  }

  public Ranged at(int period) {
    return new Ranged(best.at(period), low.at(period), high.at(period));
  }
}
