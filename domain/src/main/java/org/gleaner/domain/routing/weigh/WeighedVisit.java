package org.gleaner.domain.routing.weigh;

/**
 * A visit of a plan whose load was weighed.
 *
 * @param day from 1
 * @param vehicle numbered from 1 through the types
 * @param material empty if the case does not say
 * @param planned kg
 * @param weighed kg
 */
public record WeighedVisit(
    int day, int vehicle, String order, String material, double planned, double weighed) {

  /** Weighed over planned; infinite if nothing was planned. */
  public double ratio() {
    return planned > 0 ? weighed / planned : weighed > 0 ? Double.POSITIVE_INFINITY : 1;
  }

  public double difference() {
    return weighed - planned;
  }
}
