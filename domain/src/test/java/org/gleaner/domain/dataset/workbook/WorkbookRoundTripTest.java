package org.gleaner.domain.dataset.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gleaner.domain.dataset.CaseReader;
import org.gleaner.domain.dataset.CaseReading;
import org.gleaner.domain.dataset.DirectArisingsReader;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.InvalidInputException;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.planning.RandomCases;
import org.gleaner.domain.site.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookRoundTripTest {

  @TempDir Path folder;

  @Provide
  Arbitrary<PlanningCase> cases() {
    return RandomCases.cases();
  }

  @Property(tries = 40)
  void whatIsWrittenReadsBackEqual(@ForAll("cases") PlanningCase planningCase) throws IOException {
    Path file = Files.createTempFile("round-trip", ".xlsx");
    try {
      WorkbookWriter.write(file, planningCase, null);
      CaseReading reading = new CaseReader().read(file);
      assertThat(reading.findings()).filteredOn(Finding::isError).isEmpty();
      assertThat(reading.planningCase()).contains(planningCase);
    } finally {
      Files.delete(file);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tutorial", "vietnam"})
  void embeddedCasesReadBackEqual(String name) throws IOException {
    PlanningCase planningCase = new CaseReader().readEmbedded(name).orThrow();
    Path file = folder.resolve(name + ".xlsx");
    String direct = DirectArisingsReader.textOfEmbedded(name).orElse(null);

    WorkbookWriter.write(file, planningCase, direct);

    assertThat(new CaseReader().readOrThrow(file)).isEqualTo(planningCase);
    if (direct != null) {
      assertThat(DirectArisingsReader.read(planningCase, file))
          .isEqualTo(DirectArisingsReader.readEmbedded(planningCase));
    }
    assertThat(folder).isDirectoryNotContaining("glob:**.new");
  }

  @Test
  void equalCasesGiveEqualBytes() throws IOException {
    PlanningCase planningCase = new CaseReader().readEmbedded("tutorial").orThrow();
    Path one = folder.resolve("one.xlsx");
    Path two = folder.resolve("two.xlsx");
    WorkbookWriter.write(one, planningCase, null);
    WorkbookWriter.write(two, planningCase, null);
    assertThat(one).hasSameBinaryContentAs(two);
  }

  /** What spreadsheets and XML would change: zeros in front, spaces, breaks, codes, quotes. */
  @Test
  void textsKeepEveryCharacter() throws IOException {
    List<String> texts =
        List.of("007", " a ", "x\ny", "_x000D_", "a,\"b\"", "=1+1", "đất hiếm 🧲", "1e5", "<&>'");
    PlanningCase tutorial = new CaseReader().readEmbedded("tutorial").orThrow();
    for (String text : texts) {
      Region first = tutorial.regions().get(0);
      Region changed = new Region(first.id(), text, first.nameVi(), "01", first.country());
      PlanningCase planningCase = withFirst(tutorial, changed);
      Path file = folder.resolve("texts.xlsx");
      WorkbookWriter.write(file, planningCase, null);
      assertThat(new CaseReader().readOrThrow(file).regions()).first().isEqualTo(changed);
    }
  }

  @Test
  void refusesATextThatNoCellHolds() throws IOException {
    PlanningCase tutorial = new CaseReader().readEmbedded("tutorial").orThrow();
    Region first = tutorial.regions().get(0);
    Region changed = new Region(first.id(), "x".repeat(32_768), "", "01", first.country());
    Path file = folder.resolve("long.xlsx");
    assertThatThrownBy(() -> WorkbookWriter.write(file, withFirst(tutorial, changed), null))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e ->
                assertThat(e.findings())
                    .extracting(Finding::code)
                    .containsExactly("cell-too-large"));
    assertThat(file).doesNotExist();
  }

  private static PlanningCase withFirst(PlanningCase planningCase, Region region) {
    List<Region> regions = new ArrayList<>(planningCase.regions());
    regions.set(0, region);
    return planningCase.toBuilder().regions(regions).build();
  }
}
