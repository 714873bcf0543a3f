package org.gleaner.solver.supply.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;

import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.Severity;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.quantity.Ranged;
import org.gleaner.domain.uncertainty.DistributionFamily;
import org.junit.jupiter.api.Test;

class DistributionChecksTest {

  private static final SourceLocation ROW = SourceLocation.ofLine("uncertainty.csv", 2);

  private final Findings findings = new Findings();

  private boolean fits(DistributionFamily family, double low, double best, double high) {
    return DistributionChecks.check("sales/ev", family, new Ranged(best, low, high), ROW, findings);
  }

  @Test
  void logNormalFromZeroIsAnErrorWithPlaceAndValue() {
    assertThat(fits(DistributionFamily.LOG_NORMAL, 0, 1, 2)).isFalse();
    Finding finding = findings.toList().get(0);
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.where()).isEqualTo(ROW);
    assertThat(finding.value()).isEqualTo("0.0 / 1.0 / 2.0");
    assertThat(finding.message()).contains("sales/ev must have a low value above 0");
  }

  @Test
  void aLopsidedLogNormalIsAWarningThatNamesTheMedianThatFits() {
    // √(1 · 100) = 10, while 2 is ln 2 above low and ln 50 below high.
    assertThat(fits(DistributionFamily.LOG_NORMAL, 1, 2, 100)).isTrue();
    assertThat(findings.toList())
        .singleElement()
        .satisfies(one -> assertThat(one.message()).contains("median would be 10.00"));
  }

  @Test
  void whatFitsIsSilent() {
    assertThat(fits(DistributionFamily.LOG_NORMAL, 1, 10, 100)).isTrue();
    assertThat(fits(DistributionFamily.LOG_NORMAL, 0, 0, 0)).isTrue();
    assertThat(fits(DistributionFamily.TRIANGULAR, 0, 0, 1)).isTrue();
    assertThat(fits(DistributionFamily.PERT, -1, 0, 1)).isTrue();
    assertThat(findings.toList()).isEmpty();
  }

  @Test
  void aRangeTooWideForNumbersIsAnError() {
    assertThat(fits(DistributionFamily.UNIFORM, -1.7e308, 0, 1.7e308)).isFalse();
    assertThat(fits(DistributionFamily.LOG_NORMAL, 1e-300, 1, 1e300)).isFalse();
  }
}
