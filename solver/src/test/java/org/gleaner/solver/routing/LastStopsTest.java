package org.gleaner.solver.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Depot 1 is an end with a stop at depot 0 on the way from some clients. */
class LastStopsTest {

  private static final LastStops STOPS =
      new LastStops(List.of(List.of(), List.of(List.of(0), List.of(), List.of(0))));

  @Test
  void onlyTheWaysFromSomeClientsHaveAStop() {
    assertThat(STOPS.doors(1, 2)).containsExactly(0);
    assertThat(STOPS.doors(1, 3)).isEmpty();
    assertThat(STOPS.doors(1, 0)).isEmpty();
    assertThat(STOPS.doors(0, 2)).isEmpty();
    assertThat(LastStops.NONE.doors(1, 2)).isEmpty();
  }

  @Test
  void aPartOfTheProblemHasThoseOfItsClients() {
    LastStops part = STOPS.among(List.of(1, 2));
    assertThat(part.doors(1, 2)).isEmpty();
    assertThat(part.doors(1, 3)).containsExactly(0);
  }

  @Test
  void stopsOfOtherClientsAndRestsInPartsAreRefused() {
    RestRule parts = new RestRule(10, 5, 2);
    assertThat(problem(STOPS, 3, RestRule.NONE).build().lastStops()).isEqualTo(STOPS);
    assertThatThrownBy(() -> problem(STOPS, 2, RestRule.NONE).build())
        .hasMessageContaining("last stops are of other depots or clients");
    assertThatThrownBy(() -> problem(STOPS, 3, parts).build())
        .hasMessageContaining("rests in parts together with last stops");
  }

  private static RoutingProblem.Builder problem(LastStops stops, int clients, RestRule rests) {
    VehicleType type =
        RandomProblems.endingAt(1, VehicleType.simple(1, 9))
            .withHours(DriverHours.FREE.withRests(rests));
    RoutingProblem.Builder builder =
        RoutingProblem.builder()
            .depot(Depot.open())
            .depot(Depot.open())
            .vehicles(type)
            .profile((from, to) -> 1, (from, to) -> 1)
            .lastStops(stops);
    for (int i = 0; i < clients; i++) {
      builder.client(Client.required(1, 0));
    }
    return builder;
  }
}
