package org.gleaner.solver.supply.sizing;

import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.product.DirectArising;
import org.gleaner.domain.quantity.Ranged;
import org.gleaner.domain.supply.YearSpan;
import org.gleaner.domain.supply.Yearly;
import org.gleaner.domain.uncertainty.InputKind;
import org.jspecify.annotations.Nullable;

/**
 * A material that is stated to arise in a place, by as many rows as there are.
 *
 * @param source the site, or {@code stated/KEY}
 * @param rows all of this material and place
 */
record DirectStream(String source, Place place, String material, List<DirectArising> rows) {

  DirectStream {
    rows = List.copyOf(rows);
  }

  /** The name of its tonnes among the inputs. */
  String input() {
    String place = place().id();
    return InputKind.DIRECT.name(place.substring(place.indexOf('/') + 1), material);
  }

  /** Tonnes a year in a period of the horizon, by one estimate. */
  double tonnes(int period, ToDoubleFunction<Ranged> estimate) {
    double tonnes = 0;
    for (DirectArising row : rows) {
      if (applies(row, period)) {
        tonnes += estimate.applyAsDouble(row.tonnesPerYear());
      }
    }
    return tonnes;
  }

  /**
   * By year; 0 outside the horizon, of which the rows say nothing.
   *
   * @param byPeriod tonnes a year
   */
  static Yearly yearly(Horizon horizon, YearSpan years, double[] byPeriod) {
    double[] tonnes = new double[years.size()];
    for (Period period : horizon.periods()) {
      for (int year = period.firstYear(); year < period.endYear(); year++) {
        if (years.contains(year)) {
          tonnes[year - years.from()] = byPeriod[period.index()];
        }
      }
    }
    return Yearly.of(years.from(), tonnes);
  }

  /** A row for a period wins over the rows for all. */
  boolean applies(DirectArising row, int period) {
    Integer stated = row.period();
    return stated != null
        ? stated == period
        : rows.stream().noneMatch(other -> isFor(other.period(), period));
  }

  private static boolean isFor(@Nullable Integer stated, int period) {
    return stated != null && stated == period;
  }

  static boolean isSameThing(DirectArising a, DirectArising b) {
    return a.material().equals(b.material())
        && Objects.equals(a.site(), b.site())
        && Objects.equals(a.allocation(), b.allocation());
  }
}
