package org.gleaner.domain.site;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
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

  private static final double SIZE_TOLERANCE = 1e-9;

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

  /** The discrete level of this size; empty if the plant has none, or is a line. */
  public Optional<CapacityLevel> levelOf(double capacity) {
    return line
        ? Optional.empty()
        : levels.stream().filter(l -> sameSize(l.capacityTonnesPerYear(), capacity)).findFirst();
  }

  /** Capital expenditure to have this size from nothing, at the prices of the period. */
  public double capexOf(double capacity, int period) {
    return ofSize(capacity, l -> l.capex().at(period));
  }

  /** Fixed cost a year of this size, at the prices of the period. */
  public double fixedCostOf(double capacity, int period) {
    return ofSize(capacity, l -> l.fixedCostPerYear().at(period));
  }

  /**
   * Variable cost a tonne of input when this size is in use: that of the smaller level for a line.
   */
  public double variableCostOf(double capacity, int period) {
    CapacityLevel level = line ? levels.get(0) : nextLevel(capacity);
    return level.variableCostPerTonne().at(period);
  }

  private double ofSize(double capacity, ToDoubleFunction<CapacityLevel> figure) {
    if (!line) {
      return figure.applyAsDouble(nextLevel(capacity));
    }
    CapacityLevel small = levels.get(0);
    CapacityLevel large = levels.get(levels.size() - 1);
    double span = large.capacityTonnesPerYear() - small.capacityTonnesPerYear();
    double from = figure.applyAsDouble(small);
    // An existing line plant may be smaller than its smallest size: the line then goes on below it.
    return span <= 0
        ? from
        : from
            + (capacity - small.capacityTonnesPerYear())
                / span
                * (figure.applyAsDouble(large) - from);
  }

  private CapacityLevel nextLevel(double capacity) {
    return levels.stream()
        .filter(
            l ->
                l.capacityTonnesPerYear() >= capacity
                    || sameSize(l.capacityTonnesPerYear(), capacity))
        .findFirst()
        .orElse(levels.get(levels.size() - 1));
  }

  private static boolean sameSize(double a, double b) {
    return Math.abs(a - b) <= SIZE_TOLERANCE * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
  }
}
