package org.gleaner.domain.dataset.relog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.gleaner.domain.dataset.CaseReader;
import org.gleaner.domain.dataset.CaseReading;
import org.gleaner.domain.dataset.CaseWriter;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Severity;
import org.gleaner.domain.planning.PlanningCase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RelogRoundTripTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/relog/expected.csv", numLinesToSkip = 1)
  void whatIsImportedChecksCleanAndReadsBackEqual(
      String file, double objective, String why, @TempDir Path folder) throws IOException {
    PlanningCase imported = RelogFixtures.caseOf(file);
    CaseWriter.write(folder, imported);
    CaseReading reading = new CaseReader().read(folder);
    assertThat(reading.findings())
        .filteredOn(f -> f.severity() != Severity.INFO)
        .filteredOn(f -> !(file.startsWith("credits") && f.code().equals("negative-cost")))
        .isEmpty();
    assertThat(reading.planningCase()).contains(imported);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/relog/expected.csv", numLinesToSkip = 1)
  void theInstancesThemselvesAreFreeOfErrorsAndDoubts(String file) {
    assertThat(RelogFixtures.read(file, RelogFixtures.text(file)).findings())
        .filteredOn(f -> f.severity() != Severity.INFO)
        .extracting(Finding::code)
        .isEmpty();
  }
}
