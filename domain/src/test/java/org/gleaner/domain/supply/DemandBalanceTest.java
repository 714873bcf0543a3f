package org.gleaner.domain.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.gleaner.domain.demand.Demand;
import org.gleaner.domain.demand.PrimarySupply;
import org.gleaner.domain.demand.SupplyStage;
import org.gleaner.domain.demand.Trade;
import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.planning.SupplyData;
import org.gleaner.domain.quantity.Ranged;
import org.junit.jupiter.api.Test;

/**
 * In 2030, 40 t of magnets arise of cars and 20 t are swarf of a plant, both 0.25 Nd; half of each
 * is collectable, of which 0.8 of the Nd ends in products.
 */
class DemandBalanceTest {

  @Test
  void tellsCoverageAndTheTwoRecyclingRatesApart() {
    // Old scrap 40 x 0.25 = 10 t Nd, recycled 10 x 0.5 x 0.8 = 4; of swarf 2 more. Demand 20 + 40
    // on
    // the line from 30 (2028) to 50 (2032) = 60: coverage 6/60. Net imports 50 - 10, at home 14:
    // input 54 + 6 = 60, EoL-RIR 4/60; EoL-RR 4/10.
    DemandBalance.Row row = balance().row("Nd", 2030);

    assertThat(row.demand()).isEqualTo(60, within(1e-12));
    assertThat(row.oldScrap()).isEqualTo(10, within(1e-12));
    assertThat(row.recycled()).isEqualTo(6, within(1e-12));
    assertThat(row.coverage()).isEqualTo(0.1, within(1e-12));
    assertThat(row.eolRecyclingRate()).isEqualTo(0.4, within(1e-12));
    assertThat(row.eolRecyclingInputRate()).isEqualTo(4.0 / 60, within(1e-12));
    assertThat(row.importReliance()).isEqualTo(40.0 / 54, within(1e-12));
  }

  @Test
  void saysNothingOfYearsThatNobodyStates() {
    DemandBalance.Row row = balance().row("Nd", 2033);

    assertThat(row.demand()).isNull();
    assertThat(row.coverage()).isNull();
  }

  @Test
  void countsCountriesThatAreStatedTogetherForNothing() {
    // 60 % and 30 %: 3600 + 900; the rest of the world may be many.
    assertThat(balance().concentrations())
        .containsExactly(
            new DemandBalance.Concentration("Nd", SupplyStage.MINED, 2030, 4500, "CN", 0.6));
  }

  private static DemandBalance balance() {
    List<Demand> demand =
        List.of(
            new Demand("wind", "Nd", 2030, Ranged.exactly(20), Evidence.NONE),
            new Demand("cars", "Nd", 2032, Ranged.exactly(50), Evidence.NONE),
            new Demand("cars", "Nd", 2028, Ranged.exactly(30), Evidence.NONE));
    List<PrimarySupply> primary =
        List.of(
            new PrimarySupply("Nd", "other", SupplyStage.MINED, 2030, 10, Evidence.NONE),
            new PrimarySupply("Nd", "CN", SupplyStage.MINED, 2030, 60, Evidence.NONE),
            new PrimarySupply("Nd", "AU", SupplyStage.MINED, 2030, 30, Evidence.NONE));
    List<Trade> trade =
        List.of(
            new Trade("Nd", 2020, 1, 0, 0, Evidence.NONE),
            new Trade("Nd", 2029, 50, 10, 14, Evidence.NONE),
            new Trade("Nd", 2031, 9, 0, 0, Evidence.NONE));
    return new DemandBalance(
        sizing(),
        new SupplyData(List.of(), demand, primary, trade, List.of(), List.of(), List.of()));
  }

  private static SupplySizing sizing() {
    Yearly recovered = Yearly.of(2030, 0.8);
    return new SupplySizing(
        "case",
        "",
        new YearSpan(2030, 2033),
        "",
        List.of("Nd"),
        List.of("north"),
        Map.of("key/people", Map.of("north", 1.0), "site/plant", Map.of("north", 1.0)),
        List.of(new MaterialContents("magnet", 1, Map.of("Nd", 0.25), Map.of("Nd", recovered))),
        List.of(
            new SupplyStream(
                "car", false, "magnet", "key/people", Yearly.of(2030, 40), Yearly.of(2030, 20)),
            new SupplyStream(
                "plant", true, "magnet", "site/plant", Yearly.of(2030, 20), Yearly.of(2030, 10))),
        List.of(),
        List.of(),
        null,
        List.of());
  }
}
