package org.gleaner.solver.routing.optaplanner;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.gleaner.solver.routing.Choice;
import org.gleaner.solver.routing.RoutingProblem;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.solver.SolverJob;
import org.optaplanner.core.api.solver.SolverManager;
import org.optaplanner.core.api.solver.change.ProblemChange;

/**
 * Routes that are planned on and on, on a thread of their own, while orders come and go and
 * vehicles break down. Every edit takes effect on the best plan so far.
 *
 * <p>This is for programs that embed the planner and keep a plan alive themselves: no command of
 * the shell uses it. {@code routes replan} is one answer to one event, with what has been driven as
 * facts ({@link org.gleaner.solver.routing.replan.Replanning}); here nothing has been driven, and
 * planning never ends by itself. The page on the routing model has an example, which {@code
 * LiveRoutingExampleTest} runs.
 *
 * <p>What an edit gives back is done as soon as the listener has had a plan with that edit in it.
 */
public final class LiveRouting implements AutoCloseable {

  private static final long ONLY_JOB = 1;

  private final SolverManager<CollectionPlan, Long> solvers;
  private final SolverJob<CollectionPlan, Long> job;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  /** Asked for and not yet in the plan. */
  private final AtomicInteger openEdits = new AtomicInteger();

  private volatile boolean isClosed;

  /** With all orders that were added so far. */
  private RoutingProblem problem;

  private LiveRouting(RoutingProblem problem, long seed, Consumer<LivePlan> listener) {
    this.problem = problem;
    solvers = SolverManager.create(RoutingSolverConfig.live(seed, this::isAwaited));
    CollectionPlan plan = PlanBuilder.live(problem);
    job =
        solvers.solveAndListen(
            ONLY_JOB,
            id -> plan,
            better -> listener.accept(LivePlan.of(better)),
            last -> {},
            (id, thrown) -> failure.compareAndSet(null, thrown));
  }

  /**
   * Begins to plan.
   *
   * @param listener told of each better plan, one at a time, on a thread of its own; plans that a
   *     better one overtakes are passed over
   */
  public static LiveRouting start(RoutingProblem problem, long seed, Consumer<LivePlan> listener) {
    return new LiveRouting(problem, seed, listener);
  }

  /**
   * Adds orders.
   *
   * @param larger the problem with more clients and choices at the end, otherwise the same
   * @throws IllegalArgumentException if depots or vehicle types are not those of the problem so
   *     far, or clients are missing
   */
  public synchronized CompletableFuture<Void> add(RoutingProblem larger) {
    RoutingProblem smaller = problem;
    if (larger.depots() != smaller.depots()
        || larger.clients() <= smaller.clients()
        || !larger.vehicleTypes().equals(smaller.vehicleTypes())
        || !startsWith(larger.choices(), smaller.choices())) {
      throw new IllegalArgumentException(
          "orders are added at the end of clients and choices, all else stays: there are "
              + smaller.depots()
              + " depots and "
              + smaller.clients()
              + " clients, given were "
              + larger.depots()
              + " and "
              + larger.clients());
    }
    problem = larger;
    return edit(new OrderAdded(larger));
  }

  private static boolean startsWith(List<Choice> longer, List<Choice> shorter) {
    return longer.size() >= shorter.size() && longer.subList(0, shorter.size()).equals(shorter);
  }

  /**
   * Takes an order out.
   *
   * @param location of its client
   */
  public CompletableFuture<Void> cancel(int location) {
    return edit(new OrderCancelled(location));
  }

  /**
   * Takes a vehicle out of service; its stops are planned anew.
   *
   * @param vehicle number, counted over all types
   */
  public CompletableFuture<Void> vehicleOut(int vehicle) {
    return edit(new VehicleOut(vehicle));
  }

  /** Whether the kernel, which OptaPlanner cannot end, is to make way. */
  private boolean isAwaited() {
    return isClosed || openEdits.get() > 0;
  }

  /** An edit fails with what made planning fail, if it did. */
  private CompletableFuture<Void> edit(ProblemChange<CollectionPlan> change) {
    openEdits.incrementAndGet();
    return job.addProblemChange(
            (plan, director) -> {
              openEdits.decrementAndGet();
              change.doChange(plan, director);
            })
        .handle(
            (done, cancelled) -> {
              Throwable cause = failure.get();
              if (cancelled != null) {
                throw new CompletionException(cause == null ? cancelled : cause);
              }
              return done;
            });
  }

  /** Ends planning; the listener hears nothing afterwards. */
  @Override
  public void close() {
    isClosed = true;
    job.terminateEarly();
    solvers.close();
  }
}
