package org.gleaner.solver.routing;

import java.util.List;

/** The range of every quantity of a problem, so that no sum or product of the search overflows. */
public final class Quantities {

  /** Stands for "no limit" and bounds every quantity: about 10^12. */
  public static final long UNLIMITED = 1L << 40;

  /**
   * Bounds prizes: the sum of those of 20,000 clients does not overflow. Cases are counted in units
   * so coarse that it holds what leaving anybody out should cost.
   */
  public static final long DEAREST = 1L << 48;

  private Quantities() {}

  static void requirePrize(long value) {
    require("prize", value, DEAREST);
  }

  static void require(String name, long value) {
    require(name, value, UNLIMITED);
  }

  private static void require(String name, long value, long most) {
    if (value < 0 || value > most) {
      throw new IllegalArgumentException(name + " is " + value + ", must be between 0 and " + most);
    }
  }

  static void requireAll(String name, List<Long> values) {
    for (int i = 0; i < values.size(); i++) {
      require(name + "[" + i + "]", values.get(i));
    }
  }

  static void requireWindow(String name, long earliest, long latest) {
    require(name + " begin", earliest);
    require(name + " end", latest);
    if (earliest > latest) {
      throw new IllegalArgumentException(
          name + " begins at " + earliest + ", after its end " + latest);
    }
  }
}
