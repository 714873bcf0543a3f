package org.gleaner.solver.network;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.quantity.Series;
import org.gleaner.domain.travel.TransportTerms;

/**
 * The arcs between two nodes: one per mode that may carry the material there, less those that
 * another mode beats in cost and emissions in every period.
 */
record ArcChoice(CaseIndex index, PlanningCase planningCase) {

  List<Arc> between(Node from, Node to) {
    List<Arc> arcs = new ArrayList<>();
    for (String mode : index.modes()) {
      index.transportTerms(mode, from.material()).ifPresent(t -> add(arcs, from, to, t));
    }
    List<Arc> kept = new ArrayList<>();
    for (int i = 0; i < arcs.size(); i++) {
      if (!isDominated(arcs, i)) {
        kept.add(arcs.get(i));
      }
    }
    return kept;
  }

  private void add(List<Arc> arcs, Node from, Node to, TransportTerms terms) {
    OptionalDouble km = index.laneKm(from.site(), to.site(), from.material(), terms.mode());
    if (km.isEmpty()) {
      return;
    }
    double distance = km.getAsDouble();
    int periods = planningCase.horizon().size();
    double[] cost = new double[periods];
    for (int t = 0; t < periods; t++) {
      cost[t] = terms.fixedCostPerTonne().at(t) + terms.costPerTonneKm().at(t) * distance;
    }
    arcs.add(
        new Arc(
            from,
            to,
            terms.mode(),
            distance,
            Series.of(cost),
            terms.kgCo2ePerTonneKm().map(v -> v * distance)));
  }

  private static boolean isDominated(List<Arc> arcs, int candidate) {
    for (int other = 0; other < arcs.size(); other++) {
      boolean isEarlierTie = other < candidate || !isNoWorse(arcs.get(candidate), arcs.get(other));
      if (other != candidate && isNoWorse(arcs.get(other), arcs.get(candidate)) && isEarlierTie) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNoWorse(Arc a, Arc b) {
    for (int t = 0; t < a.costPerTonne().size(); t++) {
      if (a.costPerTonne().at(t) > b.costPerTonne().at(t)
          || a.kgCo2ePerTonne().at(t) > b.kgCo2ePerTonne().at(t)) {
        return false;
      }
    }
    return true;
  }
}
