package org.gleaner.domain.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gleaner.domain.evidence.Evidence;
import org.junit.jupiter.api.Test;

class InputDistributionTest {

  @Test
  void letsAStarStandForAnyTextAndNothingElse() {
    InputDistribution lives = distribution("lifetime/*/scale");
    assertThat(lives.names("lifetime/car/scale")).isTrue();
    assertThat(lives.names("lifetime/car/shape")).isFalse();
    assertThat(distribution("sales/ev.car").names("sales/ev-car")).isFalse();
    assertThat(distribution("*").names("content/car/drive/all")).isTrue();
    assertThat(distribution("content/car/*").names("content/car/drive/2025")).isTrue();
    assertThat(distribution("sales/*-car").names("sales/ev-car")).isTrue();
    assertThat(distribution("sales/*-car").names("sales/ev-car-old")).isFalse();
  }

  @Test
  void namesAnInputByItsKindAndWhatItIsOf() {
    assertThat(InputKind.FATE.name("car", "export")).isEqualTo("fate/car/export");
    assertThat(InputKind.CONTENT.parts()).isEqualTo(4);
    assertThat(InputKind.ofWord("sales")).contains(InputKind.SALES);
    assertThatThrownBy(() -> InputKind.SALES.name("car", "north"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static InputDistribution distribution(String inputs) {
    return new InputDistribution(inputs, DistributionFamily.PERT, Evidence.NONE);
  }
}
