package org.gleaner.solver.routing.polish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.gleaner.solver.milp.MilpLimits;
import org.gleaner.solver.milp.MilpListener;
import org.gleaner.solver.milp.MilpModel;
import org.gleaner.solver.milp.MilpModelBuilder;
import org.gleaner.solver.milp.MilpResult;
import org.gleaner.solver.milp.MilpSolver;
import org.gleaner.solver.milp.RowTerms;
import org.gleaner.solver.routing.Choice;
import org.gleaner.solver.routing.Client;
import org.gleaner.solver.routing.DailyCapacities;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RoutingProblem;

/**
 * Chooses routes from a pool so that they make the cheapest plan: the route-based model of Balinski
 * and Quandt (1964), here as the polish of a heuristic (Subramanian, Uchoa and Ochi 2013).
 *
 * <p>With <i>x(r)</i> 1 if route <i>r</i> is driven, <i>s(i)</i> 1 if optional client or choice
 * <i>i</i> is left out and <i>y(a)</i> 1 if alternative <i>a</i> is taken:
 *
 * <ul>
 *   <li>a client outside choices: <i>Σ x(r) + s(i) = 1</i> over the routes that visit it;
 *   <li>a client of a choice: <i>Σ x(r) = Σ y(a)</i> over the alternatives that hold it;
 *   <li>a choice: <i>Σ y(a) + s = 1</i>;
 *   <li>a vehicle type: <i>Σ x(r) ≤ count</i>;
 *   <li>a facility with a daily capacity, on a day: <i>Σ q(r) x(r) ≤ most</i> of what the routes
 *       bring it, by load dimension.
 * </ul>
 */
final class SetPartitioning {

  /** Work that a solve may take, so that it is the same on every machine. */
  private static final MilpLimits LIMITS =
      MilpLimits.exact().withGap(1e-7).withNodes(5_000).withIterations(300_000);

  private final RoutingProblem problem;
  private final List<RoutePool.Column> routes;
  private final MilpModelBuilder model = new MilpModelBuilder();
  private final List<RowTerms> visitsOf = new ArrayList<>();
  private final RowTerms terms = new RowTerms();

  /** The known plan: the value of every column, and who is visited. */
  private final List<Double> start = new ArrayList<>();

  private final boolean[] isVisited;

  private SetPartitioning(RoutingProblem problem, List<RoutePool.Column> routes) {
    this.problem = problem;
    this.routes = routes;
    isVisited = new boolean[problem.locations()];
  }

  /**
   * The cheapest plan found; empty if there is none.
   *
   * @param known those of the routes that make a plan, to start from; none or not all of one do no
   *     harm
   */
  static List<PlannedRoute> solve(
      RoutingProblem problem,
      List<RoutePool.Column> routes,
      Set<RoutePool.Column> known,
      BooleanSupplier stop) {
    SetPartitioning partitioning = new SetPartitioning(problem, routes);
    MilpModel built = partitioning.build(known);
    double[] start = partitioning.start.stream().mapToDouble(Double::doubleValue).toArray();
    MilpResult result =
        solver(problem).solve(built, LIMITS, Optional.of(start), MilpListener.SILENT, stop);
    return result.incumbent().map(found -> partitioning.chosen(found.x())).orElse(List.of());
  }

  /** Where clients may choose routes are short, and presolve is quick and worth it. */
  private static MilpSolver solver(RoutingProblem problem) {
    return problem.choices().isEmpty() ? MilpSolver.prompt() : MilpSolver.light();
  }

  private MilpModel build(Set<RoutePool.Column> known) {
    for (int i = 0; i < problem.locations(); i++) {
      visitsOf.add(new RowTerms());
    }
    for (int r = 0; r < routes.size(); r++) {
      int column = model.addBinary("x" + r, routes.get(r).cost());
      boolean isKnown = known.contains(routes.get(r));
      start.add(isKnown ? 1.0 : 0.0);
      for (int visit : routes.get(r).route().visits()) {
        if (!problem.isDepot(visit)) {
          visitsOf.get(visit).add(column, 1);
          isVisited[visit] |= isKnown;
        }
      }
    }
    addFleet();
    addUnloading();
    boolean[] isChosen = new boolean[problem.locations()];
    for (Choice choice : problem.choices()) {
      choice.locations().forEach(location -> isChosen[location] = true);
      addChoice(choice);
    }
    for (int i = problem.depots(); i < problem.locations(); i++) {
      if (!isChosen[i]) {
        addClient(i);
      }
    }
    return model.build();
  }

  private void addFleet() {
    for (int type = 0; type < problem.vehicleTypes().size(); type++) {
      terms.clear();
      for (int r = 0; r < routes.size(); r++) {
        if (routes.get(r).route().vehicleType() == type) {
          terms.add(r, 1);
        }
      }
      int count = problem.vehicleTypes().get(type).count();
      if (terms.size() > count) {
        model.addRow("fleet " + type, Double.NEGATIVE_INFINITY, count, terms);
      }
    }
  }

  private void addUnloading() {
    DailyCapacities capacities = problem.dailyCapacities();
    if (capacities.isEmpty()) {
      return;
    }
    List<long[][]> unloaded =
        routes.stream().map(column -> capacities.unloaded(problem, column.route())).toList();
    for (int day = 0; day < capacities.days(); day++) {
      for (int facility = 0; facility < capacities.facilities(); facility++) {
        for (int d = 0; d < problem.dimensions(); d++) {
          addUnloading(unloaded, day, facility, d);
        }
      }
    }
  }

  private void addUnloading(List<long[][]> unloaded, int day, int facility, int dimension) {
    DailyCapacities capacities = problem.dailyCapacities();
    long most = capacities.most(day, facility).get(dimension);
    long all = 0;
    terms.clear();
    for (int r = 0; r < routes.size(); r++) {
      long amount = unloaded.get(r)[facility][dimension];
      if (amount > 0 && capacities.dayOf().get(routes.get(r).route().vehicleType()) == day) {
        terms.add(r, amount);
        all += amount;
      }
    }
    if (all > most) {
      String name = "facility " + facility + " on day " + day + " in " + dimension;
      model.addRow(name, Double.NEGATIVE_INFINITY, most, terms);
    }
  }

  private void addClient(int location) {
    Client client = problem.client(location);
    RowTerms row = visitsOf.get(location);
    if (!client.required()) {
      row.add(model.addContinuous("s" + location, 0, 1, client.prize()), 1);
      start.add(isVisited[location] ? 0.0 : 1.0);
    }
    model.addRow("client " + location, 1, 1, row);
  }

  private void addChoice(Choice choice) {
    terms.clear();
    for (List<Integer> alternative : choice.alternatives()) {
      int taken = model.addBinary("y" + alternative, 0);
      boolean isTaken = alternative.stream().allMatch(location -> isVisited[location]);
      start.add(isTaken ? 1.0 : 0.0);
      terms.add(taken, 1);
      alternative.forEach(location -> visitsOf.get(location).add(taken, -1));
    }
    if (!choice.required()) {
      terms.add(model.addContinuous("s" + choice.locations(), 0, 1, choice.prize()), 1);
      boolean isLeftOut = choice.locations().stream().noneMatch(location -> isVisited[location]);
      start.add(isLeftOut ? 1.0 : 0.0);
    }
    model.addRow("choice " + choice.locations(), 1, 1, terms);
    for (int location : choice.locations()) {
      model.addRow("client " + location, 0, 0, visitsOf.get(location));
    }
  }

  private List<PlannedRoute> chosen(double[] x) {
    List<PlannedRoute> plan = new ArrayList<>();
    for (int r = 0; r < routes.size(); r++) {
      if (x[r] > 0.5) {
        plan.add(routes.get(r).route());
      }
    }
    return plan;
  }
}
