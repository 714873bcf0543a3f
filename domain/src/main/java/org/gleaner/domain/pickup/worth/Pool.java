package org.gleaner.domain.pickup.worth;

/**
 * The tonnes of a material that are at a site in a period. All that the plan does with them draws
 * alike on each tonne.
 */
record Pool(String site, String material, int period) {

  Pool of(String other) {
    return new Pool(site, other, period);
  }

  Pool in(int other) {
    return new Pool(site, material, other);
  }
}
