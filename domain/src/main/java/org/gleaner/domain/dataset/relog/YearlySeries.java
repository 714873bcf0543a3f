package org.gleaner.domain.dataset.relog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gleaner.domain.quantity.Series;

/**
 * Reads numbers per year. In 0.7 a series has exactly one number per year; in 0.8 a scalar stands
 * for a constant series and null for "no limit".
 *
 * @param years of the horizon; 0 if it is not known, then lengths go unchecked
 */
record YearlySeries(Dialect dialect, int years) {

  /** Money of any sign: RELOG checks none, and disposal, processing or a bonus may earn. */
  Series cost(Field field) {
    return read(field, Kind.COST);
  }

  /** Tonnes, or tonnes per tonne: never negative. */
  Series amount(Field field) {
    return read(field, Kind.AMOUNT);
  }

  /** Tonnes at most; infinite where there is no limit. */
  Series limit(Field field) {
    return read(field, Kind.LIMIT);
  }

  /** A cost that may be left out, which means 0. */
  Series costOrZero(Optional<Field> field) {
    return field.map(this::cost).orElseGet(() -> constant(0));
  }

  /** A cost that must be stated; 0 where it is not, which is then among the findings. */
  Series requiredCost(Field parent, String key) {
    return costOrZero(parent.require(key, "money, one number per year"));
  }

  /** Tonnes of each gas; gases may be credited, so any sign. */
  Map<String, Series> gases(Optional<Field> field) {
    Map<String, Series> gases = new LinkedHashMap<>();
    field.ifPresent(f -> f.members().forEach((gas, value) -> gases.put(gas, cost(value))));
    return gases;
  }

  Series constant(double value) {
    return Series.constant(value, length());
  }

  Series unlimited() {
    return constant(Double.POSITIVE_INFINITY);
  }

  private int length() {
    return Math.max(1, years);
  }

  private Series read(Field field, Kind kind) {
    if (field.isList()) {
      return list(field, kind);
    }
    if (dialect == Dialect.V07) {
      field.error(
          "wrong-length",
          field.shown(),
          "a series of RELOG 0.7 is a list with one number per year" + ofYears());
      return constant(0);
    }
    return constant(single(field, kind));
  }

  private Series list(Field field, Kind kind) {
    List<Field> items = field.items();
    if (years > 0 && items.size() != years) {
      field.error("wrong-length", field.shown(), "a series has one number per year" + ofYears());
    }
    double[] values = new double[length()];
    for (int i = 0; i < items.size(); i++) {
      double value = single(items.get(i), kind);
      if (i < values.length) {
        values[i] = value;
      }
    }
    return Series.of(values);
  }

  private String ofYears() {
    return years > 0 ? ": " + years : "";
  }

  private double single(Field field, Kind kind) {
    if (field.isNull() && dialect == Dialect.V08) {
      return nothing(field, kind);
    }
    return switch (kind) {
      case COST -> field.number();
      case AMOUNT, LIMIT -> field.amount();
    };
  }

  private double nothing(Field field, Kind kind) {
    if (kind == Kind.LIMIT) {
      return Double.POSITIVE_INFINITY;
    }
    field.warning("null-number", "null", "read as 0; only a limit can be null");
    return 0;
  }

  private enum Kind {
    COST,
    AMOUNT,
    LIMIT
  }
}
