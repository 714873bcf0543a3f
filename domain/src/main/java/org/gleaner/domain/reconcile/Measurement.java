package org.gleaner.domain.reconcile;

/**
 * A figure and how well it is known, in the unit of what it measures.
 *
 * @param standardError standard deviation of the figure, 0 or more; 0 if it is exact
 */
public record Measurement(double value, double standardError) {

  public boolean isExact() {
    return standardError == 0;
  }
}
