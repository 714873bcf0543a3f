package org.gleaner.domain.pickup;

/** What it costs to leave an order that need not be fetched. */
public sealed interface Prize {

  /** So much a tonne as received, in the money of the case. */
  record PerTonne(double amount) implements Prize {}

  /** What the metals in it are worth to a network plan, which is still to be asked. */
  record OfMetals() implements Prize {}
}
