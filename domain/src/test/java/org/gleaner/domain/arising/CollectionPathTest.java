package org.gleaner.domain.arising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.quantity.Ranged;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CollectionPathTest {

  @Test
  void goesInALineToTheNextRowAndStaysAtTheEnds() {
    // 0.2 in 2025 to 0.6 in 2035: 0.04 a year, so 0.32 in 2028.
    CollectionPath path = path(rate("it", 2035, 0.6, true), rate("it", 2025, 0.2, true));
    assertThat(path.shareIn(2020).best()).isEqualTo(0.2);
    assertThat(path.shareIn(2028).best()).isEqualTo(0.32, within(1e-12));
    assertThat(path.shareIn(2035).best()).isEqualTo(0.6);
    assertThat(path.shareIn(2050).best()).isEqualTo(0.6);
    // Low is half of best.
    assertThat(path.shareIn(2028).low()).isEqualTo(0.16, within(1e-12));
    // Informal collectors take a quarter of what is not collected: 0.2 to 0.1, so 0.17 in 2028.
    assertThat(path.informalShareIn(2028)).isEqualTo(0.17, within(1e-12));
  }

  @Test
  void staysUntilTheNextRowOnASteppedPath() {
    CollectionPath path = path(rate("it", 2025, 0.2, false), rate("it", 2035, 0.6, false));
    assertThat(path.shareIn(2034).best()).isEqualTo(0.2);
    assertThat(path.shareIn(2035).best()).isEqualTo(0.6);
  }

  @Test
  void ofAMaterialWinsOverItsFamilyAndThatOverAll() {
    List<CollectionRate> rates =
        List.of(
            rate(null, 2025, 0.1, true), rate("ew", 2025, 0.2, true), rate("it", 2025, 0.3, true));
    assertThat(Objects.requireNonNull(CollectionPath.of(rates, "it", "ew")).subject())
        .isEqualTo("it");
    assertThat(Objects.requireNonNull(CollectionPath.of(rates, "tv", "ew")).subject())
        .isEqualTo("ew");
    assertThat(Objects.requireNonNull(CollectionPath.of(rates, "mud", null)).subject())
        .isEqualTo("all");
    assertThat(CollectionPath.of(rates.subList(1, 3), "mud", null)).isNull();
  }

  private static CollectionPath path(CollectionRate... rates) {
    return new CollectionPath(List.of(rates));
  }

  private static CollectionRate rate(
      @Nullable String material, int year, double share, boolean linear) {
    return new CollectionRate(
        material,
        year,
        new Ranged(share, share / 2, share),
        (1 - share) / 4,
        linear,
        Evidence.NONE);
  }
}
