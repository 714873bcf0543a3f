package org.gleaner.solver.routing;

/**
 * Where vehicles start, end and empty.
 *
 * @param service time to empty at a reload; leaving and ending take none
 * @param earliest when a reload may begin
 * @param latest when a reload may begin at the latest
 */
public record Depot(long service, long earliest, long latest) {

  public Depot {
    Quantities.require("depot service", service);
    Quantities.requireWindow("depot window", earliest, latest);
  }

  /** Open at any time, empties at once. */
  public static Depot open() {
    return new Depot(0, 0, Quantities.UNLIMITED);
  }
}
