package org.gleaner.solver.supply.life;

import org.gleaner.domain.cohort.InflowAt;
import org.gleaner.domain.cohort.SurvivalAt;
import org.gleaner.solver.supply.survival.Survival;

/** At which ages survival is taken, which every result states. */
public record Convention(SurvivalAt survivalAt, InflowAt inflowAt) {

  /**
   * Of what is sold in year <i>x</i> the share <i>S(y - x) - S(y + 1 - x)</i> leaves in year
   * <i>y</i>: from birthday to birthday, so that some of it can leave in the year of its sale.
   * Cases are built and sized so.
   */
  public static final Convention OF_CASES = new Convention(SurvivalAt.WHOLE_AGES, InflowAt.START);

  /** The share that is left when so many years have ended since the one in which a cohort came. */
  public double share(Survival survival, int years) {
    return switch (survivalAt) {
      case WHOLE_AGES -> survival.at(inflowAt == InflowAt.START ? years + 1.0 : years);
      case MID_YEAR -> survival.at(years + 0.5);
      case INTERVAL -> survival.overYear(years);
    };
  }

  /** For people: survival at whole-ages, inflow at start of its year. */
  public String text() {
    return "survival at " + survivalAt.id() + ", inflow at " + inflowAt.id() + " of its year";
  }
}
