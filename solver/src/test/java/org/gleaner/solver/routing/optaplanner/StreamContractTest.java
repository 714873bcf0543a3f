package org.gleaner.solver.routing.optaplanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.routing.RoutingConstraint;
import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.CostLine;
import org.gleaner.solver.routing.RouteCost;
import org.junit.jupiter.api.Test;

/** The constraint streams and the independent evaluator count the same under every name. */
class StreamContractTest {

  /** The others are of whole plans over days, or hold by construction. */
  private static final List<RoutingConstraint> STREAMS =
      List.of(
          RoutingConstraint.CAPACITY,
          RoutingConstraint.TIME_WINDOW,
          RoutingConstraint.DEPOT_HOURS,
          RoutingConstraint.DRIVER_BREAK,
          RoutingConstraint.DAILY_DRIVING,
          RoutingConstraint.MAX_DURATION,
          RoutingConstraint.MAX_DISTANCE,
          RoutingConstraint.FLEET,
          RoutingConstraint.SEPARATION,
          RoutingConstraint.FACILITY_MATERIAL,
          RoutingConstraint.FACILITY_CAPACITY,
          RoutingConstraint.UNLOADING_PLACE,
          RoutingConstraint.MAX_UNLOADINGS,
          RoutingConstraint.VEHICLE_TYPE,
          RoutingConstraint.MANDATORY_ORDER,
          RoutingConstraint.DAY_PATTERN);

  @Test
  void agreesWithTheEvaluatorOnEveryConstraintOfAnyPlan() {
    Map<RoutingConstraint, Integer> seen = new EnumMap<>(RoutingConstraint.class);
    for (long seed = 0; seed < 600; seed++) {
      AnyPlan plain = AnyPlan.of(seed);
      AnyPlan any =
          switch ((int) (seed % 9)) {
            case 0, 3 -> plain.withBreaks(seed);
            case 1, 4 -> plain.withDailyCapacities(seed);
            case 2 -> plain.withSplitRests(seed);
            case 6, 7 -> plain.withLastStops(seed);
            case 8 -> plain.withLastStops(seed).withBreaks(seed);
            default -> plain;
          };
      RouteCost cost = CostEvaluator.evaluate(any.problem(), any.routes());
      PlanExplanation streams = PlanExplanation.of(any.problem(), any.routes());
      for (RoutingConstraint constraint : RoutingConstraint.values()) {
        long amount = cost.amount(constraint);
        assertThat(streams.amount(constraint.id()))
            .as("seed %d %s", seed, constraint)
            .isEqualTo(amount);
        seen.merge(constraint, amount > 0 ? 1 : 0, Integer::sum);
      }
      for (CostLine line : CostLine.values()) {
        assertThat(streams.amount(line.id()))
            .as("seed %d %s", seed, line)
            .isEqualTo(cost.lines().get(line));
      }
    }
    assertThat(STREAMS).allSatisfy(c -> assertThat(seen.get(c)).as(c.id()).isGreaterThan(10));
  }

  @Test
  void everyReasonAddsUpToItsConstraint() {
    for (long seed = 0; seed < 50; seed++) {
      AnyPlan any = AnyPlan.of(seed).withDailyCapacities(seed);
      assertThat(PlanExplanation.of(any.problem(), any.routes()).constraints())
          .allSatisfy(
              explained ->
                  assertThat(
                          explained.reasons().stream()
                              .mapToLong(RoutingJustification::amount)
                              .sum())
                      .isEqualTo(explained.amount()));
    }
  }
}
