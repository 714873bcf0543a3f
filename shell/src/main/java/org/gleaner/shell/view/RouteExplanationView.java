package org.gleaner.shell.view;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.solver.routing.explain.RouteExplanation;

/**
 * What the routes of a vehicle cost, how near they are to their limits, and what they would save
 * without an order.
 */
public final class RouteExplanationView {

  private final List<Explained> routes;
  private final ExplanationFigures figures;
  private final LimitPhrases limits;

  /** A route of the plan, and why it is as it is. */
  public record Explained(RoutePlan.Route route, RouteExplanation explanation) {}

  /**
   * @param routes of one vehicle, by day; at least one
   */
  public RouteExplanationView(RoutePlan plan, RoutingCase routing, List<Explained> routes) {
    this.routes = List.copyOf(routes);
    this.figures = new ExplanationFigures(plan);
    this.limits = new LimitPhrases(plan.isOnClock(), routing.terms().loadUnits());
  }

  /** CSV holds what would be saved. */
  public Answer answer() {
    TableView savings = savings();
    return Answer.of(head(), costs(), limits(), savings).withCsv(savings);
  }

  private Facts head() {
    RoutePlan.Route first = routes.get(0).route();
    Facts.Builder facts =
        Facts.builder()
            .add(Column.number("vehicle", 0), first.vehicle(), "(" + first.vehicleType() + ")");
    if (routes.size() == 1) {
      facts.add(Column.number("day", 0), first.day());
    }
    if (first.co2eKg() != null) {
      double kg =
          routes.stream()
              .map(one -> one.route().co2eKg())
              .filter(Objects::nonNull)
              .mapToDouble(Double::doubleValue)
              .sum();
      facts.add(Column.number("co2e_kg", 1), kg);
    }
    return facts.build();
  }

  private TableView costs() {
    TableView.Builder table =
        TableView.of(
            "route_costs",
            Column.number("day", 0),
            Column.word("cost_line"),
            figures.money("amount"));
    for (Explained one : routes) {
      one.explanation()
          .cost()
          .forEach((line, amount) -> table.row(one.route().day(), line, amount));
    }
    return table.build();
  }

  private TableView limits() {
    TableView.Builder table =
        TableView.of(
            "route_limits",
            Column.number("day", 0),
            Column.text("limit"),
            Column.figures("used"),
            Column.figures("allowed"),
            Column.figures("left"));
    for (Explained one : routes) {
      one.explanation()
          .limits()
          .forEach(
              (name, use) ->
                  table.row(
                      one.route().day(),
                      limits.name(name),
                      limits.figure(name, use.used()),
                      limits.figure(name, use.limit()),
                      limits.figure(name, use.limit() - use.used())));
    }
    return table.build();
  }

  private TableView savings() {
    TableView.Builder table =
        TableView.of(
            "savings_without",
            Column.number("day", 0),
            Column.text("order"),
            figures.money("saved_without"));
    for (Explained one : routes) {
      one.explanation().saved().entrySet().stream()
          .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
          .forEach(entry -> table.row(one.route().day(), entry.getKey(), entry.getValue()));
    }
    return table.build();
  }
}
