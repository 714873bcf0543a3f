package org.gleaner.domain.supply;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a network plan takes.
 *
 * @param plan how the user calls it
 * @param years of its horizon
 * @param collected as-received tonnes of materials by the region they are collected in
 * @param recovered tonnes of element in the products that it sells
 */
public record PlanTake(
    String plan, YearSpan years, List<Collected> collected, Map<String, Yearly> recovered) {

  /** Collected of a material in a region; an empty region is unknown. */
  public record Collected(String material, String region, Yearly tonnes) {}

  public PlanTake {
    collected = List.copyOf(collected);
    recovered = Collections.unmodifiableMap(new LinkedHashMap<>(recovered));
  }
}
