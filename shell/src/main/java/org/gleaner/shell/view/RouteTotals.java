package org.gleaner.shell.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutingCost;
import org.jspecify.annotations.Nullable;

/** What routes come to, one by one and all together: way, time, loads, CO2e and costs by kind. */
public final class RouteTotals {

  private static final double MILLIONTHS = 1e6;

  private final RoutePlan plan;
  private final List<RoutePlan.Route> routes;
  private final DistanceUnit way;
  private final DurationUnit time;
  private final LoadColumns loads;
  private final String currency;
  private final boolean hasUnevenWork;

  public RouteTotals(RoutePlan plan, List<RoutePlan.Route> routes) {
    this.plan = plan;
    this.routes = List.copyOf(routes);
    this.way = DistanceUnit.of(plan);
    this.time = DurationUnit.of(plan);
    this.loads = new LoadColumns(plan.loadUnits());
    String stated = plan.currency();
    this.currency = stated == null ? "" : stated;
    this.hasUnevenWork = plan.costs().unevenWork() > 0;
  }

  /** CSV holds both tables as one. */
  public Answer answer() {
    return Answer.of(tables()).withCsv(whole());
  }

  List<Section> tables() {
    return List.of(
        table("route_totals", workColumns(), this::work),
        table("costs_of_routes", costColumns(), this::costs));
  }

  private TableView whole() {
    List<Column> columns = new ArrayList<>(workColumns());
    columns.addAll(costColumns());
    return table(
        "route_totals",
        columns,
        some -> {
          List<@Nullable Object> cells = new ArrayList<>(work(some));
          cells.addAll(costs(some));
          return cells;
        });
  }

  /** Cells of some routes together. */
  private interface Cells {
    List<@Nullable Object> of(List<RoutePlan.Route> some);
  }

  private TableView table(String key, List<Column> columns, Cells cells) {
    List<Column> all =
        new ArrayList<>(
            List.of(
                Column.number("day", 0), Column.number("vehicle", 0), Column.text("vehicle_type")));
    all.addAll(columns);
    TableView.Builder table = TableView.of(key, all);
    for (RoutePlan.Route route : routes) {
      List<@Nullable Object> row = new ArrayList<>();
      row.addAll(List.of(route.day(), route.vehicle(), route.vehicleType()));
      row.addAll(cells.of(List.of(route)));
      table.row(row.toArray());
    }
    if (routes.size() > 1) {
      List<@Nullable Object> row = new ArrayList<>(Arrays.asList(null, null));
      row.add(Phrase.word("total"));
      row.addAll(cells.of(routes));
      table.row(row.toArray());
    }
    return table.build();
  }

  private List<Column> workColumns() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.number("orders", 0));
    columns.add(Column.number("unloadings", 0));
    columns.add(way.column());
    columns.add(time.column("duration"));
    columns.addAll(loads.columns("collected"));
    columns.addAll(loads.columns("most_aboard"));
    if (plan.co2eKg() != null) {
      columns.add(Column.number("co2e_kg", 1));
    }
    return columns;
  }

  private List<@Nullable Object> work(List<RoutePlan.Route> some) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(some.stream().mapToLong(RoutePlan.Route::visits).sum());
    cells.add(some.stream().mapToLong(RoutePlan.Route::unloadings).sum());
    cells.add(way.shown(some.stream().mapToDouble(RoutePlan.Route::distance).sum()));
    cells.add(time.shown(some.stream().mapToDouble(RoutePlan.Route::duration).sum()));
    cells.addAll(loads.cells(collected(some)));
    cells.addAll(loads.cells(mostAboard(some)));
    if (plan.co2eKg() != null) {
      cells.add(some.stream().map(RoutePlan.Route::co2eKg).mapToDouble(RouteTotals::known).sum());
    }
    return cells;
  }

  private static double known(@Nullable Double kg) {
    return kg == null ? 0 : kg;
  }

  private int dimensions() {
    return plan.routes().stream()
        .flatMap(route -> route.stops().stream())
        .mapToInt(stop -> stop.loads().size())
        .max()
        .orElse(0);
  }

  /** What comes aboard at orders. */
  private List<Double> collected(List<RoutePlan.Route> some) {
    double[] sum = new double[dimensions()];
    for (RoutePlan.Route route : some) {
      double[] aboard = new double[sum.length];
      for (RoutePlan.Stop stop : route.stops()) {
        for (int i = 0; i < stop.loads().size(); i++) {
          double load = stop.loads().get(i);
          sum[i] += stop.kind().equals("order") ? load - aboard[i] : 0;
          aboard[i] = load;
        }
      }
    }
    return Arrays.stream(sum)
        .map(load -> Math.rint(load * MILLIONTHS) / MILLIONTHS)
        .boxed()
        .toList();
  }

  private List<Double> mostAboard(List<RoutePlan.Route> some) {
    double[] most = new double[dimensions()];
    for (RoutePlan.Route route : some) {
      for (RoutePlan.Stop stop : route.stops()) {
        for (int i = 0; i < stop.loads().size(); i++) {
          most[i] = Math.max(most[i], stop.loads().get(i));
        }
      }
    }
    return Arrays.stream(most).boxed().toList();
  }

  private List<Column> costColumns() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.money("cost_fixed", currency));
    columns.add(Column.money("cost_distance", currency));
    columns.add(Column.money("cost_time", currency));
    if (hasUnevenWork) {
      columns.add(Column.money("cost_uneven_work", currency));
    }
    columns.add(Column.money("cost_of_route", currency));
    return columns;
  }

  /** Plans that were written before routes told their costs by kind have the sum only. */
  private List<@Nullable Object> costs(List<RoutePlan.Route> some) {
    RoutingCost sum = RoutingCost.ZERO;
    boolean isTold = true;
    for (RoutePlan.Route route : some) {
      RoutingCost lines = route.costs();
      isTold &= lines != null;
      sum = lines == null ? sum : sum.plus(lines);
    }
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(isTold ? sum.fixed() : null);
    cells.add(isTold ? sum.distance() : null);
    cells.add(isTold ? sum.time() : null);
    if (hasUnevenWork) {
      cells.add(isTold ? sum.unevenWork() : null);
    }
    cells.add(some.stream().mapToDouble(RoutePlan.Route::cost).sum());
    return cells;
  }
}
