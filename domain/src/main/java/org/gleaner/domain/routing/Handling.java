package org.gleaner.domain.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is picked up and what that asks of vehicles and facilities.
 *
 * @param material its id; null if it is not stated: then every facility takes it
 * @param hazardClass that a vehicle must be permitted to carry; null if it is harmless
 * @param requiredFeatures that a vehicle must have, all of them
 * @param relief under which it rides; null if under none
 * @param papers that go with it
 */
public record Handling(
    @Nullable String material,
    @Nullable String hazardClass,
    List<String> requiredFeatures,
    @Nullable Relief relief,
    Papers papers) {

  /** Any vehicle may take it to any facility. */
  public static final Handling NONE = new Handling(null, null, List.of());

  public Handling {
    requiredFeatures = List.copyOf(requiredFeatures);
  }

  /** What rides with no papers. */
  public Handling(
      @Nullable String material,
      @Nullable String hazardClass,
      List<String> requiredFeatures,
      @Nullable Relief relief) {
    this(material, hazardClass, requiredFeatures, relief, Papers.NONE);
  }

  /** What rides under no relief. */
  public Handling(
      @Nullable String material, @Nullable String hazardClass, List<String> requiredFeatures) {
    this(material, hazardClass, requiredFeatures, null);
  }

  public Handling withRelief(@Nullable Relief under) {
    return new Handling(material, hazardClass, requiredFeatures, under, papers);
  }

  public Handling withPapers(Papers others) {
    return new Handling(material, hazardClass, requiredFeatures, relief, others);
  }

  /** Whether a driver must have papers with it. */
  public boolean needsPapers() {
    return hazardClass != null || relief != null || !papers.equals(Papers.NONE);
  }
}
