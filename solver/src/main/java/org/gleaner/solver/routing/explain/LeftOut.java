package org.gleaner.solver.routing.explain;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.solver.routing.CostLine;
import org.gleaner.solver.routing.compile.CompiledRouting;
import org.gleaner.solver.routing.explain.Payment.Measure;
import org.gleaner.solver.routing.optaplanner.PlanExplanation;
import org.gleaner.solver.routing.optaplanner.RoutingJustification;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.PrizeLost;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.RequiredUnserved;

/**
 * What the constraints count of an order that is left out.
 *
 * @param lost prizes
 * @param unmet that it must be visited
 */
record LeftOut(List<Payment> lost, List<Breach> unmet) {

  /**
   * @param clients of the order; nothing is counted of one that has none
   */
  static LeftOut of(CompiledRouting compiled, List<Integer> clients) {
    List<Payment> lost = new ArrayList<>();
    List<Breach> unmet = new ArrayList<>();
    if (!clients.isEmpty()) {
      // Of this order it is the same whoever else is visited.
      for (RoutingJustification reason : reasons(compiled)) {
        if (reason instanceof PrizeLost one && clients.containsAll(one.locations())) {
          double prize = compiled.prize(one.locations().get(0));
          lost.add(new Payment(CostLine.LOST_PRIZE.id(), Measure.NUMBER, 1, prize));
        } else if (reason instanceof RequiredUnserved one && clients.containsAll(one.locations())) {
          unmet.add(Breach.leftOut());
        }
      }
    }
    return new LeftOut(lost, unmet.stream().distinct().toList());
  }

  private static List<RoutingJustification> reasons(CompiledRouting compiled) {
    return PlanExplanation.of(compiled.problem(), List.of()).constraints().stream()
        .flatMap(one -> one.reasons().stream())
        .toList();
  }
}
