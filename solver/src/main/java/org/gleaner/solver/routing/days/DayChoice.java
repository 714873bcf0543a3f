package org.gleaner.solver.routing.days;

/** On which days each site is visited, which sites are visited on each day, and what it costs. */
final class DayChoice {

  private final DayCosts costs;

  /** By site. */
  private final long[] days;

  /** By day. */
  private final long[] sites;

  /** By day, if the change that is being tried is made. */
  private final long[] tried;

  /**
   * @param days by site
   * @param horizon number of days
   */
  DayChoice(DayCosts costs, long[] days, int horizon) {
    this.costs = costs;
    this.days = days.clone();
    sites = new long[horizon];
    for (int day = 0; day < horizon; day++) {
      sites[day] = sitesOn(days, day);
    }
    tried = sites.clone();
  }

  /** The sites that are visited on a day. */
  static long sitesOn(long[] days, int day) {
    long sites = 0;
    for (int site = 0; site < days.length; site++) {
      sites |= (days[site] >> day & 1) << site;
    }
    return sites;
  }

  /** {@link DayCosts#NONE} if there is a day whose visits cannot be made. */
  long cost() {
    long cost = 0;
    for (long visited : sites) {
      long ofDay = costs.of(visited);
      if (ofDay >= DayCosts.NONE) {
        // Not added up: nine of them are more than a long holds.
        return DayCosts.NONE;
      }
      cost += ofDay;
    }
    return cost;
  }

  long[] days() {
    return days.clone();
  }

  long days(int site) {
    return days[site];
  }

  /** Makes another choice for a site, to be kept or not. */
  void change(int site, long toDays) {
    for (long left = days[site] ^ toDays; left != 0; left &= left - 1) {
      tried[Long.numberOfTrailingZeros(left)] ^= 1L << site;
    }
    days[site] = toDays;
  }

  /** What the changes cost that are being tried; {@link DayCosts#NONE} if they cannot be made. */
  long costOfChanges() {
    long cost = 0;
    for (int day = 0; day < sites.length; day++) {
      if (tried[day] != sites[day]) {
        long then = costs.of(tried[day]);
        if (then >= DayCosts.NONE) {
          return DayCosts.NONE;
        }
        cost += then - costs.of(sites[day]);
      }
    }
    return cost;
  }

  /** Keeps the changes that are being tried. */
  void keep() {
    System.arraycopy(tried, 0, sites, 0, sites.length);
  }
}
