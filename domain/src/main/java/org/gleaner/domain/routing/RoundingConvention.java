package org.gleaner.domain.routing;

/**
 * How a set of instances turns the figures of a file into those that are added up and compared.
 * Distances, times, prizes and fixed costs are scaled and rounded, each by itself and before
 * anything is added; loads, capacities and costs per distance stay as they are.
 */
public enum RoundingConvention {
  /** TSPLIB's {@code nint}: the nearest integer, halves upwards. CVRP. */
  NEAREST_INTEGER(1, 1) {
    @Override
    double round(double scaled) {
      return Math.floor(scaled + 0.5);
    }
  },
  /**
   * One decimal, the rest cut off (DIMACS): computed in tenths, costs reported with the decimal.
   * Solomon, Gehring and Homberger.
   */
  TRUNCATED_TO_TENTHS(10, 10) {
    @Override
    double round(double scaled) {
      return truncated(scaled);
    }
  },
  /** Ten times the figure, the rest cut off, and costs reported so. PCVRPTW, MTVRPTWR. */
  TIMES_10_TRUNCATED(10, 1) {
    @Override
    double round(double scaled) {
      return truncated(scaled);
    }
  },
  /**
   * A thousand times the figure, rounded to the nearest integer (halves to the even one), and costs
   * reported so, to hundredths: costs per distance are not rounded, and those of the sets have one
   * or two decimals. MDVRPTW, HFVRP.
   */
  TIMES_1000_ROUNDED(1000, 1) {
    @Override
    double round(double scaled) {
      return Math.rint(scaled);
    }

    @Override
    public double reported(double cost) {
      return hundredths(cost);
    }
  },
  /** Double precision throughout; costs reported with two decimals. Cordeau's MDVRP. */
  DOUBLE_TO_HUNDREDTHS(1, 1) {
    @Override
    double round(double scaled) {
      return scaled;
    }

    @Override
    public double reported(double cost) {
      return hundredths(cost);
    }
  };

  private final double scale;
  private final double divisor;

  RoundingConvention(double scale, double divisor) {
    this.scale = scale;
    this.divisor = divisor;
  }

  abstract double round(double scaled);

  /** The figure as it is added up; infinity stays what it is. */
  public double scaled(double figure) {
    return Double.isInfinite(figure) ? figure : round(figure * scale);
  }

  /** Whether every scaled figure is a whole number. */
  public boolean givesWholeNumbers() {
    return this != DOUBLE_TO_HUNDREDTHS;
  }

  /** A sum of scaled figures, in the unit in which costs of the set are published. */
  public double reported(double cost) {
    return cost / divisor;
  }

  private static double hundredths(double value) {
    return Math.rint(value * 100) / 100;
  }

  private static double truncated(double value) {
    return value < 0 ? Math.ceil(value) : Math.floor(value);
  }
}
