package org.gleaner.shell.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
  private static final double SECONDS_PER_HOUR = 3600;
  private static final String KM = ", km";
  private static final String HOURS = ", h";
  private static final int MOST_PLACES = 10;
  private static final List<String> IN_TIME =
      List.of("time-window", "depot-hours", "facility-hours", "max-duration");

  private final RoutePlan plan;
  private final RouteExplaining explaining;
  private final EventTimes times;
  private final String currency;

  public ExplanationView(RoutePlan plan, RouteExplaining explaining) {
    this.plan = plan;
    this.explaining = explaining;
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

  private static String why(RoutePlan.Stop stop) {
    return stop.waiting() > SECONDS_PER_MINUTE ? "(its window is not open before)" : "";
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
                    explaining.place(place.after()),
                    place.isPossible() ? "yes" : "no",
                    place.isPossible() ? money(place.delta()) : null,
                    broken(place.broken())));
    return table.build();
  }

  private String broken(Map<String, Long> broken) {
    List<String> texts = new ArrayList<>();
    broken.forEach((name, amount) -> texts.add(name + " by " + amount(name, amount)));
    return String.join(", ", texts);
  }

  private String amount(String constraint, long amount) {
    if (IN_TIME.contains(constraint)) {
      double time = explaining.compiled().figure(amount);
      return plan.isOnClock() ? shown(time / SECONDS_PER_MINUTE) + " min" : shown(time);
    } else if (constraint.equals("max-distance")) {
      double distance = explaining.compiled().figure(amount);
      return plan.isOnClock() ? shown(distance / METRES_PER_KM) + " km" : shown(distance);
    }
    int load = constraint.equals("capacity") ? 0 : loadOf(constraint);
    return load >= 0 ? shown(explaining.compiled().load(load, amount)) : String.valueOf(amount);
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
        TableView.of(key, Column.text("cost_line"), Column.money("amount", currency));
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
                    name + unit(name),
                    inUnit(name, use.used()),
                    inUnit(name, use.limit()),
                    inUnit(name, use.limit() - use.used())));
    return table.build();
  }

  private double inUnit(String limit, long amount) {
    int load = loadOf(limit);
    if (load >= 0) {
      return explaining.compiled().load(load, amount);
    } else if (limit.equals("max-unloadings")) {
      return amount;
    }
    double figure = explaining.compiled().figure(amount);
    return switch (unit(limit)) {
      case KM -> figure / METRES_PER_KM;
      case HOURS -> figure / SECONDS_PER_HOUR;
      default -> figure;
    };
  }

  /** The load dimension that a limit is of, -1 if of none; compartments say it last. */
  private int loadOf(String limit) {
    if (limit.startsWith("compartment ")) {
      return Integer.parseInt(limit.substring(limit.lastIndexOf(' ') + 1)) - 1;
    }
    return explaining.compiled().loadNames().indexOf(limit);
  }

  private String unit(String limit) {
    if (!plan.isOnClock()) {
      return "";
    } else if (limit.equals("max-distance")) {
      return KM;
    } else if (limit.startsWith("relief ")) {
      return ", kg";
    }
    return limit.equals("max-duration") || limit.equals("depot-hours") ? HOURS : "";
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

  private static String shown(double value) {
    double rounded = Math.rint(value * 10) / 10;
    return rounded == Math.rint(rounded)
        ? String.format(Locale.ROOT, "%.0f", rounded)
        : String.valueOf(rounded);
  }
}
