package org.gleaner.domain.dataset.reconcile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gleaner.domain.dataset.format.Bounds;
import org.gleaner.domain.dataset.json.JsonFields;
import org.gleaner.domain.dataset.json.JsonValue;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.reconcile.Measurement;

/**
 * Reads a measured figure for every period: {@code value} with {@code standard_error}, or a range
 * from {@code low} to {@code high} with or without a {@code value}. Each is a number, which holds
 * in every period, or a list.
 */
final class MeasurementReader {

  /** Of a value: its last digits are worth about 1e-16 of it. */
  private static final double LEAST_ERROR = 1e-12;

  private static final String ERROR = "standard_error";

  /** Squares of larger figures overflow. */
  private static final double MOST = 1e150;

  private final int periods;
  private final Findings findings;

  MeasurementReader(int periods, Findings findings) {
    this.periods = periods;
    this.findings = findings;
  }

  /**
   * One for every period, empty where it is not measured or wrong.
   *
   * @param bounds of value, low and high
   */
  List<Optional<Measurement>> read(JsonFields fields, Bounds bounds) {
    List<OptionalDouble> values = series(fields, "value", bounds);
    List<OptionalDouble> errors = series(fields, ERROR, Bounds.NOT_NEGATIVE);
    List<OptionalDouble> lows = series(fields, "low", bounds);
    List<OptionalDouble> highs = series(fields, "high", bounds);
    List<Optional<Measurement>> read = new ArrayList<>();
    for (int period = 0; period < periods; period++) {
      read.add(
          fields.isSound()
              ? measurement(
                  fields,
                  values.get(period),
                  errors.get(period),
                  new Range(lows.get(period), highs.get(period)))
              : Optional.empty());
    }
    return read;
  }

  private List<OptionalDouble> series(JsonFields fields, String key, Bounds bounds) {
    Optional<JsonValue> value = fields.value(key);
    if (value.isEmpty()) {
      return Collections.nCopies(periods, OptionalDouble.empty());
    } else if (!value.get().isArray()) {
      return Collections.nCopies(periods, number(fields, key, value.get(), bounds));
    }
    List<JsonValue> items = value.get().items();
    if (items.size() != periods) {
      fields.error(
          "series-length",
          key,
          "must be one number, or " + periods + ": one for every period",
          null);
      return Collections.nCopies(periods, OptionalDouble.empty());
    }
    return items.stream().map(item -> number(fields, key, item, bounds)).toList();
  }

  private static OptionalDouble number(
      JsonFields fields, String key, JsonValue value, Bounds bounds) {
    if (value.content() == null) {
      return OptionalDouble.empty();
    }
    OptionalDouble number = fields.number(value, bounds);
    // A standard error may say as loudly as it likes that nothing is known.
    if (!key.equals(ERROR) && Math.abs(number.orElse(0)) > MOST) {
      fields.errorAt(
          "out-of-range", value, "must not be beyond " + MOST + ", to be added up", null);
    }
    return number;
  }

  private Optional<Measurement> measurement(
      JsonFields fields, OptionalDouble value, OptionalDouble error, Range range) {
    if (error.isPresent() && range.isThere()) {
      contradiction(
          fields, "standard_error", "standard_error and a range from low to high say it twice");
    } else if (range.isThere() && !range.isWhole()) {
      contradiction(fields, range.oneKey(), "a range needs both low and high");
    } else if (range.isWhole() && !range.isOrdered(value)) {
      contradiction(fields, "low", "must hold: low <= value <= high");
    } else if (range.isWhole()) {
      return Optional.of(range.measurement(value));
    } else if (value.isPresent() && error.isPresent()) {
      return Optional.of(measurement(fields, value.getAsDouble(), error.getAsDouble()));
    } else if (value.isPresent()) {
      findings.error(
          "missing-error",
          fields.at("value"),
          Double.toString(value.getAsDouble()),
          "a value needs a standard_error, or low and high",
          "With standard_error 0 it is exact; without a value it is unknown.");
    } else if (error.isPresent() && !hasValuesByPeriod(fields)) {
      contradiction(fields, "standard_error", "a standard_error needs a value");
    }
    return Optional.empty();
  }

  /** An error beyond the digits of its figure cannot be balanced with. */
  private Measurement measurement(JsonFields fields, double value, double error) {
    if (error == 0 || error >= LEAST_ERROR * Math.abs(value)) {
      return new Measurement(value, error);
    }
    findings.warning(
        "taken-as-exact",
        fields.at("standard_error"),
        Double.toString(error),
        "is less than " + LEAST_ERROR + " of the value: the figure is taken as exact");
    return new Measurement(value, 0);
  }

  /** One standard error for all periods says nothing of those without a value. */
  private static boolean hasValuesByPeriod(JsonFields fields) {
    return fields.value("value").filter(JsonValue::isArray).isPresent();
  }

  private void contradiction(JsonFields fields, String key, String message) {
    findings.error("contradiction", fields.at(key), null, message);
  }

  /**
   * A range that the figure lies in for sure. Without a best value all of it is equally likely;
   * with one it is triangular: the rules by which other ranges are read too.
   */
  private record Range(OptionalDouble low, OptionalDouble high) {

    boolean isThere() {
      return low.isPresent() || high.isPresent();
    }

    boolean isWhole() {
      return low.isPresent() && high.isPresent();
    }

    String oneKey() {
      return low.isPresent() ? "low" : "high";
    }

    boolean isOrdered(OptionalDouble value) {
      double best = value.orElse(low.getAsDouble());
      return low.getAsDouble() <= high.getAsDouble()
          && best >= low.getAsDouble()
          && best <= high.getAsDouble();
    }

    Measurement measurement(OptionalDouble value) {
      double from = low.getAsDouble();
      double to = high.getAsDouble();
      if (value.isEmpty()) {
        return new Measurement(from + (to - from) / 2, (to - from) / Math.sqrt(12));
      }
      double best = value.getAsDouble();
      // (a² + b² + c² - ab - ac - bc) / 18, as differences: nothing cancels.
      double below = best - from;
      double above = to - best;
      return new Measurement(best, Math.sqrt((below * below + below * above + above * above) / 18));
    }
  }
}
