package org.gleaner.solver.supply.life;

import java.util.Arrays;
import org.gleaner.domain.product.FateKind;
import org.gleaner.domain.product.LifeStage;

/**
 * What becomes of one unit of each cohort: where it is when each year ends, and where it goes in
 * the year. Buffers of one thread: {@link #update} computes all of it anew for other values of the
 * inputs.
 *
 * <p>Those who leave first or second use in a year are <i>T = A / (1 - q u)</i>, where <i>A</i>
 * leave first use, or second use that they entered in an earlier year, <i>u</i> is the share that
 * is used again and <i>q</i> the share of those that leaves second use in the year of entering it:
 * the geometric series of all that is passed on more than once within the year.
 */
public final class LifeShares {

  private final LifeCourse course;
  private final int years;
  private final StageCurves use;
  private final StageCurves hibernation;
  private final StageCurves secondUse;
  private final boolean hasFates;

  /** By year, shares of those who leave use; together at most 1. */
  private final double[] toHibernation;

  private final double[] toSecondUse;
  private final double[] toExport;

  /** First year from which on no fate changes. */
  private int steadyFrom;

  // By cohort and then by years since: see index.
  final double[] inUse;
  final double[] inSecondUse;
  final double[] hibernating;
  final double[] stored;
  final double[] reused;
  final double[] exported;
  final double[] released;
  final double[] discarded;

  private final double[] pendingUse;
  private final double[] pendingRelease;

  public LifeShares(LifeCourse course) {
    this.course = course;
    years = course.years();
    use = new StageCurves(course.stage(LifeStage.USE), years, course.convention());
    hibernation = new StageCurves(course.stage(LifeStage.HIBERNATION), years, course.convention());
    secondUse = new StageCurves(course.stage(LifeStage.SECOND_USE), years, course.convention());
    hasFates = course.hasFates();
    toHibernation = new double[years];
    toSecondUse = new double[years];
    toExport = new double[years];
    int cells = years * (years + 1) / 2;
    inUse = new double[cells];
    inSecondUse = new double[cells];
    hibernating = new double[cells];
    stored = new double[cells];
    reused = new double[cells];
    exported = new double[cells];
    released = new double[cells];
    discarded = new double[cells];
    pendingUse = new double[years];
    pendingRelease = new double[years];
  }

  public LifeCourse course() {
    return course;
  }

  /**
   * Computes all shares for these values.
   *
   * @param values in the order of {@link LifeCourse#inputs()}
   * @throws IllegalArgumentException if a parameter is out of range, or units go round for ever
   */
  public void update(double[] values) {
    use.update(values);
    if (!hasFates) {
      for (int cohort = 0; cohort < years; cohort++) {
        int start = index(cohort, cohort);
        System.arraycopy(use.left(cohort), 0, inUse, start, years - cohort);
        System.arraycopy(use.leaving(cohort), 0, discarded, start, years - cohort);
      }
      return;
    }
    hibernation.update(values);
    secondUse.update(values);
    updateFates(values);
    for (int cohort = 0; cohort < years; cohort++) {
      if (cohort > steadyFrom && isAsBefore(cohort)) {
        copyFromBefore(cohort);
      } else {
        live(cohort);
      }
    }
  }

  /** Draws of several fates can exceed 1 together: then each gives way in proportion. */
  private void updateFates(double[] values) {
    steadyFrom = 0;
    for (int year = 0; year < years; year++) {
      double hibernate = course.fate(FateKind.HIBERNATION, year, values);
      double reuse = course.fate(FateKind.SECOND_USE, year, values);
      double export = course.fate(FateKind.EXPORT, year, values);
      double sum = Math.max(1, hibernate + reuse + export);
      toHibernation[year] = hibernate / sum;
      toSecondUse[year] = reuse / sum;
      toExport[year] = export / sum;
      boolean isSteady =
          year > 0
              && toHibernation[year] == toHibernation[year - 1]
              && toSecondUse[year] == toSecondUse[year - 1]
              && toExport[year] == toExport[year - 1];
      steadyFrom = isSteady ? steadyFrom : year;
    }
  }

  private boolean isAsBefore(int cohort) {
    return use.isAsBefore(cohort) && hibernation.isAsBefore(cohort) && secondUse.isAsBefore(cohort);
  }

  /** A cohort that meets what the one before met, a year later. */
  private void copyFromBefore(int cohort) {
    int from = index(cohort - 1, cohort - 1);
    int to = index(cohort, cohort);
    int length = years - cohort;
    for (double[] shares :
        new double[][] {
          inUse, inSecondUse, hibernating, stored, reused, exported, released, discarded
        }) {
      System.arraycopy(shares, from, shares, to, length);
    }
  }

  private void live(int cohort) {
    double[] leavingUse = use.leaving(cohort);
    double[] leavingHibernation = hibernation.leaving(cohort);
    double[] leavingSecond = secondUse.leaving(cohort);
    int start = index(cohort, cohort);
    int length = years - cohort;
    System.arraycopy(use.left(cohort), 0, inUse, start, length);
    Arrays.fill(pendingUse, 0, length, 0);
    Arrays.fill(pendingRelease, 0, length, 0);
    double second = 0;
    double kept = 0;
    for (int age = 0; age < length; age++) {
      int year = cohort + age;
      double again = toSecondUse[year];
      double leavers =
          (leavingUse[age] + pendingUse[age]) / passedOnOnce(1 - leavingSecond[0] * again);
      double reuse = leavers * again;
      double store = leavers * toHibernation[year];
      double export = leavers * toExport[year];
      scatter(reuse, leavingSecond, pendingUse, age, length);
      scatter(store, leavingHibernation, pendingRelease, age, length);
      double release = pendingRelease[age];
      second = Math.max(0, second + reuse - (leavers - leavingUse[age]));
      kept = Math.max(0, kept + store - release);
      int cell = start + age;
      reused[cell] = reuse;
      stored[cell] = store;
      exported[cell] = export;
      released[cell] = release;
      inSecondUse[cell] = second;
      hibernating[cell] = kept;
      discarded[cell] = Math.max(0, leavers - reuse - store - export) + release;
    }
  }

  private static double passedOnOnce(double share) {
    if (share <= 0) {
      throw new IllegalArgumentException("units are used again for ever within a year");
    }
    return share;
  }

  /** Those who enter a stage at an age leave it from then on. */
  private static void scatter(
      double entering, double[] leaving, double[] pending, int age, int length) {
    if (entering > 0) {
      for (int later = age; later < length; later++) {
        pending[later] += entering * leaving[later - age];
      }
    }
  }

  double[] leavingHibernation(int cohort) {
    return hibernation.leaving(cohort);
  }

  /**
   * Place of a cohort's share in a year that is not before it: rows of cohorts, one after another.
   */
  int index(int year, int cohort) {
    return cohort * years - cohort * (cohort - 1) / 2 + (year - cohort);
  }

  /** With the first user when the year ends. */
  public double inUse(int year, int cohort) {
    return inUse[index(year, cohort)];
  }

  /** With a later user when the year ends. */
  public double inSecondUse(int year, int cohort) {
    return inSecondUse[index(year, cohort)];
  }

  /** Kept unused when the year ends. */
  public double hibernating(int year, int cohort) {
    return hibernating[index(year, cohort)];
  }

  /** Sold abroad in the year. */
  public double exported(int year, int cohort) {
    return exported[index(year, cohort)];
  }

  /** Discarded in the year, from use or from where it was kept. */
  public double discarded(int year, int cohort) {
    return discarded[index(year, cohort)];
  }
}
