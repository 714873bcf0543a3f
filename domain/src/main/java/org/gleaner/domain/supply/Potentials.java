package org.gleaner.domain.supply;

import org.jspecify.annotations.Nullable;

/**
 * The levels of one thing in one year, tonnes a year, each in a field of its own.
 *
 * @param recoverable of elements only: a process recovers elements, not devices
 * @param economic null without a plan, outside its years, and where a plan does not tell
 */
public record Potentials(
    double theoretical,
    double collectable,
    @Nullable Double recoverable,
    @Nullable Double economic) {

  /** At the level; null where it is not known. */
  public @Nullable Double at(PotentialLevel level) {
    return switch (level) {
      case THEORETICAL -> theoretical;
      case COLLECTABLE -> collectable;
      case RECOVERABLE -> recoverable;
      case ECONOMIC -> economic;
    };
  }
}
