package org.gleaner.domain.pickup;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Materials of a network that wait together: one container at a point holds motors of all ages.
 *
 * @param collectedAs material that is picked up, by the material of the network that is in it
 */
public record Mixtures(Map<String, String> collectedAs) {
  /** Every material waits by itself. */
  public static final Mixtures NONE = new Mixtures(Map.of());

  public Mixtures {
    collectedAs = Collections.unmodifiableMap(new LinkedHashMap<>(collectedAs));
  }

  /** What a material of the network is picked up as: itself, if it is in no mixture. */
  public String collectedAs(String material) {
    return collectedAs.getOrDefault(material, material);
  }

  /** Flows of what is picked up, in the order in which their first part comes. */
  public List<YearlyFlow> collected(List<YearlyFlow> flows) {
    Map<List<String>, YearlyFlow> sums = new LinkedHashMap<>();
    for (YearlyFlow flow : flows) {
      YearlyFlow one = new YearlyFlow(flow.origin(), collectedAs(flow.material()), flow.tonnes());
      sums.merge(List.of(one.origin(), one.material()), one, YearlyFlow::plus);
    }
    return List.copyOf(sums.values());
  }
}
