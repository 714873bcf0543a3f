package org.gleaner.shell.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.solver.routing.explain.OrderExplanation;
import org.jspecify.annotations.Nullable;

/** Why an order is where it is: what that costs, where else it might be, or why nowhere. */
public final class OrderExplanationView {

  private static final int MOST_SHOWN = 10;
  private static final double SECONDS_PER_MINUTE = 60;

  private final RoutePlan plan;
  private final String id;
  private final OrderExplanation explanation;
  private final ExplanationFigures figures;
  private final LimitPhrases limits;
  private final OptionalDouble forced;
  private final List<Visit> visits = new ArrayList<>();

  /** A visit of the plan, and why it is there; null if it is over. */
  private record Visit(
      RoutePlan.Route route, int sequence, OrderExplanation.@Nullable Visit explained) {

    RoutePlan.Stop stop() {
      return route.stops().get(sequence);
    }

    String standing() {
      return sequence < route.executed() ? "executed" : "planned";
    }
  }

  public OrderExplanationView(
      RoutePlan plan, RoutingCase routing, String id, OrderExplanation explanation) {
    this.plan = plan;
    this.id = id;
    this.explanation = explanation;
    this.forced =
        routing.orders().stream()
            .filter(order -> order.id().equals(id))
            .map(order -> explanation.forced(order.dayPatterns()))
            .findFirst()
            .orElse(OptionalDouble.empty());
    this.figures = new ExplanationFigures(plan);
    this.limits = new LimitPhrases(plan.isOnClock(), routing.terms().loadUnits());
    for (RoutePlan.Route route : plan.routes()) {
      for (int i = 0; i < route.stops().size(); i++) {
        RoutePlan.Stop stop = route.stops().get(i);
        if (stop.kind().equals("order") && stop.id().equals(id)) {
          visits.add(new Visit(route, i, explained(route)));
        }
      }
    }
  }

  private OrderExplanation.@Nullable Visit explained(RoutePlan.Route route) {
    return explanation.visits().stream()
        .filter(v -> v.day() + 1 == route.day() && v.vehicle() + 1 == route.vehicle())
        .findFirst()
        .orElse(null);
  }

  /**
   * JSON holds everything, CSV all places; people see the first of them.
   *
   * @param day of the places, from 1; empty for all
   */
  public Answer answer(OptionalInt day) {
    List<OrderExplanation.Place> places =
        explanation.others().stream()
            .filter(place -> day.isEmpty() || place.day() + 1 == day.getAsInt())
            .toList();
    TableView all = places(places);
    return new Answer(
        shown(places),
        all,
        Answer.of(List.of(leftOut(), visits(), costs(), losses(), breaches(), all)).json());
  }

  private List<Section> shown(List<OrderExplanation.Place> places) {
    List<Section> sections = new ArrayList<>();
    sections.add(visits.size() == 1 ? only(visits.get(0)) : leftOut());
    if (visits.size() > 1) {
      sections.add(visits());
    }
    Stream.of(costs(), losses(), breaches())
        .filter(table -> !table.rows().isEmpty())
        .forEach(sections::add);
    boolean hasEnded = !visits.isEmpty() && explanation.visits().isEmpty();
    if (!hasEnded) {
      sections.add(places(places.subList(0, Math.min(MOST_SHOWN, places.size()))));
    }
    if (places.size() > MOST_SHOWN) {
      sections.add(
          Facts.builder()
              .add(
                  Column.number("further_places", 0),
                  places.size() - MOST_SHOWN,
                  Phrase.sentence("note.in_csv"))
              .build());
    }
    return sections;
  }

  /** The order, and why it is nowhere if it is, or is not visited on all its days. */
  private Facts leftOut() {
    Facts.Builder facts = Facts.builder().add(Column.text("order"), id);
    boolean isNowhere = visits.isEmpty() && unserved().isPresent();
    if (isNowhere) {
      facts.add(Column.word("standing"), "left-out");
    }
    addReason(facts);
    if (isNowhere && forced.isPresent()) {
      facts.add(figures.money("forced_cost"), forced.getAsDouble());
    }
    return facts.build();
  }

  private void addReason(Facts.Builder facts) {
    unserved()
        .ifPresent(
            one ->
                facts
                    .add(Column.word("reason"), one.reason())
                    .add(Column.text("message"), one.message()));
  }

  private Optional<RoutePlan.Unserved> unserved() {
    return plan.unserved().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** An order that is visited once. */
  private Facts only(Visit visit) {
    RoutePlan.Stop stop = visit.stop();
    Facts.Builder facts =
        Facts.builder()
            .add(Column.text("order"), id)
            .add(Column.number("day", 0), visit.route().day())
            .add(
                Column.number("vehicle", 0),
                visit.route().vehicle(),
                "(" + visit.route().vehicleType() + ")")
            .add(Column.word("standing"), visit.standing())
            .add(Column.text("arrival"), figures.time(stop.arrival()))
            .add(waiting(), figures.minutes(stop.waiting()), why(stop));
    OrderExplanation.Visit explained = visit.explained();
    if (explained != null) {
      if (hasDistances()) {
        facts.add(detour(), detour(explained));
      }
      facts
          .add(detourTime(), figures.minutes(explained.time()))
          .add(figures.money("added_cost"), explained.added());
    }
    addReason(facts);
    return facts.build();
  }

  /** Where a case states times only, all its distances are 0. */
  private boolean hasDistances() {
    return plan.routes().stream().anyMatch(route -> route.distance() > 0);
  }

  /** Null where there is no way, or no distance is stated. */
  private @Nullable Double detour(OrderExplanation.Visit visit) {
    double detour = figures.distance(visit.detour());
    return hasDistances() && Double.isFinite(detour) ? detour : null;
  }

  private static Phrase why(RoutePlan.Stop stop) {
    return stop.waiting() > SECONDS_PER_MINUTE
        ? Phrase.sentence("note.not_open_before")
        : Phrase.plain("");
  }

  private TableView visits() {
    TableView.Builder table =
        TableView.of(
            "visits_of_order",
            Column.number("day", 0),
            Column.number("vehicle", 0),
            Column.text("vehicle_type"),
            Column.word("standing"),
            Column.text("arrival"),
            waiting(),
            detour(),
            detourTime(),
            figures.money("added_cost"));
    for (Visit visit : visits) {
      RoutePlan.Stop stop = visit.stop();
      OrderExplanation.Visit explained = visit.explained();
      table.row(
          visit.route().day(),
          visit.route().vehicle(),
          visit.route().vehicleType(),
          visit.standing(),
          figures.time(stop.arrival()),
          figures.minutes(stop.waiting()),
          explained == null ? null : detour(explained),
          explained == null ? null : figures.minutes(explained.time()),
          explained == null ? null : explained.added());
    }
    return table.build();
  }

  private TableView costs() {
    TableView.Builder table =
        TableView.of(
            "cost_in_place",
            Column.number("day", 0),
            Column.word("cost_line"),
            figures.money("amount"));
    for (OrderExplanation.Visit visit : explanation.visits()) {
      visit.cost().forEach((line, amount) -> table.row(visit.day() + 1, line, amount));
    }
    return table.build();
  }

  /** What is lost while it is left out. */
  private TableView losses() {
    TableView.Builder table =
        TableView.of("cost_left_out", Column.word("cost_line"), figures.money("amount"));
    explanation.lost().forEach(one -> table.row(one.line(), one.amount()));
    return table.build();
  }

  private TableView breaches() {
    BreachTable table = new BreachTable(limits);
    explanation.unmet().forEach(breach -> table.add(null, breach));
    for (OrderExplanation.Visit visit : explanation.visits()) {
      visit.breaches().forEach(breach -> table.add(visit.day() + 1, breach));
    }
    return table.build();
  }

  private TableView places(List<OrderExplanation.Place> places) {
    TableView.Builder table =
        TableView.of(
            "other_places",
            Column.number("day", 0),
            Column.number("vehicle", 0),
            Column.text("after"),
            Column.word("possible"),
            figures.money("dearer_by"),
            Column.text("forbidden_by"));
    for (OrderExplanation.Place place : places) {
      String after = place.after();
      table.row(
          place.day() + 1,
          place.vehicle() + 1,
          after == null ? Phrase.word("start") : after,
          place.isPossible() ? "yes" : "no",
          place.isPossible() ? place.delta() : null,
          broken(place.broken()));
    }
    return table.build();
  }

  private Phrase broken(Map<String, Double> broken) {
    List<Phrase> texts = new ArrayList<>();
    broken.forEach((name, amount) -> texts.add(limits.broken(name, amount)));
    return new Phrase(
        String.join(", ", texts.stream().map(Phrase::neutral).toList()),
        (headings, numbers) ->
            String.join(", ", texts.stream().map(t -> t.text(headings, numbers)).toList()));
  }

  private Column detour() {
    return figures.distanceColumn("detour");
  }

  private Column detourTime() {
    return figures.minutesColumn("detour_time", "detour", 1);
  }

  private Column waiting() {
    return figures.minutesColumn("waiting", "waiting", 0);
  }
}
