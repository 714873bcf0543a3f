package org.gleaner.solver.routing.optaplanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.gleaner.solver.routing.Choice;
import org.gleaner.solver.routing.Client;
import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.Depot;
import org.gleaner.solver.routing.Legs;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.VehicleType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Waits for what the solver tells, never for a time. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class LiveRoutingTest {

  /** Clients on a line, 10 apart, the depot at its beginning; two vehicles of capacity 4. */
  private static RoutingProblem line(int clients) {
    RoutingProblem.Builder builder = RoutingProblem.builder().depot(Depot.open());
    for (int i = 0; i < clients; i++) {
      builder.client(Client.required(1, 0));
    }
    Legs way = (from, to) -> 10 * Math.abs(from - to);
    return builder.vehicles(VehicleType.simple(2, 4)).profile(way, way).build();
  }

  /** A session and the newest plan of it. */
  private static final class Session implements AutoCloseable {

    final LiveRouting live;
    private @Nullable LivePlan newest;

    Session(RoutingProblem problem) throws InterruptedException {
      live = LiveRouting.start(problem, 1, this::hear);
      until(plan -> true);
    }

    private synchronized void hear(LivePlan plan) {
      newest = plan;
      notifyAll();
    }

    /** Waits for a plan of the kind. */
    synchronized LivePlan until(Predicate<LivePlan> kind) throws InterruptedException {
      while (newest == null || !kind.test(newest)) {
        wait();
      }
      return newest;
    }

    /** The plan once an edit is in it: as the edit leaves it or better. */
    LivePlan after(CompletableFuture<Void> edit) throws InterruptedException {
      edit.join();
      return until(plan -> true);
    }

    LivePlan untilAllServed() throws InterruptedException {
      return until(LivePlan::isFeasible);
    }

    @Override
    public void close() {
      live.close();
    }
  }

  private static List<Integer> visited(LivePlan plan) {
    return plan.routes().stream()
        .flatMap(route -> route.route().visits().stream())
        .sorted()
        .toList();
  }

  private static void assertAudited(LivePlan plan) {
    List<PlannedRoute> routes = plan.routes().stream().map(LivePlan.VehiclePlan::route).toList();
    assertThat(CostEvaluator.evaluate(plan.problem(), routes).cost()).isEqualTo(plan.cost());
  }

  @Test
  void servesAnOrderThatIsAdded() throws InterruptedException {
    try (Session session = new Session(line(3))) {
      LivePlan plan = session.after(session.live.add(line(4)));
      assertThat(plan.problem().clients()).isEqualTo(4);
      plan = session.untilAllServed();
      assertThat(visited(plan)).containsExactly(1, 2, 3, 4);
      assertAudited(plan);
    }
  }

  @Test
  void forgetsAnOrderThatIsCancelled() throws InterruptedException {
    try (Session session = new Session(line(4))) {
      session.untilAllServed();
      LivePlan plan = session.after(session.live.cancel(2));
      assertThat(visited(plan)).containsExactly(1, 3, 4);
      assertThat(plan.unserved()).isEmpty();
      assertThat(plan.isFeasible()).isTrue();
      assertThat(visited(session.after(session.live.cancel(2)))).containsExactly(1, 3, 4);
    }
  }

  @Test
  void servesTheStopsOfAVehicleThatIsOutByTheOthers() throws InterruptedException {
    try (Session session = new Session(line(4))) {
      int out = session.untilAllServed().routes().get(0).vehicle();
      session.after(session.live.vehicleOut(out));
      LivePlan plan = session.untilAllServed();
      assertThat(visited(plan)).containsExactly(1, 2, 3, 4);
      assertThat(plan.routes()).extracting(LivePlan.VehiclePlan::vehicle).containsExactly(1 - out);
      assertAudited(plan);
    }
  }

  @Test
  void leavesOrdersUnservedThatNoVehicleIsLeftFor() throws InterruptedException {
    try (Session session = new Session(line(4))) {
      session.untilAllServed();
      session.after(session.live.vehicleOut(0));
      LivePlan plan = session.after(session.live.vehicleOut(1));
      assertThat(plan.routes()).isEmpty();
      assertThat(plan.unserved()).containsExactlyInAnyOrder(1, 2, 3, 4);
      assertThat(plan.isFeasible()).isFalse();
    }
  }

  /** An order at 10 on the first day or the second, and then one more of the second day. */
  private static RoutingProblem twoDays(boolean more) {
    RoutingProblem.Builder builder = RoutingProblem.builder().depot(Depot.open());
    Client anyDay = Client.required(1, 0).optional(0);
    builder.client(anyDay.visitedBy(List.of(0))).client(anyDay.visitedBy(List.of(1)));
    builder.choice(Choice.required(List.of(List.of(1), List.of(2))));
    if (more) {
      builder.client(Client.required(1, 0).visitedBy(List.of(1)));
    }
    Legs way = (from, to) -> from == to ? 0 : 10;
    builder.vehicles(VehicleType.simple(1, 2)).vehicles(VehicleType.simple(1, 2));
    return builder.profile(way, way).build();
  }

  @Test
  void editsOrdersWithAlternatives() throws InterruptedException {
    try (Session session = new Session(twoDays(false))) {
      session.untilAllServed();
      session.after(session.live.vehicleOut(0));
      assertThat(visited(session.untilAllServed())).containsExactly(2);
      session.after(session.live.add(twoDays(true)));
      assertThat(visited(session.untilAllServed())).containsExactly(2, 3);
      LivePlan plan = session.after(session.live.cancel(1));
      assertThat(visited(plan)).containsExactly(3);
      assertThat(plan.unserved()).isEmpty();
    }
  }

  @Test
  void goesOnWhenEveryOrderIsCancelled() throws InterruptedException {
    try (Session session = new Session(line(1))) {
      assertThat(session.after(session.live.cancel(1)).isFeasible()).isTrue();
      session.after(session.live.add(line(2)));
      assertThat(visited(session.untilAllServed())).containsExactly(2);
    }
  }

  @Test
  void refusesAProblemThatIsNotTheOldOneWithMoreOrders() throws InterruptedException {
    try (Session session = new Session(line(2))) {
      assertThatThrownBy(() -> session.live.add(line(2)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("2 clients");
      session.after(session.live.add(line(3)));
      assertThat(visited(session.untilAllServed())).containsExactly(1, 2, 3);
    }
  }
}
