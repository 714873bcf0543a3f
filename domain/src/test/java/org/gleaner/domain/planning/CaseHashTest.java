package org.gleaner.domain.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gleaner.domain.element.Nuclide;
import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.plan.HandCase;
import org.gleaner.domain.process.NuclideTransfer;
import org.gleaner.domain.process.Recipe;
import org.gleaner.domain.quantity.Ranged;
import org.junit.jupiter.api.Test;

class CaseHashTest {

  @Test
  void equalCasesHaveEqualHashes() {
    assertThat(HandCase.build()).isEqualTo(HandCase.build());
    assertThat(CaseHash.of(HandCase.build()))
        .isEqualTo(CaseHash.of(HandCase.build()))
        .matches("[0-9a-f]{64}");
  }

  @Test
  void anyChangeShows() {
    PlanningCase hand = HandCase.build();
    List<Recipe> recipes =
        hand.recipes().stream()
            .map(
                r ->
                    r.withNuclides(
                        List.of(
                            new NuclideTransfer(
                                "cake", Nuclide.RA_226, Ranged.exactly(0.9), Evidence.NONE))))
            .toList();
    assertThat(CaseHash.of(hand.toBuilder().recipes(recipes).build()))
        .isNotEqualTo(CaseHash.of(hand));
    assertThat(CaseHash.of(hand.toBuilder().limits(List.of()).build()))
        .isNotEqualTo(CaseHash.of(hand));
  }
}
