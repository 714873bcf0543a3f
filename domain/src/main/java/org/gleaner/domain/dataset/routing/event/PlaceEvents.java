package org.gleaner.domain.dataset.routing.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.replan.RouteEvent;

/**
 * Facilities where nobody can unload, and zones where nobody may stand, for a time; roads on which
 * nobody sets out any more.
 */
final class PlaceEvents {

  static final List<String> FORMS =
      List.of(
          "facility ID closed [from TIME] [to TIME]",
          "zone NAME closed [from TIME] [to TIME]",
          "road PLACE to PLACE closed [from TIME]");

  private static final Pattern ROAD =
      PendingEvents.pattern("road\\s+(\\S+)\\s+to\\s+(\\S+)\\s+closed(?:\\s+from\\s+(\\S+))?");

  private static final Pattern CLOSED =
      PendingEvents.pattern(
          "(facility|zone)\\s+(\\S+)\\s+closed(?:\\s+from\\s+(\\S+))?(?:\\s+to\\s+(\\S+))?");

  private final RoutingCase routing;
  private final PendingEvents pending;

  PlaceEvents(RoutingCase routing, PendingEvents pending) {
    this.routing = routing;
    this.pending = pending;
  }

  /** Whether it is one of these, right or wrong. */
  boolean read(String text, SourceLocation where) {
    Matcher road = ROAD.matcher(text);
    if (road.matches()) {
      readRoad(road, where);
      return true;
    }
    Matcher matcher = CLOSED.matcher(text);
    if (!matcher.matches()) {
      return false;
    }
    boolean isZone = matcher.group(1).equalsIgnoreCase("zone");
    List<String> ids =
        isZone
            ? routing.terms().roads().zoneNames()
            : routing.facilities().stream().map(facility -> facility.id()).toList();
    Optional<String> id = pending.id(matcher.group(2), ids, isZone ? "zone" : "facility", where);
    Optional<Span> span = span(matcher, where);
    if (id.isPresent() && span.isPresent()) {
      add(id.get(), isZone, span.get());
    }
    return true;
  }

  private void readRoad(Matcher matcher, SourceLocation where) {
    List<String> ends = new ArrayList<>(placeIds());
    ends.addAll(routing.terms().roads().zoneNames());
    String first = end(matcher.group(1), ends, where);
    String second = end(matcher.group(2), ends, where);
    if (first.equals(second)) {
      pending.findings().error("no-road", where, matcher.group(2), "a road has two different ends");
    }
    pending
        .time(matcher.group(3), where)
        .ifPresent(
            from ->
                pending.add(
                    from,
                    true,
                    time ->
                        new RouteEvent.RoadClosed(
                            first,
                            second,
                            time,
                            "road "
                                + first
                                + " to "
                                + second
                                + " closed from "
                                + pending.times().text(time))));
  }

  private List<String> placeIds() {
    return IntStream.range(0, routing.placeCount()).mapToObj(routing::idOf).toList();
  }

  private String end(String written, List<String> ends, SourceLocation where) {
    return pending.id(written, ends, "place or zone", where).orElse(written);
  }

  /** From no time, which is now, or to no end. */
  private record Span(double from, LaterTime to) {}

  private Optional<Span> span(Matcher matcher, SourceLocation where) {
    String until = matcher.group(4);
    Optional<Double> from = pending.time(matcher.group(3), where);
    Optional<Double> to =
        until == null ? Optional.of(Double.POSITIVE_INFINITY) : pending.time(until, where);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    LaterTime end = new LaterTime(to.get(), until, "closes-before-it-opens", where);
    return end.follows(from.get(), matcher.group(3), pending)
        ? Optional.of(new Span(from.get(), end))
        : Optional.empty();
  }

  private void add(String id, boolean isZone, Span span) {
    pending.addUntil(
        span.from(),
        false,
        time ->
            span.to().followsPlanning(time, pending)
                ? Optional.of(closed(id, isZone, time, span.to().time()))
                : Optional.empty());
  }

  private RouteEvent closed(String id, boolean isZone, double from, double to) {
    EventTimes times = pending.times();
    String text =
        (isZone ? "zone " : "facility ")
            + id
            + " closed from "
            + times.text(from)
            + (Double.isInfinite(to) ? "" : " to " + times.text(to));
    return isZone
        ? new RouteEvent.ZoneClosed(id, from, to, text)
        : new RouteEvent.FacilityClosed(id, from, to, text);
  }
}
