package org.gleaner.domain.routing;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a vehicle is and has.
 *
 * @param capacities one per load dimension of the case
 * @param features that orders may require
 * @param hazardClasses that it may carry
 * @param profile which of the case's {@link RoutingCase#travels} it travels by, from 0
 * @param compartments in one of which each order rides whole; empty if it is all one hold
 */
public record Equipment(
    List<Double> capacities,
    List<String> features,
    List<String> hazardClasses,
    int profile,
    List<Compartment> compartments) {

  /** All one hold. */
  public Equipment(
      List<Double> capacities, List<String> features, List<String> hazardClasses, int profile) {
    this(capacities, features, hazardClasses, profile, List.of());
  }

  public Equipment {
    compartments = List.copyOf(compartments);
    capacities = List.copyOf(capacities);
    features = List.copyOf(features);
    hazardClasses = List.copyOf(hazardClasses);
  }

  /** A vehicle that can do nothing in particular. */
  public static Equipment of(List<Double> capacities) {
    return new Equipment(capacities, List.of(), List.of(), 0);
  }

  public Equipment withFeatures(List<String> names) {
    return new Equipment(capacities, names, hazardClasses, profile, compartments);
  }

  public Equipment withHazardClasses(List<String> names) {
    return new Equipment(capacities, features, names, profile, compartments);
  }

  public Equipment withProfile(int travel) {
    return new Equipment(capacities, features, hazardClasses, travel, compartments);
  }

  public Equipment withCompartments(List<Compartment> parts) {
    return new Equipment(capacities, features, hazardClasses, profile, parts);
  }

  /** Capacities of each part in which goods may ride, no larger than the vehicle's. */
  public List<List<Double>> holdsFor(Handling handling) {
    return compartments.isEmpty()
        ? List.of(capacities)
        : compartments.stream()
            .filter(one -> one.accepts(handling))
            .map(one -> least(one.capacities()))
            .toList();
  }

  private List<Double> least(List<Double> others) {
    return IntStream.range(0, capacities.size())
        .mapToObj(d -> Double.valueOf(Math.min(capacities.get(d), others.get(d))))
        .toList();
  }

  /** Whether it has a place for the order, if it carries nothing else. */
  public boolean hasCompartmentFor(Order order) {
    return compartments.isEmpty() || compartments.stream().anyMatch(c -> c.takes(order));
  }
}
