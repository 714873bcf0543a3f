package org.gleaner.shell.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gleaner.domain.audit.AuditReport;
import org.gleaner.domain.dataset.plan.PlanTree;
import org.gleaner.domain.plan.NetworkPlan;
import org.gleaner.domain.plan.ObjectiveLevel;
import org.gleaner.domain.plan.Opening;
import org.gleaner.domain.planning.Objective;
import org.gleaner.domain.planning.ObjectiveKind;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.planning.WeightScheme;
import org.jspecify.annotations.Nullable;

/** What a plan comes to: how good it is, what it recovers, opens and costs, and the audit. */
public final class PlanSummary {

  private static final double PERCENT = 100;

  private final NetworkPlan plan;
  private final PlanningCase planningCase;
  private final PlanTables tables;
  private final AuditReport audit;
  private final @Nullable Double seconds;

  /** Closer gaps are for the table alone. */
  private static final double WORTH_A_WORD = 1e-4;

  /**
   * @param seconds wall time of the solve; null where it is not known
   */
  public PlanSummary(
      NetworkPlan plan, PlanningCase planningCase, AuditReport audit, @Nullable Double seconds) {
    this.plan = plan;
    this.planningCase = planningCase;
    this.tables =
        new PlanTables(
            plan, planningCase.horizon().startYear(), planningCase.settings().currency());
    this.audit = audit;
    this.seconds = seconds;
  }

  public Answer answer() {
    List<Section> sections = new ArrayList<>();
    sections.add(head());
    sections.add(levels());
    distanceToBound().map(Text::of).ifPresent(sections::add);
    sections.add(tables.recovered());
    sections.add(tables.openings());
    if (!plan.decisions().closings().isEmpty()) {
      sections.add(tables.closings());
    }
    sections.add(tables.costs());
    if (!plan.limits().isEmpty()) {
      sections.add(tables.tightestLimits());
    }
    sections.add(verdict());
    return new Answer(sections, keyFigures(), json());
  }

  private Facts head() {
    Facts.Builder facts =
        Facts.builder()
            .add(Column.text("case"), plan.caseName(), "(" + planningCase.settings().title() + ")")
            .add(Column.word("scenario"), plan.scenario().isEmpty() ? "base" : plan.scenario())
            .add(Column.word("status"), status());
    if (seconds != null) {
      facts.add(Column.number("seconds", 1), seconds);
    }
    return facts.build();
  }

  private Facts verdict() {
    return Facts.builder()
        .add(Column.word("audit"), verdictWord(), "(" + audit.count() + " checks)")
        .build();
  }

  private String verdictWord() {
    return audit.accepted() ? "accepted" : "rejected";
  }

  private TableView levels() {
    TableView.Builder table =
        TableView.of(
            "levels",
            Column.number("level", 0),
            Column.word("objective"),
            Column.number("value"),
            Column.number("bound"),
            Column.number("gap_percent", 3),
            Column.text("unit"));
    int number = 1;
    for (ObjectiveLevel level : plan.report().levels()) {
      table.row(
          number++,
          CaseTables.word(level.kind()),
          level.value(),
          level.bound(),
          level.gap() * PERCENT,
          unit(level.kind()));
    }
    return new TableView("objective_levels", table.build().columns(), table.build().rows());
  }

  /**
   * A net cost is a small difference of large amounts, so that its gap says little: what says more
   * is how much of the money that changes hands is still open.
   */
  private Optional<String> distanceToBound() {
    return plan.report().levels().stream()
        .filter(l -> l.kind() == ObjectiveKind.COST && l.gap() > WORTH_A_WORD)
        .findFirst()
        .map(
            level -> {
              double distance = Math.abs(level.value() - level.bound());
              double turnover = plan.grossCostAndRevenue();
              return String.format(
                  Locale.ROOT,
                  "At most %,.0f %s could still be saved: %.2f %% of the %,.0f that change hands.",
                  distance,
                  planningCase.settings().currency(),
                  PERCENT * distance / turnover,
                  turnover);
            });
  }

  private String unit(ObjectiveKind kind) {
    String currency = planningCase.settings().currency();
    Objective objective = planningCase.settings().objective();
    return switch (kind) {
      case NPV, COST -> currency;
      case EMISSIONS -> "t CO2e";
      case RECOVERY, LEXICOGRAPHIC ->
          objective.weights() == WeightScheme.MASS
              ? "kg"
              : objective.weights() == WeightScheme.CUSTOM
                  ? "weighted kg"
                  : "USD " + CaseTables.word(objective.weights());
    };
  }

  private String status() {
    return plan.report().status().name().toLowerCase(Locale.ROOT);
  }

  private ObjectiveLevel first() {
    return plan.report().levels().get(0);
  }

  private TableView keyFigures() {
    TableView.Builder table =
        TableView.of(
            "key_figures",
            Column.text("figure"),
            Column.text("name"),
            Column.number("value"),
            Column.text("unit"));
    String currency = planningCase.settings().currency();
    table.row("status", status(), null, "");
    table.row("objective", CaseTables.word(first().kind()), first().value(), unit(first().kind()));
    table.row("bound", CaseTables.word(first().kind()), first().bound(), unit(first().kind()));
    table.row("gap", "", first().gap(), "");
    tables.recoveredKg().forEach((element, kg) -> table.row("recovered", element, kg, "kg"));
    tables.costs(true).forEach((name, amount) -> table.row("cost", name, amount, currency));
    for (Opening o : plan.decisions().openings()) {
      table.row("opening", o.plant(), o.capacityTonnesPerYear(), "t/a");
    }
    table.row("audit", verdictWord(), (double) audit.count(), "checks");
    return table.build();
  }

  /** The keys of {@code plan.json}, and {@code seconds}. */
  private Map<String, @Nullable Object> json() {
    Map<String, @Nullable Object> json =
        new LinkedHashMap<>(PlanTree.of(planningCase, plan, audit));
    json.put("seconds", seconds);
    return json;
  }
}
