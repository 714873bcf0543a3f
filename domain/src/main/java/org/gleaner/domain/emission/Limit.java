package org.gleaner.domain.emission;

import org.gleaner.domain.quantity.Series;
import org.jspecify.annotations.Nullable;

/**
 * A yearly cap on what leaves the network, and a price on every unit of it.
 *
 * @param medium {@code water} (m3), {@code residue} (tonnes disposed of, any kind), {@code
 *     disposal} (tonnes of the material disposed of), {@code activity} (MBq disposed of), or the
 *     name of an emission (tonnes)
 * @param site null for all
 * @param region null for all
 * @param material id of a material or family; null for all
 * @param penaltyPerUnit paid on every unit, within the limit or not
 */
public record Limit(
    String id,
    String medium,
    @Nullable String site,
    @Nullable String region,
    @Nullable String material,
    Series maxPerYear,
    Series penaltyPerUnit) {

  public static final String WATER = "water";
  public static final String RESIDUE = "residue";
  public static final String DISPOSAL = "disposal";
  public static final String ACTIVITY = "activity";
  public static final String CO2E = "co2e";

  /** Unit of the limit, by its medium. */
  public String unit() {
    return unitOf(medium);
  }

  /** Unit in which a medium is counted. */
  public static String unitOf(String medium) {
    return switch (medium) {
      case WATER -> "m3";
      case ACTIVITY -> "MBq";
      default -> "t";
    };
  }
}
