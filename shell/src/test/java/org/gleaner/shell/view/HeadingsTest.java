package org.gleaner.shell.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.gleaner.shell.output.Language;
import org.junit.jupiter.api.Test;

class HeadingsTest {

  @Test
  void hasEveryWordInBothLanguages() throws IOException {
    assertThat(keys("headings_vi.properties").stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(keys("headings.properties").stringPropertyNames());
  }

  @Test
  void givesUnitsInBothLanguagesOrInNone() throws IOException {
    Properties english = keys("headings.properties");
    Properties vietnamese = keys("headings_vi.properties");
    for (String key : english.stringPropertyNames()) {
      assertThat(vietnamese.getProperty(key).contains("|"))
          .as(key)
          .isEqualTo(english.getProperty(key).contains("|"));
    }
  }

  @Test
  void putsTheCurrencyIntoTheUnit() {
    Headings headings = new Headings(Language.EN);
    assertThat(headings.unit(Column.money("price_per_tonne", "VND"))).isEqualTo("VND/t");
  }

  private static Properties keys(String file) throws IOException {
    Properties keys = new Properties();
    try (InputStream in = Headings.class.getResourceAsStream(file)) {
      keys.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return keys;
  }
}
