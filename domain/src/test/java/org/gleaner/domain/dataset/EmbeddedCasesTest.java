package org.gleaner.domain.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EmbeddedCasesTest {

  static java.util.List<String> names() {
    return CaseReader.embeddedNames();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyEmbeddedCaseReadsWithoutErrors(String name) {
    CaseReading reading = new CaseReader().readEmbedded(name);
    assertThat(reading.findings())
        .filteredOn(f -> f.severity() == Severity.ERROR)
        .extracting(Finding::toString)
        .isEmpty();
    assertThat(reading.planningCase()).isPresent();
  }

  @Test
  void aMisspeltNameGetsTheNearestAsItsHint() {
    CaseReading reading = new CaseReader().readEmbedded("tutoriel");
    assertThat(reading.findings())
        .singleElement()
        .satisfies(f -> assertThat(f.hintText()).contains("Maybe tutorial."));
  }
}
