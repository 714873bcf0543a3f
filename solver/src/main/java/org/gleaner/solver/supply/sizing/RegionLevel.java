package org.gleaner.solver.supply.sizing;

import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.site.Region;
import org.gleaner.domain.site.RegionTree;
import org.jspecify.annotations.Nullable;

/**
 * The division that results are told apart by. Shares of finer regions add up to those of the
 * coarser one that they are part of.
 *
 * @param level its name; null for the coarsest
 */
record RegionLevel(PlanningCase planningCase, RegionTree tree, @Nullable String level) {

  static RegionLevel of(PlanningCase planningCase, @Nullable String level) {
    return new RegionLevel(planningCase, new RegionTree(planningCase.regions()), level);
  }

  /**
   * The region of this level that a region is or lies in; itself if it lies in none: what is stated
   * of a coarse region cannot be split.
   */
  String of(String region) {
    if (level == null) {
      return tree.coarsest(region);
    }
    for (String next = region; next != null; next = tree.parent(next)) {
      if (isOfLevel(next)) {
        return next;
      }
    }
    return region;
  }

  boolean isOfLevel(String id) {
    return planningCase.regions().stream()
        .filter(r -> r.id().equals(id))
        .map(Region::level)
        .anyMatch(name -> name != null && name.equals(level));
  }
}
