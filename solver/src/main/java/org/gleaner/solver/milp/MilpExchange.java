package org.gleaner.solver.milp;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Where engines, heuristics and the caller meet while one model is being solved: the best point and
 * the best bound known to anybody, and the wish to stop. A point counts only after its rows were
 * recomputed here; a bound that a checked point contradicts is refused, and its source with it.
 * Thread-safe.
 */
public final class MilpExchange {
  private static final Polish POLISH = new Polish(new SizedLinearSolver());

  /** By iterations and not by time, so that the same points come through in every run. */
  private static final LinearLimits REPAIR = LinearLimits.iterations(200_000);

  private final MilpModel model;
  private final MilpLimits limits;
  private final MilpListener listener;
  private final BooleanSupplier stop;
  private final BooleanSupplier isSettled;
  private @Nullable Incumbent best;
  private double bound = Double.NEGATIVE_INFINITY;
  private String refused = "";
  private volatile boolean isStopped;

  public MilpExchange(
      MilpModel model, MilpLimits limits, MilpListener listener, BooleanSupplier stop) {
    this(model, limits, listener, stop, () -> false);
  }

  /**
   * An exchange that may come to its end while engines still work.
   *
   * @param isSettled whether best point and bound stay as they are; what engines send until they
   *     obey a stop would make the result depend on how fast they do
   */
  public MilpExchange(
      MilpModel model,
      MilpLimits limits,
      MilpListener listener,
      BooleanSupplier stop,
      BooleanSupplier isSettled) {
    this.model = model;
    this.limits = limits;
    this.listener = listener;
    this.stop = stop;
    this.isSettled = isSettled;
  }

  /**
   * Offers a point. Integer columns are rounded first; a point that then breaks a row is repaired
   * by {@link Polish} or else kept out.
   *
   * @return whether the point is feasible and better than the best so far
   */
  public boolean offer(double[] x, String source) {
    double[] point = rounded(x);
    if (!Violation.of(model, point).isFeasible()) {
      Optional<double[]> repaired = POLISH.apply(model, x, REPAIR);
      if (repaired.isEmpty() || !Violation.of(model, rounded(repaired.get())).isFeasible()) {
        return false;
      }
      point = rounded(repaired.get());
    }
    double objective = model.objectiveOf(point);
    synchronized (this) {
      if (isSettled.getAsBoolean() || (best != null && objective >= best.objective())) {
        return false;
      }
      Incumbent incumbent = new Incumbent(point, objective, source);
      best = incumbent;
      if (isContradicted(bound, objective)) {
        bound = Double.NEGATIVE_INFINITY;
      }
      listener.incumbent(incumbent, bound);
    }
    return true;
  }

  /** Claims that no feasible point is below this value. */
  public synchronized void bound(double claim, String source) {
    boolean isNews = !Double.isNaN(claim) && claim > bound && !isSettled.getAsBoolean();
    if (!isNews || refused.equals(source)) {
      return;
    }
    double objective = objective();
    if (isContradicted(claim, objective)) {
      refused = source;
      return;
    }
    bound = claim;
    listener.bound(claim, objective, source);
  }

  /** Engines close their gap in floating point: a claim may pass the optimum by that much. */
  private static boolean isContradicted(double claim, double objective) {
    return claim > objective + 1e-6 * Math.max(1, Math.abs(objective));
  }

  private double[] rounded(double[] x) {
    double[] point = x.clone();
    for (int j = 0; j < point.length; j++) {
      if (model.integer[j]) {
        point[j] = Math.rint(point[j]);
      }
      // Engines keep bounds to 1e-7 or so; a flow of -1e-9 t is no flow.
      if (point[j] < model.lower[j] && point[j] > model.lower[j] - Violation.TOLERANCE) {
        point[j] = model.lower[j];
      } else if (point[j] > model.upper[j] && point[j] < model.upper[j] + Violation.TOLERANCE) {
        point[j] = model.upper[j];
      }
      // Turns -0.0 into 0.0, which would else be printed as such.
      point[j] += 0.0;
    }
    return point;
  }

  public synchronized Optional<Incumbent> best() {
    return Optional.ofNullable(best);
  }

  /** The best objective, positive infinity before any point. */
  public synchronized double objective() {
    return best == null ? Double.POSITIVE_INFINITY : best.objective();
  }

  public synchronized double bound() {
    return bound;
  }

  public synchronized boolean isGapClosed() {
    return best != null && limits.isMet(best.objective(), bound);
  }

  /** Ends the engines that work for this exchange; what they have found stays. */
  public void stop() {
    isStopped = true;
  }

  public boolean isStopRequested() {
    return isStopped || stop.getAsBoolean();
  }
}
