package org.gleaner.domain.dataset.routing.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.regex.Pattern;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.NearestName;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.routing.replan.RouteEvent;
import org.jspecify.annotations.Nullable;

/** Events that have been read, some of which happen when the rest is planned. */
final class PendingEvents {

  /** Of an event that happens at no time of its own. */
  static final double NOT_TIMED = Double.NaN;

  private final EventTimes times;
  private final Findings findings;
  private final List<Pending> pending = new ArrayList<>();

  PendingEvents(EventTimes times, Findings findings) {
    this.times = times;
    this.findings = findings;
  }

  /** An event whose time may be the time of planning. */
  private record Pending(
      @Nullable Double time, boolean isNow, DoubleFunction<Optional<RouteEvent>> event) {}

  static Pattern pattern(String regex) {
    return Pattern.compile("\\s*" + regex + "\\s*", Pattern.CASE_INSENSITIVE);
  }

  EventTimes times() {
    return times;
  }

  Findings findings() {
    return findings;
  }

  /**
   * When the rest is planned if nothing else is said: when the latest of those happened that say
   * where vehicles are now, else the first of the others; empty if no event says a time.
   */
  OptionalDouble time() {
    OptionalDouble ofVehicles =
        pending.stream()
            .filter(one -> one.isNow() && one.time() != null)
            .mapToDouble(one -> one.time() == null ? 0 : one.time())
            .max();
    return ofVehicles.isPresent()
        ? ofVehicles
        : pending.stream()
            .filter(one -> one.time() != null)
            .mapToDouble(one -> one.time() == null ? 0 : one.time())
            .min();
  }

  /**
   * The events read since the last call, without those that cannot be then, which is reported.
   *
   * @param now for those that say no time
   */
  List<RouteEvent> events(double now) {
    List<RouteEvent> events = new ArrayList<>();
    for (Pending one : pending) {
      Double time = one.time();
      one.event().apply(time == null ? now : time).ifPresent(events::add);
    }
    pending.clear();
    return events;
  }

  /**
   * Adds an event.
   *
   * @param time {@link #NOT_TIMED} if none is stated
   * @param isNow whether the rest is planned then
   * @param event of the time stated, else that of planning
   */
  void add(double time, boolean isNow, DoubleFunction<RouteEvent> event) {
    addUntil(time, isNow, at -> Optional.of(event.apply(at)));
  }

  /**
   * Adds an event that says a later time too.
   *
   * @param event of the time stated, else that of planning; empty if the later time is before that,
   *     which is reported then
   */
  void addUntil(double time, boolean isNow, DoubleFunction<Optional<RouteEvent>> event) {
    pending.add(new Pending(Double.isNaN(time) ? null : time, isNow, event));
  }

  /**
   * The id as it is in the case, however its letters are written; empty if it is none, which is
   * reported.
   *
   * @param kind of what is called so
   */
  Optional<String> id(String written, List<String> ids, String kind, SourceLocation where) {
    Optional<String> id =
        ids.stream()
            .filter(written::equals)
            .findFirst()
            .or(() -> ids.stream().filter(written::equalsIgnoreCase).findFirst());
    if (id.isEmpty()) {
      findings.error(
          "unknown-id",
          where,
          written,
          "no such " + kind + " in the case",
          NearestName.hint(written, ids));
    }
    return id;
  }

  /** NaN if none is stated; empty if it is none, which is reported. */
  Optional<Double> time(@Nullable String text, SourceLocation where) {
    if (text == null) {
      return Optional.of(Double.NaN);
    }
    OptionalDouble time = times.time(text);
    if (time.isEmpty()) {
      findings.error("not-a-time", where, text, "must be a time, as " + times.example());
      return Optional.empty();
    }
    return Optional.of(time.getAsDouble());
  }
}
