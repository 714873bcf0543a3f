package org.gleaner.shell.view;

import java.util.List;
import org.gleaner.domain.supply.SupplyRanges;
import org.gleaner.domain.supply.SupplySizing;
import org.gleaner.shell.benchmark.SupplyBenchmark.Run;
import org.jspecify.annotations.Nullable;

/** What draws cost, and indices beside their true values. */
public final class SupplyBenchmarkView {

  private static final double MILLIS = 1000;

  private final SupplySizing sizing;
  private final SupplyRanges ranges;
  private final double oneDraw;
  private final Run half;
  private final Run all;
  private final TableView indices;

  public SupplyBenchmarkView(
      SupplySizing sizing,
      SupplyRanges ranges,
      double oneDraw,
      Run half,
      Run all,
      TableView indices) {
    this.sizing = sizing;
    this.ranges = ranges;
    this.oneDraw = oneDraw;
    this.half = half;
    this.all = all;
    this.indices = indices;
  }

  /** Null where the clock of the CPU is too coarse. */
  private @Nullable Double ratio() {
    return half.cpuSeconds() > 0 ? all.cpuSeconds() / half.cpuSeconds() : null;
  }

  public Answer answer() {
    Facts facts =
        Facts.builder()
            .add(Column.text("case"), sizing.caseName())
            .add(Column.text("sized_years"), sizing.years().from() + "-" + sizing.years().to())
            .add(Column.number("streams", 0), sizing.streams().size())
            .add(Column.number("elements_sized", 0), ranges.nation().size())
            .add(Column.number("regions_sized", 0), sizing.regions().size())
            .add(Column.number("uncertain_inputs", 0), ranges.inputs().size())
            .add(Column.number("one_draw_ms", 0), oneDraw * MILLIS)
            .add(Column.number("cpu_ratio", 2), ratio())
            .build();
    TableView.Builder runs =
        TableView.of(
            "draw_runs",
            Column.number("draws", 0),
            Column.number("cpu_seconds", 2),
            Column.number("wall_seconds", 2),
            Column.number("peak_megabytes", 0));
    for (Run run : List.of(half, all)) {
      runs.row(run.draws(), run.cpuSeconds(), run.seconds(), run.peakMegabytes());
    }
    return Answer.of(facts, runs.build(), indices);
  }
}
