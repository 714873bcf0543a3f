package org.gleaner.domain.product;

import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.quantity.Ranged;
import org.jspecify.annotations.Nullable;

/**
 * An arising that is stated, not derived from sales: a residue of a plant, or a national figure
 * that an allocation key spreads over regions.
 *
 * @param site where it arises; null for a national figure
 * @param allocation key of a national figure; null for a figure of one site
 * @param period index of the period; null for all that no other row states
 * @param fromYear first year of a figure that holds until the next one begins, also outside the
 *     periods of the case; null if there is none
 * @param tonnesPerYear as received
 */
public record DirectArising(
    @Nullable String site,
    @Nullable String allocation,
    String material,
    @Nullable Integer period,
    @Nullable Integer fromYear,
    Ranged tonnesPerYear,
    Evidence evidence) {

  public DirectArising {
    if ((site == null) == (allocation == null)) {
      throw new IllegalArgumentException(
          "either a site or an allocation key: " + site + ", " + allocation);
    }
    if (period != null && fromYear != null) {
      throw new IllegalArgumentException("of a period or from a year: " + period + ", " + fromYear);
    }
  }

  /** Of a period, or of all. */
  public DirectArising(
      @Nullable String site,
      @Nullable String allocation,
      String material,
      @Nullable Integer period,
      Ranged tonnesPerYear,
      Evidence evidence) {
    this(site, allocation, material, period, null, tonnesPerYear, evidence);
  }
}
