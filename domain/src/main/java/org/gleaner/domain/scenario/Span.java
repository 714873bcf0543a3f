package org.gleaner.domain.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.quantity.RangedSeries;
import org.gleaner.domain.quantity.Series;

/**
 * The periods that a change is about: those whose first year lies between two years.
 *
 * @param from first year, inclusive
 * @param to last year, inclusive
 */
public record Span(int from, int to) {

  /** The whole horizon, whatever it is. */
  public static final Span ALWAYS = new Span(Integer.MIN_VALUE, Integer.MAX_VALUE);

  /** The span that {@code 2030} or {@code 2030..2035} stands for; empty if it is none. */
  public static Optional<Span> parse(String text) {
    String t = text.strip();
    if (t.matches("\\d{4}")) {
      int year = Integer.parseInt(t);
      return Optional.of(new Span(year, year));
    }
    if (t.matches("\\d{4}\\.\\.\\d{4}")) {
      Span span = new Span(Integer.parseInt(t.substring(0, 4)), Integer.parseInt(t.substring(6)));
      return Optional.of(span).filter(s -> s.from <= s.to);
    }
    return Optional.empty();
  }

  /** Indices of the periods it covers. */
  public List<Integer> periods(Horizon horizon) {
    List<Integer> periods = new ArrayList<>();
    for (Period period : horizon.periods()) {
      if (from <= period.firstYear() && period.firstYear() <= to) {
        periods.add(period.index());
      }
    }
    return periods;
  }

  public boolean isAlways() {
    return equals(ALWAYS);
  }

  /** Edits the values of these periods. */
  public Series edit(Series series, Edit edit, Horizon horizon) {
    Series edited = series;
    for (int t : periods(horizon)) {
      edited = edited.with(t, edit.apply(series.at(t)));
    }
    return edited;
  }

  /** Edits best, low and high of these periods; setting makes them one. */
  public RangedSeries edit(RangedSeries series, Edit edit, Horizon horizon) {
    return new RangedSeries(
        edit(series.best(), edit, horizon),
        edit(series.low(), edit, horizon),
        edit(series.high(), edit, horizon));
  }

  /** As it follows a value in a scenario file: empty, {@code @2030} or {@code @2030..2035}. */
  public String text() {
    if (isAlways()) {
      return "";
    }
    return from == to ? "@" + from : "@" + from + ".." + to;
  }

  /** For people: empty, " in 2030" or " from 2030 to 2035". */
  String describe() {
    if (isAlways()) {
      return "";
    }
    return from == to ? " in " + from : " from " + from + " to " + to;
  }
}
