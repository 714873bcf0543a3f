package org.gleaner.domain.pickup.placing;

import java.util.List;

/** What is known of a city before its collection points are. */
public record CityOutline(
    List<District> districts,
    List<PointKind> kinds,
    List<KnownPlace> places,
    List<KindShare> shares) {

  public CityOutline {
    districts = List.copyOf(districts);
    kinds = List.copyOf(kinds);
    places = List.copyOf(places);
    shares = List.copyOf(shares);
  }
}
