package org.gleaner.solver.supply.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gleaner.domain.dataset.CaseReader;
import org.gleaner.domain.dataset.DirectArisingsReader;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.supply.AssumptionShare;
import org.gleaner.domain.supply.PlanTake;
import org.gleaner.domain.supply.Potentials;
import org.gleaner.domain.supply.SupplyAudit;
import org.gleaner.domain.supply.SupplyDimension;
import org.gleaner.domain.supply.SupplyFilter;
import org.gleaner.domain.supply.SupplySizing;
import org.gleaner.domain.supply.SupplyTable;
import org.gleaner.domain.supply.YearSpan;
import org.gleaner.domain.supply.Yearly;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Cars are sold in 2020 and 2021, half of what is left is discarded every year. A magnet holds 30 %
 * neodymium, mud is half water and holds 0.1 % of its dry mass.
 */
class SupplySizerTest {

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
    write("sites.csv", "id,kind,region\nn,collection,north\ns,collection,south\n");
    write(
        "materials.csv",
        """
        id,kind,moisture_kg_water_per_kg_wet,source
        magnet,waste,0,test
        mud,waste,0.5,test
        powder,intermediate,0,test
        oxide,product,0,test
        slag,residue,0,test
        """);
    write(
        "compositions.csv",
        """
        material,element,kg_per_kg_dry,source,confidence
        magnet,Nd,0.3,test,A
        mud,Nd,0.001,test,C
        powder,Nd,0.3,test,A
        oxide,Nd,0.85,test,A
        """);
    write("processes.csv", "id,source\ncrush,test\nleach,test\nburn,test\n");
    write(
        "recipes.csv",
        """
        recipe,process,input,output,element,transfer_coefficient,rest,source
        crush,crush,magnet,powder,Nd,0.9,,test
        crush,crush,magnet,slag,,,true,test
        leach,leach,powder,oxide,Nd,0.8,,test
        leach,leach,powder,slag,,,true,test
        burn,burn,magnet,oxide,Nd,0.5,,test
        burn,burn,magnet,slag,,,true,test
        """);
    write(
        "collection.csv",
        "material,step,cost_per_tonne,max_share\nmagnet,1,10,0.25\nmagnet,2,20,0.35\n");
    write("products.csv", "id,allocation,source\ncar,people,test\n");
    write(
        "components.csv",
        """
        parent,component,kg_per_unit,share,source,confidence
        car,motor,50,0.8,test,A
        motor,magnet,0.04,1,test,C
        """);
    write(
        "sales.csv",
        "product,year,units,source,confidence\ncar,2020,8000,test,A\ncar,2021,16000,test,C\n");
    // Scale 1/ln 2 with shape 1: survival halves every year.
    write(
        "lifetimes.csv",
        "product,shape,scale_years,source,confidence\ncar,1,1.4426950408889634,test,A\n");
    write("allocation.csv", "key,region,share\npeople,north,0.75\npeople,south,0.25\n");
    write(
        "source/direct_arisings.csv",
        "site,material,tonnes_per_year,source,confidence\ns,mud,100,test,A\n");
  }

  @Test
  void countsAnElementOnceFromUnitsToRegions() {
    // 2022: (8000/8 + 16000/4) cars x 0.8 x 50 x 0.04 kg = 8 t of magnets, 2.4 t Nd; mud 100 t wet
    // =
    // 50 t dry, 0.05 t Nd. North has 3/4 of the magnets: 1.8 t; south 0.6 + 0.05.
    SupplySizing sizing = size(2022, 2024, null);

    assertThat(of(sizing, SupplyDimension.ELEMENT, "Nd", 2022).theoretical())
        .isEqualTo(2.45, within(1e-12));
    assertThat(of(sizing, SupplyDimension.MATERIAL, "magnet", 2022).theoretical())
        .isEqualTo(8, within(1e-12));
    assertThat(nd(sizing, SupplyDimension.REGION, "north", 2022).theoretical())
        .isEqualTo(1.8, within(1e-12));
    assertThat(nd(sizing, SupplyDimension.REGION, "south", 2022).theoretical())
        .isEqualTo(0.65, within(1e-12));
    assertThat(nd(sizing, SupplyDimension.PRODUCT, "s", 2023).theoretical())
        .isEqualTo(0.05, within(1e-12));
    // Half of 2022 in 2023, half of that in 2024.
    assertThat(nd(sizing, SupplyDimension.PRODUCT, "car", 2024).theoretical())
        .isEqualTo(0.6, within(1e-12));
  }

  @Test
  void keepsTheLevelsApart() {
    // Collected is 0.25 + 0.35 of magnets and all of the mud. The best of magnets is crush and
    // leach:
    // 0.9 x 0.8 = 0.72, more than 0.5 by burning; for mud there is no recipe.
    Potentials nd = of(size(2022, 2022, null), SupplyDimension.ELEMENT, "Nd", 2022);

    assertThat(nd.collectable()).isEqualTo(0.6 * 2.4 + 0.05, within(1e-12));
    assertThat(nd.recoverable()).isEqualTo(0.6 * 2.4 * 0.72, within(1e-12));
    assertThat(nd.economic()).isNull();
    assertThat(of(size(2022, 2022, null), SupplyDimension.MATERIAL, "mud", 2022).recoverable())
        .isNull();
  }

  @Test
  void takesTheEconomicLevelFromAPlan() {
    PlanTake take =
        new PlanTake(
            "plan",
            new YearSpan(2022, 2022),
            List.of(new PlanTake.Collected("magnet", "north", Yearly.of(2022, 3))),
            java.util.Map.of("Nd", Yearly.of(2022, 0.5)));
    SupplySizing sizing = size(2022, 2023, take);

    assertThat(of(sizing, SupplyDimension.ELEMENT, "Nd", 2022).economic()).isEqualTo(0.5);
    assertThat(of(sizing, SupplyDimension.MATERIAL, "magnet", 2022).economic()).isEqualTo(3);
    assertThat(of(sizing, SupplyDimension.REGION, "south", 2022).economic()).isEqualTo(0);
    assertThat(of(sizing, SupplyDimension.ELEMENT, "Nd", 2023).economic())
        .as("a year that the plan does not know")
        .isNull();
  }

  @Test
  void saysHowMuchRestsOnAssumptions() {
    // 2022, of 2.45 t Nd: sales of 2021 make 4/5 of 2.4, motor/magnet all of it, mud 0.05.
    List<AssumptionShare> shares = size(2022, 2022, null).assumptions();

    assertThat(shares)
        .extracting(s -> "%s %s %.6f".formatted(s.input(), s.element(), s.share()))
        .containsExactly(
            "sales/car Nd 0.783673",
            "content/motor/magnet/all Nd 0.979592",
            "composition/mud/Nd Nd 0.020408");
  }

  @Test
  void closesMassAtEveryNode() {
    SupplySizing sizing = size(2015, 2040, null);

    assertThat(new SupplyAudit(sizing).findings()).isEmpty();
    assertThat(sizing.balances()).extracting(b -> b.kind() + " " + b.id()).hasSize(3);
    assertThat(sizing.largestResidual()).isLessThan(1e-15);
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(size(2020, 2030, null).findings())
        .extracting(f -> f.code())
        .containsExactly("sales-end", "stated-years");
  }

  @Test
  void tellsRegionsApartThatAreCollectedOnOtherTerms() throws Exception {
    write("collection.csv", "site,material,max_share\nn,magnet,0.5\ns,magnet,0.1\n");
    SupplySizing sizing = size(2022, 2022, null);

    // 6 t x 0.5 and 2 t x 0.1.
    assertThat(of(sizing, SupplyDimension.MATERIAL, "magnet", 2022).collectable())
        .isEqualTo(3.2, within(1e-12));
    assertThat(new SupplyAudit(sizing).findings()).isEmpty();
  }

  private static Potentials nd(SupplySizing sizing, SupplyDimension by, String id, int year) {
    return find(
        SupplyTable.of(
            sizing, by, new SupplyFilter(List.of("Nd"), List.of(), List.of(), List.of())),
        id,
        year);
  }

  private static Potentials of(SupplySizing sizing, SupplyDimension by, String id, int year) {
    return find(SupplyTable.of(sizing, by, SupplyFilter.ALL), id, year);
  }

  private static Potentials find(SupplyTable table, String id, int year) {
    return table.groups().stream()
        .filter(g -> g.id().equals(id))
        .findFirst()
        .orElseThrow()
        .years()
        .get(year - table.years().from());
  }

  private SupplySizing size(int from, int to, @Nullable PlanTake plan) {
    PlanningCase base = new CaseReader().readOrThrow(folder);
    return SupplySizer.size(
        base, DirectArisingsReader.read(base, folder), new YearSpan(from, to), plan);
  }

  private void write(String file, String text) throws Exception {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
