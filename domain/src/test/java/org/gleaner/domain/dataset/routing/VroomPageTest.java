package org.gleaner.domain.dataset.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingCheck;
import org.gleaner.domain.routing.RoutingConstraint;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.RoutingSolutionCheck;
import org.gleaner.domain.routing.VehicleRoute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page of routing instances shows and names is there. */
class VroomPageTest {
  private static final Path PAGE = Path.of("../docs/format/routing.md");

  @Test
  void theExampleIsReadWithoutAFinding(@TempDir Path folder) throws IOException {
    String page = Files.readString(PAGE);
    String block = page.substring(page.indexOf("```json\n") + "```json\n".length());
    Path file =
        Files.writeString(folder.resolve("two.json"), block.substring(0, block.indexOf("```")));

    RoutingCaseReading reading = RoutingCaseReader.read(file);

    assertThat(reading.findings()).isEmpty();
    RoutingCase routing = reading.orThrow();
    RoutingSolution plan =
        new RoutingSolution(List.of(new VehicleRoute(0, 0, List.of(1, 2))), null);
    RoutingCheck check = RoutingSolutionCheck.check(routing, plan);
    assertThat(check.violations()).isEmpty();
    // 600 + 420 + 840 s at 1, 5.2 + 3.9 + 9 km at 200.
    assertThat(check.cost()).isEqualTo(500 + 1860 + 3620);
  }

  @Test
  void everyConstraintIsNamed() throws IOException {
    String page = Files.readString(PAGE);

    assertThat(RoutingConstraint.values())
        .allSatisfy(constraint -> assertThat(page).contains("`" + constraint.id() + "`"));
  }
}
