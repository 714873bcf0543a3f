package org.gleaner.solver.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gleaner.solver.network.SmallPlans.base;
import static org.gleaner.solver.network.SmallPlans.npv;

import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.site.SiteKind;
import org.junit.jupiter.api.Test;

/**
 * Where material goes: collection, stores, transfer, markets and returns. Each optimum is derived
 * in a comment; see {@link SmallPlans}.
 */
class MaterialFlowTest {

  private static final double EXACT = 1e-7;

  @Test
  void storesWhatCannotBeRunAtOnce() {
    // 150 t in year 1, capacity 100 a year: 50 t wait at 1 each. 150 x 6 - 50 = 850, less capex
    // 500.
    PlanningCase small =
        SmallCase.of(1, 1)
            .arises("town", 150, 0)
            .process("leach", "p", 0.1)
            .plant("works", "leach", 100, 500, 2)
            .disposes("works", "r", 0, Double.POSITIVE_INFINITY)
            .stores("works", "w", 1, 60, 0)
            .market("port", "p", 100, Double.POSITIVE_INFINITY)
            .road("town", "works", 1)
            .road("works", "port", 10)
            .build();
    assertThat(npv(small)).isCloseTo(350, within(EXACT));
  }

  @Test
  void paysTheNextStepOnlyForTheNextTonnes() {
    // Half at 0, the next quarter at 5 (margin 6 - 5 = 1), the last quarter is out of reach.
    SmallCase small = base(SmallCase.of(1), 0, 100);
    small.collected("town", 0, new double[] {0, 0.5}, new double[] {5, 0.25});
    assertThat(npv(small.build())).isCloseTo(50 * 6 + 25 * 1, within(EXACT));
  }

  @Test
  void sellsAtTheBetterPriceFirst() {
    // 10 t of p: 4 at 100, 6 at 50. 400 + 300 - 100 t x (1 + 2) - 10 x 10 = 300.
    SmallCase small = SmallCase.of(1);
    small
        .arises("town", 100)
        .process("leach", "p", 0.1)
        .plant("works", "leach", 100, 0, 2)
        .disposes("works", "r", 0, Double.POSITIVE_INFINITY)
        .market("port", "p", false, new double[] {100, 4}, new double[] {50, 100})
        .road("town", "works", 1)
        .road("works", "port", 10);
    assertThat(npv(small.build())).isCloseTo(300, within(EXACT));
  }

  @Test
  void passesMaterialOnAtTransferStationsOnly() {
    // No road from town to works but over the hub: 1 + 1 km and 2 a tonne: 6 - 1 - 2 = 3 on 40 t.
    SmallCase small = SmallCase.of(1);
    small
        .arises("town", 50)
        .process("leach", "p", 0.1)
        .plant("works", "leach", 100, 0, 2)
        .disposes("works", "r", 0, Double.POSITIVE_INFINITY)
        .passes("hub", 2, 40)
        .market("port", "p", 100, Double.POSITIVE_INFINITY)
        .road("town", "hub", 1)
        .road("hub", "works", 1)
        .road("works", "port", 10);
    assertThat(npv(small.build())).isCloseTo(120, within(EXACT));
  }

  @Test
  void takesBackWhatUseSitesReturnAfterTheLag() {
    // Year 1: 5 t of p from 50 t w. The user sends half back in year 2 as w: 2.5 t, worth
    // 0.1 x 100 - 2 - 10 (haul back) - 1 (haul p) = -3 each; it must be taken: 300 x 2 - 2.5 x 3
    // = 592.5; the 0.25 t of p that come of it return after the horizon.
    SmallCase small = SmallCase.of(1, 1);
    small
        .arises("town", 50)
        .process("leach", "p", 0.1)
        .plant("works", "leach", 100, 0, 2)
        .disposes("works", "r", 0, Double.POSITIVE_INFINITY)
        .site("user", SiteKind.USE)
        .market("user", "p", 100, Double.POSITIVE_INFINITY)
        .givesBack("user", "p", "w", 1, 0.5)
        .road("town", "works", 1)
        .road("works", "user", 10)
        .road("user", "works", 10);
    assertThat(npv(small.build())).isCloseTo(592.5, within(EXACT));
  }
}
