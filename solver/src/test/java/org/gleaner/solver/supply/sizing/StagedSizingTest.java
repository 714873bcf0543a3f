package org.gleaner.solver.supply.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.gleaner.domain.dataset.CaseReader;
import org.gleaner.domain.dataset.CaseReading;
import org.gleaner.domain.dataset.writing.CaseFiles;
import org.gleaner.domain.evidence.Confidence;
import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.policy.Policy;
import org.gleaner.domain.product.PutOnMarket;
import org.gleaner.domain.product.Sales;
import org.gleaner.domain.quantity.Ranged;
import org.gleaner.domain.site.RegionTree;
import org.gleaner.domain.supply.NodeBalance;
import org.gleaner.domain.supply.Potentials;
import org.gleaner.domain.supply.SupplyAudit;
import org.gleaner.domain.supply.SupplyDimension;
import org.gleaner.domain.supply.SupplyFilter;
import org.gleaner.domain.supply.SupplySizing;
import org.gleaner.domain.supply.SupplyTable;
import org.gleaner.domain.supply.YearSpan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cars of a tonne of scrap last a year and a bit: they leave in the year after that of sale. */
class StagedSizingTest {

  @TempDir Path folder;

  @BeforeEach
  void writeCase() throws Exception {
    write(
        "case.json",
        """
        {"format": "gleaner-case/1", "name": "cars", "currency": "USD", "price_year": 2024,
         "horizon": {"start_year": 2022, "period_years": [1, 1, 1]}}
        """);
    write(
        "regions.csv",
        "id,code,level,part_of\nnorth,01,34,\nup,011,63,north\nhigh,012,63,north\nsouth,79,34,\ndown,791,63,south\n");
    write("sites.csv", "id,kind,region\nn,collection,north\ns,collection,south\n");
    write("materials.csv", "id,kind,source\nscrap,waste,test\n");
    write("compositions.csv", "material,element,kg_per_kg_dry,source\nscrap,Cu,0.1,test\n");
    write("products.csv", "id,allocation,source\ncar,people,test\n");
    write("components.csv", "parent,component,kg_per_unit,source\ncar,scrap,1000,test\n");
    write("sales.csv", "product,year,units,source\ncar,2021,100,test\ncar,2022,200,test\n");
    write("lifetimes.csv", "product,family,mean_years,source\ncar,fixed,1.5,test\n");
    write("allocation.csv", "key,region,share\npeople,up,0.2\npeople,high,0.3\npeople,down,0.5\n");
  }

  @Test
  void countsWhatGoesAbroadApart() throws Exception {
    write("fates.csv", "product,fate,share,low,high,source\ncar,export,0.25,0.2,0.3,test\n");
    SupplySizing sizing = size(2022, 2024);

    // 100 cars leave in 2022, 25 of them for abroad.
    assertThat(scrap(sizing, 2022).theoretical()).isEqualTo(75, within(1e-9));
    NodeBalance cars = sizing.balances().get(0);
    assertThat(cars.exported().at(2022)).isEqualTo(25, within(1e-9));
    assertThat(cars.outflow().at(2022)).isEqualTo(100, within(1e-9));
    assertThat(new SupplyAudit(sizing).findings()).isEmpty();
  }

  @Test
  void takesSalesFromAStock() throws Exception {
    write("sales.csv", "product,year,units,source\n");
    write("stocks.csv", "product,year,units,source\ncar,2021,100,test\ncar,2022,150,test\n");
    SupplySizing sizing = size(2022, 2024);

    // 100 leave in 2022 and 150 must come; these leave in 2023.
    assertThat(scrap(sizing, 2022).theoretical()).isEqualTo(100, within(1e-9));
    assertThat(scrap(sizing, 2023).theoretical()).isEqualTo(150, within(1e-9));
    assertThat(new SupplyAudit(sizing).findings()).isEmpty();
  }

  @Test
  void buildsWhatProducersOweForFromAStock() throws Exception {
    // 100 of 2021 leave in 2022, so 150 must come for 150 to be in use; all of these leave in 2023,
    // so 90 must come for 90. Low: 90 leave, 140 must come; they leave, 80 must come. High: 110
    // leave, 160 and 100 must come. Nothing is known of 2024. A car holds a tonne of scrap: 10 % of
    // 150 t and of 90 t are owed.
    write("sales.csv", "product,year,units,source\n");
    write(
        "stocks.csv",
        """
        product,year,units,low,high,source,confidence
        car,2021,100,90,110,test,A
        car,2022,150,140,160,test,B
        car,2023,90,80,100,test,A
        """);
    write(
        "case.json",
        """
        {"format": "gleaner-case/1", "name": "cars", "currency": "USD", "price_year": 2024,
         "horizon": {"start_year": 2022, "period_years": [1, 1, 1]},
         "policies": [{"id": "epr", "type": "epr_obligation", "materials": ["scrap"],
                       "rates": [{"from_year": 2022, "products": ["car"], "rate": 0.1}]}]}
        """);
    CaseReading before = new CaseReader().read(folder);
    assertThat(before.findings())
        .extracting(Finding::code)
        .contains("unbuilt-sales")
        .doesNotContain("missing-sales");
    assertThat(before.orThrow().policies()).isEmpty();

    PlanningCase stocked = before.orThrow();
    List<Sales> built = BuiltTables.of(stocked, List.of()).putOnMarket();
    assertThat(built)
        .extracting(s -> s.year() + ": " + s.units())
        .containsExactly("2022: " + new Ranged(150, 140, 160), "2023: " + new Ranged(90, 80, 100));
    assertThat(built.get(0).evidence())
        .isEqualTo(new Evidence("cohort model of car", null, Confidence.B));

    write("put_on_market.csv", CaseFiles.putOnMarket(stocked, built));
    CaseReading after = new CaseReader().read(folder);
    assertThat(after.orThrow().policies())
        .extracting(p -> ((Policy.CollectionMandate) p).minTonnesPerYear())
        .containsExactly(15.0, 9.0);
    assertThat(after.findings())
        .filteredOn(f -> f.code().equals("missing-sales"))
        .singleElement()
        .satisfies(f -> assertThat(f.message()).contains("2024"));
    // What is built does not drive what is sized: it is built anew, to the same.
    assertThat(BuiltTables.of(after.orThrow(), List.of()).putOnMarket()).isEqualTo(built);
  }

  @Test
  void countsNoBuiltSalesOfAYearWithoutAStock() throws Exception {
    // Of a table that is older than the stocks 2022 still counts, 2023 and 2024 do not.
    write("sales.csv", "product,year,units,source\n");
    write("stocks.csv", "product,year,units,source\ncar,2021,100,test\ncar,2022,150,test\n");
    write("put_on_market.csv", "product,year,units\ncar,2022,150\ncar,2023,90\ncar,2024,90\n");
    CaseReading reading = new CaseReader().read(folder);

    assertThat(reading.findings())
        .filteredOn(f -> f.code().equals("built-without-stock"))
        .singleElement()
        .satisfies(f -> assertThat(f.where().line()).isEqualTo(3));
    PutOnMarket market =
        new PutOnMarket(
            reading.orThrow().products(),
            Set.of("scrap"),
            new RegionTree(reading.orThrow().regions()));
    assertThat(market.tonnes("car", Set.of("scrap"), 2022, null)).isEqualTo(150);
    assertThat(market.tonnes("car", Set.of("scrap"), 2023, null)).isZero();
    // National figures go to regions by the key: half of the people live in the north.
    assertThat(market.tonnes("car", Set.of("scrap"), 2022, "north")).isEqualTo(75);
  }

  @Test
  void collectsByStatedRatesLessWhatInformalCollectorsTake() throws Exception {
    write(
        "collection_rates.csv",
        "material,from_year,share,informal_share,path,source\n"
            + "scrap,2022,0.2,0,linear,test\nscrap,2024,0.6,0.5,linear,test\n");
    SupplySizing sizing = size(2022, 2024);

    // On the line 0.4 in 2023, of 200 t, and informal collectors take 0.25; in 2024 nothing arises.
    assertThat(scrap(sizing, 2022).collectable()).isEqualTo(20, within(1e-9));
    assertThat(scrap(sizing, 2023).collectable()).isEqualTo(80, within(1e-9));
  }

  @Test
  void addsFinerRegionsUpToTheCoarserOne() {
    SupplyTable coarse = SupplyTable.of(size(2022, 2022), SupplyDimension.REGION, SupplyFilter.ALL);

    assertThat(coarse.groups())
        .extracting(g -> g.id() + " " + Math.round(g.total()))
        .containsExactly("north 50", "south 50");
    PlanningCase planningCase = new CaseReader().readOrThrow(folder);
    SupplyTable fine =
        SupplyTable.of(
            SupplySizer.size(planningCase, List.of(), new YearSpan(2022, 2022), null, "63"),
            SupplyDimension.REGION,
            SupplyFilter.ALL);
    assertThat(fine.groups())
        .extracting(g -> g.id() + " " + Math.round(g.total()))
        .containsExactly("up 20", "high 30", "down 50");
  }

  private static Potentials scrap(SupplySizing sizing, int year) {
    return SupplyTable.of(sizing, SupplyDimension.MATERIAL, SupplyFilter.ALL)
        .groups()
        .get(0)
        .years()
        .get(year - sizing.years().from());
  }

  private SupplySizing size(int from, int to) {
    PlanningCase planningCase = new CaseReader().readOrThrow(folder);
    return SupplySizer.size(planningCase, List.of(), new YearSpan(from, to), null);
  }

  private void write(String file, String text) throws Exception {
    Files.writeString(folder.resolve(file), text);
  }
}
