package org.gleaner.solver.supply.uncertainty;

/** Draws whose coordinates move together, each as uniform as before. */
public final class CorrelatedSampler implements Sampler {

  private final Sampler inner;
  private final CorrelationMatrix correlations;

  public CorrelatedSampler(Sampler inner, CorrelationMatrix correlations) {
    if (correlations.dimensions() != inner.dimensions()) {
      throw new IllegalArgumentException(
          correlations.dimensions() + " dimensions are not " + inner.dimensions());
    }
    this.inner = inner;
    this.correlations = correlations;
  }

  @Override
  public int dimensions() {
    return inner.dimensions();
  }

  @Override
  public void draw(long index, double[] u) {
    inner.draw(index, u);
    correlations.correlate(u);
  }
}
