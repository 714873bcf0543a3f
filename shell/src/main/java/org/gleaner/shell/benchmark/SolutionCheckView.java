package org.gleaner.shell.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.gleaner.domain.dataset.routing.BestKnownCosts;
import org.gleaner.domain.routing.RoutingCheck;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.RoutingViolation;
import org.gleaner.shell.view.Answer;
import org.gleaner.shell.view.Column;
import org.gleaner.shell.view.Facts;
import org.gleaner.shell.view.TableView;
import org.jspecify.annotations.Nullable;

/** What the independent check says of a solution file. */
public final class SolutionCheckView {

  private SolutionCheckView() {}

  /** The figures, and a table of what is broken; CSV holds the figures. */
  public static Answer answer(
      Path instance, RoutingSolution solution, RoutingCheck check, OptionalDouble bestKnown) {
    Double best = bestKnown.isPresent() ? bestKnown.getAsDouble() : null;
    List<Column> columns = new ArrayList<>();
    List<@Nullable Object> values = new ArrayList<>();
    add(columns, values, Column.text("instance"), BestKnownCosts.name(instance));
    add(columns, values, Column.text("feasible"), check.isFeasible());
    add(columns, values, Column.number("cost"), check.cost());
    add(columns, values, Column.number("stated_cost"), solution.statedCost());
    add(columns, values, Column.number("routes", 0), check.routes());
    add(columns, values, Column.number("best_known"), best);
    add(
        columns,
        values,
        Column.number("gap_percent", 2),
        check.isFeasible() ? BenchmarkRow.gapPercent(check.cost(), best) : null);
    Facts.Builder facts = Facts.builder();
    for (int i = 0; i < columns.size(); i++) {
      facts.add(columns.get(i), values.get(i));
    }
    TableView figures = TableView.of("figures", columns).row(values.toArray()).build();
    return Answer.of(facts.build(), violations(check)).withCsv(figures);
  }

  private static void add(
      List<Column> columns, List<@Nullable Object> values, Column column, @Nullable Object value) {
    columns.add(column);
    values.add(value);
  }

  private static TableView violations(RoutingCheck check) {
    TableView.Builder table =
        TableView.of(
            "violations",
            Column.text("constraint"),
            Column.number("exceeded_by"),
            Column.text("message"));
    for (RoutingViolation violation : check.violations()) {
      table.row(violation.constraint().id(), violation.amount(), violation.message());
    }
    return table.build();
  }
}
