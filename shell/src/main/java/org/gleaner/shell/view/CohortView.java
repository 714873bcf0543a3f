package org.gleaner.shell.view;

import java.util.List;
import org.gleaner.domain.cohort.CohortResult;

/** Flows and stocks of a cohort model by year. */
public final class CohortView {

  private final CohortResult result;

  public CohortView(CohortResult result) {
    this.result = result;
  }

  public Answer answer() {
    TableView.Builder table =
        TableView.of(
            "cohort_flows",
            Column.number("year", 0),
            Column.number("inflow", 3),
            Column.number("outflow", 3),
            Column.number("stock", 3));
    for (int year = 0; year < result.inflow().size(); year++) {
      table.row(
          year, result.inflow().get(year), result.outflow().get(year), result.stock().get(year));
    }
    return Answer.of(List.of(table.build()));
  }
}
