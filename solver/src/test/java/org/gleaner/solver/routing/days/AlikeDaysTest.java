package org.gleaner.solver.routing.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gleaner.solver.routing.Client;
import org.gleaner.solver.routing.Depot;
import org.gleaner.solver.routing.Legs;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.VehicleType;
import org.junit.jupiter.api.Test;

class AlikeDaysTest {

  private static WeekProblem week() {
    return new WeekProblem(2, 1, 9, 90)
        .site(1, 2, 3, List.of(List.of(0), List.of(1)))
        .site(4, 5, 2, List.of(List.of(0, 1)));
  }

  private static RoutingProblem of(RoutingProblem.Builder builder, VehicleType... types) {
    for (VehicleType type : types) {
      builder.vehicles(type);
    }
    return builder.profile(week().legs(), week().legs()).build();
  }

  @Test
  void seesTheVisitsOfASiteOnAllDays() {
    AlikeDays days = AlikeDays.of(week().problem()).orElseThrow();
    assertThat(days.days()).isEqualTo(2);
    assertThat(days.sites()).isEqualTo(2);
    assertThat(days.patterns(0)).containsExactly(0b01, 0b10);
    // Visits that are made in any case are of one site where they are alike.
    assertThat(days.patterns(1)).containsExactly(0b11);
    // Once and twice in two days.
    assertThat(days.meanVisits()).isEqualTo(1.5);
    PlannedRoute first = new PlannedRoute(0, List.of(4));
    PlannedRoute second = new PlannedRoute(1, List.of(3, 1, 5));
    assertThat(days.chosen(List.of(first, second))).containsExactly(0b10, 0b11);
    assertThat(days.route(1, List.of(0, -2, 1))).isEqualTo(second);
  }

  @Test
  void asksForEqualVehiclesOnAllDays() {
    VehicleType type = week().type();
    assertThat(AlikeDays.of(of(week().builder(), type, type))).isPresent();
    assertThat(AlikeDays.of(of(week().builder(), type, type.withCount(2)))).isEmpty();
  }

  @Test
  void asksForDriversWithoutRules() {
    VehicleType paid = week().type().withHours(week().type().hours().withOvertime(50, 2));
    assertThat(AlikeDays.of(of(week().builder(), paid, paid))).isEmpty();
    // A paid shift that ends at 50 says nothing where overtime costs nothing.
    VehicleType unpaid = week().type().withHours(week().type().hours().withOvertime(50, 0));
    assertThat(AlikeDays.of(of(week().builder(), unpaid, unpaid))).isPresent();
  }

  @Test
  void asksForVisitsAtAnyTimeOfTheDay() {
    VehicleType type = week().type();
    RoutingProblem.Builder windowed = week().builder();
    windowed.client(Client.required(1, 0).visitedBy(List.of(0)).within(5, 10));
    Legs none = (from, to) -> 0;
    RoutingProblem problem = windowed.vehicles(type).vehicles(type).profile(none, none).build();
    assertThat(AlikeDays.of(problem)).isEmpty();
  }

  @Test
  void asksForACostThatIsATime() {
    VehicleType type = week().type();
    Legs time = (from, to) -> from == to ? 0 : 1;
    RoutingProblem problem =
        week().builder().vehicles(type).vehicles(type).profile(week().legs(), time).build();
    assertThat(AlikeDays.of(problem)).isEmpty();
  }

  @Test
  void asksForAChoiceOfDays() {
    RoutingProblem problem =
        new WeekProblem(2, 1, 9, 90).site(4, 5, 2, List.of(List.of(0, 1))).problem();
    assertThat(AlikeDays.of(problem)).isEmpty();
    RoutingProblem oneDay =
        RoutingProblem.builder()
            .depot(Depot.open())
            .client(Client.required(1, 0))
            .vehicles(VehicleType.simple(1, 9))
            .profile((from, to) -> 1, (from, to) -> 1)
            .build();
    assertThat(AlikeDays.of(oneDay)).isEmpty();
  }
}
