package org.gleaner.domain.supply;

import java.util.List;

/** Which part of a sizing is asked for; an empty list stands for all. */
public record SupplyFilter(
    List<String> elements, List<String> sources, List<String> materials, List<String> regions) {

  public static final SupplyFilter ALL =
      new SupplyFilter(List.of(), List.of(), List.of(), List.of());

  public SupplyFilter {
    elements = List.copyOf(elements);
    sources = List.copyOf(sources);
    materials = List.copyOf(materials);
    regions = List.copyOf(regions);
  }

  boolean takes(SupplyStream stream) {
    return allows(sources, stream.source()) && allows(materials, stream.material());
  }

  static boolean allows(List<String> wanted, String id) {
    return wanted.isEmpty() || wanted.contains(id);
  }
}
