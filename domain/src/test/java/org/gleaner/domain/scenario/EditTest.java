package org.gleaner.domain.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditTest {

  @ParameterizedTest
  @CsvSource({"5, 5", "=5, 5", "-5, -5", "*3, 600", "*0, 0", "+10%, 220", "-10%, 180", "-100%, 0"})
  void changesTwoHundred(String text, double expected) {
    assertThat(Edit.parse(text))
        .hasValueSatisfying(e -> assertThat(e.apply(200)).isCloseTo(expected, within(1e-9)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"+5", "*-1", "-101%", "-200%", "10%", "1d", "NaN", "1e400", "", "* 2 *"})
  void refusesWhatCouldMeanAnythingOrLeavesLessThanNothing(String text) {
    assertThat(Edit.parse(text)).isEmpty();
  }

  @Test
  void isWrittenAsItWasRead() {
    assertThat(Edit.parse(" -12.5% ").map(Edit::text)).contains("-12.5%");
    assertThat(Edit.parse("*3").map(Edit::describe)).contains("is multiplied by 3");
  }
}
