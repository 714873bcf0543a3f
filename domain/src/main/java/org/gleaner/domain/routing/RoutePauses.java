package org.gleaner.domain.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * When the driver pauses on the way from one stop to the next. Breaks begin when the {@link Drive}
 * has them begin. Rests are part of the way: each begins when so much has been driven, as {@link
 * DrivingRules} say, and what is taken of one before it is due comes last on its way, where it may
 * fall into the wait. Times are as the rounding convention counts them.
 *
 * @param leaves when the vehicle leaves the stop
 * @param breaks taken on the way
 */
record RoutePauses(RouteStop from, double leaves, List<Drive.Taken> breaks, DrivingRules rules) {

  /** A stretch of the time of the way. */
  private record Span(double from, double to) {}

  /** In the order of the clock. */
  List<DriverPause> all() {
    List<DriverPause> pauses = new ArrayList<>();
    breaks.forEach(
        one ->
            pauses.add(new DriverPause(DriverPause.Kind.BREAK, one.id(), one.start(), one.end())));
    rests().forEach(span -> rest(span, pauses));
    pauses.sort(Comparator.comparingDouble(DriverPause::start));
    return pauses;
  }

  private List<Span> rests() {
    List<Span> spans = new ArrayList<>();
    double way = from.toNext() - from.rest();
    if (from.rest() <= 0 || Double.isInfinite(way)) {
      return spans;
    }
    double then = from.driven() + way;
    double before = rules.restsUntil(from.driven());
    double due = rules.restsBetween(from.driven(), then) > 0 ? rules.restsUntil(then) - before : 0;
    // What has been taken before, if negative; else what is taken of a later one.
    double moved = from.rest() - due * rules.rest();
    double rested = 0;
    for (int i = 1; i <= due; i++) {
      double begin = Math.max(0, (before + i) * rules.continuous() - from.driven()) + rested;
      double length = rules.rest() + (i == 1 ? Math.min(0, moved) : 0);
      spans.add(new Span(begin, begin + length));
      rested += length;
    }
    if (moved > 0) {
      spans.add(new Span(from.toNext() - moved, from.toNext()));
    }
    return spans;
  }

  /** A break that falls into a rest parts it. */
  private void rest(Span span, List<DriverPause> pauses) {
    double begin = span.from();
    for (Drive.Taken one : breaks) {
      if (one.gone() > begin && one.gone() < span.to()) {
        add(begin, one.gone(), pauses);
        begin = one.gone();
      }
    }
    add(begin, span.to(), pauses);
  }

  private void add(double begin, double end, List<DriverPause> pauses) {
    double start = leaves + begin;
    for (Drive.Taken one : breaks) {
      start = one.gone() <= begin ? one.end() + begin - one.gone() : start;
    }
    pauses.add(new DriverPause(DriverPause.Kind.REST, "", start, start + end - begin));
  }
}
