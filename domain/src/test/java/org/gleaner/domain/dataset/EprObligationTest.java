package org.gleaner.domain.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.policy.Policy;
import org.gleaner.domain.policy.Policy.CollectionMandate;
import org.gleaner.domain.scenario.ChangeParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fridges (50 kg of steel) and washers (40 kg of steel and 10 kg of copper, from 2028 on 35 and
 * 8.75 kg) are sold from 2026 to 2028; nothing has come back yet, so nothing arises. Periods 2026
 * and 2027-2028.
 */
class EprObligationTest {
  @TempDir Path folder;

  @BeforeEach
  void writeCase() throws IOException {
    write("regions.csv", "id,code\nnorth,01\nsouth,79\n");
    write("sites.csv", "id,kind,region\nn,collection,north\n");
    write(
        "materials.csv",
        "id,material_family,kind,source\nsteel,scrap,waste,test\ncopper,scrap,waste,test\n");
    write("products.csv", "id,allocation,source\nfridge,people,test\nwasher,people,test\n");
    write(
        "components.csv",
        """
        parent,component,kg_per_unit,share,from_year,to_year,source
        fridge,steel,50,1,,,test
        washer,works,50,1,,2027,test
        washer,works,43.75,1,2028,,test
        works,steel,0.8,1,,,test
        works,copper,0.2,1,,,test
        """);
    write(
        "sales.csv",
        """
        product,region,year,units,source
        fridge,,2026,1000,test
        fridge,,2027,2000,test
        fridge,,2028,4000,test
        washer,north,2026,100,test
        washer,north,2027,100,test
        washer,north,2028,200,test
        """);
    write("allocation.csv", "key,region,share\npeople,north,0.6\npeople,south,0.4\n");
  }

  @Test
  void isARateOnTheMassPutOnTheMarketInTheYear() throws IOException {
    // 2026: 5 % of 1000 x 50 kg + 100 x 40 kg = 54 t: 2.7 t.
    // 2027: 5 % of 2000 x 50 + 100 x 40 = 104 t: 5.2 t. 2028: 10 % of 4000 x 50 + 200 x 35 =
    // 207 t: 20.7 t. The mean of the two years is 12.95 t/a.
    List<CollectionMandate> mandates =
        mandates(
            "{'materials': ['steel'], 'rates': [{'from_year': 2024, 'rate': 0.05},"
                + " {'from_year': 2028, 'rate': 0.1}]}");
    assertThat(mandates).extracting(CollectionMandate::id).containsExactly("epr", "epr");
    assertThat(mandates.get(0).minTonnesPerYear()).isEqualTo(2.7);
    assertThat(mandates.get(0).periods()).containsExactly(0);
    assertThat(mandates.get(1).minTonnesPerYear()).isEqualTo(12.95);
    assertThat(mandates.get(1).periods()).containsExactly(1);
    assertThat(mandates).allMatch(m -> m.minShare() == 0 && m.region() == null);
  }

  @Test
  void takesTheRateOfTheProductWhereOneIsStated() throws IOException {
    // 2026: washers 20 % of 100 x (40 kg steel + 10 kg copper) = 1 t; fridges 0 before 2027, then
    // 2027: 1 + 1 % of 100 t = 2 t. 2028: 20 % of 200 x 43.75 kg = 1.75 + 2 t = 3.75 t; mean 2.875.
    List<CollectionMandate> mandates =
        mandates(
            "{'materials': ['scrap'], 'rates': [{'from_year': 2027, 'rate': 0.01},"
                + " {'from_year': 2020, 'products': ['washer'], 'rate': 0.2}]}");
    assertThat(mandates)
        .extracting(CollectionMandate::minTonnesPerYear)
        .satisfiesExactly(
            first -> assertThat(first).isEqualTo(1, within(1e-9)),
            second -> assertThat(second).isEqualTo(2.875, within(1e-9)));
    assertThat(mandates.get(0).materials()).containsExactly("scrap");
  }

  @Test
  void costsWhatAFundTakesForEachTonne(@TempDir Path other) throws IOException {
    // 2026: fridges 5 % of 50 t x 300 = 750, washers 20 % of 4 t of steel x 500 = 400: 1150 for
    // 2.5 + 0.8 = 3.3 t. 2027 and 2028: fridges 100 and 200 t, washers 4 and 7 t: mean of
    // 1500 + 400 and 3000 + 700 is 2800 for the mean of 5 + 0.8 and 10 + 1.4, 8.6 t.
    PlanningCase read =
        read(
            "{'materials': ['steel'], 'rates': ["
                + "{'from_year': 2024, 'rate': 0.05, 'contribution_per_tonne': 300},"
                + " {'from_year': 2024, 'products': ['washer'], 'rate': 0.2,"
                + " 'contribution_per_tonne': 500}]}");
    assertThat(read.policies())
        .extracting(CollectionMandate.class::cast)
        .satisfiesExactly(
            first -> {
              assertThat(first.minTonnesPerYear()).isEqualTo(3.3);
              assertThat(first.contributionPerTonne()).isEqualTo(1150 / 3.3, within(1e-9));
            },
            second -> {
              assertThat(second.minTonnesPerYear()).isEqualTo(8.6);
              assertThat(second.contributionPerTonne()).isEqualTo(2800 / 8.6, within(1e-9));
            });

    CaseWriter.write(other, read);
    assertThat(new CaseReader().readOrThrow(other)).isEqualTo(read);
  }

  @Test
  void countsNationalSalesInARegionByTheProductsKey() throws IOException {
    // Period 2026: the south has 0.4 of the fridges, 20 t, and no washers: 10 % is 2 t.
    List<CollectionMandate> mandates =
        mandates(
            "{'materials': ['steel'], 'region': 'south', 'periods': [2026],"
                + " 'rates': [{'from_year': 2024, 'rate': 0.1}]}");
    assertThat(mandates).hasSize(1);
    assertThat(mandates.get(0).minTonnesPerYear()).isEqualTo(2);
    assertThat(mandates.get(0).region()).isEqualTo("south");
  }

  @Test
  void readsBackTheSameFromTheMandatesThatItIsWrittenAs(@TempDir Path other) throws IOException {
    PlanningCase original =
        read("{'materials': ['steel'], 'rates': [{'from_year': 2024, 'rate': 0.05}]}");
    CaseWriter.write(other, original);
    assertThat(new CaseReader().readOrThrow(other)).isEqualTo(original);
    assertThat(Files.readString(other.resolve("case.json"))).contains("\"collection_mandate\"");
  }

  @Test
  void isScaledAndRemovedAsOneByScenarios() throws IOException {
    PlanningCase original =
        read("{'materials': ['steel'], 'rates': [{'from_year': 2024, 'rate': 0.05}]}");
    assertThat(changed(original, "mandate/epr", "*2").policies())
        .extracting(p -> ((CollectionMandate) p).minTonnesPerYear())
        .containsExactly(5.4, 15.55);
    assertThat(changed(original, "policy/epr/removed", "always").policies()).isEmpty();
  }

  private static PlanningCase changed(PlanningCase planningCase, String path, String value) {
    return ChangeParser.parse(path, value, SourceLocation.ofFile("a.json"), new Findings())
        .orElseThrow()
        .applyTo(planningCase);
  }

  private List<CollectionMandate> mandates(String obligation) throws IOException {
    List<Policy> policies = read(obligation).policies();
    return policies.stream().map(CollectionMandate.class::cast).toList();
  }

  private PlanningCase read(String obligation) throws IOException {
    String policy =
        obligation.replace("{'materials'", "{'id': 'epr', 'type': 'epr_obligation', 'materials'");
    write(
        "case.json",
        ("{'format': 'gleaner-case/1', 'name': 'white-goods', 'currency': 'USD', 'price_year': 2024,"
                + "'horizon': {'start_year': 2026, 'period_years': [1, 2]}, 'policies': ["
                + policy
                + "]}")
            .replace('\'', '"'));
    CaseReading reading = new CaseReader().read(folder);
    assertThat(reading.findings()).noneMatch(f -> f.code().equals("missing-sales"));
    return reading.orThrow();
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text, StandardCharsets.UTF_8);
  }
}
