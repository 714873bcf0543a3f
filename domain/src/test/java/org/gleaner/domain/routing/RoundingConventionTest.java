package org.gleaner.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoundingConventionTest {

  @Test
  void eachConventionCountsInItsOwnUnit() {
    double figure = 2.2367;

    assertThat(RoundingConvention.NEAREST_INTEGER.scaled(figure)).isEqualTo(2);
    assertThat(RoundingConvention.TRUNCATED_TO_TENTHS.scaled(figure)).isEqualTo(22);
    assertThat(RoundingConvention.TIMES_10_TRUNCATED.scaled(figure)).isEqualTo(22);
    assertThat(RoundingConvention.TIMES_1000_ROUNDED.scaled(figure)).isEqualTo(2237);
    assertThat(RoundingConvention.DOUBLE_TO_HUNDREDTHS.scaled(figure)).isEqualTo(figure);
  }

  @Test
  void halvesGoUpInTsplibAndToTheEvenNeighbourInThousandths() {
    assertThat(RoundingConvention.NEAREST_INTEGER.scaled(2.5)).isEqualTo(3);
    assertThat(RoundingConvention.TIMES_1000_ROUNDED.scaled(0.0625)).isEqualTo(62);
  }

  @Test
  void costsAreReportedInTheUnitOfTheSet() {
    assertThat(RoundingConvention.TRUNCATED_TO_TENTHS.reported(10646)).isEqualTo(1064.6);
    assertThat(RoundingConvention.TIMES_10_TRUNCATED.reported(250982)).isEqualTo(250982);
    assertThat(RoundingConvention.DOUBLE_TO_HUNDREDTHS.reported(4.8284)).isEqualTo(4.83);
  }

  @Test
  void costsPerDistanceLeaveNoBinaryNoise() {
    // 0.1 + 0.2 is 0.30000000000000004 in binary; so are sums of distances x 1.2 a unit.
    assertThat(RoundingConvention.TIMES_1000_ROUNDED.reported(0.1 + 0.2)).isEqualTo(0.3);
    assertThat(RoundingConvention.TIMES_1000_ROUNDED.reported(10644928069.199999))
        .isEqualTo(10644928069.2);
    assertThat(RoundingConvention.TIMES_1000_ROUNDED.reported(Double.POSITIVE_INFINITY))
        .isInfinite();
  }

  @Test
  void noLimitStaysNoLimit() {
    for (RoundingConvention convention : RoundingConvention.values()) {
      assertThat(convention.scaled(Double.POSITIVE_INFINITY)).isInfinite();
    }
  }
}
