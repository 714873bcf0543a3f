package org.gleaner.solver.routing.optaplanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.gleaner.solver.routing.Client;
import org.gleaner.solver.routing.Depot;
import org.gleaner.solver.routing.Legs;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.VehicleType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The example of the documentation, as it stands there. */
class LiveRoutingExampleTest {

  private final List<Integer> shown = new ArrayList<>();

  /** Clients on a line, the depot at its beginning. */
  private static RoutingProblem line(int clients) {
    RoutingProblem.Builder builder = RoutingProblem.builder().depot(Depot.open());
    for (int i = 0; i < clients; i++) {
      builder.client(Client.required(1, 0));
    }
    Legs way = (from, to) -> 10 * Math.abs(from - to);
    return builder.vehicles(VehicleType.simple(2, 4)).profile(way, way).build();
  }

  private void show(LivePlan plan) {
    plan.routes().forEach(route -> shown.addAll(route.route().visits()));
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void plansOnWhileOrdersComeAndGo() throws InterruptedException {
    RoutingProblem problem = line(3);
    RoutingProblem larger = line(4);
    BlockingQueue<LivePlan> plans = new LinkedBlockingQueue<>();
    try (LiveRouting live = LiveRouting.start(problem, 1, plans::add)) {
      live.cancel(2).join();
      live.add(larger).join();
      LivePlan plan = plans.take();
      while (!plan.isFeasible() || plan.problem().clients() < 4) {
        plan = plans.take();
      }
      show(plan);
    }
    assertThat(shown).containsExactlyInAnyOrder(1, 3, 4);
  }

  @Test
  void theDocumentationShowsThisExample() throws IOException {
    String page = Files.readString(Path.of("../docs/model/routing.md"));
    String example = page.substring(page.indexOf("```java\n") + 8);
    String own =
        Files.readString(
            Path.of(
                "src/test/java/org/gleaner/solver/routing/optaplanner/LiveRoutingExampleTest.java"));
    example
        .substring(0, example.indexOf("```"))
        .lines()
        .forEach(line -> assertThat(own).contains(line));
  }
}
