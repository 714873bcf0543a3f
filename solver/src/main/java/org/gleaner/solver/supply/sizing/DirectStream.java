package org.gleaner.solver.supply.sizing;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.product.DirectArising;
import org.gleaner.domain.quantity.Ranged;
import org.gleaner.domain.supply.YearSpan;
import org.gleaner.domain.uncertainty.InputKind;

/**
 * A material that is stated to arise in a place, by as many rows as there are.
 *
 * @param source the site, or {@code stated/KEY}
 * @param rows all of this material and place
 * @param span years of which the rows may say something; in all others it is 0
 * @param holding by year of the span: which rows' figures it has
 */
record DirectStream(
    String source,
    Place place,
    String material,
    List<DirectArising> rows,
    YearSpan span,
    List<List<Integer>> holding) {

  DirectStream {
    rows = List.copyOf(rows);
    holding = List.copyOf(holding);
  }

  /**
   * A stream until the last year or the end of the horizon, whichever is later.
   *
   * @param rows all of this material and place
   */
  static DirectStream of(
      String source,
      Place place,
      String material,
      List<DirectArising> rows,
      Horizon horizon,
      int lastYear) {
    int first =
        rows.stream()
            .map(DirectArising::fromYear)
            .filter(Objects::nonNull)
            .mapToInt(Integer::intValue)
            .reduce(horizon.startYear(), Math::min);
    YearSpan span = new YearSpan(first, Math.max(lastYear, horizon.endYear() - 1));
    List<List<Integer>> holding =
        span.years().mapToObj(year -> holding(rows, horizon, year)).toList();
    return new DirectStream(source, place, material, rows, span, holding);
  }

  /** Rows of the year's period win, then those that began last, then those for all periods. */
  private static List<Integer> holding(List<DirectArising> rows, Horizon horizon, int year) {
    Integer period = horizon.containing(year).map(Period::index).orElse(null);
    List<Integer> ofPeriod =
        where(rows, row -> row.period() != null && Objects.equals(row.period(), period));
    if (!ofPeriod.isEmpty()) {
      return ofPeriod;
    }
    Optional<Integer> begun =
        rows.stream()
            .map(DirectArising::fromYear)
            .filter(from -> from != null && from <= year)
            .max(Comparator.naturalOrder());
    return begun.isPresent()
        ? where(rows, row -> begun.get().equals(row.fromYear()))
        : where(rows, row -> period != null && row.period() == null && row.fromYear() == null);
  }

  private static List<Integer> where(List<DirectArising> rows, Predicate<DirectArising> holds) {
    return IntStream.range(0, rows.size()).filter(r -> holds.test(rows.get(r))).boxed().toList();
  }

  /** The name of its tonnes among the inputs. */
  String input() {
    String place = place().id();
    return InputKind.DIRECT.name(place.substring(place.indexOf('/') + 1), material);
  }

  /** By year of its span, by one estimate. */
  double[] tonnes(ToDoubleFunction<Ranged> estimate) {
    return tonnes(rows.stream().map(DirectArising::tonnesPerYear).mapToDouble(estimate).toArray());
  }

  /**
   * By year of its span.
   *
   * @param ofRows tonnes a year by row
   */
  double[] tonnes(double[] ofRows) {
    double[] tonnes = new double[span.size()];
    for (int y = 0; y < tonnes.length; y++) {
      for (int row : holding.get(y)) {
        tonnes[y] += ofRows[row];
      }
    }
    return tonnes;
  }

  /** Whether the row is one of those whose figures the year has. */
  boolean applies(DirectArising row, int year) {
    return span.contains(year)
        && holding.get(year - span.from()).stream().anyMatch(r -> rows.get(r).equals(row));
  }

  static boolean isSameThing(DirectArising a, DirectArising b) {
    return a.material().equals(b.material())
        && Objects.equals(a.site(), b.site())
        && Objects.equals(a.allocation(), b.allocation());
  }
}
