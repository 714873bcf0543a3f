package org.gleaner.solver.supply.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.gleaner.domain.dataset.CaseReader;
import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.InvalidInputException;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.planning.SupplyData;
import org.gleaner.domain.quantity.Ranged;
import org.gleaner.domain.uncertainty.DistributionFamily;
import org.gleaner.domain.uncertainty.InputDistribution;
import org.junit.jupiter.api.Test;

class SpreadsTest {

  private final Spreads spreads = new Spreads(allLogNormal());

  @Test
  void listsEveryInputThatDoesNotFitItsDistribution() {
    spreads.of("sales/car").over(new Ranged(1, 0, 2));
    spreads.of("sales/bus").over(new Ranged(1, 0, 3));
    spreads.of("sales/bus").over(new Ranged(2, 0, 3));

    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(spreads::findings)
        .satisfies(
            wrong ->
                assertThat(wrong.findings())
                    .extracting(Finding::message)
                    .satisfiesExactly(
                        car -> assertThat(car).contains("sales/car"),
                        bus -> assertThat(bus).contains("sales/bus")));
  }

  @Test
  void doubtsBestValuesFarOffTheCentreOncePerInput() {
    // ln(1 / 0.9) = 0.1 below, ln 9 = 2.2 above: more than three times as much.
    spreads.of("sales/car").over(new Ranged(1, 0.9, 9));
    spreads.of("sales/car").over(new Ranged(2, 1.8, 18));
    spreads.of("sales/bus").over(new Ranged(3, 1, 9));

    assertThat(spreads.findings()).extracting(Finding::code).containsExactly("best-off-centre");
  }

  private static PlanningCase allLogNormal() {
    return new CaseReader()
        .readEmbedded("tutorial").orThrow().toBuilder()
            .supply(
                new SupplyData(
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(
                        new InputDistribution("*", DistributionFamily.LOG_NORMAL, Evidence.NONE)),
                    List.of(),
                    List.of()))
            .build();
  }
}
