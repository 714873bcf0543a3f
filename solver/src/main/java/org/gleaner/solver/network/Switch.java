package org.gleaner.solver.network;

import java.util.Arrays;

/**
 * A yes or no per period that, once yes, stays yes. Where it cannot change, a period shares the
 * column of the period before, so the model holds only decisions that exist.
 */
final class Switch {

  private static final int NEVER = -1;

  private final int[] columns;
  private final int one;
  private final int copies;

  private Switch(int[] columns, int one, int copies) {
    this.columns = columns;
    this.one = one;
    this.copies = copies;
  }

  static Switch always(int periods, int one, int copies) {
    int[] columns = new int[periods];
    Arrays.fill(columns, one);
    return new Switch(columns, one, copies);
  }

  static Switch never(int periods, int one) {
    int[] columns = new int[periods];
    Arrays.fill(columns, NEVER);
    return new Switch(columns, one, 1);
  }

  /**
   * New columns in the periods in which it may change; {@code monotone} rows between them.
   *
   * @param copies of identical plants, counted together; 1 for a plain yes or no
   */
  static Switch risingIn(Assembly model, String name, boolean[] mayRise, int one, int copies) {
    int[] columns = new int[mayRise.length];
    int before = NEVER;
    for (int t = 0; t < columns.length; t++) {
      if (mayRise[t]) {
        columns[t] = model.milp().addColumn(name + "," + t + "]", 0, copies, 0, true);
        if (before != NEVER) {
          LinearForm order = new LinearForm().add(before, 1).add(columns[t], -1);
          model
              .milp()
              .addRow(
                  "monotone:" + name + "," + t + "]", Double.NEGATIVE_INFINITY, 0, order.terms());
        }
        before = columns[t];
      } else {
        columns[t] = before;
      }
    }
    return new Switch(columns, one, copies);
  }

  /** Whether the period has a column of its own, in which it may turn from no to yes. */
  boolean isDecidedIn(int period) {
    return columns[period] >= 0
        && columns[period] != one
        && (period == 0 || columns[period - 1] != columns[period]);
  }

  boolean isNever(int period) {
    return columns[period] == NEVER;
  }

  boolean isAlways(int period) {
    return columns[period] == one;
  }

  int column(int period) {
    return columns[period];
  }

  LinearForm at(int period) {
    LinearForm form = new LinearForm();
    if (isAlways(period)) {
      form.addConstant(copies);
    } else if (!isNever(period)) {
      form.add(columns[period], 1);
    }
    return form;
  }

  /** 1 in the period in which it turns yes. */
  LinearForm rise(int period) {
    LinearForm form = new LinearForm();
    if (isDecidedIn(period)) {
      form.add(columns[period], 1);
      if (period > 0) {
        form.add(at(period - 1), -1);
      }
    }
    return form;
  }

  boolean isOn(int period, double[] x) {
    return isAlways(period) || (!isNever(period) && x[columns[period]] > 0.5);
  }

  /** Sets the columns so that it turns yes in the period, or never for a period beyond the last. */
  void set(double[] x, int from) {
    for (int t = 0; t < columns.length; t++) {
      if (isDecidedIn(t)) {
        x[columns[t]] = t >= from ? 1 : 0;
      }
    }
  }

  /**
   * The latest period, no later than {@code needed}, in which it may turn yes; -1 if there is none.
   */
  int latestRise(int needed) {
    for (int t = needed; t >= 0; t--) {
      if (isDecidedIn(t)) {
        return t;
      }
    }
    return NEVER;
  }

  int periods() {
    return columns.length;
  }
}
