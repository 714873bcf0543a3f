package org.gleaner.solver.routing.optaplanner;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.solver.routing.RoutingProblem;
import org.optaplanner.core.api.solver.change.ProblemChange;
import org.optaplanner.core.api.solver.change.ProblemChangeDirector;

/**
 * Orders come in while routes are planned: clients at the end of a problem that is otherwise the
 * same. They are unserved at first, and each comes with a reload at every depot where vehicles may
 * make one more.
 */
record OrderAdded(RoutingProblem larger) implements ProblemChange<CollectionPlan> {

  @Override
  public void doChange(CollectionPlan plan, ProblemChangeDirector director) {
    RoutingProblem smaller = plan.problem();
    plan.setProblem(larger);
    List<Stop> clients = new ArrayList<>();
    List<Stop> added = new ArrayList<>();
    int id = plan.stops().stream().mapToInt(Stop::id).max().orElse(-1);
    for (int location = smaller.locations(); location < larger.locations(); location++) {
      clients.add(Stop.client(++id, larger, location));
      for (int depot = 0; depot < larger.depots(); depot++) {
        if (reloads(plan, added, depot) < PlanBuilder.usefulReloads(larger, depot)) {
          added.add(Stop.reload(++id, larger, depot));
        }
      }
    }
    added.addAll(clients);
    int order = plan.orders().stream().mapToInt(Order::id).max().orElse(-1) + 1;
    Orders.of(larger, clients, smaller.choices().size(), order)
        .forEach(one -> director.addEntity(one, plan.orders()::add));
    added.forEach(stop -> director.addEntity(stop, plan.stops()::add));
    StopsEdit.edit(director, plan.holder(), stops -> stops.addAll(added));
  }

  private static long reloads(CollectionPlan plan, List<Stop> added, int depot) {
    long before = plan.stops().stream().filter(stop -> isReloadAt(stop, depot)).count();
    return before + added.stream().filter(stop -> isReloadAt(stop, depot)).count();
  }

  private static boolean isReloadAt(Stop stop, int depot) {
    return stop.isReload() && stop.location() == depot;
  }
}
