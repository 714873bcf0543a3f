package org.gleaner.solver.routing.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.gleaner.solver.routing.search.RoutingResult;
import org.gleaner.solver.routing.search.SearchListener;
import org.gleaner.solver.routing.search.StopCriterion;
import org.gleaner.solver.run.RunMeter;

/** One run of an engine: what it is told, and what it tells. Engines may be on any thread. */
public final class RoutingRun implements StopCriterion, SearchListener {

  private final RoutingRequest request;
  private final RunMeter meter;
  private final BooleanSupplier isStopped;
  private final ImprovementListener listener;
  private final List<Improvement> history = new ArrayList<>();

  RoutingRun(
      RoutingRequest request,
      RunMeter meter,
      BooleanSupplier isStopped,
      ImprovementListener listener) {
    this.request = request;
    this.meter = meter;
    this.isStopped = isStopped;
    this.listener = listener;
  }

  public long seed() {
    return request.seed();
  }

  public int threads() {
    return request.threads();
  }

  @Override
  public double progress(long iteration) {
    return isStopped.getAsBoolean() ? 1 : request.limit().progress(meter, iteration);
  }

  @Override
  public long mostIterations() {
    return request.limit() instanceof RoutingLimit.Iterations limit
        ? limit.count()
        : Long.MAX_VALUE;
  }

  /** Until the limit at the earliest; infinite if it is no time. */
  public double secondsLeft() {
    return request.limit().secondsLeft(meter);
  }

  @Override
  public synchronized void onBetterPlan(long cost, long iteration) {
    Improvement improvement = new Improvement(meter.cpuSeconds(), meter.wallSeconds(), cost);
    history.add(improvement);
    listener.on(improvement);
  }

  /** An engine need not tell of its very first plan, if that is also its last. */
  synchronized void end(RoutingResult result) {
    boolean isKnown = !history.isEmpty() && history.get(history.size() - 1).cost() <= result.cost();
    if (result.isFeasible() && !isKnown) {
      onBetterPlan(result.cost(), result.iterations());
    }
  }

  synchronized List<Improvement> history() {
    return List.copyOf(history);
  }
}
