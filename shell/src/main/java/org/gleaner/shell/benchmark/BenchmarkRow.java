package org.gleaner.shell.benchmark;

import java.util.List;
import org.gleaner.shell.view.Column;
import org.gleaner.shell.view.TableView;
import org.jspecify.annotations.Nullable;

/**
 * What a benchmark says of one instance. Costs are in the unit in which those of its set are
 * published.
 *
 * @param feasible as the independent check has it
 * @param cost as the independent check recomputes it
 * @param cpuSeconds of the process and its children for this instance
 * @param seconds on the clock for this instance
 * @param bestKnown null if none is known
 * @param costAt10s of the best feasible plan by then; null if there was none or the run was shorter
 */
public record BenchmarkRow(
    String instance,
    boolean feasible,
    double cost,
    int routes,
    double cpuSeconds,
    double seconds,
    @Nullable Double bestKnown,
    @Nullable Double costAt10s,
    @Nullable Double costAt30s) {

  private static final double PERCENT = 100;
  private static final List<Column> COLUMNS =
      List.of(
          Column.text("instance"),
          Column.text("feasible"),
          Column.number("cost", 2),
          Column.number("routes", 0),
          Column.number("cpu_seconds", 2),
          Column.number("seconds", 2),
          Column.number("best_known", 2),
          Column.number("gap_percent", 2),
          Column.number("cost_at_10s", 2),
          Column.number("cost_at_30s", 2));

  /** A table with one row, wide enough for instances of these names. */
  public static TableView widest(List<String> names) {
    String longest = names.stream().reduce("", (a, b) -> a.length() >= b.length() ? a : b);
    double cost = 99_999_999;
    return TableView.of("instances", COLUMNS)
        .row(longest, true, cost, 9999, 9999.0, 9999.0, cost, 99.99, cost, cost)
        .build();
  }

  /** By how much the cost is above the best known one; null where that says nothing. */
  public @Nullable Double gapPercent() {
    return feasible ? gapPercent(cost, bestKnown) : null;
  }

  static @Nullable Double gapPercent(double cost, @Nullable Double bestKnown) {
    return bestKnown == null || bestKnown <= 0
        ? null
        : rounded((cost / bestKnown - 1) * PERCENT, 10_000);
  }

  /** In the order of the columns. */
  public @Nullable Object[] cells() {
    return new @Nullable Object[] {
      instance,
      feasible,
      cost,
      routes,
      rounded(cpuSeconds, PERCENT),
      rounded(seconds, PERCENT),
      bestKnown,
      gapPercent(),
      costAt10s,
      costAt30s
    };
  }

  private static double rounded(double value, double parts) {
    return Math.rint(value * parts) / parts;
  }
}
