package org.gleaner.solver.routing.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.solver.routing.Legs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TravelLegsTest {

  @ParameterizedTest
  @EnumSource(RoundingConvention.class)
  void computesLegByLegWhatItKeepsInTables(RoundingConvention rounding) {
    int waysHome = 0;
    for (long seed = 0; seed < 300; seed++) {
      RandomCases random = new RandomCases(seed);
      RoutingCase plain = random.routing(rounding);
      RoutingCase routing = seed % 2 == 0 ? plain : random.richer(plain);
      Locations locations =
          new Locations(
              routing,
              routing.vehicleTypes().stream()
                  .filter(type -> type.emptyBeforeDepot() && Vehicles.canUnload(type))
                  .map(type -> LastUnloading.of(routing, type, 0, type.unloadingPlaces(), false))
                  .distinct()
                  .toList(),
              new Visits(
                  routing,
                  Eligibility.of(routing),
                  Holds.of(routing),
                  LastPlaces.of(routing, Eligibility.of(routing))));
      Units units = Units.of(routing);
      Tariff tariff =
          Tariff.of(routing, routing.vehicleTypes().get(0), 0, units.perUnitCost()).tariff();

      TravelLegs tabled = TravelLegs.of(locations, units, tariff);
      TravelLegs computed = TravelLegs.computed(locations, units, tariff);

      assertThat(all(computed.distances(), locations))
          .isEqualTo(all(tabled.distances(), locations));
      assertThat(all(computed.durations(), locations))
          .isEqualTo(all(tabled.durations(), locations));
      waysHome += locations.waysHome().size();
    }
    assertThat(waysHome).isPositive();
  }

  private static int[] all(Legs legs, Locations locations) {
    int count = locations.count();
    return IntStream.range(0, count * count).map(i -> legs.get(i / count, i % count)).toArray();
  }
}
