package org.gleaner.domain.dataset.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gleaner.domain.dataset.format.Bounds;
import org.gleaner.domain.dataset.json.JsonFields;
import org.gleaner.domain.dataset.json.JsonValue;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.TimeWindow;

/** The kinds of values that VROOM's objects share. */
final class VroomValues {
  private static final double LARGEST_UNSIGNED = 4_294_967_295.0;

  /** VROOM's unsigned integers have 32 bits. */
  static final Bounds UNSIGNED = new Bounds(0, LARGEST_UNSIGNED, false, false);

  private VroomValues() {}

  /** A whole number; empty if the key is not there or wrong, and if wrong that is reported. */
  static OptionalDouble unsigned(JsonFields fields, String key) {
    Optional<JsonValue> value = fields.value(key);
    return value.isPresent() ? unsigned(fields, value.get()) : OptionalDouble.empty();
  }

  static OptionalDouble unsigned(JsonFields fields, JsonValue value) {
    return whole(fields, value, UNSIGNED);
  }

  private static OptionalDouble whole(JsonFields fields, JsonValue value, Bounds bounds) {
    OptionalDouble number = fields.number(value, bounds);
    if (number.isPresent() && number.getAsDouble() != Math.rint(number.getAsDouble())) {
      fields.errorAt("not-whole", value, "must be a whole number", null);
      return OptionalDouble.empty();
    }
    return number;
  }

  /** The key {@code id}, which must be there, as a text; empty if it is wrong. */
  static Optional<String> id(JsonFields fields) {
    // Larger ones are not exact in the numbers of JSON.
    Bounds exact = new Bounds(0, 1L << 53, false, false);
    OptionalDouble id =
        fields.required("id").map(v -> whole(fields, v, exact)).orElse(OptionalDouble.empty());
    return id.isPresent() ? Optional.of(Long.toString((long) id.getAsDouble())) : Optional.empty();
  }

  /** Whole numbers of an array; empty if the key is not there or any of them is wrong. */
  static Optional<List<Double>> amounts(JsonFields fields, String key) {
    Optional<List<JsonValue>> items = fields.array(key);
    if (items.isEmpty()) {
      return Optional.empty();
    }
    List<Double> amounts = new ArrayList<>();
    for (JsonValue item : items.get()) {
      unsigned(fields, item).ifPresent(amounts::add);
    }
    return amounts.size() == items.get().size() ? Optional.of(amounts) : Optional.empty();
  }

  /** Skills as the names of features, in the order of their numbers. */
  static List<String> skills(JsonFields fields) {
    return amounts(fields, "skills").orElse(List.of()).stream()
        .distinct()
        .sorted()
        .map(skill -> Long.toString(skill.longValue()))
        .toList();
  }

  /** Longitude and latitude; empty if the key is not there or wrong. */
  static Optional<Point> point(JsonFields fields, String key) {
    Optional<JsonValue> value = fields.value(key);
    Optional<List<JsonValue>> items = fields.array(key);
    if (value.isEmpty() || items.isEmpty()) {
      return Optional.empty();
    }
    if (items.get().size() < 2) {
      fields.errorAt("wrong-size", value.get(), "must be an array of longitude and latitude", null);
      return Optional.empty();
    }
    OptionalDouble x = fields.number(items.get().get(0), Bounds.LONGITUDE);
    OptionalDouble y = fields.number(items.get().get(1), Bounds.LATITUDE);
    return x.isPresent() && y.isPresent()
        ? Optional.of(new Point(x.getAsDouble(), y.getAsDouble()))
        : Optional.empty();
  }

  static Optional<TimeWindow> window(JsonFields fields, String key) {
    return fields.value(key).flatMap(item -> window(fields, item));
  }

  /** Windows in ascending order; always open if the key is not there. */
  static List<TimeWindow> windows(JsonFields fields, String key) {
    Optional<JsonValue> value = fields.value(key);
    if (value.isEmpty()) {
      return List.of(TimeWindow.ALWAYS);
    }
    Optional<List<JsonValue>> items = fields.array(key);
    if (items.isPresent() && items.get().isEmpty()) {
      fields.error("empty-list", key, "must hold at least one window, or be left out", null);
    }
    List<TimeWindow> windows = new ArrayList<>();
    for (JsonValue item : items.orElse(List.of())) {
      window(fields, item).ifPresent(windows::add);
    }
    windows.sort(Comparator.comparingDouble(TimeWindow::open));
    for (int i = 1; i < windows.size(); i++) {
      if (windows.get(i).open() <= windows.get(i - 1).close()) {
        fields.error("windows-overlap", key, "windows must be apart from each other", null);
        break;
      }
    }
    return windows;
  }

  private static Optional<TimeWindow> window(JsonFields fields, JsonValue item) {
    List<JsonValue> ends = item.items();
    if (ends.size() != 2) {
      fields.errorAt("wrong-size", item, "must be an array of start and end", null);
      return Optional.empty();
    }
    OptionalDouble start = unsigned(fields, ends.get(0));
    OptionalDouble end = unsigned(fields, ends.get(1));
    if (start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    if (start.getAsDouble() > end.getAsDouble()) {
      fields.errorAt(
          "closes-before-it-opens",
          item,
          "the window must not end before it starts",
          "Maybe the two are swapped.");
      return Optional.empty();
    }
    return Optional.of(new TimeWindow(start.getAsDouble(), end.getAsDouble()));
  }

  /** Reports a key whose meaning cannot be expressed, unless it is empty. */
  static void unsupported(JsonFields fields, String key, String what) {
    Optional<JsonValue> value = fields.value(key);
    boolean says =
        value.isPresent() && !(value.get().items().isEmpty() && value.get().members().isEmpty());
    if (says) {
      fields.error("unsupported-key", key, what + " cannot be planned yet", null);
    }
  }
}
