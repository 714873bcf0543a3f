package org.gleaner.shell.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

  private final NumberText english = new NumberText(Locale.ENGLISH);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1234567.5|0|1,234,568",
        "-1234.5|1|-1,234.5",
        "0|2|0.00",
        "0.5|0|0.5",
        "1.44|0|1.4",
        "9.96|0|10",
        "3.0000001|0|3",
        "12.5|0|13",
        "0.25|1|0.25",
        "0.996|1|1.0",
        "0.04|1|0.04",
        "-0.00123|2|-0.0012",
        "2.5e-15|2|2.5e-15",
        "123456789012345|0|123,456,789,012,345",
        "999999999999999.9|0|1e15",
        "1e308|3|1e308",
        "-1.23456e20|1|-1.235e20",
        "NaN|2|–",
        "Infinity|0|∞",
      })
  void keepsTwoDigitsOfWhatIsSmallBesideTheRest(double value, int decimals, String expected) {
    assertThat(english.of(value, decimals)).isEqualTo(expected);
  }

  @Test
  void choosesDecimalsByTheLargestNumber() {
    assertThat(NumberText.decimalsFor(DoubleStream.of(0.001, -2500))).isZero();
    assertThat(NumberText.decimalsFor(DoubleStream.of(0.001, 25))).isEqualTo(2);
    assertThat(NumberText.decimalsFor(DoubleStream.of(0.25))).isEqualTo(4);
  }
}
