package org.gleaner.domain.routing.replan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gleaner.domain.routing.DayProgress;
import org.gleaner.domain.routing.ImpossibleOrder;
import org.gleaner.domain.routing.ImpossibleOrder.Reason;
import org.gleaner.domain.routing.ImpossibleOrders;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutePlans;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolutionCheck;
import org.gleaner.domain.routing.RoutingViolation;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleProgress;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.WorkingHours;

/**
 * A plan made again of its routes alone: what it would say if nobody had changed a figure of it,
 * and which limits its routes break.
 */
public record RecomputedPlan(RoutePlan plan, List<RoutingViolation> violations) {

  /** Times are written to hundredths, and what has been driven is read back from them. */
  private static final double HUNDREDTHS = 0.02;

  public RecomputedPlan {
    violations = List.copyOf(violations);
  }

  /**
   * Makes it again. Of orders that must be served those may be left out that nobody can serve, that
   * were cancelled, and those of which the plan says that no place was left for them.
   *
   * @param live the case and the routes of the plan
   */
  public static RecomputedPlan of(LiveDay live, RoutePlan stated) {
    RoutingCase routing = MissedVisits.excused(leavingAsPlanned(live, stated), live.routes());
    List<ImpossibleOrder> left = leftOut(live, stated);
    boolean isReadBack = !stated.replans().isEmpty();
    List<RoutingViolation> violations =
        RoutingSolutionCheck.check(RoutePlans.without(left, routing), live.routes())
            .violations()
            .stream()
            .filter(violation -> !isReadBack || violation.amount() > HUNDREDTHS)
            .toList();
    return new RecomputedPlan(RoutePlans.of(routing, live.routes(), left), violations);
  }

  private static List<ImpossibleOrder> leftOut(LiveDay live, RoutePlan stated) {
    RoutingCase routing = live.routing();
    Map<Integer, ImpossibleOrder> left = new TreeMap<>();
    live.released().forEach(one -> left.put(one.order(), one));
    ImpossibleOrders.of(routing.withProgress(List.of()))
        .forEach(one -> left.putIfAbsent(one.order(), one));
    Map<String, RoutePlan.Unserved> said = new HashMap<>();
    stated.unserved().forEach(one -> said.put(one.id(), one));
    for (int i = 0; i < routing.orders().size(); i++) {
      Order order = routing.orders().get(i);
      RoutePlan.Unserved one = said.get(order.id());
      if (one != null && order.isMandatory()) {
        for (Reason reason : List.of(Reason.DOES_NOT_FIT, Reason.NO_PLACE_LEFT)) {
          if (reason.id().equals(one.reason())) {
            left.putIfAbsent(i, new ImpossibleOrder(i, reason, one.message()));
          }
        }
      }
    }
    return List.copyOf(left.values());
  }

  /**
   * A vehicle that had not left when its day was planned anew leaves no earlier than the plan says:
   * it may have been late then.
   */
  private static RoutingCase leavingAsPlanned(LiveDay live, RoutePlan stated) {
    List<DayProgress> progress = new ArrayList<>();
    for (DayProgress day : live.routing().progress()) {
      List<VehicleProgress> vehicles =
          day.vehicles().stream().map(vehicle -> leavingAsPlanned(vehicle, day, stated)).toList();
      progress.add(
          new DayProgress(
              day.day(), day.now(), vehicles, day.closures(), day.bans(), day.closedRoads()));
    }
    return live.routing().withProgress(progress);
  }

  private static VehicleProgress leavingAsPlanned(
      VehicleProgress vehicle, DayProgress day, RoutePlan stated) {
    if (vehicle.hasLeft() || vehicle.isOver()) {
      return vehicle;
    }
    double leaves =
        stated.routes().stream()
            .filter(route -> route.day() == day.day() + 1)
            .filter(route -> route.vehicle() == vehicle.vehicle() + 1)
            .filter(route -> !route.stops().isEmpty())
            .mapToDouble(route -> route.stops().get(0).departure() - HUNDREDTHS)
            .findFirst()
            .orElse(0);
    return new VehicleProgress(
        vehicle.vehicle(),
        vehicle.status(),
        leavingFrom(leaves, vehicle.terms()),
        vehicle.done(),
        Math.max(vehicle.available(), leaves),
        vehicle.latestHome());
  }

  private static VehicleType leavingFrom(double time, VehicleType type) {
    WorkingHours hours = type.hours();
    double open = Math.max(hours.shift().open(), time);
    TimeWindow shift = new TimeWindow(open, Math.max(open, hours.shift().close()));
    return type.withHours(new WorkingHours(shift, hours.overtime(), hours.breaks(), hours.crew()));
  }
}
