package org.gleaner.solver.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.plan.SolveStatus;
import org.gleaner.solver.milp.MilpModel;

/**
 * Why there is no plan, in the user's words: cheap proofs first, an elastic re-solve when they find
 * nothing.
 */
record Explanation(NetworkModel network, BooleanSupplier stop) {

  List<Finding> of(SolveStatus status, MilpModel rows) {
    return switch (status) {
      case INFEASIBLE -> infeasible(rows);
      case UNBOUNDED -> List.of(unbounded());
      default -> List.of();
    };
  }

  private List<Finding> infeasible(MilpModel rows) {
    List<Finding> proofs = new InfeasibilityProofs(network.assembly()).find();
    return proofs.isEmpty() ? new ElasticDiagnosis(network, stop).relax(rows) : proofs;
  }

  private static Finding unbounded() {
    List<String> parts = new ArrayList<>();
    parts.add("the objective can grow without end");
    parts.add("some loop of purchase, return or disposal earns money with every turn");
    return Finding.error(
            "unbounded", SourceLocation.ofFile("case.json"), null, String.join(": ", parts) + ".")
        .withHint(
            "Maybe a return share is above 1, a disposal cost negative without a limit, or a market limit missing.");
  }
}
