package org.gleaner.solver.supply.sizing;

import org.gleaner.solver.supply.life.LifeFlows;

/** Which flow or stock of units is asked for. */
enum FlowKind {
  INFLOW,
  DISCARDED,
  EXPORTED,
  STOCK;

  /** Units of a cohort in a year, both by index from the first. */
  double of(LifeFlows flows, int year, int cohort) {
    return switch (this) {
      case INFLOW -> year == cohort ? flows.inflow(year) : 0;
      case DISCARDED -> flows.discarded(year, cohort);
      case EXPORTED -> flows.exported(year, cohort);
      case STOCK ->
          flows.inUse(year, cohort)
              + flows.inSecondUse(year, cohort)
              + flows.hibernating(year, cohort);
    };
  }
}
