package org.gleaner.domain.routing.weigh;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of a material is there for each planned kilogram: the ratio estimator (Cochran, Sampling
 * Techniques, 1977, chapter 6).
 *
 * @param material empty if the case does not say
 * @param visits that it rests on
 * @param planned kg
 * @param weighed kg
 * @param factor weighed over planned; null if nothing was planned
 * @param standardError of the factor; null below two visits
 */
public record MaterialFactor(
    String material,
    int visits,
    double planned,
    double weighed,
    @Nullable Double factor,
    @Nullable Double standardError) {

  private static final int FEWEST = 2;

  static MaterialFactor of(String material, List<WeighedVisit> visits) {
    double planned = visits.stream().mapToDouble(WeighedVisit::planned).sum();
    double weighed = visits.stream().mapToDouble(WeighedVisit::weighed).sum();
    if (planned <= 0) {
      return new MaterialFactor(material, visits.size(), planned, weighed, null, null);
    }
    double factor = weighed / planned;
    int count = visits.size();
    if (count < FEWEST) {
      return new MaterialFactor(material, count, planned, weighed, factor, null);
    }
    double squares = 0;
    for (WeighedVisit visit : visits) {
      double residual = visit.weighed() - factor * visit.planned();
      squares += residual * residual;
    }
    double error = Math.sqrt(count / (count - 1.0) * squares) / planned;
    return new MaterialFactor(material, count, planned, weighed, factor, error);
  }

  /** Whether it rests on enough to correct orders by it. */
  public boolean isUsable() {
    return factor != null && standardError != null && factor > 0;
  }
}
