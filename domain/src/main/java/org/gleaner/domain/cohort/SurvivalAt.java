package org.gleaner.domain.cohort;

import java.util.Set;

/** At which ages survival is taken for the stock at the end of a year. */
public enum SurvivalAt implements Known {
  /** Full years: 0, 1, 2 ... */
  WHOLE_AGES("whole-ages", InflowAt.END, Set.of(InflowAt.END, InflowAt.START)),

  /** Half years: 0.5, 1.5 ... */
  MID_YEAR("mid-year", InflowAt.MIDDLE, Set.of(InflowAt.MIDDLE)),

  /** The mean over a year of ages, around its middle: 0 to 1, 1 to 2 ... */
  INTERVAL("interval", InflowAt.MIDDLE, Set.of(InflowAt.MIDDLE, InflowAt.SPREAD));

  private final String id;
  private final InflowAt usual;
  private final Set<InflowAt> inflows;

  SurvivalAt(String id, InflowAt usual, Set<InflowAt> inflows) {
    this.id = id;
    this.usual = usual;
    this.inflows = inflows;
  }

  @Override
  public String id() {
    return id;
  }

  /** When a year's inflow is taken to come, if nothing is said. */
  public InflowAt usualInflow() {
    return usual;
  }

  /** Whether inflow at such a time has these ages when years end. */
  public boolean agreesWith(InflowAt inflow) {
    return inflows.contains(inflow);
  }
}
