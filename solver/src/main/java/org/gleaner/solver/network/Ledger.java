package org.gleaner.solver.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.gleaner.domain.plan.CostKind;
import org.gleaner.domain.planning.Discounting;
import org.gleaner.domain.planning.Period;

/** Every way in which a unit of a column costs money, by kind and period. */
final class Ledger {

  /**
   * Money per unit of a column; revenues and the like are negative.
   *
   * @param column the column; {@link #CONSTANT} for money that falls due whatever is decided
   * @param amount undiscounted, of all the period's years
   */
  record Entry(CostKind kind, int period, int column, double amount, double discounted) {}

  static final int CONSTANT = -1;

  private final Discounting discounting;
  private final List<Entry> entries = new ArrayList<>();

  Ledger(Discounting discounting) {
    this.discounting = discounting;
  }

  /** Money due at the end of every year of the period. */
  void yearly(CostKind kind, Period period, int column, double perYear) {
    if (perYear != 0) {
      double discounted = perYear * discounting.yearlyIn(period);
      entries.add(new Entry(kind, period.index(), column, perYear * period.years(), discounted));
    }
  }

  /** Money due once, at the start of {@code year}, booked in the period. */
  void once(CostKind kind, int period, int column, double amount, int year) {
    if (amount != 0) {
      double discounted = amount * discounting.atStartOf(year);
      entries.add(new Entry(kind, period, column, amount, discounted));
    }
  }

  List<Entry> entries() {
    return entries;
  }

  /** Undiscounted money of the entries that pass the filter. */
  LinearForm amounts(Predicate<Entry> filter) {
    LinearForm form = new LinearForm();
    entries.stream().filter(filter).forEach(e -> form.add(e.column(), e.amount()));
    return form;
  }

  /** All discounted costs less all discounted revenues. */
  LinearForm netCost() {
    LinearForm form = new LinearForm();
    entries.forEach(e -> form.add(e.column(), e.discounted()));
    return form;
  }
}
