package org.gleaner.solver.routing.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.FleetEmissions;
import org.gleaner.domain.routing.FleetTerms;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.PlanarTravel;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingCheck;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.RoutingSolutionCheck;
import org.gleaner.domain.routing.RoutingTerms;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;
import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.engine.RoutingEngineKind;
import org.gleaner.solver.routing.engine.RoutingLimit;
import org.gleaner.solver.routing.engine.RoutingRequest;
import org.gleaner.solver.routing.engine.RoutingSolver;
import org.gleaner.solver.routing.search.RoutingResult;
import org.gleaner.solver.run.ProcessCpu;
import org.gleaner.solver.run.RunMeter;
import org.junit.jupiter.api.Test;

/**
 * An order at 2; a lorry at 0 that emits 2 kg per unit of distance, and a clean one at 5. Each
 * costs 1 per unit, so the routes cost 2 x 2 = 4 and 2 x 3 = 6 without the price. At a price p of a
 * kg the first emits 8 kg and costs 4 + 8 p: more than 6 from p = 0.25 on.
 */
class EmissionPriceTest {

  @Test
  void withoutAPriceTheNearOneComes() {
    RoutingCheck check = planned(routing(0, 9));

    assertThat(check.cost()).isEqualTo(4);
    assertThat(check.co2eKg()).isEqualTo(8);
  }

  @Test
  void aLowPriceIsPaid() {
    RoutingCheck check = planned(routing(0.2, 9));

    assertThat(check.cost()).isEqualTo(5.6);
    assertThat(check.co2eKg()).isEqualTo(8);
  }

  @Test
  void aHighPriceMakesTheCleanOneCome() {
    RoutingCheck check = planned(routing(0.3, 9));

    assertThat(check.cost()).isEqualTo(6);
    assertThat(check.co2eKg()).isZero();
  }

  /** At 0.2499999 the near one costs 5.9999992, at 0.2500001 it costs 6.0000008. */
  @Test
  void pricesOfManyDecimalsDecideToo() {
    assertThat(planned(routing(0.2499999, 9)).co2eKg()).isEqualTo(8);
    assertThat(planned(routing(0.2500001, 9)).co2eKg()).isZero();
  }

  /** In dong: millions of them, and a price per unit of seven decimals. */
  @Test
  void largePrizesBesideSuchPricesArePlanned() {
    RoutingCheck check = planned(routing(0.1234567, 5_000_000));

    // 4 + 8 x 0.1234567 = 4.9876536
    assertThat(check.cost()).isCloseTo(4.99, within(1e-9));
  }

  private static RoutingCheck planned(RoutingCase routing) {
    CompiledRouting compiled = CompiledRouting.of(routing);
    RunMeter meter = RunMeter.fromNow(ProcessCpu.ofThisProcess(System::nanoTime), System::nanoTime);
    RoutingRequest request =
        new RoutingRequest(RoutingEngineKind.KERNEL, new RoutingLimit.Iterations(100), 1, 1);
    RoutingResult result =
        RoutingSolver.solve(compiled.problem(), request, meter, () -> false, i -> {}).result();
    assertThat(result.isFeasible()).isTrue();
    RoutingSolution solution = compiled.solution(result.routes());
    RoutingCheck check = RoutingSolutionCheck.check(routing, solution);
    assertThat(check.violations()).isEmpty();
    // Kernel, evaluator and check see one cost.
    long evaluated = CostEvaluator.evaluate(compiled.problem(), result.routes()).cost();
    assertThat(evaluated).isEqualTo(result.cost());
    assertThat(compiled.reported(evaluated)).isCloseTo(check.lines().total(), within(0.01));
    return check;
  }

  private static RoutingCase routing(double price, double prize) {
    FleetEmissions emissions = new FleetEmissions(Map.of("dirty", 2.0, "clean", 0.0), price);
    RoutingTerms terms =
        new RoutingTerms(
            RoundingConvention.DOUBLE_TO_HUNDREDTHS, VisitNumbers.PLACES_FROM_0, null, null);
    return new RoutingCase(
        "two",
        1,
        List.of(
            new Depot("here", new Point(0, 0), TimeWindow.ALWAYS),
            new Depot("there", new Point(5, 0), TimeWindow.ALWAYS)),
        List.of(Order.of("a", new Point(2, 0), 1).withPrize(prize)),
        List.of(),
        List.of(type("dirty", 0, emissions), type("clean", 1, emissions)),
        List.of(new PlanarTravel()),
        terms.withFleet(new FleetTerms(Map.of(), List.of(), emissions)));
  }

  private static VehicleType type(String id, int depot, FleetEmissions emissions) {
    VehicleType type = VehicleType.of(id, 1, 9, depot);
    return type.withCosts(emissions.priced(id, type.costs()));
  }
}
