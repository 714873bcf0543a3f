package org.gleaner.domain.pickup;

import java.util.List;
import java.util.Optional;

/**
 * The points of a city or region, what waits at them, and how it is picked up.
 *
 * @param mixtures of the network's materials that are picked up as one
 */
public record CollectionArea(
    List<CollectionPoint> points,
    List<PointStream> streams,
    List<HandlingTerms> handling,
    Mixtures mixtures) {

  public CollectionArea {
    points = List.copyOf(points);
    streams = List.copyOf(streams);
    handling = List.copyOf(handling);
  }

  /** In which every material waits by itself. */
  public CollectionArea(
      List<CollectionPoint> points, List<PointStream> streams, List<HandlingTerms> handling) {
    this(points, streams, handling, Mixtures.NONE);
  }

  public CollectionArea with(Mixtures others) {
    return new CollectionArea(points, streams, handling, others);
  }

  CollectionArea withHandling(List<HandlingTerms> others) {
    return new CollectionArea(points, streams, others, mixtures);
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
