package org.gleaner.domain.routing;

import java.util.List;

/**
 * What a vehicle is and has.
 *
 * @param capacities one per load dimension of the case
 * @param features that orders may require
 * @param hazardClasses that it may carry
 * @param profile which of the case's {@link RoutingCase#travels} it travels by, from 0
 */
public record Equipment(
    List<Double> capacities, List<String> features, List<String> hazardClasses, int profile) {

  public Equipment {
    capacities = List.copyOf(capacities);
    features = List.copyOf(features);
    hazardClasses = List.copyOf(hazardClasses);
  }

  /** A vehicle that can do nothing in particular. */
  public static Equipment of(List<Double> capacities) {
    return new Equipment(capacities, List.of(), List.of(), 0);
  }

  public Equipment withFeatures(List<String> names) {
    return new Equipment(capacities, names, hazardClasses, profile);
  }

  public Equipment withHazardClasses(List<String> names) {
    return new Equipment(capacities, features, names, profile);
  }

  public Equipment withProfile(int travel) {
    return new Equipment(capacities, features, hazardClasses, travel);
  }
}
