package org.gleaner.shell.view;

import org.gleaner.solver.routing.explain.Breach;
import org.jspecify.annotations.Nullable;

/** Limits that are broken, by day. */
final class BreachTable {

  private final LimitPhrases limits;
  private final TableView.Builder rows =
      TableView.of(
          "broken_limits",
          Column.number("day", 0),
          Column.text("limit"),
          Column.text("place"),
          Column.number("trip", 0),
          Column.figures("used"),
          Column.figures("allowed"),
          Column.figures("beyond"));

  BreachTable(LimitPhrases limits) {
    this.limits = limits;
  }

  /**
   * Adds one.
   *
   * @param day from 1; null for none
   */
  void add(@Nullable Integer day, Breach breach) {
    String limit = breach.limit();
    rows.row(
        day,
        limits.name(limit),
        breach.place(),
        breach.trip() == 0 ? null : breach.trip(),
        limits.figure(limit, breach.reached()),
        limits.figure(limit, breach.allowed()),
        limits.figure(limit, breach.amount()));
  }

  TableView build() {
    return rows.build();
  }
}
