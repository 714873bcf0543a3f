package org.gleaner.shell.view;

import java.util.Locale;
import org.gleaner.domain.pickup.calibration.Fit;
import org.gleaner.domain.pickup.calibration.FittedTerms;
import org.gleaner.shell.session.Calibration;
import org.jspecify.annotations.Nullable;

/** How a calibration went, iteration by iteration, and the terms that it ended with. */
public final class CalibrationView {

  private final Calibration calibration;
  private final String currency;

  public CalibrationView(Calibration calibration) {
    this.calibration = calibration;
    this.currency = calibration.planningCase().settings().currency();
  }

  /** CSV holds the iterations. */
  public Answer answer() {
    TableView steps = steps();
    return Answer.of(head(), steps, terms()).withCsv(steps);
  }

  private Facts head() {
    return Facts.builder()
        .add(Column.text("case"), calibration.planningCase().settings().name())
        .add(Column.word("outcome"), calibration.outcome().name().toLowerCase(Locale.ROOT))
        .build();
  }

  private TableView steps() {
    TableView.Builder table =
        TableView.of(
            "calibration_steps",
            Column.number("iteration", 0),
            Column.number("collected_t_per_year", 0),
            Column.number("flow_change_percent", 2),
            Column.number("orders", 0),
            Column.number("unserved_orders", 0),
            Column.money("cost_of_routes", currency),
            Column.money("cost_in_network", currency),
            Column.money("cost_per_tonne_km", currency),
            Column.number("cost_change_percent", 2));
    for (int i = 0; i < calibration.steps().size(); i++) {
      Calibration.Step step = calibration.steps().get(i);
      table.row(
          i + 1,
          step.tonnesPerYear(),
          percent(step.flowChange()),
          step.orders(),
          step.unserved(),
          step.routesCost(),
          step.networkCost(),
          step.costPerTonneKm(),
          percent(step.costChange()));
    }
    return table.build();
  }

  /** Nothing to compare with is no figure. */
  private static @Nullable Double percent(double change) {
    return Double.isFinite(change) ? change * 100 : null;
  }

  private TableView terms() {
    TableView.Builder table =
        TableView.of(
            "calibrated_terms",
            Column.text("mode"),
            Column.text("material"),
            Column.number("tonnes_hauled", 1),
            Column.number("mean_km", 1),
            Column.money("routes_cost_per_tonne", currency),
            Column.money("fixed_before", currency),
            Column.money("fixed_after", currency),
            Column.money("rate_before", currency),
            Column.money("rate_after", currency));
    if (!calibration.steps().isEmpty()) {
      Calibration.Step last = calibration.steps().get(calibration.steps().size() - 1);
      boolean isKept = calibration.outcome() == Calibration.Outcome.CONVERGED;
      for (FittedTerms terms : last.terms()) {
        Fit.Price stated = stated(terms);
        table.row(
            terms.mode(),
            terms.haul().material(),
            terms.haul().tonnes(),
            terms.haul().km(),
            terms.haul().costPerTonne(),
            stated.fixed(),
            isKept ? terms.before().fixed() : terms.after().fixed(),
            stated.rate(),
            isKept ? terms.before().rate() : terms.after().rate());
      }
    }
    return table.build();
  }

  /** What the case said before anything was calibrated. */
  private Fit.Price stated(FittedTerms terms) {
    return calibration.steps().stream()
        .flatMap(step -> step.terms().stream())
        .filter(t -> t.mode().equals(terms.mode()))
        .filter(t -> t.haul().material().equals(terms.haul().material()))
        .findFirst()
        .map(FittedTerms::before)
        .orElse(terms.before());
  }
}
