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
import org.gleaner.domain.product.DirectArising;
import org.gleaner.domain.quantity.Ranged;
import org.gleaner.domain.supply.InputSensitivities;
import org.gleaner.domain.supply.PotentialLevel;
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

  @Test
  void doubtsThemAlsoWhereOnlyOneFigureIsAskedFor() {
    PlanningCase tutorial = allLogNormal();
    List<DirectArising> skewed =
        StatedArisings.of(tutorial).stream().map(SpreadsTest::skewed).toList();

    InputSensitivities found =
        SupplySensitivity.of(
            tutorial, skewed, "Nd", 2026, PotentialLevel.THEORETICAL, 8, 1, () -> false);

    assertThat(found.inputs()).isNotEmpty();
    assertThat(found.findings()).extracting(Finding::code).contains("best-off-centre");
  }

  private static DirectArising skewed(DirectArising row) {
    double best = row.tonnesPerYear().best();
    return new DirectArising(
        row.site(),
        row.allocation(),
        row.material(),
        row.period(),
        new Ranged(best, 0.9 * best, 9 * best),
        row.evidence());
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
