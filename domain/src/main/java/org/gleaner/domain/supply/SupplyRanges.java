package org.gleaner.domain.supply;

import java.util.List;
import java.util.Optional;

/**
 * How sure the best estimate is: percentiles of many draws of all uncertain inputs.
 *
 * @param caseHash SHA-256 of the case
 * @param level that is drawn
 * @param sampler its name
 * @param inputs names of what is uncertain, in the order of the sampler's dimensions
 * @param regionalError percentiles of regions are off by no more than this, relative; those of the
 *     nation are exact
 * @param nation of each element, by year of the span
 * @param regions of each element in each region, by year of the span; none if not asked for
 */
public record SupplyRanges(
    String caseName,
    String caseHash,
    YearSpan years,
    PotentialLevel level,
    long draws,
    long seed,
    String sampler,
    List<String> inputs,
    double regionalError,
    List<Series> nation,
    List<Series> regions) {

  /**
   * Of an element in a region.
   *
   * @param region empty for the nation
   */
  public record Series(String element, String region, List<Band> years) {

    public Series {
      years = List.copyOf(years);
    }
  }

  public SupplyRanges {
    inputs = List.copyOf(inputs);
    nation = List.copyOf(nation);
    regions = List.copyOf(regions);
  }

  /** Whether they are of the same case and years. */
  public boolean isOf(SupplySizing sizing) {
    return caseHash.equals(sizing.caseHash()) && years.equals(sizing.years());
  }

  /** Of one element in the nation. */
  public Optional<Series> of(String element) {
    return nation.stream().filter(s -> s.element().equals(element)).findFirst();
  }

  /** Of one element in a region. */
  public Optional<Series> of(String element, String region) {
    return regions.stream()
        .filter(s -> s.element().equals(element) && s.region().equals(region))
        .findFirst();
  }
}
