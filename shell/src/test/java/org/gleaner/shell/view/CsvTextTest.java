package org.gleaner.shell.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CsvTextTest {

  @Test
  void writesNumbersWithoutExponent() {
    assertThat(CsvText.row(Arrays.asList(10644928069.2, 6011924441.0, 1e21, 0.00012)))
        .isEqualTo("10644928069.2,6011924441,1000000000000000000000,0.00012\n");
  }

  @Test
  void leavesWhatIsNoNumberEmpty() {
    assertThat(CsvText.row(Arrays.asList(Double.NaN, Double.POSITIVE_INFINITY, null, -0.0, 5)))
        .isEqualTo(",,,0,5\n");
  }
}
