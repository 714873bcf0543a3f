package org.gleaner.solver.routing;

/**
 * Where vehicles start, end and empty.
 *
 * @param service time to empty at a reload; leaving and ending take none
 * @param earliest when a reload may begin
 * @param latest when a reload may begin at the latest
 * @param refused the set of kinds of goods that must not be aboard when a trip ends there (see
 *     {@link Separations})
 */
public record Depot(long service, long earliest, long latest, long refused) {

  public Depot {
    Quantities.require("depot service", service);
    Quantities.requireWindow("depot window", earliest, latest);
  }

  /** Takes all kinds of goods. */
  public Depot(long service, long earliest, long latest) {
    this(service, earliest, latest, 0);
  }

  public Depot refusing(long kinds) {
    return new Depot(service, earliest, latest, kinds);
  }

  /** Open at any time, empties at once. */
  public static Depot open() {
    return new Depot(0, 0, Quantities.UNLIMITED);
  }
}
