package org.gleaner.solver.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.gleaner.domain.plan.NetworkDecisions;
import org.gleaner.domain.plan.NetworkPlan;
import org.gleaner.domain.plan.ObjectiveLevel;
import org.gleaner.domain.plan.PlanEvaluation;
import org.gleaner.domain.plan.SolveReport;
import org.gleaner.domain.plan.SolveStatus;
import org.gleaner.domain.planning.CaseHash;
import org.gleaner.domain.planning.ObjectiveKind;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.solver.milp.ChildPool;
import org.gleaner.solver.milp.MilpModel;
import org.gleaner.solver.run.Deadline;
import org.gleaner.solver.run.SolveEvent;
import org.gleaner.solver.run.SolveListener;

/**
 * Plans the recovery network of a case: a mixed-integer model (docs/model/network.md), solved level
 * by level. Infeasible and unbounded are outcomes; exceptions are bugs.
 */
public final class NetworkSolver {

  /**
   * Share of the money that changes hands (of the objective where it is not money), or of 1, below
   * which a distance to the bound is rounding: engines prove bounds to 1e-7 on a scaled model, and
   * a plan's cost is a sum of amounts that may cancel.
   */
  private static final double ROUNDING = 1e-9;

  private final LongSupplier nanoClock;

  public NetworkSolver() {
    this(System::nanoTime);
  }

  /**
   * @param nanoClock read for deadlines only, and not at all by a deterministic solve
   */
  public NetworkSolver(LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
  }

  /**
   * @param stop asked often, from solver threads; once true, the best plan so far is returned
   */
  public NetworkOutcome solve(
      PlanningCase planningCase,
      NetworkRequest request,
      SolveListener listener,
      BooleanSupplier stop) {
    boolean isTimed = !request.limits().deterministic();
    Deadline deadline = Deadline.in(isTimed ? request.limits().time() : null, nanoClock);
    NetworkModel network = NetworkModel.of(planningCase);
    listener.on(new SolveEvent.Stage(describe(network)));
    MilpModel rows = new FixedOpenings(network).apply(network.rows(), request);
    LevelSequence.Result result;
    try (ChildPool children = new ChildPool()) {
      result = new LevelSequence(network, request, deadline, children, listener, stop).run(rows);
    }
    if (result.x().isEmpty()) {
      SolveStatus status = statusWithoutPlan(result);
      return new NetworkOutcome(
          status,
          Optional.empty(),
          new Explanation(network, stop).of(status, rows),
          deadline.secondsGone());
    }
    double[] x = new Tidying(network).tidy(result, result.x().get());
    NetworkPlan plan = plan(network, request, result, x);
    return new NetworkOutcome(
        plan.report().status(), Optional.of(plan), List.of(), deadline.secondsGone());
  }

  private static String describe(NetworkModel network) {
    return String.format(
        "model: %,d columns, %,d decisions, %,d rows",
        network.rows().columnCount(), network.integerColumns().size(), network.rows().rowCount());
  }

  private static SolveStatus statusWithoutPlan(LevelSequence.Result result) {
    return switch (result.levels().get(0).result().status()) {
      case INFEASIBLE -> SolveStatus.INFEASIBLE;
      case UNBOUNDED -> SolveStatus.UNBOUNDED;
      default -> SolveStatus.LIMIT_WITHOUT_PLAN;
    };
  }

  private static NetworkPlan plan(
      NetworkModel network, NetworkRequest request, LevelSequence.Result result, double[] x) {
    List<ObjectiveLevel> levels = new ArrayList<>();
    for (LevelSequence.Level level : result.levels()) {
      levels.add(report(network, level, x));
    }
    boolean isWithin = levels.stream().allMatch(l -> l.gap() <= request.limits().gap());
    boolean isComplete = levels.size() == LevelSequence.kinds(request.objective()).size();
    SolveReport report =
        new SolveReport(
            isWithin && isComplete ? SolveStatus.OPTIMAL : SolveStatus.FEASIBLE,
            levels,
            request.limits().seed(),
            request.limits().deterministic(),
            engines(result),
            BuildVersion.text(),
            CaseHash.of(network.assembly().planningCase()));
    NetworkDecisions decisions = new PlanExtraction(network, x).decisions();
    return PlanEvaluation.of(network.assembly().index(), decisions)
        .plan(request.scenario(), report);
  }

  private static ObjectiveLevel report(
      NetworkModel network, LevelSequence.Level level, double[] x) {
    double value = level.form().at(x);
    double proven = Math.min(level.result().bound(), value);
    double bound = isRounding(network, level, x, value - proven) ? value : proven;
    double gross = level.kind() == ObjectiveKind.NPV ? network.grossMoney(x) : 0;
    double gap = LevelGap.of(level.kind(), value, bound, gross);
    double sign = level.kind().isMaximised() ? -1 : 1;
    return new ObjectiveLevel(level.kind(), sign * value + 0.0, sign * bound + 0.0, gap);
  }

  private static boolean isRounding(
      NetworkModel network, LevelSequence.Level level, double[] x, double distance) {
    boolean isMoney = level.kind() == ObjectiveKind.COST || level.kind() == ObjectiveKind.NPV;
    double scale = isMoney ? network.moneyMoved(x) : Math.abs(level.form().at(x));
    return distance <= ROUNDING * Math.max(1, scale);
  }

  private static String engines(LevelSequence.Result result) {
    return result.levels().stream()
        .flatMap(l -> l.result().incumbent().stream())
        .map(i -> i.source())
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
