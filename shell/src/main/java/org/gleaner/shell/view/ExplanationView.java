package org.gleaner.shell.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gleaner.domain.dataset.routing.event.EventTimes;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.shell.session.RouteExplaining;
import org.gleaner.solver.routing.replan.OrderExplanation;
import org.gleaner.solver.routing.replan.RouteExplanation;
import org.jspecify.annotations.Nullable;

/** Why an order or a route of a plan is as it is. */
public final class ExplanationView {

  private static final double METRES_PER_KM = 1000;
  private static final double SECONDS_PER_MINUTE = 60;
  private static final int MOST_PLACES = 10;

  private final RoutePlan plan;
  private final RouteExplaining explaining;
  private final LimitPhrases limits;
  private final EventTimes times;
  private final String currency;

  public ExplanationView(RoutePlan plan, RouteExplaining explaining) {
    this.plan = plan;
    this.explaining = explaining;
    this.limits = new LimitPhrases(plan.isOnClock(), explaining);
    this.times = new EventTimes(plan.isOnClock());
    this.currency = Objects.requireNonNullElse(plan.currency(), "");
  }

  /** An order: where it is, what that costs, where else it might be, or why nowhere. */
  public Answer order(String id, OrderExplanation explanation) {
    List<Section> sections = new ArrayList<>();
    sections.add(standing(id, explanation));
    if (explanation.isServed()) {
      sections.add(lines("cost_in_place", explanation.cost()));
    }
    TableView places = places(explanation);
    sections.add(places);
    return Answer.of(sections).withCsv(places);
  }

  /** An order that no search looks at: it is collected already, or never can be. */
  public Answer settled(String id) {
    return Answer.of(standing(id, null));
  }

  private Facts standing(String id, @Nullable OrderExplanation explanation) {
    Facts.Builder facts = Facts.builder().add(Column.text("order"), id);
    for (RoutePlan.Route route : plan.routes()) {
      for (int i = 0; i < route.stops().size(); i++) {
        RoutePlan.Stop stop = route.stops().get(i);
        boolean isShown = route.day() == explaining.day() + 1 && stop.kind().equals("order");
        if (isShown && stop.id().equals(id)) {
          facts
              .add(Column.number("vehicle", 0), route.vehicle(), "(" + route.vehicleType() + ")")
              .add(Column.word("standing"), i < route.executed() ? "executed" : "planned")
              .add(Column.text("arrival"), time(stop.arrival()))
              .add(waiting(), amountOfTime(stop.waiting()), why(stop));
        }
      }
    }
    plan.unserved().stream()
        .filter(one -> one.id().equals(id))
        .forEach(
            one ->
                facts
                    .add(Column.word("standing"), "left-out")
                    .add(Column.word("reason"), one.reason())
                    .add(Column.text("message"), one.message()));
    if (explanation != null && explanation.isServed()) {
      double saved = explanation.cost().values().stream().mapToLong(Long::longValue).sum();
      facts
          .add(detour(), distance(explanation.detour()))
          .add(detourTime(), amountOfTime(explaining.compiled().figure(explanation.time())))
          .add(Column.money("added_cost", currency), money((long) saved));
    }
    return facts.build();
  }

  private static Phrase why(RoutePlan.Stop stop) {
    return stop.waiting() > SECONDS_PER_MINUTE
        ? Phrase.sentence("note.not_open_before")
        : Phrase.plain("");
  }

  private TableView places(OrderExplanation explanation) {
    TableView.Builder table =
        TableView.of(
            "other_places",
            Column.number("vehicle", 0),
            Column.text("after"),
            Column.word("possible"),
            Column.money("dearer_by", currency),
            Column.text("forbidden_by"));
    explanation.others().stream()
        .limit(MOST_PLACES)
        .forEach(
            place ->
                table.row(
                    explaining.vehicle(place.vehicle()),
                    place.after() < 0
                        ? Phrase.word(explaining.place(place.after()))
                        : explaining.place(place.after()),
                    place.isPossible() ? "yes" : "no",
                    place.isPossible() ? money(place.delta()) : null,
                    broken(place.broken())));
    return table.build();
  }

  private Phrase broken(Map<String, Long> broken) {
    List<Phrase> texts = new ArrayList<>();
    broken.forEach((name, amount) -> texts.add(limits.broken(name, amount)));
    return new Phrase(
        String.join(", ", texts.stream().map(Phrase::neutral).toList()),
        (headings, numbers) ->
            String.join(", ", texts.stream().map(t -> t.text(headings, numbers)).toList()));
  }

  /** A route: what it costs, how near it is to its limits, what it would save without an order. */
  public Answer route(int vehicle, RouteExplanation explanation) {
    List<Section> sections = new ArrayList<>();
    sections.add(
        Facts.builder()
            .add(Column.number("vehicle", 0), vehicle)
            .add(Column.number("day", 0), explaining.day() + 1)
            .build());
    sections.add(lines("route_costs", explanation.cost()));
    sections.add(limits(explanation));
    TableView orders = savings(explanation);
    sections.add(orders);
    return Answer.of(sections).withCsv(orders);
  }

  private TableView lines(String key, Map<String, Long> cost) {
    TableView.Builder table =
        TableView.of(key, Column.word("cost_line"), Column.money("amount", currency));
    cost.forEach((name, amount) -> table.row(name, money(amount)));
    return table.build();
  }

  private TableView limits(RouteExplanation explanation) {
    TableView.Builder table =
        TableView.of(
            "route_limits",
            Column.text("limit"),
            Column.figures("used"),
            Column.figures("allowed"),
            Column.figures("left"));
    explanation
        .limits()
        .forEach(
            (name, use) ->
                table.row(
                    limits.name(name),
                    limits.figure(name, use.used()),
                    limits.figure(name, use.limit()),
                    limits.figure(name, use.limit() - use.used())));
    return table.build();
  }

  private TableView savings(RouteExplanation explanation) {
    TableView.Builder table =
        TableView.of(
            "savings_without", Column.text("order"), Column.money("saved_without", currency));
    explanation.saved().entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .forEach(entry -> table.row(entry.getKey(), money(entry.getValue())));
    return table.build();
  }

  private double money(long amount) {
    return explaining.compiled().cost(amount);
  }

  private Column detour() {
    return plan.isOnClock() ? Column.number("detour_km", 2) : Column.number("detour");
  }

  private Column detourTime() {
    return plan.isOnClock() ? Column.number("detour_min", 1) : Column.number("detour_time");
  }

  private Column waiting() {
    return plan.isOnClock() ? Column.number("waiting_min", 0) : Column.number("waiting");
  }

  private double distance(long units) {
    double distance = explaining.compiled().figure(units);
    return plan.isOnClock() ? distance / METRES_PER_KM : distance;
  }

  private double amountOfTime(double time) {
    return plan.isOnClock() ? time / SECONDS_PER_MINUTE : time;
  }

  private String time(double time) {
    double shown =
        plan.isOnClock() ? Math.rint(time / SECONDS_PER_MINUTE) * SECONDS_PER_MINUTE : time;
    return times.text(shown);
  }
}
