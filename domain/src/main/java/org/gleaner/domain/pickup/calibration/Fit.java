package org.gleaner.domain.pickup.calibration;

/**
 * Which of the two figures of the network's transport terms gives way, so that fixed cost + rate x
 * km is what a tonne costs on the routes.
 */
public enum Fit {
  /** The fixed cost per tonne; the rate only where that would fall below 0. */
  FIXED {
    @Override
    Price of(Price before, double cost, double km) {
      double fixed = cost - before.rate() * km;
      return fixed >= 0 || km == 0
          ? new Price(Math.max(0, fixed), before.rate())
          : new Price(0, cost / km);
    }
  },
  /** The cost per tonne-km; the fixed cost only where that would fall below 0. */
  RATE {
    @Override
    Price of(Price before, double cost, double km) {
      double rate = km == 0 ? -1 : (cost - before.fixed()) / km;
      if (rate >= 0) {
        return new Price(before.fixed(), rate);
      }
      return new Price(cost, km == 0 ? before.rate() : 0);
    }
  };

  /**
   * What it costs to move a tonne.
   *
   * @param fixed per tonne
   * @param rate per tonne-km
   */
  public record Price(double fixed, double rate) {

    public double of(double km) {
      return fixed + rate * km;
    }

    /** Part of the way from this price to another: 1 goes all of it. */
    Price towards(Price other, double damping) {
      return new Price(
          fixed + damping * (other.fixed - fixed), rate + damping * (other.rate - rate));
    }
  }

  /** The price whose cost of a tonne over a way is this. */
  abstract Price of(Price before, double cost, double km);
}
