package org.gleaner.solver.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gleaner.solver.network.SmallPlans.base;
import static org.gleaner.solver.network.SmallPlans.npv;

import java.util.List;
import org.gleaner.domain.emission.Limit;
import org.gleaner.domain.policy.Policy;
import org.gleaner.domain.quantity.Series;
import org.gleaner.domain.site.SiteKind;
import org.junit.jupiter.api.Test;

/**
 * Bans and limits that the planner keeps. Each optimum is derived in a comment; see {@link
 * SmallPlans}.
 */
class PlanningRulesTest {

  private static final double EXACT = 1e-7;

  @Test
  void sellsNothingThatABanForbids() {
    SmallCase small = SmallCase.of(1);
    small
        .arises("town", 50)
        .process("leach", "p", 0.1)
        .plant("works", "leach", 100, 0, 2)
        .disposes("works", "r", 0, Double.POSITIVE_INFINITY)
        .site("port", SiteKind.MARKET, "abroad")
        .market("port", "p", 100, Double.POSITIVE_INFINITY)
        .road("town", "works", 1)
        .road("works", "port", 10);
    assertThat(npv(small.build())).isCloseTo(300, within(EXACT));
    small.rule(new Policy.ExportBan("stay", List.of("p"), List.of()));
    assertThat(npv(small.build())).isCloseTo(0, within(EXACT));
  }

  @Test
  void activityLimitsCountWhatRecipesDeliver() {
    // Margin 6 a tonne of w (see SmallPlans), which holds 0.5 Bq/g of radium; 30 MBq a year may go
    // to the tip. All of it in the residue: 0.5 MBq a tonne of w, 60 t, NPV 360.
    Limit limit =
        new Limit(
            "rays",
            Limit.ACTIVITY,
            "works",
            null,
            null,
            Series.constant(30, 1),
            Series.constant(0, 1));
    SmallCase plain = base(SmallCase.of(1), 0, 100).radium(0.5).limit(limit);
    assertThat(npv(plain.build())).isCloseTo(360, within(EXACT));
    // A tenth of it in the product: 0.45 MBq a tonne of w, 66.67 t, NPV 400.
    SmallCase split = base(SmallCase.of(1), 0, 100).radium(0.5).radiumTo("p", 0.1).limit(limit);
    assertThat(npv(split.build())).isCloseTo(400, within(EXACT));
  }

  @Test
  void residueThatRecipesMakeRadioactiveGoesNowhereWithoutALicence() {
    // 1.2 Bq/g in 0.9 of the mass is above 1 Bq/g: no outlet, no plan; all of it in the product,
    // and 100 t x 6 can be earned.
    assertThat(npv(base(SmallCase.of(1), 0, 100).radium(1.2).build())).isCloseTo(0, within(EXACT));
    assertThat(npv(base(SmallCase.of(1), 0, 100).radium(1.2).radiumTo("p", 1).build()))
        .isCloseTo(600, within(EXACT));
  }
}
