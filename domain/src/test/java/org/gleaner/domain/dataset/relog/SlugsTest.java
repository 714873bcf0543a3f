package org.gleaner.domain.dataset.relog;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SlugsTest {

  @Test
  void keepsLettersOfForeignNames() {
    assertThat(new Slugs("site").idFor("Đà Nẵng (thành phố)")).isEqualTo("da-nang-thanh-pho");
  }

  @Test
  void numbersNamesThatLookAlike() {
    Slugs slugs = new Slugs("site");
    assertThat(slugs.idFor("P 1")).isEqualTo("p-1");
    assertThat(slugs.idFor("p/1")).isEqualTo("p-1-2");
    assertThat(slugs.idFor("P-1-2")).isEqualTo("p-1-2-2");
  }

  @Test
  void fallsBackForNamesWithoutLetters() {
    assertThat(new Slugs("site").idFor("東京")).isEqualTo("site");
  }

  @Test
  void neverGivesAReservedId() {
    assertThat(new Slugs("gas", "water").idFor("Water")).isEqualTo("water-2");
  }

  @Property
  void givesOnlySlugsAndEachOnce(@ForAll String first, @ForAll String second) {
    Slugs slugs = new Slugs("site");
    String a = slugs.idFor(first);
    String b = slugs.idFor(second);
    assertThat(a).matches("[a-z0-9]([a-z0-9._-]*[a-z0-9])?").isNotEqualTo(b);
    assertThat(b).matches("[a-z0-9]([a-z0-9._-]*[a-z0-9])?");
  }
}
