package org.gleaner.domain.pickup.worth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.assertj.core.data.Offset;
import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.material.MaterialKind;
import org.gleaner.domain.pickup.worth.MaterialWorth.ElementYield;
import org.gleaner.domain.pickup.worth.MaterialWorth.SoldProduct;
import org.gleaner.domain.plan.Collected;
import org.gleaner.domain.plan.Disposed;
import org.gleaner.domain.plan.Flow;
import org.gleaner.domain.plan.HandCase;
import org.gleaner.domain.plan.HandPlan;
import org.gleaner.domain.plan.NetworkDecisions;
import org.gleaner.domain.plan.Opening;
import org.gleaner.domain.plan.Run;
import org.gleaner.domain.plan.Sale;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.process.Recipe;
import org.gleaner.domain.process.RecipeInput;
import org.gleaner.domain.process.RecipeOutput;
import org.junit.jupiter.api.Test;

/** Worths in {@link HandPlan} and in plans that are smaller still, worked out by hand. */
class PlanWorthTest {
  private static final Offset<Double> EXACT = within(1e-9);

  private final PlanningCase hand = HandCase.build();

  /**
   * 2027: 150 t are collected, 40 of them over the hub; all run with the magnets of the store and
   * of the buyer, 159 t. A tonne is worth what 159 t are over 159, less its own way to the works.
   */
  @Test
  void aTonneIsSoldForWhatTheRecipeMakesOfIt() {
    MaterialWorth worth = hand(1, "point");

    // 7,619.5 for the oxide of 159 t.
    assertThat(worth.sales()).isCloseTo(7619.5 / 159, EXACT);
    // 100 t at 10 and 50 t at 30.
    assertThat(worth.collection()).isCloseTo(2500 / 150.0, EXACT);
    assertThat(worth.treatment()).isCloseTo(4, EXACT);
    // The ways from the point are the routes'. 40 of 150 t pay 1 at the hub and 12 from there;
    // oxide 22.93 x 7 + 8 x 6 + 12 x 22 = 472.51 and cake 219.42 x 5, both of 159 t.
    double outputs = (472.51 + 219.42 * 5) / 159;
    assertThat(worth.haulage()).isCloseTo(40 / 150.0 * 13 + outputs, EXACT);
    assertThat(worth.disposal()).isCloseTo(1535.94 / 159, EXACT);
    // 47.921 - 16.667 - 4 - 13.338 - 9.66
    assertThat(worth.perTonne()).isCloseTo(4.2563, within(1e-4));
    // 0.27 t oxide at 7,619.5 / 42.93.
    assertThat(worth.products())
        .singleElement()
        .satisfies(p -> assertThat(p.product()).isEqualTo("nd-oxide"))
        .satisfies(p -> assertThat(p.tonnesPerTonne()).isCloseTo(0.27, EXACT))
        .satisfies(p -> assertThat(p.pricePerTonne()).isCloseTo(7619.5 / 42.93, EXACT));
  }

  /**
   * 2026: of 120 t, 110 reach the works, which run 100 and keep 10 for 2027, when all is run; the
   * village buys 10 as they are. 0.8 x 0.3 t are 240 kg Nd in a tonne, nine tenths of which are
   * recovered of what is run: 110 / 120 x 216 = 198 kg. What the village buys is no product.
   */
  @Test
  void whatIsKeptIsWorthWhatBecomesOfItLater() {
    MaterialWorth worth = hand(0, "point");

    // 5,080 for the oxide of 100 t; 10 t run in 2027; 10 t at 12.
    double sales = 100 * 50.80 + 10 * 7619.5 / 159 + 10 * 12;
    assertThat(worth.sales()).isCloseTo(sales / 120, EXACT);
    assertThat(worth.collection()).isCloseTo(1600 / 120.0, EXACT);
    // The small works run at 5 a tonne, the large ones at 4.
    assertThat(worth.treatment()).isCloseTo((100 * 5 + 10 * 4) / 120.0, EXACT);
    // 60 t over the hub at 13; oxide 12 x 7 + 8 x 6 + 7 x 22 = 286 and cake 138 x 5 of 100 t.
    double later = 10 * (472.51 + 219.42 * 5) / 159;
    assertThat(worth.haulage()).isCloseTo((60 * 13 + 286 + 690 + later) / 120, EXACT);
    assertThat(worth.disposal()).isCloseTo(110 * 9.66 / 120, EXACT);
    assertThat(worth.perTonne()).isCloseTo(5.1825, within(1e-4));
    assertThat(worth.products())
        .extracting(SoldProduct::product)
        .containsExactly("magnet", "nd-oxide");
    ElementYield nd = worth.elements().get(0);
    assertThat(worth.elements()).hasSize(1);
    assertThat(nd.contained()).isCloseTo(240, EXACT);
    assertThat(nd.recovered()).isCloseTo(198, EXACT);
  }

  /** Where none of the sites that are asked for has any, the others say what it is worth. */
  @Test
  void sitesOfThePointsCountOrElseAll() {
    assertThat(hand(1, "elsewhere")).isEqualTo(hand(1, "point"));
    PlanWorth plan = PlanWorth.of(CaseIndex.of(hand), HandPlan.decisions(), 1);
    assertThat(plan.of("cake", UnaryOperator.identity(), site -> true)).isEmpty();
  }

  /**
   * Half rich and half poor are 0.2 dry of Nd, and give 0.9 x 0.2 / 0.8 = 0.225 t oxide a tonne:
   * 0.3375 t of the rich and 0.1125 t of the poor. At 200 a tonne that is 67.5 and 22.5.
   */
  @Test
  void inAMixEachInputIsWorthItsOwnMetals() {
    PlanningCase mixed =
        hand.toBuilder()
            .materials(with(hand.materials(), waste("rich", 0.3), waste("poor", 0.1)))
            .recipes(List.of(blend()))
            .build();
    PlanWorth plan =
        PlanWorth.of(
            CaseIndex.of(mixed),
            decisions(
                List.of(collected("rich", 50), collected("poor", 50)),
                List.of(haul("rich", 50), haul("poor", 50)),
                List.of(new Run("works", "blend", 0, 100)),
                22.5,
                List.of()),
            0);

    assertThat(worth(plan, "rich").sales()).isCloseTo(67.5, EXACT);
    assertThat(worth(plan, "poor").sales()).isCloseTo(22.5, EXACT);
    // 0.9 of 300 and of 100 kg.
    assertThat(worth(plan, "rich").elements().get(0).recovered()).isCloseTo(270, EXACT);
    assertThat(worth(plan, "poor").elements().get(0).recovered()).isCloseTo(90, EXACT);
    // Picked up together, half and half: the mean of both.
    MaterialWorth both = plan.of("both", material -> "both", site -> true).orElseThrow();
    assertThat(both.material()).isEqualTo("both");
    assertThat(both.sales()).isCloseTo(45, EXACT);
    assertThat(both.elements().get(0).contained()).isCloseTo(200, EXACT);
    assertThat(both.elements().get(0).recovered()).isCloseTo(180, EXACT);
  }

  /**
   * A tonne of magnets leaves 1.38 t of cake, a tenth of which is magnets again: 0.138 t, of which
   * 0.019 t come round once more, and so on: 1 / (1 - 0.138) t are run of each tonne.
   */
  @Test
  void whatGoesRoundInACircleCountsEachTime() {
    PlanningCase circle =
        hand.toBuilder()
            .materials(with(hand.materials(), waste("tailings", 0)))
            .recipes(with(hand.recipes(), wash()))
            .build();
    PlanWorth plan =
        PlanWorth.of(
            CaseIndex.of(circle),
            decisions(
                List.of(collected("magnet", 86.2)),
                List.of(haul("magnet", 86.2)),
                List.of(new Run("works", "leach@magnet", 0, 100), new Run("works", "wash", 0, 138)),
                27,
                List.of(new Disposed("works", "tailings", 0, 57.96))),
            0);

    MaterialWorth worth = worth(plan, "magnet");

    // 27 t oxide at 200 and 238 t run at 5 of 86.2 t.
    assertThat(worth.sales()).isCloseTo(27 * 200 / 86.2, EXACT);
    assertThat(worth.treatment()).isCloseTo(238 * 5 / 86.2, EXACT);
  }

  private MaterialWorth hand(int period, String site) {
    PlanWorth plan = PlanWorth.of(CaseIndex.of(hand), HandPlan.decisions(), period);
    return plan.of("magnet", UnaryOperator.identity(), site::equals).orElseThrow();
  }

  private static MaterialWorth worth(PlanWorth plan, String material) {
    return plan.of(material, UnaryOperator.identity(), site -> true).orElseThrow();
  }

  /** All oxide is sold at 200, whatever the first step takes. */
  private static NetworkDecisions decisions(
      List<Collected> collected,
      List<Flow> flows,
      List<Run> runs,
      double oxide,
      List<Disposed> disposed) {
    return new NetworkDecisions(
        List.of(new Opening("works", "leaching", "small", 0, 0, 100, 100, 1000)),
        List.of(),
        collected,
        with(flows, new Flow("works", "home", "nd-oxide", "truck", 0, oxide, 50)),
        runs,
        List.of(),
        disposed,
        List.of(new Sale("home", "nd-oxide", 1, 0, oxide)));
  }

  private static Collected collected(String material, double tonnes) {
    return new Collected("point", material, 1, 0, tonnes);
  }

  private static Flow haul(String material, double tonnes) {
    return new Flow("point", "works", material, "truck", 0, tonnes, 120);
  }

  private static Material waste(String id, double nd) {
    return HandCase.material(id, null, MaterialKind.WASTE, 0, null, nd);
  }

  private static Recipe blend() {
    return new Recipe(
        "blend",
        "leaching",
        List.of(new RecipeInput("rich", 0.5), new RecipeInput("poor", 0.5)),
        List.of(
            new RecipeOutput.Recovered("nd-oxide", "Nd", HandCase.exactly(0.9)),
            new RecipeOutput.Rest("cake")),
        0,
        0,
        Evidence.NONE);
  }

  private static Recipe wash() {
    return new Recipe(
        "wash",
        "leaching",
        List.of(new RecipeInput("cake", 1)),
        List.of(
            new RecipeOutput.Yield("magnet", HandCase.exactly(0.1)),
            new RecipeOutput.Rest("tailings")),
        0,
        0,
        Evidence.NONE);
  }

  @SafeVarargs
  private static <T> List<T> with(List<T> some, T... more) {
    List<T> all = new ArrayList<>(some);
    all.addAll(List.of(more));
    return all;
  }
}
