package org.gleaner.solver.supply.life;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gleaner.domain.cohort.NegativeInflow;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of all that is sold of a product, in a region or everywhere: units by year and
 * cohort. Buffers of one thread: {@link #run} computes all of it anew, and again after an update of
 * the shares. For every cohort and year, and so for every product, inflow less what is exported and
 * discarded is the change of what is in use, in second use and kept.
 */
public final class LifeFlows {

  private final LifeShares shares;
  private final int years;
  private final double[] inflow;

  /** Of what is in use when a year ends: the share that does not leave early. */
  private final double[] kept;

  /** By year: in use and in second use when it ends, of the cohorts that have come so far. */
  private final double[] active;

  private final double[] discarded;
  private final double[] hibernating;

  /** By cohort and year: units whose shares the flows of the year are. */
  private final double[] before;

  /** Units whose shares the stocks at its end are. */
  private final double[] after;

  private final double[] pendingRelease;
  private final List<StockEvent> events = new ArrayList<>();
  private boolean isAnyEarly;

  public LifeFlows(LifeShares shares) {
    this.shares = shares;
    years = shares.course().years();
    inflow = new double[years];
    kept = new double[years];
    active = new double[years];
    int cells = years * (years + 1) / 2;
    discarded = new double[cells];
    hibernating = new double[cells];
    before = new double[cells];
    after = new double[cells];
    pendingRelease = new double[years];
  }

  /**
   * Computes all flows and stocks.
   *
   * @param sales units by year; of no account in years with a stock
   * @param stock units in use and second use when a year ends, NaN in years without one; null for a
   *     product that is driven by its sales alone
   * @param negative what to do about a stock that is less than survives
   */
  public void run(double[] sales, double @Nullable [] stock, NegativeInflow negative) {
    events.clear();
    isAnyEarly = false;
    if (stock == null) {
      System.arraycopy(sales, 0, inflow, 0, years);
    } else {
      drive(sales, stock, negative);
    }
    if (isAnyEarly) {
      runCorrected();
    } else {
      runInProportion();
    }
  }

  private void drive(double[] sales, double[] stock, NegativeInflow negative) {
    Arrays.fill(kept, 1);
    Arrays.fill(active, 0);
    for (int year = 0; year < years; year++) {
      inflow[year] = Double.isNaN(stock[year]) ? sales[year] : filling(year, stock[year], negative);
      if (inflow[year] != 0) {
        int start = shares.index(year, year);
        for (int later = year; later < years; later++) {
          int cell = start + later - year;
          active[later] += inflow[year] * (shares.inUse[cell] + shares.inSecondUse[cell]);
        }
      }
    }
  }

  /** How much must come, for the stock to be as much as it is. */
  private double filling(int year, double total, NegativeInflow negative) {
    int cell = shares.index(year, year);
    StockFilling filling =
        StockFilling.of(
            total, active[year], shares.inUse[cell] + shares.inSecondUse[cell], negative);
    if (filling.early() > 0) {
      leaveEarly(year, total / active[year]);
    }
    if (filling.event() != null) {
      events.add(new StockEvent(year, filling.event(), filling.units()));
    }
    return filling.inflow();
  }

  /** All cohorts lose the same share, also of what they would be in later years. */
  private void leaveEarly(int year, double left) {
    kept[year] = left;
    for (int later = year; later < years; later++) {
      active[later] *= left;
    }
    isAnyEarly = true;
  }

  private void runInProportion() {
    for (int cohort = 0; cohort < years; cohort++) {
      int start = shares.index(cohort, cohort);
      int end = start + years - cohort;
      double units = inflow[cohort];
      if (units == 0) {
        Arrays.fill(discarded, start, end, 0);
      } else {
        for (int cell = start; cell < end; cell++) {
          discarded[cell] = units * shares.discarded[cell];
        }
      }
    }
  }

  /** Units that leave use early are discarded at once; those that are kept unused stay. */
  private void runCorrected() {
    for (int cohort = 0; cohort < years; cohort++) {
      double[] leaving = shares.leavingHibernation(cohort);
      int start = shares.index(cohort, cohort);
      int length = years - cohort;
      double units = inflow[cohort];
      double unused = 0;
      Arrays.fill(pendingRelease, 0, length, 0);
      for (int age = 0; age < length; age++) {
        int cell = start + age;
        before[cell] = units;
        double store = units * shares.stored[cell];
        for (int later = age; store != 0 && later < length; later++) {
          pendingRelease[later] += store * leaving[later - age];
        }
        double remaining = units * kept[cohort + age];
        double early = (units - remaining) * (shares.inUse[cell] + shares.inSecondUse[cell]);
        double direct = units * (shares.discarded[cell] - shares.released[cell]);
        discarded[cell] = direct + pendingRelease[age] + early;
        unused += store - pendingRelease[age];
        hibernating[cell] = unused;
        after[cell] = remaining;
        units = remaining;
      }
    }
  }

  /** Years whose stock was not reached by inflow alone, in their order. */
  public List<StockEvent> events() {
    return List.copyOf(events);
  }

  /** Units sold in a year, or what a stock needs to come. */
  public double inflow(int year) {
    return inflow[year];
  }

  /** Of a cohort, with the first user when a year ends. */
  public double inUse(int year, int cohort) {
    int cell = shares.index(year, cohort);
    return unitsAfter(cell, cohort) * shares.inUse[cell];
  }

  /** Of a cohort, with a later user when a year ends. */
  public double inSecondUse(int year, int cohort) {
    int cell = shares.index(year, cohort);
    return unitsAfter(cell, cohort) * shares.inSecondUse[cell];
  }

  /** Of a cohort, kept unused when a year ends. */
  public double hibernating(int year, int cohort) {
    int cell = shares.index(year, cohort);
    return isAnyEarly ? hibernating[cell] : inflow[cohort] * shares.hibernating[cell];
  }

  /** Of a cohort, put away unused in a year. */
  public double stored(int year, int cohort) {
    int cell = shares.index(year, cohort);
    return unitsBefore(cell, cohort) * shares.stored[cell];
  }

  /** Of a cohort, passed on to a later user in a year; as often as it is passed on. */
  public double reused(int year, int cohort) {
    int cell = shares.index(year, cohort);
    return unitsBefore(cell, cohort) * shares.reused[cell];
  }

  /** Of a cohort, sold abroad in a year. */
  public double exported(int year, int cohort) {
    int cell = shares.index(year, cohort);
    return unitsBefore(cell, cohort) * shares.exported[cell];
  }

  /** Of a cohort, discarded in a year: what arises. */
  public double discarded(int year, int cohort) {
    return discarded[shares.index(year, cohort)];
  }

  /**
   * What is discarded, without a copy, for loops that cannot afford calls: cohort after cohort,
   * each from its own year on. Not to be changed; changed by the next run.
   */
  public double[] discardedByCohort() {
    return discarded;
  }

  /** Place of the first year of a cohort in {@link #discardedByCohort()}. */
  public int start(int cohort) {
    return shares.index(cohort, cohort);
  }

  private double unitsBefore(int cell, int cohort) {
    return isAnyEarly ? before[cell] : inflow[cohort];
  }

  private double unitsAfter(int cell, int cohort) {
    return isAnyEarly ? after[cell] : inflow[cohort];
  }
}
