package org.gleaner.domain.supply;

/**
 * A material that arises from one source in one place; in as-received tonnes a year. Elements and
 * regions follow from it: the material's contents, the place's shares.
 *
 * @param source id of a product; else of a site, or {@code stated/KEY}, that states it directly
 * @param direct stated, not computed from sales
 * @param place among the sizing's places
 * @param tonnes all that arises
 * @param collectable of that
 */
public record SupplyStream(
    String source,
    boolean direct,
    String material,
    String place,
    Yearly tonnes,
    Yearly collectable) {

  /** Begins the source of what is stated for the nation, by an allocation key. */
  public static final String STATED_FOR_NATION = "stated/";
}
