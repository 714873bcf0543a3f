package org.gleaner.domain.routing.replan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gleaner.domain.routing.ImpossibleOrder;
import org.gleaner.domain.routing.ImpossibleOrder.Reason;
import org.gleaner.domain.routing.ImpossibleOrders;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutePlans;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolutionCheck;
import org.gleaner.domain.routing.RoutingViolation;

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
   * were cancelled, and those of which the plan says that no place was left for them; so may be
   * visits of orders that have others.
   *
   * @param live the case and the routes of the plan
   */
  public static RecomputedPlan of(LiveDay live, RoutePlan stated) {
    Map<String, RoutePlan.Unserved> said = new HashMap<>();
    stated.unserved().forEach(one -> said.put(one.id(), one));
    MissedVisits missed = MissedVisits.of(live, live.routes(), withoutPlace(stated));
    List<ImpossibleOrder> left = leftOut(live, missed, said);
    boolean isReadBack = !stated.replans().isEmpty();
    List<RoutingViolation> violations =
        RoutingSolutionCheck.check(RoutePlans.without(left, missed.excused()), live.routes())
            .violations()
            .stream()
            .filter(violation -> !isReadBack || violation.amount() > HUNDREDTHS)
            .toList();
    return new RecomputedPlan(missed.plan(left), violations);
  }

  private static Set<String> withoutPlace(RoutePlan stated) {
    return stated.unserved().stream()
        .filter(one -> one.reason().equals(Reason.NO_PLACE_LEFT.id()))
        .map(RoutePlan.Unserved::id)
        .collect(Collectors.toSet());
  }

  private static List<ImpossibleOrder> leftOut(
      LiveDay live, MissedVisits missed, Map<String, RoutePlan.Unserved> said) {
    RoutingCase routing = live.routing();
    Map<Integer, ImpossibleOrder> left = new TreeMap<>();
    live.released().forEach(one -> left.put(one.order(), one));
    ImpossibleOrders.of(routing.withProgress(List.of())).stream()
        .filter(one -> missed.of(one.order()).isEmpty())
        .forEach(one -> left.putIfAbsent(one.order(), one));
    for (int i = 0; i < routing.orders().size(); i++) {
      Order order = routing.orders().get(i);
      RoutePlan.Unserved one = said.get(order.id());
      boolean isMissed = !missed.of(i).isEmpty();
      if (one == null && isMissed) {
        // Plans that were written before name orders without any visit only.
        left.remove(i);
      } else if (one != null && (order.isMandatory() || isMissed)) {
        for (Reason reason : List.of(Reason.DOES_NOT_FIT, Reason.NO_PLACE_LEFT)) {
          if (reason.id().equals(one.reason())) {
            left.putIfAbsent(i, new ImpossibleOrder(i, reason, one.message()));
          }
        }
      }
    }
    return List.copyOf(left.values());
  }
}
