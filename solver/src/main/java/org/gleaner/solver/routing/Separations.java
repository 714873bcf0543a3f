package org.gleaner.solver.routing;

import java.util.List;

/**
 * Kinds of goods that do not ride together. Goods aboard are a set of kinds: a number whose bit
 * <i>k</i> says whether kind <i>k</i> is among them, so that what two parts of a trip carry is
 * joined at once.
 *
 * @param apart by kind, the kinds that it is kept apart from; symmetric
 */
public record Separations(List<Long> apart) {

  /** As many as a number has bits for, and stays positive. */
  public static final int MOST_KINDS = 62;

  public static final Separations NONE = new Separations(List.of());

  public Separations {
    apart = List.copyOf(apart);
    if (apart.size() > MOST_KINDS) {
      throw new IllegalArgumentException(
          "kinds are " + apart.size() + ", at most " + MOST_KINDS + " can be told apart");
    }
    for (int kind = 0; kind < apart.size(); kind++) {
      for (int other = 0; other < apart.size(); other++) {
        if (isApart(apart, kind, other) != isApart(apart, other, kind)) {
          throw new IllegalArgumentException(kind + " and " + other + " are apart one way only");
        }
      }
      if (isApart(apart, kind, kind)) {
        throw new IllegalArgumentException("kind " + kind + " is kept apart from itself");
      }
    }
  }

  private static boolean isApart(List<Long> apart, int kind, int other) {
    return (apart.get(kind) >> other & 1) != 0;
  }

  /** Pairs of kinds in a set that must be kept apart. */
  public int pairs(long goods) {
    int twice = 0;
    for (int kind = 0; kind < apart.size(); kind++) {
      if ((goods >> kind & 1) != 0) {
        twice += Long.bitCount(goods & apart.get(kind));
      }
    }
    return twice / 2;
  }
}
