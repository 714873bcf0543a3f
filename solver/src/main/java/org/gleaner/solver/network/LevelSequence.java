package org.gleaner.solver.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.gleaner.domain.planning.ObjectiveKind;
import org.gleaner.solver.milp.ChildPool;
import org.gleaner.solver.milp.MilpModel;
import org.gleaner.solver.milp.MilpModelBuilder;
import org.gleaner.solver.milp.MilpResult;
import org.gleaner.solver.milp.MilpStatus;
import org.gleaner.solver.run.Deadline;
import org.gleaner.solver.run.SolveEvent;
import org.gleaner.solver.run.SolveLimits;
import org.gleaner.solver.run.SolveListener;

/**
 * Solves the objectives of a request one after the other; each later one holds what the earlier
 * ones achieved, less {@value #HELD_SLACK} relative. Every level has a pooled model, for a bound
 * and a start.
 */
final class LevelSequence {

  static final double HELD_SLACK = 1e-6;

  /** While more levels follow, a level may use this share of the time that is left. */
  private static final double SHARE_OF_LEVEL = 0.6;

  /** Recovery does not care for haulage: there the pooled model does nearly all the work. */
  private static final double POOLED_SHARE_FOR_RECOVERY = 0.8;

  private static final double POOLED_SHARE = 0.25;

  private static final double SHARE_OF_GAP_FOR_TWIN = 0.9;

  private final NetworkModel network;
  private final NetworkRequest request;
  private final Deadline deadline;
  private final ChildPool children;
  private final SolveListener listener;
  private final BooleanSupplier stop;

  LevelSequence(
      NetworkModel network,
      NetworkRequest request,
      Deadline deadline,
      ChildPool children,
      SolveListener listener,
      BooleanSupplier stop) {
    this.network = network;
    this.request = request;
    this.deadline = deadline;
    this.children = children;
    this.listener = listener;
    this.stop = stop;
  }

  /**
   * One solved level.
   *
   * @param form minimised
   */
  record Level(ObjectiveKind kind, LinearForm form, MilpResult result) {}

  /**
   * @param levels those that were begun, in order; the last may have no incumbent of its own
   * @param rows with everything the levels before the last must keep
   * @param x the best point; empty if there is none
   */
  record Result(List<Level> levels, MilpModel rows, Optional<double[]> x) {}

  static List<ObjectiveKind> kinds(ObjectiveKind objective) {
    return objective == ObjectiveKind.LEXICOGRAPHIC
        ? List.of(ObjectiveKind.RECOVERY, ObjectiveKind.COST)
        : List.of(objective);
  }

  Result run(MilpModel start) {
    MilpModel rows = start;
    Optional<double[]> best = Optional.empty();
    List<Level> levels = new ArrayList<>();
    List<ObjectiveKind> kinds = kinds(request.objective());
    for (ObjectiveKind kind : kinds) {
      LinearForm form = network.objective(kind);
      boolean isLast = levels.size() + 1 == kinds.size();
      double seconds = deadline.secondsLeft() * (isLast ? 1 : SHARE_OF_LEVEL);
      listener.on(new SolveEvent.Stage("level " + (levels.size() + 1) + ": " + kind));
      MilpResult result = level(kind, minimising(rows, form), levels, best, seconds);
      levels.add(new Level(kind, form, result));
      if (result.incumbent().isEmpty()) {
        break;
      }
      best = Optional.of(result.x());
      if (!isLast) {
        rows = holding(rows, form, result.objective());
      }
    }
    return new Result(levels, rows, best);
  }

  private MilpResult level(
      ObjectiveKind kind,
      MilpModel model,
      List<Level> held,
      Optional<double[]> best,
      double seconds) {
    List<double[]> starts = new ArrayList<>();
    best.flatMap(x -> BestFlows.around(x, model, stop)).ifPresent(starts::add);
    best.ifPresent(starts::add);
    Optional<PooledModel> twin =
        request.fixed().isEmpty() ? PooledModel.of(network, kind) : Optional.empty();
    if (twin.isEmpty()) {
      return search(network, kind).run(model, starts, Double.NEGATIVE_INFINITY, seconds);
    }
    try (PooledModel pooled = twin.get()) {
      boolean isLarge = model.columnCount() >= LevelSearch.SMALL_COLUMNS;
      return pooled.hasHaulage() && isLarge
          ? besideTwin(pooled, kind, model, held, starts, seconds)
          : afterTwin(pooled, kind, model, held, best, starts, seconds);
    }
  }

  /** The twin proves bounds and proposes openings while the whole is being searched. */
  private MilpResult besideTwin(
      PooledModel twin,
      ObjectiveKind kind,
      MilpModel model,
      List<Level> held,
      List<double[]> starts,
      double seconds) {
    MilpModel rows = minimising(holding(twin, held), twin.objective(kind));
    Optional<PooledProver.Task> task = Optional.of(new PooledProver.Task(twin, rows));
    return search(network, kind).run(model, starts, Double.NEGATIVE_INFINITY, seconds, task);
  }

  /** The twin settles nearly everything; the whole begins where it ends. */
  private MilpResult afterTwin(
      PooledModel twin,
      ObjectiveKind kind,
      MilpModel model,
      List<Level> held,
      Optional<double[]> best,
      List<double[]> starts,
      double seconds) {
    double before = deadline.secondsGone();
    boolean isRecovery = kind == ObjectiveKind.RECOVERY;
    double share = isRecovery ? POOLED_SHARE_FOR_RECOVERY : POOLED_SHARE;
    MilpResult first = pooled(twin, kind, held, best, seconds * share);
    if (first.status() == MilpStatus.INFEASIBLE) {
      return first;
    }
    List<double[]> all = new ArrayList<>(starts);
    if (first.incumbent().isPresent()) {
      twin.transfer(first.x(), model).ifPresent(all::add);
    }
    double left = seconds - (deadline.secondsGone() - before);
    return search(network, kind).run(model, all, first.bound(), left);
  }

  private MilpResult pooled(
      PooledModel twin,
      ObjectiveKind kind,
      List<Level> held,
      Optional<double[]> best,
      double seconds) {
    MilpModel rows = holding(twin, held);
    listener.on(
        new SolveEvent.Stage(
            String.format(
                "pooled model: %,d of %,d columns",
                rows.columnCount(), network.rows().columnCount())));
    MilpModel model = minimising(rows, twin.objective(kind));
    List<double[]> starts = best.flatMap(x -> twin.aggregate(x, model, stop)).stream().toList();
    // What finding places for the twin's openings loses must fit into the gap as well.
    SolveLimits closer = request.limits().withGap(SHARE_OF_GAP_FOR_TWIN * request.limits().gap());
    return new LevelSearch(twin.network(), kind, closer, children, listener, stop)
        .run(model, starts, Double.NEGATIVE_INFINITY, seconds);
  }

  private static MilpModel holding(PooledModel twin, List<Level> held) {
    MilpModel rows = twin.rows();
    for (Level level : held) {
      rows = holding(rows, twin.objective(level.kind()), level.result().objective());
    }
    return rows;
  }

  private LevelSearch search(NetworkModel of, ObjectiveKind kind) {
    return new LevelSearch(of, kind, request.limits(), children, listener, stop);
  }

  private static MilpModel minimising(MilpModel rows, LinearForm form) {
    return rows.withCosts(form.costs(rows.columnCount()), form.constant());
  }

  private static MilpModel holding(MilpModel rows, LinearForm form, double achieved) {
    MilpModelBuilder builder = MilpModelBuilder.from(rows);
    double most = achieved + HELD_SLACK * Math.abs(achieved);
    builder.addRow("held_level", Double.NEGATIVE_INFINITY, most - form.constant(), form.terms());
    return builder.build();
  }
}
