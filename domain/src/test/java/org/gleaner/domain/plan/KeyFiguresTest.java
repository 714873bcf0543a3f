package org.gleaner.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gleaner.domain.plan.PlanComparison.Entry;
import org.gleaner.domain.plan.PlanComparison.PlantFate;
import org.gleaner.domain.plan.PlanComparison.PlantRow;
import org.gleaner.domain.plan.PlanComparison.Size;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.PlanningCase;
import org.junit.jupiter.api.Test;

class KeyFiguresTest {

  private final PlanningCase hand = HandCase.build();
  private final CaseIndex index = CaseIndex.of(hand);
  private final NetworkPlan plan = HandPlan.build(hand);

  @Test
  void totalsCoverTheWholeHorizon() {
    KeyFigures figures = KeyFigures.of(index, plan);
    // 120 + 2 x 150 of 3 x 200 t; 10 t went to the village.
    assertThat(figures.tonnesCollected()).isEqualTo(420);
    assertThat(figures.tonnesArising()).isEqualTo(600);
    assertThat(figures.collectedShare()).isCloseTo(0.7, within(1e-12));
    assertThat(figures.leftShare()).isCloseTo(0.3, within(1e-12));
    assertThat(figures.informalShare()).isCloseTo(10 / 600.0, within(1e-12));
    // 100 + 2 x 159; 138 + 2 x 219.42
    assertThat(figures.tonnesProcessed()).isCloseTo(418, within(1e-9));
    assertThat(figures.tonnesDisposed()).isCloseTo(576.84, within(1e-9));
    assertThat(figures.capex()).isEqualTo(1500);
    assertThat(figures.revenue()).isCloseTo(5200 + 15_239, within(1e-9));
    assertThat(figures.npv()).isCloseTo(plan.report().levels().get(0).value(), within(1e-9));
    assertThat(figures.recoveredKg()).containsOnlyKeys("Nd");
    assertThat(figures.plantsOpened()).isEqualTo(1);
    assertThat(figures.assumptions()).isZero();
  }

  @Test
  void comparisonShowsWhatBecomesOfEachPlant() {
    NetworkDecisions nothing =
        new NetworkDecisions(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    NetworkPlan idle = HandPlan.plan(hand, nothing);
    PlanComparison comparison =
        PlanComparison.of(List.of(new Entry("base", index, plan), new Entry("idle", index, idle)));
    assertThat(comparison.plants())
        .containsExactly(
            new PlantRow(
                "works/leaching",
                List.of(
                    new PlantFate(List.of(new Size("2026", 100), new Size("2027", 160)), ""),
                    new PlantFate(List.of(), "")),
                true));
    assertThat(comparison.elements()).hasSize(1);
    assertThat(comparison.elements().get(0).kg().get(1)).isZero();
  }
}
