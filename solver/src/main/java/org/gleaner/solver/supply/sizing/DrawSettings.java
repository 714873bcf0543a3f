package org.gleaner.solver.supply.sizing;

import java.util.Locale;
import org.gleaner.domain.supply.PotentialLevel;
import org.gleaner.solver.supply.uncertainty.LatinHypercubeSampler;
import org.gleaner.solver.supply.uncertainty.PlainSampler;
import org.gleaner.solver.supply.uncertainty.Sampler;
import org.gleaner.solver.supply.uncertainty.SobolSampler;

/**
 * How draws are made.
 *
 * @param draws how many
 * @param level of which percentiles are wanted; not {@link PotentialLevel#ECONOMIC}
 * @param byRegion whether regions are wanted too
 */
public record DrawSettings(
    long draws, long seed, Kind sampler, PotentialLevel level, boolean byRegion, int threads) {

  /** Where draws come from. */
  public enum Kind {
    SOBOL,
    LHS,
    PLAIN;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public DrawSettings {
    if (draws < 1 || threads < 1 || level == PotentialLevel.ECONOMIC) {
      throw new IllegalArgumentException(draws + " draws, " + threads + " threads, " + level);
    }
  }

  /** The same with another number of draws. */
  public DrawSettings with(long count) {
    return new DrawSettings(count, seed, sampler, level, byRegion, threads);
  }

  Sampler sampler(int dimensions) {
    return switch (sampler) {
      case SOBOL -> new SobolSampler(seed, dimensions);
      case LHS -> new LatinHypercubeSampler(seed, dimensions, draws);
      case PLAIN -> new PlainSampler(seed, dimensions);
    };
  }
}
