package org.gleaner.domain.supply;

import java.util.Locale;

/** How much of what arises is meant. Figures of different levels are never added up or compared. */
public enum PotentialLevel {
  /** All that is discarded, and all residues. */
  THEORETICAL,
  /** Of that, what collection can reach. */
  COLLECTABLE,
  /** Of that, what the best chain of the case's recipes puts into products, by element. */
  RECOVERABLE,
  /** What a network plan takes. */
  ECONOMIC;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
