package org.gleaner.domain.dataset.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gleaner.domain.dataset.format.ClockTime;
import org.gleaner.domain.dataset.json.JsonFields;
import org.gleaner.domain.dataset.json.JsonValue;
import org.gleaner.domain.routing.TimeWindow;

/** Windows as {@code [["07:00", "11:00"], ["13:00", "17:00"]]}, in seconds after midnight. */
final class OpeningHours {

  private OpeningHours() {}

  /** The windows of a key; what is wrong, overlaps or is not in order is reported. */
  static List<TimeWindow> read(JsonFields fields, String key) {
    List<TimeWindow> windows = new ArrayList<>();
    Optional<List<JsonValue>> items = fields.requiredArray(key);
    if (items.isPresent() && items.get().isEmpty()) {
      fields.error("empty-list", key, "must hold at least one window", null);
    }
    for (JsonValue item : items.orElse(List.of())) {
      Optional<TimeWindow> window = window(fields, item);
      if (window.isPresent() && !windows.isEmpty()) {
        checkOrder(fields, item, windows.get(windows.size() - 1), window.get());
      }
      window.ifPresent(windows::add);
    }
    return windows;
  }

  private static void checkOrder(
      JsonFields fields, JsonValue item, TimeWindow last, TimeWindow window) {
    if (window.open() <= last.close()) {
      fields.errorAt(
          "windows-overlap", item, "must open after the window before it has closed", null);
    }
  }

  private static Optional<TimeWindow> window(JsonFields fields, JsonValue item) {
    List<JsonValue> ends = item.items();
    if (ends.size() != 2) {
      fields.errorAt("wrong-size", item, "must be an array of opening and closing", null);
      return Optional.empty();
    }
    OptionalDouble open = time(fields, ends.get(0));
    OptionalDouble close = time(fields, ends.get(1));
    if (open.isEmpty() || close.isEmpty()) {
      return Optional.empty();
    }
    if (open.getAsDouble() > close.getAsDouble()) {
      fields.errorAt(
          "closes-before-it-opens",
          item,
          "the window must not close before it opens",
          "Maybe the two are swapped.");
      return Optional.empty();
    }
    return Optional.of(new TimeWindow(open.getAsDouble(), close.getAsDouble()));
  }

  private static OptionalDouble time(JsonFields fields, JsonValue value) {
    OptionalDouble seconds =
        value.content() instanceof String text ? ClockTime.seconds(text) : OptionalDouble.empty();
    boolean isOfADay = seconds.orElse(Double.MAX_VALUE) <= ClockTime.DAY;
    if (!isOfADay) {
      fields.errorAt("not-a-time", value, "must be a time of day such as \"07:30\"", null);
    }
    return isOfADay ? seconds : OptionalDouble.empty();
  }
}
