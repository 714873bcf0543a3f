package org.gleaner.domain.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.dataset.CaseReader;
import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.quantity.RangedSeries;
import org.gleaner.domain.quantity.Series;
import org.junit.jupiter.api.Test;

class DrawnArisingsTest {

  private final PlanningCase tutorial = new CaseReader().readEmbedded("tutorial").orThrow();

  @Test
  void setsEveryArisingToWhatWasDrawn() {
    // Two periods each: half of everything, in one change where both are the same.
    List<Arising> halves =
        tutorial.arisings().stream()
            .map(a -> certain(a, a.tonnesPerYear().best().map(t -> t / 2)))
            .toList();

    Scenario scenario =
        new Scenario("draw", null, "", new DrawnArisings(tutorial, halves).changes());

    assertThat(scenario.check(tutorial)).isEmpty();
    assertThat(scenario.applyTo(tutorial).arisings())
        .extracting(Arising::tonnesPerYear)
        .isEqualTo(halves.stream().map(Arising::tonnesPerYear).toList());
    assertThat(scenario.changes()).allMatch(change -> change.path().matches("arisings/.+/.+"));
  }

  @Test
  void setsWhatWasNotDrawnToNothingAndTellsWhatNoChangeCanSet() {
    Arising first = tutorial.arisings().get(0);
    Arising elsewhere =
        new Arising("nowhere", first.material(), first.tonnesPerYear(), Evidence.NONE);

    DrawnArisings drawn = new DrawnArisings(tutorial, List.of(elsewhere));

    assertThat(drawn.unknown()).containsExactly(elsewhere);
    assertThat(drawn.changes()).hasSize(tutorial.arisings().size());
    assertThat(drawn.changes()).allMatch(change -> change.value().equals("=0"));
  }

  private static Arising certain(Arising arising, Series tonnes) {
    return new Arising(
        arising.site(),
        arising.material(),
        new RangedSeries(tonnes, tonnes, tonnes),
        arising.evidence());
  }
}
