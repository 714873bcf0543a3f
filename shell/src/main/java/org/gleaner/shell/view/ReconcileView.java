package org.gleaner.shell.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.quantity.Ranged;
import org.gleaner.domain.reconcile.CaseArising;
import org.gleaner.domain.reconcile.Elimination;
import org.gleaner.domain.reconcile.GlobalTest;
import org.gleaner.domain.reconcile.Measurement;
import org.gleaner.domain.reconcile.MeasurementTest;
import org.gleaner.domain.reconcile.NodalTest;
import org.gleaner.domain.reconcile.Reconciled;
import org.gleaner.domain.reconcile.ReconciledFlow;
import org.gleaner.domain.reconcile.ReconciledPeriod;
import org.gleaner.domain.reconcile.ReconciledTransfer;
import org.gleaner.domain.reconcile.Reconciliation;
import org.jspecify.annotations.Nullable;

/** Balanced flows beside what was measured, and the tests for gross errors. */
public final class ReconcileView {

  /** Rows may be of very different sizes: each has its own decimals. */
  private static final List<Column> FIGURE =
      List.of(
          Column.figures("measured"),
          Column.figures("measured_standard_error"),
          Column.figures("reconciled"),
          Column.figures("reconciled_standard_error"),
          Column.word("verdict"),
          Column.figures("adjustment"),
          Column.number("test", 2),
          Column.word("class"),
          Column.number("redundancy", 2),
          Column.number("adjustment_in_standard_errors", 2),
          Column.number("test_p", 4));

  private static final List<Column> SIZED =
      List.of(
          Column.figures("sized_tonnes_per_year"),
          Column.figures("sized_low"),
          Column.figures("sized_high"),
          Column.figures("sized_difference"));

  private final Reconciliation result;
  private final @Nullable PlanningCase against;
  private final @Nullable PlanningCase rebuilt;

  /**
   * Shows a result.
   *
   * @param against the case whose arisings stand beside the flows that say which; null for none
   * @param rebuilt the same with the arisings that its sizing gives now; null if they are not asked
   *     for
   */
  public ReconcileView(
      Reconciliation result, @Nullable PlanningCase against, @Nullable PlanningCase rebuilt) {
    this.result = result;
    this.against = against;
    this.rebuilt = rebuilt;
  }

  /** CSV holds the flows. */
  public Answer answer() {
    TableView flows = flows();
    List<Section> sections = new ArrayList<>();
    sections.add(head());
    sections.add(flows);
    if (against != null) {
      addUnlessEmpty(sections, arisings(against));
    }
    addUnlessEmpty(sections, concentrations());
    addUnlessEmpty(sections, transfers());
    sections.add(globalTests());
    addUnlessEmpty(sections, nodalTests());
    addUnlessEmpty(sections, grossErrors());
    return Answer.of(sections).withCsv(flows);
  }

  private static void addUnlessEmpty(List<Section> sections, TableView table) {
    if (!table.rows().isEmpty()) {
      sections.add(table);
    }
  }

  private Facts head() {
    Facts.Builder facts = Facts.builder();
    if (!result.of().title().isEmpty()) {
      facts.add(Column.text("title"), result.of().title());
    }
    if (!result.of().unit().isEmpty()) {
      facts.add(Column.text("unit"), result.of().unit());
    }
    return facts.add(Column.number("significance", 3), result.of().significance()).build();
  }

  private TableView flows() {
    TableView.Builder table =
        table(
            "reconciled_flows",
            List.of(Column.text("flow")),
            FIGURE,
            List.of(Column.text("from"), Column.text("to")));
    for (ReconciledPeriod period : result.periods()) {
      for (ReconciledFlow flow : period.flows()) {
        table.row(
            row(
                period,
                List.of(flow.flow().id()),
                figure(flow.amount()),
                Arrays.asList(flow.flow().from(), flow.flow().to())));
      }
    }
    return table.build();
  }

  private TableView arisings(PlanningCase planningCase) {
    TableView.Builder table =
        table(
            "arisings_beside_flows",
            List.of(
                Column.text("flow"),
                Column.text("site"),
                Column.text("material"),
                Column.figures("reconciled"),
                Column.figures("reconciled_standard_error"),
                Column.figures("arising_tonnes_per_year"),
                Column.figures("low"),
                Column.figures("high"),
                Column.figures("difference")),
            rebuilt == null ? List.of() : SIZED);
    CaseArisings arisings = new CaseArisings(planningCase);
    for (ReconciledPeriod period : result.periods()) {
      for (ReconciledFlow flow : period.flows()) {
        CaseArising arising = result.of().arisings().get(flow.flow().id());
        if (arising != null) {
          table.row(
              row(
                  period,
                  Arrays.asList(flow.flow().id(), arising.site(), arising.material()),
                  measurement(flow.amount().reconciled()),
                  beside(flow.amount(), arisings.of(arising, period.year())),
                  rebuilt == null
                      ? List.of()
                      : beside(
                          flow.amount(), new CaseArisings(rebuilt).of(arising, period.year()))));
        }
      }
    }
    return table.build();
  }

  private static List<@Nullable Object> beside(Reconciled amount, @Nullable Ranged arising) {
    if (arising == null) {
      return Arrays.asList(null, null, null, null);
    }
    return Arrays.asList(
        arising.best(),
        arising.low(),
        arising.high(),
        amount.reconciled() == null ? null : amount.reconciled().value() - arising.best());
  }

  private TableView concentrations() {
    TableView.Builder table =
        table(
            "reconciled_concentrations",
            List.of(Column.text("flow"), Column.text("layer")),
            FIGURE,
            List.of(Column.figures("mass"), Column.figures("mass_standard_error")));
    for (ReconciledPeriod period : result.periods()) {
      for (ReconciledFlow flow : period.flows()) {
        flow.concentrations()
            .forEach(
                (layer, share) ->
                    table.row(
                        row(
                            period,
                            List.of(flow.flow().id(), layer),
                            figure(share),
                            measurement(flow.masses().get(layer)))));
      }
    }
    return table.build();
  }

  private TableView transfers() {
    TableView.Builder table =
        table(
            "reconciled_transfers",
            List.of(Column.text("node"), Column.text("flow"), Column.text("layer")),
            FIGURE);
    for (ReconciledPeriod period : result.periods()) {
      for (ReconciledTransfer one : period.transferCoefficients()) {
        table.row(
            row(
                period,
                Arrays.asList(
                    one.coefficient().node(), one.coefficient().flow(), one.coefficient().layer()),
                figure(one.share())));
      }
    }
    return table.build();
  }

  private TableView globalTests() {
    TableView.Builder table =
        table(
            "global_tests",
            List.of(
                Column.number("statistic", 3),
                Column.number("degrees_of_freedom", 0),
                Column.number("critical", 3),
                Column.number("test_p", 4),
                Column.word("verdict"),
                Column.number("iterations", 0)));
    for (ReconciledPeriod period : result.periods()) {
      GlobalTest test = period.globalTest();
      table.row(
          row(
              period,
              List.of(
                  test.statistic(),
                  test.degreesOfFreedom(),
                  test.critical(),
                  test.p(),
                  test.rejects() ? "rejected" : "accepted",
                  period.iterations())));
    }
    return table.build();
  }

  private TableView nodalTests() {
    TableView.Builder table =
        table(
            "nodal_tests",
            List.of(
                Column.text("node"),
                Column.text("layer"),
                Column.figures("imbalance"),
                Column.figures("standard_error"),
                Column.number("test", 2),
                Column.word("verdict"),
                Column.number("test_p", 4)));
    for (ReconciledPeriod period : result.periods()) {
      for (NodalTest test : period.nodalTests()) {
        table.row(
            row(
                period,
                Arrays.asList(test.node(), test.layer()),
                List.of(
                    test.imbalance(),
                    test.standardError(),
                    test.statistic(),
                    verdict(test.isSuspect()),
                    test.p())));
      }
    }
    return table.build();
  }

  /** Each step with what is left to test when its first suspect is taken as not measured. */
  private TableView grossErrors() {
    TableView.Builder table =
        table(
            "gross_errors",
            List.of(
                Column.text("suspects"),
                Column.number("test", 2),
                Column.figures("error"),
                Column.figures("error_standard_error"),
                Column.number("statistic_without", 3),
                Column.number("critical_without", 3),
                Column.number("p_without", 4)));
    for (ReconciledPeriod period : result.periods()) {
      for (Elimination step : period.eliminations()) {
        GlobalTest after = step.after();
        table.row(
            row(
                period,
                List.of(String.join(" | ", step.suspects()), step.statistic()),
                measurement(step.error()),
                after == null
                    ? Arrays.asList(null, null, null)
                    : List.of(after.statistic(), after.critical(), after.p())));
      }
    }
    return table.build();
  }

  @SafeVarargs
  private TableView.Builder table(String key, List<Column>... parts) {
    List<Column> columns = new ArrayList<>();
    if (hasYears()) {
      columns.add(Column.year("year"));
    }
    for (List<Column> part : parts) {
      columns.addAll(part);
    }
    return TableView.of(key, columns);
  }

  private @Nullable Object[] row(ReconciledPeriod period, List<?>... parts) {
    List<@Nullable Object> cells = new ArrayList<>();
    if (hasYears()) {
      cells.add(period.year());
    }
    for (List<?> part : parts) {
      cells.addAll(part);
    }
    return cells.toArray();
  }

  private boolean hasYears() {
    return !result.of().periods().isEmpty();
  }

  private static List<@Nullable Object> figure(Reconciled figure) {
    MeasurementTest test = figure.test();
    List<@Nullable Object> cells = new ArrayList<>(measurement(figure.measured()));
    cells.addAll(measurement(figure.reconciled()));
    cells.addAll(
        Arrays.asList(
            test == null ? null : verdict(test.isSuspect()),
            number(figure.adjustment()),
            test == null ? null : test.statistic(),
            figure.classification().id(),
            figure.measured() == null ? null : figure.redundancy(),
            number(figure.adjustmentInErrors()),
            test == null ? null : test.p()));
    return cells;
  }

  private static String verdict(boolean isSuspect) {
    return isSuspect ? "suspect" : "plausible";
  }

  private static List<@Nullable Object> measurement(@Nullable Measurement measurement) {
    return measurement == null
        ? Arrays.asList(null, null)
        : List.of(measurement.value(), measurement.standardError());
  }

  private static @Nullable Object number(OptionalDouble number) {
    return number.isPresent() ? number.getAsDouble() : null;
  }
}
