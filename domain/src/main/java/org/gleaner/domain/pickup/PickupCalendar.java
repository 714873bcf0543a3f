package org.gleaner.domain.pickup;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The working days that orders are made for.
 *
 * @param start date of the first
 * @param days of the horizon, all of them working days
 * @param workingDaysPerYear over which the yearly tonnes are spread
 */
public record PickupCalendar(LocalDate start, int days, int workingDaysPerYear) {
  private static final double WEEKS_PER_YEAR = 52;
  private static final int DAYS_PER_WEEK = 7;

  /** A Monday from which working days are counted, so that one week follows from another. */
  private static final long FIRST_MONDAY = LocalDate.of(1970, 1, 5).toEpochDay();

  public PickupCalendar {
    if (days < 1 || workingDaysPerYear < days) {
      throw new IllegalArgumentException(
          "no horizon of a year: " + days + " of " + workingDaysPerYear + " working days");
    }
  }

  /** What falls into the horizon of what arises in a year. */
  public double share() {
    return (double) days / workingDaysPerYear;
  }

  /** Number of the first day among the working days since a fixed Monday. */
  long firstDay() {
    long since = start.toEpochDay() - FIRST_MONDAY;
    long week = Math.floorDiv(since, DAYS_PER_WEEK);
    long dayOfWeek = Math.floorMod(since, DAYS_PER_WEEK);
    return week * workingDaysPerWeek() + Math.min(dayOfWeek, workingDaysPerWeek());
  }

  private long workingDaysPerWeek() {
    return Math.max(1, Math.min(DAYS_PER_WEEK, Math.round(workingDaysPerYear / WEEKS_PER_YEAR)));
  }

  /** Dates of the horizon that are no working days, as days of a case follow on each other. */
  public List<LocalDate> restDays() {
    List<LocalDate> rest = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      LocalDate date = start.plusDays(day);
      if (date.getDayOfWeek().getValue() > workingDaysPerWeek()
          && date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
        rest.add(date);
      }
    }
    return rest;
  }

  /**
   * Working days between visits that are planned: those that divide the horizon, then its doubles
   * up to a year. Ascending from 1.
   */
  List<Integer> intervals() {
    List<Integer> intervals = new ArrayList<>();
    for (int i = 1; i <= days; i++) {
      if (days % i == 0) {
        intervals.add(i);
      }
    }
    for (int i = 2 * days; i <= workingDaysPerYear; i *= 2) {
      intervals.add(i);
    }
    return intervals;
  }
}
