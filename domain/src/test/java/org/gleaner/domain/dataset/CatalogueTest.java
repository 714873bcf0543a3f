package org.gleaner.domain.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gleaner.domain.dataset.check.EvidenceCount;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Severity;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.process.ElementAccounting;
import org.gleaner.domain.process.Process;
import org.gleaner.domain.process.Recipe;
import org.gleaner.domain.process.RecipeBalance;
import org.gleaner.domain.process.RecipeExpansion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
  private static final String BOTH = "\"materials\", \"processes\"";

  @TempDir Path folder;

  /** NiMH cells are smelted; nickel alloy is sold, the slag is separated by nobody. */
  private void writeSmelter(String include) throws IOException {
    write("case.json", caseJson(include, "[]"));
    write(
        "sites.csv",
        "id,kind,source\ntown,collection,test\nworks,plant,test\nbuyer,market,test\ndump,disposal,test\n");
    write("arisings.csv", "site,material,tonnes_per_year,source\ntown,nimh-cell,500,test\n");
    write(
        "plants.csv",
        "site,process,level,capacity_tonnes_per_year,source\nworks,nimh-smelting,one,400,test\n");
    write(
        "markets.csv",
        "site,material,price_per_tonne,source\nbuyer,nickel-alloy,9000,test\nbuyer,reo-nimh,1500,test\n");
    write("disposal.csv", "site,material,cost_per_tonne\ndump,haz-cake,300\n");
  }

  @Test
  void bringsWhatTheCaseNamesAndWhatItsProcessesMakeOfThat() throws IOException {
    writeSmelter(BOTH);
    CaseReading reading = new CaseReader().read(folder);
    assertThat(told(reading)).isEmpty();
    PlanningCase smelter = reading.orThrow();
    assertThat(smelter.materials())
        .extracting(Material::id)
        .containsExactly("nimh-cell", "reo-nimh", "nickel-alloy", "haz-cake");
    assertThat(smelter.material("nimh-cell").orElseThrow().composition().fraction("Ni"))
        .isEqualTo(0.36);
    assertThat(smelter.processes()).extracting(Process::id).containsExactly("nimh-smelting");
    assertThat(smelter.recipes()).extracting(Recipe::id).containsExactly("smelt-nimh");
  }

  @Test
  void countsTheFiguresThatItBringsWithThoseOfTheCase() throws IOException {
    // Of the case: 1 arising, 1 plant, 2 prices. Of the catalogue: smelt-nimh and its process, and
    // compositions: 7 elements of the cells, 4 of the slag, 2 of the alloy. Materials without
    // moisture or density state no figure: the cells have a density.
    writeSmelter(BOTH);
    EvidenceCount count = new CaseReader().read(folder).evidence();
    assertThat(count.figures()).isEqualTo(4 + 2 + 13 + 1);
    assertThat(count.withoutSource()).isZero();
  }

  @Test
  void yieldsToWhatTheCaseStatesItself() throws IOException {
    writeSmelter(BOTH);
    write(
        "compositions.csv",
        """
        material,element,kg_per_kg_dry,source
        nimh-cell,Ni,0.3,mine
        nimh-cell,Co,0.03,mine
        nimh-cell,La,0.045,mine
        nimh-cell,Ce,0.018,mine
        nimh-cell,Nd,0.012,mine
        nimh-cell,Pr,0.004,mine
        """);
    write("processes.csv", "id,kwh_per_t,source\nnimh-smelting,1234,mine\n");
    PlanningCase smelter = new CaseReader().read(folder).orThrow();
    Material cell = smelter.material("nimh-cell").orElseThrow();
    assertThat(cell.nameEn()).isEqualTo("NiMH cells");
    assertThat(cell.composition().fraction("Ni")).isEqualTo(0.3);
    assertThat(cell.composition().fraction("Mn")).isZero();
    assertThat(smelter.processes().get(0).kwhPerTonne()).isEqualTo(1234);
  }

  @Test
  void doesNotDependOnWhichOfTheTwoStatesAThing() throws IOException {
    writeSmelter(BOTH);
    PlanningCase included = new CaseReader().read(folder).orThrow();
    copyRows("materials.csv", "reo-nimh,");
    copyRows("compositions.csv", "reo-nimh,");
    copyRows("recipes.csv", "smelt-nimh,");
    assertThat(new CaseReader().read(folder).orThrow()).isEqualTo(included);
  }

  @Test
  void leavesOutRecipesThatNameMaterialsWhichTheCaseLacks() throws IOException {
    writeSmelter("\"processes\"");
    copyRows("materials.csv", "nimh-cell,", "nickel-alloy,", "reo-nimh,", "haz-cake,");
    copyRows("compositions.csv", "nimh-cell,", "nickel-alloy,", "reo-nimh,");
    Files.writeString(
        folder.resolve("plants.csv"),
        "works,reo-separation,one,100,test\n",
        java.nio.file.StandardOpenOption.APPEND);
    CaseReading reading = new CaseReader().read(folder);
    // No oxides here, so nothing of the separation remains, and its plant has nothing to run.
    assertThat(told(reading))
        .extracting(Finding::code, f -> f.where().toString())
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(
                "process-without-recipe", "plants.csv:3 [process]"));
  }

  @Test
  void takesAFamilyAsAWholeIfTheCaseHasNoMemberOfItYet() throws IOException {
    writeSmelter(BOTH);
    write(
        "case.json",
        caseJson(
            BOTH, "[{\"id\": \"ban\", \"type\": \"export_ban\", \"materials\": [\"ewaste\"]}]"));
    assertThat(new CaseReader().read(folder).orThrow().materials())
        .extracting(Material::id)
        .contains("ew-large", "ew-screens", "ew-it", "ew-small", "nimh-cell")
        .doesNotContain("lamps");
  }

  /** A case that has a plant of every process, and everything arises. */
  @Test
  void closesTheBalanceOfEveryRecipeInIt() throws IOException {
    write("case.json", caseJson(BOTH, "[]"));
    write("sites.csv", "id,kind,source\ntown,collection,test\nworks,plant,test\n");
    StringBuilder arisings = new StringBuilder("site,material,tonnes_per_year,source\n");
    ids("materials.csv").forEach(id -> arisings.append("town,").append(id).append(",1,test\n"));
    write("arisings.csv", arisings.toString());
    StringBuilder plants =
        new StringBuilder("site,process,level,capacity_tonnes_per_year,source\n");
    ids("processes.csv").forEach(id -> plants.append("works,").append(id).append(",one,1,test\n"));
    write("plants.csv", plants.toString());

    PlanningCase all = new CaseReader().read(folder).orThrow();
    assertThat(all.materials()).hasSize(ids("materials.csv").size());
    assertThat(all.processes()).hasSizeGreaterThanOrEqualTo(12);
    assertThat(all.recipes()).hasSize(ids("recipes.csv").size());
    ElementAccounting accounting =
        new ElementAccounting(
            all.materials().stream().collect(Collectors.toMap(Material::id, m -> m)));
    for (Recipe recipe : RecipeExpansion.of(all.recipes(), all.materials())) {
      RecipeBalance balance = accounting.balance(recipe, 0);
      assertThat(balance.createsMatter()).as(recipe.id()).isFalse();
      assertThat(balance.unaccountedTonnes()).as(recipe.id()).isEqualTo(0, within(1e-9));
      assertThat(balance.elements()).as(recipe.id()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "materials.csv",
        "compositions.csv",
        "activities.csv",
        "processes.csv",
        "recipes.csv",
        "nuclide_transfers.csv"
      })
  void statesSourceYearAndConfidenceInEveryRow(String file) throws IOException {
    List<String> rows = catalogue(file);
    assertThat(rows.get(0)).contains("source,year,confidence");
    assertThat(rows.subList(1, rows.size())).allMatch(row -> row.matches(".*[^,],\\d{4},[ABC]"));
  }

  /** Cells are 57 to 71 % of a pack (EverBatt 2023), of every chemistry. */
  @ParameterizedTest
  @ValueSource(strings = {"nmc111", "nmc532", "nmc622", "nmc811", "nca", "lmo", "lfp"})
  void keepsPacksAndCellsApart(String chemistry) throws IOException {
    Map<String, Double> lithium =
        catalogue("compositions.csv").stream()
            .filter(row -> row.matches("(pack|cell)-" + chemistry + ",Li,.*"))
            .collect(
                Collectors.toMap(
                    row -> row.substring(0, 4), row -> Double.valueOf(row.split(",")[2])));
    assertThat(lithium.get("pack") / lithium.get("cell")).isBetween(0.57, 0.71);
  }

  private static List<Finding> told(CaseReading reading) {
    return reading.findings().stream().filter(f -> f.severity() != Severity.INFO).toList();
  }

  private static List<String> ids(String file) throws IOException {
    return catalogue(file).stream().skip(1).map(row -> row.split(",")[0]).distinct().toList();
  }

  private static List<String> catalogue(String file) throws IOException {
    try (InputStream in =
        CaseReader.class.getResourceAsStream("/org/gleaner/datasets/catalogue/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  /** The header and those rows of the catalogue that start so, as a table of the case. */
  private void copyRows(String file, String... starts) throws IOException {
    List<String> rows = catalogue(file);
    String own =
        rows.stream()
            .skip(1)
            .filter(row -> List.of(starts).stream().anyMatch(row::startsWith))
            .collect(Collectors.joining("\n", rows.get(0) + "\n", "\n"));
    write(file, own);
  }

  private static String caseJson(String include, String policies) {
    return "{\"format\": \"gleaner-case/1\", \"name\": \"smelter\", \"currency\": \"USD\","
        + " \"price_year\": 2024, \"horizon\": {\"start_year\": 2026, \"period_years\": [1]},"
        + " \"distance\": {\"method\": \"table\"}, \"include\": ["
        + include
        + "], \"policies\": "
        + policies
        + "}";
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text, StandardCharsets.UTF_8);
  }
}
