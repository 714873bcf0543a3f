package org.gleaner.shell.command;

import org.gleaner.shell.session.PlannedNetwork;
import org.gleaner.shell.view.Answer;
import org.gleaner.shell.view.PlanSummary;
import org.gleaner.shell.view.PlanTables;

/** What {@code network show} can show of a plan. */
enum PlanTopic {
  SUMMARY,
  OPENINGS,
  CLOSINGS,
  COLLECTED,
  FLOWS,
  RUNS,
  SALES,
  DISPOSED,
  STOCKS,
  RECOVERED,
  COSTS,
  EMISSIONS,
  LIMITS;

  Answer of(PlannedNetwork planned) {
    PlanTables tables =
        new PlanTables(
            planned.plan(),
            planned.planningCase().horizon().startYear(),
            planned.planningCase().settings().currency());
    return switch (this) {
      case SUMMARY ->
          new PlanSummary(
                  planned.plan(), planned.planningCase(), planned.audit(), planned.seconds())
              .answer();
      case OPENINGS -> Answer.of(tables.openings());
      case CLOSINGS -> Answer.of(tables.closings());
      case COLLECTED -> Answer.of(tables.collected());
      case FLOWS -> Answer.of(tables.flows());
      case RUNS -> Answer.of(tables.runs());
      case SALES -> Answer.of(tables.sales());
      case DISPOSED -> Answer.of(tables.disposed());
      case STOCKS -> Answer.of(tables.stocks());
      case RECOVERED -> Answer.of(tables.recovered(), tables.recoveredByPeriod());
      case COSTS -> Answer.of(tables.costs(), tables.costsByPeriod());
      case EMISSIONS -> Answer.of(tables.emissions());
      case LIMITS -> Answer.of(tables.limits());
    };
  }
}
