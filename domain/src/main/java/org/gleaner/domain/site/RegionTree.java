package org.gleaner.domain.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which region lies in which. Joined by id alone: regions of two levels share names. A {@code
 * part_of} that would close a circle is left out; the reader of a case reports it.
 */
public final class RegionTree {

  private final Map<String, String> parents = new HashMap<>();

  /** Of the regions of a case. */
  public RegionTree(List<Region> regions) {
    for (Region region : regions) {
      String parent = region.partOf();
      if (parent != null && !isIn(parent, region.id())) {
        parents.put(region.id(), parent);
      }
    }
  }

  /** The region of the coarser level that it lies in; null if there is none. */
  public @Nullable String parent(String region) {
    return parents.get(region);
  }

  /** The region of the coarsest level that it lies in: itself if it lies in none. */
  public String coarsest(String region) {
    String last = region;
    for (String next = parents.get(region); next != null; next = parents.get(next)) {
      last = next;
    }
    return last;
  }

  /** Whether a region is the other one or lies in it. */
  public boolean isIn(String region, String other) {
    for (String next = region; next != null; next = parents.get(next)) {
      if (next.equals(other)) {
        return true;
      }
    }
    return false;
  }
}
