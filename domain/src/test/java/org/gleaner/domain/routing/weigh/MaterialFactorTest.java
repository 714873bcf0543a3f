package org.gleaner.domain.routing.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaterialFactorTest {

  @Test
  void dividesSumsAndSaysHowSureThatIs() {
    MaterialFactor factor =
        MaterialFactor.of("hdd", List.of(visit(100, 120), visit(200, 210), visit(100, 110)));

    // 440 / 400. Residuals: 120 - 110, 210 - 220, 110 - 110; sqrt(3 / 2 x 200) / 400.
    assertThat(factor.factor()).isEqualTo(1.1);
    assertThat(factor.standardError()).isCloseTo(Math.sqrt(300) / 400, within(1e-12));
    assertThat(factor.isUsable()).isTrue();
  }

  @Test
  void oneVisitSaysNothingOfTheSpread() {
    MaterialFactor factor = MaterialFactor.of("hdd", List.of(visit(100, 120)));

    assertThat(factor.factor()).isEqualTo(1.2);
    assertThat(factor.standardError()).isNull();
    assertThat(factor.isUsable()).isFalse();
    assertThat(MaterialFactor.of("hdd", List.of(visit(0, 5))).factor()).isNull();
  }

  @Test
  void aFifthOrFiveTimesIsSuspicious() {
    assertThat(Suspicion.among(List.of(visit(100, 20), visit(100, 21), visit(100, 500))))
        .containsExactly(visit(100, 20), visit(100, 500));
  }

  @Test
  void amongManyAnOutlierIsSuspicious() {
    List<WeighedVisit> visits = new ArrayList<>();
    for (double kg : new double[] {98, 99, 100, 101, 102, 140}) {
      visits.add(visit(100, kg));
    }
    // Median 1.005, of the distances to it 0.015: 0.6745 x 0.395 > 3.5 x 0.015.
    assertThat(Suspicion.among(visits)).containsExactly(visit(100, 140));
    assertThat(Suspicion.among(visits.subList(2, 6))).isEmpty();
  }

  private static WeighedVisit visit(double planned, double weighed) {
    return new WeighedVisit(1, 1, "order", "hdd", planned, weighed);
  }
}
