package org.gleaner.solver.supply.life;

import java.util.Arrays;
import org.gleaner.solver.supply.life.LifeCourse.StageLives;
import org.gleaner.solver.supply.survival.Survival;

/** Shares of a stage by the years since a unit entered it, for each of the stage's lifetimes. */
final class StageCurves {

  private final StageLives lives;
  private final Convention convention;

  /** By row and years: what is left when they have ended. */
  private final double[][] left;

  /** What leaves in the last of them. */
  private final double[][] leaving;

  /** Of cohorts without a lifetime, of which nothing is sold. */
  private final double[] nothing;

  private final double[] all;

  StageCurves(StageLives lives, int years, Convention convention) {
    this.lives = lives;
    this.convention = convention;
    left = new double[lives.rows().size()][years];
    leaving = new double[left.length][years];
    nothing = new double[years];
    all = new double[years];
    all[0] = 1;
  }

  void update(double[] values) {
    for (int row = 0; row < left.length; row++) {
      fill(lives.rows().get(row).survival(values), left[row], leaving[row]);
    }
  }

  /** Rounding must not let a share rise: nobody enters a stage by growing older. */
  private void fill(Survival survival, double[] shares, double[] leavers) {
    double before = 1;
    for (int age = 0; age < shares.length; age++) {
      if (before == 0) {
        Arrays.fill(shares, age, shares.length, 0);
        Arrays.fill(leavers, age, shares.length, 0);
        return;
      }
      double share = Math.min(before, convention.share(survival, age));
      shares[age] = share;
      leavers[age] = before - share;
      before = share;
    }
  }

  double[] left(int cohort) {
    int row = lives.rowOf()[cohort];
    return row == LifeCourse.NONE ? nothing : left[row];
  }

  double[] leaving(int cohort) {
    int row = lives.rowOf()[cohort];
    return row == LifeCourse.NONE ? all : leaving[row];
  }

  /** Whether the lifetimes of a cohort are those of the one before. */
  boolean isAsBefore(int cohort) {
    return lives.rowOf()[cohort] == lives.rowOf()[cohort - 1];
  }
}
