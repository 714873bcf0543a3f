package org.gleaner.solver.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.dataset.CaseReader;
import org.gleaner.domain.dataset.DirectArisingsReader;
import org.gleaner.domain.evidence.Confidence;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.InvalidInputException;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.product.DirectArising;
import org.gleaner.domain.supply.SupplySizing;
import org.gleaner.domain.supply.YearSpan;
import org.gleaner.solver.supply.sizing.SupplySizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Cars are sold in 2020 and 2021, half of what is left is discarded every year. Horizon 2022 (one
 * year) and 2023-2024 (one period).
 */
class CaseBuildTest {
  @TempDir Path folder;

  @BeforeEach
  void writeCase() throws Exception {
    write(
        "case.json",
        """
        {"format": "gleaner-case/1", "name": "cars", "currency": "USD", "price_year": 2024,
         "horizon": {"start_year": 2022, "period_years": [1, 2]}}
        """);
    write("regions.csv", "id,code\nnorth,01\nsouth,79\n");
    write(
        "sites.csv",
        "id,kind,region\nn,collection,north\nn2,collection,north\ns,collection,south\n");
    write(
        "materials.csv",
        "id,kind,source\nmagnet,waste,test\npack-old,waste,test\npack-new,waste,test\nmud,waste,test\n");
    write("products.csv", "id,allocation,source,confidence\ncar,people,test,A\n");
    write(
        "components.csv",
        """
        parent,component,kg_per_unit,low,high,share,from_year,to_year,source
        car,motor,50,40,60,0.8,,,test
        motor,magnet,0.04,0.04,0.04,1,,,test
        car,pack-old,300,,,1,,2020,test
        car,pack-new,400,,,1,2021,,test
        """);
    write(
        "sales.csv",
        "product,year,units,low,high,source,confidence\ncar,2020,8000,6000,10000,test,A\ncar,2021,16000,,,test,B\n");
    // Scale 1/ln 2 with shape 1: survival halves every year.
    write("lifetimes.csv", "product,shape,scale_years,source\ncar,1,1.4426950408889634,test\n");
    write("allocation.csv", "key,region,share\npeople,north,0.75\npeople,south,0.25\n");
    write(
        "source/direct_arisings.csv",
        """
        site,material,allocation,period,tonnes_per_year,low,high,source,year,confidence
        s,mud,,,100,80,120,test,2023,A
        ,mud,people,,40,,,other,2023,C
        ,mud,people,2023,20,,,other,2023,C
        """);
  }

  @Test
  void spreadsDiscardsOverRegionsAndYears() {
    // Discarded of the 2020 cohort: 1/8 in 2022, (1/16 + 1/32)/2 = 3/64 a year in 2023-2024; of the
    // 2021
    // cohort 1/4 and (1/8 + 1/16)/2 = 3/32. Magnets: 0.8 x 50 x 0.04 = 1.6 kg a car.
    // 2022: (8000/8 + 16000/4) x 1.6 kg = 8 t, of which the north has 6 t.
    // 2023: (8000 x 3/64 + 16000 x 3/32) x 1.6 kg = (375 + 1500) x 1.6 kg = 3 t, north 2.25 t.
    Arising magnets = arising("n", "magnet");
    assertThat(magnets.tonnesPerYear().best().at(0)).isEqualTo(6, within(1e-9));
    assertThat(magnets.tonnesPerYear().best().at(1)).isEqualTo(2.25, within(1e-9));
    assertThat(arising("s", "magnet").tonnesPerYear().best().at(0)).isEqualTo(2, within(1e-9));
    // Low: 40 kg motors, (6000/8 + 16000/4) x 0.8 x 40 x 0.04 = 4750 x 1.28 kg = 6.08 t, north 4.56
    // t.
    assertThat(magnets.tonnesPerYear().low().at(0)).isEqualTo(4.56, within(1e-9));
    assertThat(magnets.evidence().source()).isEqualTo("cohort model of car");
    assertThat(magnets.evidence().confidence()).isEqualTo(Confidence.B);
  }

  @Test
  void letsCompositionFollowTheYearOfSale() {
    // 8000/8 x 300 kg = 300 t of old packs, 16000/4 x 400 kg = 1600 t of new ones in 2022; north
    // 3/4.
    assertThat(arising("n", "pack-old").tonnesPerYear().best().at(0)).isEqualTo(225, within(1e-9));
    assertThat(arising("n", "pack-new").tonnesPerYear().best().at(0)).isEqualTo(1200, within(1e-9));
  }

  @Test
  void addsWhatIsStatedDirectly() {
    // South: 100 of its own site, and a quarter of 40 (20 from 2023 on, where a row says so).
    Arising mud = arising("s", "mud");
    assertThat(mud.tonnesPerYear().best().toArray()).containsExactly(110, 105);
    assertThat(mud.tonnesPerYear().low().toArray()).containsExactly(90, 85);
    assertThat(mud.evidence().source()).isEqualTo("test; other");
    assertThat(mud.evidence().confidence()).isEqualTo(Confidence.C);
    assertThat(arising("n", "mud").tonnesPerYear().best().toArray()).containsExactly(30, 15);
  }

  @Test
  void statesFromAYearUntilTheNext() throws Exception {
    // 100 a year from before the horizon, 40 from 2024: 100 in 2022, (100 + 40) / 2 in 2023-2024.
    write(
        "source/direct_arisings.csv",
        """
        site,material,allocation,from_year,tonnes_per_year,low,high,source,year,confidence
        s,mud,,2015,100,80,120,test,2023,A
        s,mud,,2024,40,40,40,other,2023,C
        """);
    Arising mud = arising("s", "mud");
    assertThat(mud.tonnesPerYear().best().toArray()).containsExactly(100, 70);
    assertThat(mud.tonnesPerYear().high().toArray()).containsExactly(120, 80);
    assertThat(mud.evidence().source()).isEqualTo("test; other");
    CaseBuild build = build();
    SupplySizing sized =
        SupplySizer.size(build.base(), build.direct(), new YearSpan(2014, 2026), null);
    assertThat(
            sized.streams().stream()
                .filter(stream -> stream.material().equals("mud"))
                .findFirst()
                .orElseThrow()
                .tonnes()
                .toArray())
        .containsExactly(0, 100, 100, 100, 100, 100, 100, 100, 100, 100, 40, 40, 40);
  }

  @Test
  void refusesARowOfAPeriodAndFromAYear() throws Exception {
    write(
        "source/direct_arisings.csv",
        "site,material,period,from_year,tonnes_per_year\ns,mud,2022,2022,100\n");
    assertThatThrownBy(this::build)
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e ->
                assertThat(e.findings())
                    .extracting(Finding::code)
                    .containsExactly("period-or-year"));
  }

  @Test
  void leavesOutWhatNothingTakes() throws Exception {
    write("sites.csv", "id,kind,region\nn,collection,north\ns,collection,south\nm,market,north\n");
    write("markets.csv", "site,material,price_per_tonne,source\nm,magnet,10,test\n");
    assertThat(build().arisings()).extracting(Arising::material).containsOnly("magnet");
    assertThat(build().findings())
        .filteredOn(f -> f.code().equals("no-outlet"))
        .singleElement()
        .asString()
        .contains("pack-old, pack-new, mud");
  }

  @Test
  void derivesNothingFromAProductWithoutALifetime() throws Exception {
    // The cars still count as put on the market; of what arises only the mud is stated.
    write("lifetimes.csv", "product,shape,scale_years\n");
    assertThat(build().arisings()).extracting(Arising::material).containsOnly("mud");
  }

  @Test
  void rollsUpKeysThatAreStatedAtAFinerLevel() throws Exception {
    // North is made of two old provinces, 0.5 and 0.25 of the people: the same 6 t and 2 t.
    write(
        "regions.csv",
        """
        id,code,level,part_of
        north,01,34,
        south,79,34,
        old-n1,01,63,north
        old-n2,02,63,north
        old-s,79,63,south
        """);
    write(
        "allocation.csv",
        "key,region,share\npeople,old-n1,0.5\npeople,old-n2,0.25\npeople,old-s,0.25\n");
    assertThat(arising("n", "magnet").tonnesPerYear().best().at(0)).isEqualTo(6, within(1e-9));
    assertThat(arising("s", "magnet").tonnesPerYear().best().at(0)).isEqualTo(2, within(1e-9));
  }

  @Test
  void leavesOutWhatIsSoldAbroadAndDelaysWhatLiesUnused() throws Exception {
    // A quarter of those who leave use goes abroad, a quarter lies until the year after.
    write(
        "lifetimes.csv",
        """
        product,stage,family,shape,scale_years,mean_years,source
        car,,,1,1.4426950408889634,,test
        car,hibernation,fixed,,,2,test
        """);
    write(
        "fates.csv",
        "product,fate,share,source\ncar,export,0.25,test\ncar,hibernation,0.25,test\n");
    // 2022: of 1000 and 4000 leaving half, and a quarter of the 2000 and 8000 of 2021: 5000 cars,
    // 5000 x 1.6 kg = 8 t, north 6 t.
    assertThat(arising("n", "magnet").tonnesPerYear().best().at(0)).isEqualTo(6, within(1e-9));
    // 2023: 500 and 2000 leave, 1250 of them discarded, and 1250 stored in 2022: 2500. 2024: half
    // of
    // that. 1875 a year x 1.6 kg x 3/4 = 2.25 t.
    assertThat(arising("n", "magnet").tonnesPerYear().best().at(1)).isEqualTo(2.25, within(1e-9));
  }

  @Test
  void derivesSalesFromStocks() throws Exception {
    // 4000 at the end of 2020 are half of 8000 sold; 10000 at the end of 2021 are 2000 of these and
    // half of 16000.
    write("sales.csv", "product,year,units,source\n");
    write("stocks.csv", "product,year,units,source\ncar,2020,4000,test\ncar,2021,10000,test\n");
    CaseBuild built = build();
    assertThat(arising("n", "magnet").tonnesPerYear().best().at(0)).isEqualTo(6, within(1e-9));
    assertThat(built.findings())
        .extracting(Finding::toString)
        .singleElement()
        .asString()
        .contains("survival at whole-ages, inflow at start of its year");
  }

  @Test
  void tellsWhereAStockFallsFasterThanItsLifetime() throws Exception {
    // 2000 of 4000 survive 2021, 500 are stated.
    write("sales.csv", "product,year,units,source\n");
    write("stocks.csv", "product,year,units,source\ncar,2020,4000,test\ncar,2021,500,test\n");
    assertThat(build().findings())
        .extracting(f -> f.code() + " " + f.value() + " " + f.message())
        .contains(
            "early-outflow car, 2021 is less than survives, so this many of all cohorts leave early:"
                + " 1500");
  }

  @Test
  void keepsTheOrderOfTheCase() {
    assertThat(build().arisings())
        .extracting(a -> a.site() + " " + a.material())
        .containsExactly(
            "n magnet",
            "n pack-old",
            "n pack-new",
            "n mud",
            "s magnet",
            "s pack-old",
            "s pack-new",
            "s mud");
  }

  @Test
  void namesUnknownIdsOfTheDirectTable() throws Exception {
    write(
        "source/direct_arisings.csv",
        "site,material,allocation,tonnes_per_year\ns,magnt,,1\n,mud,peeple,1\ns,mud,people,1\n");
    PlanningCase base = new CaseReader().readOrThrow(folder);
    assertThatThrownBy(() -> DirectArisingsReader.read(base, folder))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e ->
                assertThat(e.findings())
                    .extracting(f -> f.code() + " " + f.where().line() + " " + f.hint())
                    .containsExactlyInAnyOrder(
                        "unknown-id 2 Maybe magnet.",
                        "unknown-id 3 Maybe people.",
                        "site-or-allocation 4 null"));
  }

  @Test
  void namesTheRegionsWhereNothingCouldArise() throws Exception {
    write("sites.csv", "id,kind,region\nn,collection,north\ns,plant,south\n");
    assertThatThrownBy(() -> build().arisings())
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e ->
                assertThat(e.findings())
                    .extracting(f -> f.code() + " " + f.value())
                    .containsExactly("no-collection-site south"));
  }

  @Test
  void namesAKeyThatSpreadsNothing() throws Exception {
    write("products.csv", "id,allocation,source,confidence\ncar,,test,A\n");
    assertThatThrownBy(() -> build().arisings())
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e ->
                assertThat(e.findings())
                    .extracting(Finding::code)
                    .containsExactly("no-allocation"));
  }

  private Arising arising(String site, String material) {
    return build().arisings().stream()
        .filter(a -> a.site().equals(site) && a.material().equals(material))
        .findFirst()
        .orElseThrow();
  }

  private CaseBuild build() {
    PlanningCase base = new CaseReader().readOrThrow(folder);
    List<DirectArising> direct = DirectArisingsReader.read(base, folder);
    return new CaseBuild(base, direct);
  }

  private void write(String file, String text) throws Exception {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text, StandardCharsets.UTF_8);
  }
}
