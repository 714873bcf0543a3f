package org.gleaner.domain.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.planning.Discounting;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.planning.Period;

/** Adds up money by kind and period. */
final class CostLedger {

  private final Horizon horizon;
  private final Discounting discounting;
  private final double[] yearly;
  private final Map<CostKind, double[]> amounts = new EnumMap<>(CostKind.class);
  private final Map<CostKind, double[]> discounted = new EnumMap<>(CostKind.class);

  CostLedger(Discounting discounting) {
    this.discounting = discounting;
    horizon = discounting.horizon();
    yearly = horizon.periods().stream().mapToDouble(discounting::yearlyIn).toArray();
  }

  /** Books a yearly amount that is paid at the end of every year of the period. */
  void addYearly(CostKind kind, int period, double perYear) {
    add(kind, period, perYear * horizon.period(period).years(), perYear * yearly[period]);
  }

  /** Books an amount that is paid once, at the start of the period. */
  void addAtStart(CostKind kind, int period, double amount) {
    Period p = horizon.period(period);
    add(kind, period, amount, amount * discounting.atStartOf(p.firstYear()));
  }

  /** Books an amount that falls at the very end of the horizon, in its last period. */
  void addAtEnd(CostKind kind, double amount) {
    add(kind, horizon.size() - 1, amount, amount * discounting.atStartOf(horizon.endYear()));
  }

  private void add(CostKind kind, int period, double amount, double present) {
    amounts.computeIfAbsent(kind, k -> new double[horizon.size()])[period] += amount;
    discounted.computeIfAbsent(kind, k -> new double[horizon.size()])[period] += present;
  }

  double amount(CostKind kind, int period) {
    double[] row = amounts.get(kind);
    return row == null ? 0 : row[period];
  }

  /** By kind, then period; without the lines on which there is no money. */
  List<CostLine> lines() {
    List<CostLine> lines = new ArrayList<>();
    amounts.forEach(
        (kind, row) -> {
          double[] present = discounted.getOrDefault(kind, row);
          for (int t = 0; t < row.length; t++) {
            if (row[t] != 0 || present[t] != 0) {
              lines.add(new CostLine(kind, t, row[t], present[t]));
            }
          }
        });
    return lines;
  }
}
