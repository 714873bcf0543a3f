package org.gleaner.domain.routing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be collected at one point.
 *
 * @param name for people; empty if it has none
 * @param loads picked up at each visit, one per load dimension of the case
 * @param visit when and how long; it has at least one day pattern
 * @param prize lost if it is not visited; null if it must be visited
 */
public record Order(
    String id,
    String name,
    Point at,
    List<Double> loads,
    VisitTerms visit,
    Handling handling,
    @Nullable Double prize) {

  public Order {
    loads = List.copyOf(loads);
    if (visit.dayPatterns().isEmpty()) {
      throw new IllegalArgumentException("order " + id + " can never be visited");
    }
  }

  /** An order that any vehicle may serve. */
  public Order(
      String id,
      Point at,
      List<Double> loads,
      double serviceTime,
      List<TimeWindow> windows,
      double releaseTime,
      @Nullable Double prize,
      List<DayPattern> dayPatterns) {
    this(
        id,
        "",
        at,
        loads,
        new VisitTerms(serviceTime, 0, windows, releaseTime, dayPatterns),
        Handling.NONE,
        prize);
  }

  /** An order for the only day, at any time. */
  public static Order of(String id, Point at, double load) {
    return new Order(id, "", at, List.of(load), VisitTerms.ANY_TIME, Handling.NONE, null);
  }

  public double serviceTime() {
    return visit.serviceTime();
  }

  public double setupTime() {
    return visit.setupTime();
  }

  public WeeklyHours hours() {
    return visit.hours();
  }

  public double releaseTime() {
    return visit.releaseTime();
  }

  public List<DayPattern> dayPatterns() {
    return visit.dayPatterns();
  }

  public boolean isMandatory() {
    return prize == null;
  }

  public Order withName(String label) {
    return new Order(id, label, at, loads, visit, handling, prize);
  }

  public Order withVisit(VisitTerms terms) {
    return new Order(id, name, at, loads, terms, handling, prize);
  }

  public Order withHandling(Handling terms) {
    return new Order(id, name, at, loads, visit, terms, prize);
  }

  public Order withPrize(@Nullable Double worth) {
    return new Order(id, name, at, loads, visit, handling, worth);
  }

  /**
   * The same order of other kilograms, which are its first load.
   *
   * @param reliefKg of them under its relief, if it rides under one
   */
  public Order weighing(double kg, double reliefKg) {
    List<Double> weighed = new ArrayList<>(loads);
    weighed.set(0, kg);
    Relief relief = handling.relief();
    Handling terms =
        relief == null ? handling : handling.withRelief(new Relief(relief.id(), reliefKg));
    return new Order(id, name, at, weighed, visit, terms, prize);
  }

  /** Of its kilograms those under its relief; 0 if it rides under none. */
  public double reliefKg() {
    Relief relief = handling.relief();
    return relief == null ? 0 : relief.kg();
  }

  public Order withServiceTime(double time) {
    return withVisit(visit.withServiceTime(time));
  }

  public Order withWindows(List<TimeWindow> hours) {
    return withVisit(visit.withWindows(hours));
  }

  public Order withReleaseTime(double time) {
    return withVisit(visit.withReleaseTime(time));
  }

  public Order withDayPatterns(List<DayPattern> patterns) {
    return withVisit(visit.withDayPatterns(patterns));
  }
}
