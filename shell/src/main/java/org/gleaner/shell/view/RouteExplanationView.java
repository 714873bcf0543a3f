package org.gleaner.shell.view;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.solver.routing.explain.Payment;
import org.gleaner.solver.routing.explain.RouteExplanation;
import org.jspecify.annotations.Nullable;

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
    TableView breaches = breaches();
    List<Section> all = List.of(head(), costs(), breaches, limits(), savings);
    return new Answer(
        all.stream().filter(one -> one != breaches || !breaches.rows().isEmpty()).toList(),
        savings,
        Answer.of(all).json());
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

  /** With what is paid for, unless that adds up to no quantity. */
  private TableView costs() {
    TableView.Builder table =
        TableView.of(
            "route_costs",
            Column.number("day", 0),
            Column.word("cost_line"),
            Column.figures("quantity"),
            Column.word("unit"),
            figures.money("amount"));
    for (Explained one : routes) {
      for (Payment payment : one.explanation().payments()) {
        table.row(
            one.route().day(),
            payment.line(),
            figures.quantity(payment),
            figures.unit(payment),
            payment.amount());
      }
    }
    return table.build();
  }

  private TableView breaches() {
    BreachTable table = new BreachTable(limits);
    for (Explained one : routes) {
      one.explanation().breaches().forEach(breach -> table.add(one.route().day(), breach));
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
                      finite(limits.figure(name, use.used())),
                      finite(limits.figure(name, use.limit())),
                      finite(limits.figure(name, use.limit() - use.used()))));
    }
    return table.build();
  }

  /** Over a way that there is not, nothing is measured. */
  private static @Nullable Double finite(double figure) {
    return Double.isFinite(figure) ? figure : null;
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
