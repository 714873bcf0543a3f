package org.gleaner.shell.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.shell.session.Verdict;
import org.jspecify.annotations.Nullable;

/** A plan of routes: what it comes to, who drives what, stop by stop, and what is left out. */
public final class RoutePlanView {

  private static final double SECONDS_PER_MINUTE = 60;

  private final RoutePlan plan;
  private final Verdict verdict;
  private final DurationUnit unit;
  private final DistanceUnit way;
  private final String currency;

  public RoutePlanView(RoutePlan plan, Verdict verdict) {
    this.plan = plan;
    this.verdict = verdict;
    this.unit = DurationUnit.of(plan);
    this.way = DistanceUnit.of(plan);
    String stated = plan.currency();
    this.currency = stated == null ? "" : stated;
  }

  /**
   * All of it; CSV holds the stops.
   *
   * @param seconds wall time of the solve; null where it is not known
   */
  public Answer answer(@Nullable Double seconds) {
    List<Section> sections = new ArrayList<>();
    sections.add(head(seconds));
    sections.add(costs());
    sections.add(routes());
    sections.addAll(new WorkTables(plan).tables());
    TableView stops = stops(plan.routes());
    sections.add(stops);
    if (!plan.unserved().isEmpty()) {
      sections.add(unserved());
    }
    sections.add(verdict());
    return Answer.of(sections).withCsv(stops);
  }

  /** What some routes come to, and their stops, day by day; CSV holds the stops. */
  public Answer of(List<RoutePlan.Route> shown) {
    List<Section> sections = new ArrayList<>(new RouteTotals(plan, shown).tables());
    TableView stops = stops(shown);
    sections.add(stops);
    sections.add(verdict());
    return Answer.of(sections).withCsv(stops);
  }

  private Facts head(@Nullable Double seconds) {
    double distance = plan.routes().stream().mapToDouble(RoutePlan.Route::distance).sum();
    double duration = plan.routes().stream().mapToDouble(RoutePlan.Route::duration).sum();
    Facts.Builder facts =
        Facts.builder()
            .add(Column.text("case"), plan.caseName())
            .add(Column.number("orders_served", 0), plan.served(), of(plan.orders()))
            .add(Column.number("routes", 0), plan.routes().size())
            .add(way.column(), way.shown(distance))
            .add(unit.column("duration"), unit.shown(duration))
            .add(Column.money("total_cost", currency), plan.cost());
    if (plan.co2eKg() != null) {
      facts.add(co2eColumn(), plan.co2eKg());
    }
    if (seconds != null) {
      facts.add(Column.number("seconds", 1), seconds);
    }
    return facts.build();
  }

  private static Phrase of(int all) {
    return Phrase.sentence("note.of", Phrase.Figure.of(all));
  }

  private Facts verdict() {
    return Facts.builder().add(Column.word("audit"), verdict.word()).build();
  }

  private TableView costs() {
    TableView.Builder table =
        TableView.of("route_costs", Column.word("cost_line"), Column.money("amount", currency))
            .row("fixed", plan.costs().fixed())
            .row("distance", plan.costs().distance())
            .row("time", plan.costs().time());
    if (plan.costs().unevenWork() > 0) {
      table.row("uneven_work", plan.costs().unevenWork());
    }
    return table.row("prizes", plan.costs().prizes()).row("total", plan.cost()).build();
  }

  private TableView routes() {
    TableView.Builder table = TableView.of("vehicle_routes", routeColumns());
    for (RoutePlan.Route route : plan.routes()) {
      List<@Nullable Object> cells = new ArrayList<>();
      cells.addAll(List.of(route.day(), route.vehicle(), route.vehicleType()));
      cells.addAll(List.of(route.visits(), route.unloadings()));
      cells.add(time(route.stops().get(0).arrival()));
      cells.add(time(route.stops().get(route.stops().size() - 1).departure()));
      cells.addAll(List.of(way.shown(route.distance()), unit.shown(route.duration())));
      if (plan.co2eKg() != null) {
        cells.add(route.co2eKg());
      }
      cells.add(route.cost());
      table.row(cells.toArray());
    }
    return table.build();
  }

  /** That of emissions only where the case states some. */
  private List<Column> routeColumns() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.number("day", 0));
    columns.add(Column.number("vehicle", 0));
    columns.add(Column.text("vehicle_type"));
    columns.add(Column.number("orders", 0));
    columns.add(Column.number("unloadings", 0));
    columns.add(Column.text("start"));
    columns.add(Column.text("end"));
    columns.add(way.column());
    columns.add(unit.column("duration"));
    if (plan.co2eKg() != null) {
      columns.add(co2eColumn());
    }
    columns.add(Column.money("cost_of_route", currency));
    return columns;
  }

  private static Column co2eColumn() {
    return Column.number("co2e_kg", 1);
  }

  private TableView stops(List<RoutePlan.Route> shown) {
    TableView.Builder table = TableView.of("stops", stopColumns());
    for (RoutePlan.Route route : shown) {
      for (int i = 0; i < route.stops().size(); i++) {
        RoutePlan.Stop stop = route.stops().get(i);
        List<@Nullable Object> cells = new ArrayList<>();
        cells.addAll(List.of(route.day(), route.vehicle(), i, stop.kind(), stop.id()));
        cells.add(time(stop.arrival()));
        cells.add(waiting(stop.waiting()));
        cells.add(time(stop.departure()));
        cells.add(loads(stop.loads()));
        if (plan.hasPauses()) {
          cells.add(pauses(stop));
        }
        if (plan.hasCompartments()) {
          cells.add(stop.compartment());
          cells.add(compartments(stop));
        }
        cells.add(stop.name());
        table.row(cells.toArray());
      }
    }
    return table.build();
  }

  /** Those of compartments only where a vehicle has some, that of pauses if a driver has any. */
  private List<Column> stopColumns() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.number("day", 0));
    columns.add(Column.number("vehicle", 0));
    columns.add(Column.number("sequence", 0));
    columns.add(Column.word("kind"));
    columns.add(Column.text("place"));
    columns.add(Column.text("arrival"));
    columns.add(waitingColumn());
    columns.add(Column.text("departure"));
    columns.add(Column.text("load"));
    if (plan.hasPauses()) {
      columns.add(Column.text("pauses"));
    }
    if (plan.hasCompartments()) {
      columns.add(Column.text("compartment"));
      columns.add(Column.text("by_compartment"));
    }
    columns.add(Column.text("name"));
    return columns;
  }

  /** On the way to the stop: a break by its id, a rest by its times alone. */
  private String pauses(RoutePlan.Stop stop) {
    return stop.pauses().stream()
        .map(p -> (p.id() + " " + time(p.start()) + "-" + time(p.end())).strip())
        .collect(Collectors.joining("; "));
  }

  private static String compartments(RoutePlan.Stop stop) {
    return String.join(
        "; ", stop.compartments().stream().map(c -> c.id() + " " + loads(c.loads())).toList());
  }

  private TableView unserved() {
    TableView.Builder table =
        TableView.of(
            "unserved",
            Column.text("order"),
            Column.money("prize", currency),
            Column.word("reason"),
            Column.text("message"),
            Column.text("name"));
    for (RoutePlan.Unserved order : plan.unserved()) {
      table.row(order.id(), order.prize(), order.reason(), order.message(), order.name());
    }
    return table.build();
  }

  private Column waitingColumn() {
    return plan.isOnClock() ? Column.number("waiting_min", 0) : Column.number("waiting");
  }

  /** In whole minutes, as the times are shown. */
  private double waiting(double waiting) {
    return plan.isOnClock() ? Math.rint(waiting / SECONDS_PER_MINUTE) : waiting;
  }

  /** To the minute, after midnight of the route's day; a plain number where there is no clock. */
  private String time(double time) {
    if (!plan.isOnClock()) {
      return LoadColumns.figure(time);
    }
    long minutes = Math.round(time / SECONDS_PER_MINUTE);
    return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
  }

  static String loads(List<Double> loads) {
    return LoadColumns.text(loads);
  }
}
