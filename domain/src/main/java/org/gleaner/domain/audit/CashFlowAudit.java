package org.gleaner.domain.audit;

import java.util.EnumMap;
import java.util.Map;
import org.gleaner.domain.plan.CostKind;
import org.gleaner.domain.plan.CostLine;
import org.gleaner.domain.planning.Period;

/**
 * Money of the plan as a cash flow: every payment on its own calendar date, discounted by years
 * since the horizon's start, and only then added up by kind and period. The auditor's own way to
 * the cost lines.
 */
final class CashFlowAudit {

  private static final String CHECK = "costs";

  private final Audited audited;
  private final Map<CostKind, double[]> amounts = new EnumMap<>(CostKind.class);
  private final Map<CostKind, double[]> discounted = new EnumMap<>(CostKind.class);

  CashFlowAudit(Audited audited) {
    this.audited = audited;
    for (CostKind kind : CostKind.values()) {
      amounts.put(kind, new double[audited.horizon().size()]);
      discounted.put(kind, new double[audited.horizon().size()]);
    }
  }

  /** Books the same amount at the end of each year of the period. */
  void payYearly(CostKind kind, int period, double amount) {
    Period span = audited.horizon().period(period);
    for (int year = span.firstYear(); year < span.endYear(); year++) {
      pay(kind, period, year + 1, amount);
    }
  }

  /** Books an amount at the start of the period. */
  void payAtStart(CostKind kind, int period, double amount) {
    pay(kind, period, audited.horizon().period(period).firstYear(), amount);
  }

  /** Books an amount in the period on the first day of the year. */
  void pay(CostKind kind, int period, int year, double amount) {
    double rate = audited.planningCase().settings().discountRate();
    int years = year - audited.horizon().startYear();
    row(amounts, kind)[period] += amount;
    row(discounted, kind)[period] += amount / Math.pow(1 + rate, years);
  }

  double amount(CostKind kind, int period) {
    return row(amounts, kind)[period];
  }

  /** Discounted sum of everything booked. */
  double netCost() {
    double sum = 0;
    for (double[] row : discounted.values()) {
      for (double value : row) {
        sum += value;
      }
    }
    return sum;
  }

  /** Discounted money that moves, whatever its direction: the scale of rounding. */
  double turnover() {
    double sum = 0;
    for (double[] row : discounted.values()) {
      for (double value : row) {
        sum += Math.abs(value);
      }
    }
    return sum;
  }

  double discounted(CostKind kind) {
    double sum = 0;
    for (double value : row(discounted, kind)) {
      sum += value;
    }
    return sum;
  }

  /** Compares with the cost lines that the plan reports. */
  void compare() {
    AuditLog log = audited.log();
    for (CostKind kind : CostKind.values()) {
      for (int t = 0; t < audited.horizon().size(); t++) {
        double amount = 0;
        double present = 0;
        for (CostLine line : audited.plan().costs()) {
          if (line.kind() == kind && line.period() == t) {
            amount += line.amount();
            present += line.discounted();
          }
        }
        String name = kind.key() + " " + audited.year(t);
        double own = row(amounts, kind)[t];
        log.expect(
            AuditLog.same(amount, own),
            CHECK,
            "cost-mismatch",
            "/cost_lines",
            name,
            "reported " + amount + ", comes to " + own);
        double ownPresent = row(discounted, kind)[t];
        log.expect(
            AuditLog.same(present, ownPresent),
            CHECK,
            "cost-mismatch",
            "/cost_lines",
            name,
            "reported " + present + " discounted, comes to " + ownPresent);
      }
    }
  }

  private static double[] row(Map<CostKind, double[]> rows, CostKind kind) {
    double[] row = rows.get(kind);
    if (row == null) {
      throw new IllegalStateException("every kind has a row: " + kind);
    }
    return row;
  }
}
