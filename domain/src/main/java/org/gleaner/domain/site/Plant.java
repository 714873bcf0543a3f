package org.gleaner.domain.site;

import java.util.List;
import org.gleaner.domain.evidence.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * One process at one site, existing or candidate.
 *
 * @param levels sizes in ascending order; for a line exactly its smallest and its largest
 * @param line any size between the two levels may be had, costs in proportion
 * @param initialCapacityTonnesPerYear open before the first period at no cost; 0 for a candidate
 * @param openingPeriods indices of the periods in which it may be commissioned
 * @param leadTimeYears from the decision, when capex is paid, to commissioning
 * @param lifetimeYears for the straight-line residual value
 * @param alternativeGroup at most one plant of a group is open at a time; null for none
 * @param floorShare least use of the capacity of an open plant
 * @param closure null if it may not close
 */
public record Plant(
    String site,
    String process,
    List<CapacityLevel> levels,
    boolean line,
    double initialCapacityTonnesPerYear,
    List<Integer> openingPeriods,
    double leadTimeYears,
    double lifetimeYears,
    @Nullable String alternativeGroup,
    double floorShare,
    @Nullable Closure closure,
    Evidence evidence) {

  public Plant {
    levels = List.copyOf(levels);
    openingPeriods = List.copyOf(openingPeriods);
  }

  /** A plant whose figures nobody vouches for. */
  public Plant(
      String site,
      String process,
      List<CapacityLevel> levels,
      boolean line,
      double initialCapacityTonnesPerYear,
      List<Integer> openingPeriods,
      double leadTimeYears,
      double lifetimeYears,
      @Nullable String alternativeGroup,
      double floorShare,
      @Nullable Closure closure) {
    this(
        site,
        process,
        levels,
        line,
        initialCapacityTonnesPerYear,
        openingPeriods,
        leadTimeYears,
        lifetimeYears,
        alternativeGroup,
        floorShare,
        closure,
        Evidence.NONE);
  }

  public String id() {
    return site + "/" + process;
  }

  public boolean isExisting() {
    return initialCapacityTonnesPerYear > 0;
  }

  public double largestCapacity() {
    return levels.get(levels.size() - 1).capacityTonnesPerYear();
  }
}
