package org.gleaner.domain.pickup;

import java.util.List;
import java.util.Optional;

/** The points of a city or region, what waits at them, and how it is picked up. */
public record CollectionArea(
    List<CollectionPoint> points, List<PointStream> streams, List<HandlingTerms> handling) {

  public CollectionArea {
    points = List.copyOf(points);
    streams = List.copyOf(streams);
    handling = List.copyOf(handling);
  }

  public Optional<HandlingTerms> terms(PointStream stream) {
    return handling.stream()
        .filter(t -> t.material().equals(stream.material()))
        .filter(t -> t.condition().equals(stream.condition()))
        .findFirst();
  }

  /** Whether leaving some of it costs what its metals are worth. */
  public boolean hasPrizesOfMetals() {
    return handling.stream().anyMatch(HandlingTerms::isPrizeOfMetals);
  }

  /** Whether tonnes of this site, or of this one point, are collected at points of the area. */
  public boolean knows(String origin) {
    return points.stream().anyMatch(p -> p.site().equals(origin) || p.id().equals(origin));
  }
}
