package org.gleaner.domain.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gleaner.domain.dataset.writing.CaseFiles;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.planning.RandomCases;
import org.gleaner.domain.process.ActivityBalance;
import org.gleaner.domain.process.ElementAccounting;
import org.gleaner.domain.process.Recipe;
import org.gleaner.domain.process.RecipeBalance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTest {

  @Provide
  Arbitrary<PlanningCase> cases() {
    return RandomCases.cases();
  }

  @Property(tries = 60)
  void whatIsWrittenReadsBackEqual(@ForAll("cases") PlanningCase planningCase) throws IOException {
    Path folder = Files.createTempDirectory("round-trip");
    try {
      CaseWriter.write(folder, planningCase);
      CaseReading reading = new CaseReader().read(folder);
      assertThat(reading.findings()).filteredOn(Finding::isError).isEmpty();
      assertThat(reading.planningCase()).contains(planningCase);
    } finally {
      delete(folder);
    }
  }

  /** What goes in is in the named outputs, in the rest, or accounted as lost: nothing is made. */
  @Property(tries = 300)
  void noGeneratedRecipeMakesAnElement(@ForAll("cases") PlanningCase planningCase) {
    Map<String, Material> materials = new LinkedHashMap<>();
    planningCase.materials().forEach(m -> materials.put(m.id(), m));
    ElementAccounting accounting = new ElementAccounting(materials);
    for (Recipe recipe : planningCase.recipes()) {
      for (int t = 0; t < planningCase.horizon().size(); t++) {
        RecipeBalance balance = accounting.balance(recipe, t);
        assertThat(balance.createsMatter()).isFalse();
        assertThat(balance.unaccountedTonnes()).isZero();
        for (RecipeBalance.ElementBalance element : balance.elements()) {
          double out = element.toNamed() + element.toRest() + element.lost();
          assertThat(Math.abs(element.in() - out)).isLessThan(1e-9 * Math.max(1, element.in()));
        }
      }
    }
  }

  /** Bq in = Bq to the outputs + Bq with the off-gas or unaccounted, for every nuclide. */
  @Property(tries = 300)
  void noGeneratedRecipeMakesActivity(@ForAll("cases") PlanningCase planningCase) {
    CaseIndex index = CaseIndex.of(planningCase);
    for (Recipe recipe : index.recipes()) {
      for (int t = 0; t < planningCase.horizon().size(); t++) {
        for (ActivityBalance.NuclideBalance n : index.activityBalance(recipe, t).nuclides()) {
          assertThat(n.createsActivity()).isFalse();
          assertThat(n.unplaced()).isGreaterThanOrEqualTo(-1e-9 * n.in());
          assertThat(Math.abs(n.in() - n.delivered() - n.unplaced())).isLessThan(1e-9);
          for (ActivityBalance.OutputActivity output : n.outputs()) {
            // Nothing drops out of sight: what limits count covers what is delivered.
            assertThat(output.counted()).isGreaterThanOrEqualTo(output.delivered() * (1 - 1e-9));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tutorial", "vietnam"})
  void anEmbeddedCaseSurvivesWritingTwice(String name, @TempDir Path folder) throws IOException {
    PlanningCase original = new CaseReader().readEmbedded(name).orThrow();
    CaseWriter.write(folder, original);
    PlanningCase once = new CaseReader().readOrThrow(folder);
    assertThat(once).isEqualTo(original);
    assertThat(CaseFiles.of(once)).isEqualTo(CaseFiles.of(original));
  }

  @Test
  void aTableThatTheCaseNoLongerHasIsEmptied(@TempDir Path folder) throws IOException {
    PlanningCase tutorial = new CaseReader().readEmbedded("tutorial").orThrow();
    CaseWriter.write(folder, tutorial);
    Files.writeString(folder.resolve("README.md"), "mine");
    PlanningCase less = tutorial.toBuilder().emissionFactors(List.of()).build();
    CaseWriter.write(folder, less);
    assertThat(new CaseReader().readOrThrow(folder)).isEqualTo(less);
    assertThat(folder.resolve("README.md")).hasContent("mine");
  }

  @Test
  void aWriteThatFailsLeavesThePreviousFiles(@TempDir Path folder) throws IOException {
    PlanningCase tutorial = new CaseReader().readEmbedded("tutorial").orThrow();
    CaseWriter.write(folder, tutorial);
    Map<String, String> before = texts(folder);
    // A folder in the place of a table that the tutorial has not.
    Path obstacle = Files.createDirectory(folder.resolve("storage.csv"));
    Files.createFile(obstacle.resolve("x"));
    PlanningCase less = tutorial.toBuilder().arisings(List.of()).build();
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> CaseWriter.write(folder, less))
        .isInstanceOf(IOException.class);
    Files.delete(obstacle.resolve("x"));
    Files.deleteIfExists(obstacle);
    assertThat(texts(folder)).isEqualTo(before);
  }

  @Test
  void aCaseWhoseWriterWasKilledWhileItRenamedIsReadWhole(@TempDir Path folder, @TempDir Path other)
      throws IOException {
    PlanningCase tutorial = new CaseReader().readEmbedded("tutorial").orThrow();
    CaseWriter.write(folder, tutorial);
    PlanningCase vietnam = new CaseReader().readEmbedded("vietnam").orThrow();
    CaseWriter.write(other, vietnam);
    // Nothing of the new case is moved yet, and the tutorial has fewer tables.
    Path decided = Files.createDirectory(folder.resolve(".gleaner-commit"));
    for (String name : texts(other).keySet()) {
      Files.copy(other.resolve(name), decided.resolve(name));
    }
    assertThat(new CaseReader().readOrThrow(folder)).isEqualTo(vietnam);
    assertThat(texts(folder)).isEqualTo(texts(other));
  }

  private static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
