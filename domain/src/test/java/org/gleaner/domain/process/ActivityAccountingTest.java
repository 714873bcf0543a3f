package org.gleaner.domain.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.gleaner.domain.element.Nuclide;
import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.material.Composition;
import org.gleaner.domain.material.ElementContent;
import org.gleaner.domain.material.MassBasis;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.material.MaterialKind;
import org.gleaner.domain.material.NuclideContent;
import org.gleaner.domain.material.Radioactivity;
import org.gleaner.domain.material.Stage;
import org.gleaner.domain.process.ActivityBalance.NuclideBalance;
import org.gleaner.domain.quantity.Ranged;
import org.gleaner.domain.quantity.RangedSeries;
import org.gleaner.domain.quantity.Series;
import org.junit.jupiter.api.Test;

class ActivityAccountingTest {

  private static final Offset<Double> EXACTLY = within(1e-9);

  private final Map<String, Material> materials = new LinkedHashMap<>();

  /**
   * A tonne of wet gypsum is 0.8 t dry with 1 Bq/g Ra-226 and 1e-4 U, 1.2437 Bq/g U-238. Washing
   * makes 0.5 t of clean gypsum and, as its rest, 0.3 t of sludge. A quarter of the radium stays in
   * the gypsum: 0.8 x 0.25 / 0.5 = 0.4 Bq/g, and 0.8 x 0.75 / 0.3 = 2 Bq/g in the sludge. Uranium
   * has no coefficients; the gypsum does not list it, so the rest takes it: 0.8 x 1.2437 / 0.3.
   */
  @Test
  void radiumAndUraniumPartWhereTheRecipeSaysSo() {
    gypsum(0.2, List.of(activity(Nuclide.RA_226, 1)));
    unknown("clean");
    unknown("sludge");
    Recipe washing = washing(transfer("clean", Nuclide.RA_226, 0.25));

    ActivityAccounting accounting = accounting(washing);

    assertThat(accounting.of("clean").bqPerGDry(Nuclide.RA_226)).isCloseTo(0.4, EXACTLY);
    assertThat(accounting.of("sludge").bqPerGDry(Nuclide.RA_226)).isCloseTo(2, EXACTLY);
    assertThat(accounting.of("clean").bqPerGDry(Nuclide.U_238)).isZero();
    assertThat(accounting.of("sludge").bqPerGDry(Nuclide.U_238))
        .isCloseTo(0.8 * 1.2437 / 0.3, EXACTLY);
    // Pb-210 is not declared: in the gypsum it is in equilibrium with U-238, and follows U.
    assertThat(accounting.of("gypsum").bqPerGDry(Nuclide.PB_210)).isCloseTo(1.2437, EXACTLY);
    assertThat(accounting.of("sludge").bqPerGDry(Nuclide.PB_210))
        .isCloseTo(0.8 * 1.2437 / 0.3, EXACTLY);
    // The highest of the series decides: 0.4 of 1 Bq/g, and 3.3165.
    assertThat(accounting.of("clean").exemptionIndex()).isCloseTo(0.4, EXACTLY);
    assertThat(accounting.of("clean").isNorm()).isFalse();
    assertThat(accounting.of("sludge").exemptionIndex()).isCloseTo(0.8 * 1.2437 / 0.3, EXACTLY);
    assertThat(accounting.of("sludge").isNorm()).isTrue();
  }

  /** 0.8 MBq of Ra-226 go in with a tonne: 0.2 to the named output, 0.6 to the rest. */
  @Test
  void theBalanceClosesPerNuclide() {
    gypsum(0.2, List.of(activity(Nuclide.RA_226, 1)));
    unknown("clean");
    unknown("sludge");
    Recipe washing = washing(transfer("clean", Nuclide.RA_226, 0.25));

    ActivityBalance balance = accounting(washing).balance(balance(washing));

    assertThat(balance.nuclides())
        .extracting(NuclideBalance::nuclide)
        .containsExactly(Nuclide.U_238, Nuclide.RA_226, Nuclide.PB_210);
    NuclideBalance radium = balance.nuclides().get(1);
    assertThat(radium.own()).isTrue();
    assertThat(radium.in()).isCloseTo(0.8, EXACTLY);
    assertThat(radium.outputs().get(0).delivered()).isCloseTo(0.2, EXACTLY);
    assertThat(radium.outputs().get(1).delivered()).isCloseTo(0.6, EXACTLY);
    assertThat(radium.unplaced()).isCloseTo(0, EXACTLY);
    assertThat(balance.nuclides()).allMatch(n -> !n.createsActivity());
    assertThat(balance.nuclides().get(0).own()).isFalse();
  }

  /** With a coefficient of the rest too, 1 - 0.25 - 0.6 = 0.15 of 0.8 MBq leaves with the gas. */
  @Test
  void whatNoOutputTakesIsOutOfTheRecipe() {
    gypsum(0.2, List.of(activity(Nuclide.RA_226, 1)));
    unknown("clean");
    unknown("sludge");
    Recipe washing =
        washing(transfer("clean", Nuclide.RA_226, 0.25), transfer("sludge", Nuclide.RA_226, 0.6));

    NuclideBalance radium = accounting(washing).balance(balance(washing)).nuclides().get(1);

    assertThat(radium.unplaced()).isCloseTo(0.8 * 0.15, EXACTLY);
  }

  @Test
  void aDeclaredActivityWinsOverWhatIsDelivered() {
    gypsum(0.2, List.of(activity(Nuclide.RA_226, 1)));
    unknown("clean");
    material("sludge", 0, Composition.UNKNOWN, List.of(activity(Nuclide.RA_226, 2.5)));
    Recipe washing = washing(transfer("clean", Nuclide.RA_226, 0.25));

    ActivityAccounting accounting = accounting(washing);

    assertThat(accounting.of("sludge").bqPerGDry(Nuclide.RA_226)).isEqualTo(2.5);
    // Counted 0.3 t x 2.5 Bq/g = 0.75 MBq, delivered 0.6.
    NuclideBalance radium = accounting.balance(balance(washing)).nuclides().get(1);
    assertThat(radium.counted()).isCloseTo(0.2 + 0.75, EXACTLY);
    assertThat(radium.delivered()).isCloseTo(0.8, EXACTLY);
  }

  /** The same cake out of two feeds, all of the activity in half of the mass: 2 and 6 Bq/g. */
  @Test
  void theMostActiveRecipeCountsForAllOfAMaterial() {
    material("mild", 0, Composition.UNKNOWN, List.of(activity(Nuclide.RA_226, 1)));
    material("hot", 0, Composition.UNKNOWN, List.of(activity(Nuclide.RA_226, 3)));
    unknown("cake");

    ActivityAccounting accounting =
        accounting(halving("first", "mild", "cake"), halving("second", "hot", "cake"));

    assertThat(accounting.of("cake").bqPerGDry(Nuclide.RA_226)).isCloseTo(6, EXACTLY);
    DeliveredActivity delivered =
        accounting
            .delivered(
                List.of(
                    balance(halving("first", "mild", "cake")),
                    balance(halving("second", "hot", "cake"))))
            .get("cake")
            .get(Nuclide.RA_226);
    assertThat(delivered.lowestBqPerGDry()).isCloseTo(2, EXACTLY);
    assertThat(delivered.canReach(6.05)).isTrue();
    assertThat(delivered.canReach(6.1)).isFalse();
    assertThat(delivered.isCoveredBy(5.95)).isTrue();
    assertThat(delivered.isCoveredBy(5.9)).isFalse();
  }

  /** Three stages that each halve the mass: 1, 2, 4, 8 Bq/g, whatever the order of the recipes. */
  @Test
  void activityFollowsChainsOfRecipes() {
    material("feed", 0, Composition.UNKNOWN, List.of(activity(Nuclide.TH_232, 1)));
    unknown("a");
    unknown("b");
    unknown("c");

    ActivityAccounting accounting =
        accounting(halving("3", "b", "c"), halving("2", "a", "b"), halving("1", "feed", "a"));

    assertThat(accounting.of("c").bqPerGDry(Nuclide.TH_232)).isCloseTo(8, EXACTLY);
    assertThat(accounting.unsettled()).isEmpty();
  }

  /** Half feed of 1 Bq/g, half returned cake x; half of the activity stays: x = (0.5 + 0.5x)/2. */
  @Test
  void aLoopSettlesOnItsGeometricSum() {
    material("feed", 0, Composition.UNKNOWN, List.of(activity(Nuclide.RA_228, 1)));
    unknown("cake");
    Recipe loop =
        new Recipe(
            "loop",
            "p",
            List.of(new RecipeInput("feed", 0.5), new RecipeInput("cake", 0.5)),
            List.of(new RecipeOutput.Rest("cake")),
            List.of(transfer("cake", Nuclide.RA_228, 0.5)),
            0,
            0,
            Evidence.NONE);

    ActivityAccounting accounting = accounting(loop);

    assertThat(accounting.of("cake").bqPerGDry(Nuclide.RA_228)).isCloseTo(1.0 / 3, EXACTLY);
    assertThat(accounting.unsettled()).isEmpty();
  }

  @Test
  void aLoopThatOnlyConcentratesNeverSettles() {
    material("feed", 0, Composition.UNKNOWN, List.of(activity(Nuclide.RA_228, 1)));
    unknown("cake");

    ActivityAccounting accounting =
        accounting(halving("make", "feed", "cake"), halving("press", "cake", "cake"));

    assertThat(accounting.unsettled()).containsExactly("cake");
  }

  /** 0.2 and 0.6 t of outputs that do not list U share 1 MBq evenly: 1 / 0.8 = 1.25 Bq/g each. */
  @Test
  void withoutARestNothingDropsOutOfSight() {
    material("feed", 0, listing("U", 1 / 12_437.0), List.of());
    unknown("a");
    unknown("b");
    Recipe split =
        new Recipe(
            "split",
            "p",
            List.of(new RecipeInput("feed", 1)),
            List.of(plain("a", 0.2), plain("b", 0.6)),
            0,
            0,
            Evidence.NONE);

    ActivityAccounting accounting = accounting(split);

    assertThat(accounting.of("a").bqPerGDry(Nuclide.U_238)).isCloseTo(1.25, EXACTLY);
    assertThat(accounting.of("b").bqPerGDry(Nuclide.RA_226)).isCloseTo(1.25, EXACTLY);
  }

  /** The output recovers 0.9 of the uranium: so of its decay products, if nothing else is said. */
  @Test
  void decayProductsFollowTheTransferCoefficientOfTheirParent() {
    material("ore", 0, listing("U", 1e-3), List.of());
    material("yellowcake", 0, listing("U", 0.8), List.of());
    unknown("tailings");
    Recipe leaching =
        new Recipe(
            "leach",
            "p",
            List.of(new RecipeInput("ore", 1)),
            List.of(
                new RecipeOutput.Recovered(
                    "yellowcake", "U", RangedSeries.exactly(Series.constant(0.9, 1))),
                new RecipeOutput.Rest("tailings")),
            0,
            0,
            Evidence.NONE);

    NuclideBalance radium =
        accounting(leaching).balance(balance(leaching)).nuclides().stream()
            .filter(n -> n.nuclide() == Nuclide.RA_226)
            .findFirst()
            .orElseThrow();

    assertThat(radium.outputs().get(0).delivered()).isCloseTo(0.9 * 12.437, EXACTLY);
    assertThat(radium.outputs().get(1).delivered()).isCloseTo(0.1 * 12.437, EXACTLY);
    // Own coefficients: radium stays behind, and the tailings of 1 - 0.9e-3/0.8 t hold it all.
    Recipe own = leaching.withNuclides(List.of(transfer("tailings", Nuclide.RA_226, 1)));
    assertThat(accounting(own).of("tailings").bqPerGDry(Nuclide.RA_226))
        .isCloseTo(12.437 / (1 - 0.9e-3 / 0.8), EXACTLY);
    assertThat(accounting(own).of("yellowcake").bqPerGDry(Nuclide.RA_226)).isZero();
  }

  /** Made with 2 Bq/g, and collected in equilibrium with 5 Bq/g of uranium: the higher counts. */
  @Test
  void whatAlsoArisesKeepsItsEquilibrium() {
    material("mild", 0, Composition.UNKNOWN, List.of(activity(Nuclide.RA_226, 1)));
    material("cake", 0, listing("U", 5 / 12_437.0), List.of());
    List<RecipeBalance> balances = List.of(balance(halving("make", "mild", "cake")));

    ActivityAccounting made = ActivityAccounting.of(materials, balances, Set.of());
    ActivityAccounting both = ActivityAccounting.of(materials, balances, Set.of("cake"));

    assertThat(made.of("cake").bqPerGDry(Nuclide.RA_226)).isCloseTo(2, EXACTLY);
    assertThat(both.of("cake").bqPerGDry(Nuclide.RA_226)).isCloseTo(5, EXACTLY);
  }

  @Test
  void membersOfAFamilyKeepTheCoefficientsOfTheirRecipe() {
    gypsum(0.2, List.of(activity(Nuclide.RA_226, 1)));
    Recipe washing = washing(transfer("clean", Nuclide.RA_226, 0.25));
    Recipe ofFamily = washing.with("wash", List.of(new RecipeInput("residues", 1)));
    Material member = materials.get("gypsum");

    List<Recipe> expanded = RecipeExpansion.of(List.of(ofFamily), List.of(inFamily(member)));

    assertThat(expanded).extracting(Recipe::id).containsExactly("wash@gypsum");
    assertThat(expanded.get(0).nuclides()).isEqualTo(washing.nuclides());
  }

  @Test
  void aMaterialIsInEquilibriumWithADeclaredParent() {
    material("scale", 0, Composition.UNKNOWN, List.of(activity(Nuclide.TH_232, 4)));
    Radioactivity declared = Radioactivity.declared(materials.get("scale"));
    assertThat(declared.bqPerGDry(Nuclide.RA_228)).isEqualTo(4);
    assertThat(declared.bqPerGDry(Nuclide.RA_226)).isZero();
  }

  private Recipe washing(NuclideTransfer... transfers) {
    return new Recipe(
        "wash",
        "p",
        List.of(new RecipeInput("gypsum", 1)),
        List.of(plain("clean", 0.5), new RecipeOutput.Rest("sludge")),
        List.of(transfers),
        0,
        0,
        Evidence.NONE);
  }

  /** Half of the mass leaves as gas, all of the activity stays. */
  private static Recipe halving(String id, String from, String to) {
    return new Recipe(
        id,
        "p",
        List.of(new RecipeInput(from, 1)),
        List.of(new RecipeOutput.Rest(to)),
        0,
        500,
        Evidence.NONE);
  }

  private ActivityAccounting accounting(Recipe... recipes) {
    List<RecipeBalance> balances = new ArrayList<>();
    for (Recipe recipe : recipes) {
      balances.add(balance(recipe));
    }
    return ActivityAccounting.of(materials, balances, Set.of());
  }

  private RecipeBalance balance(Recipe recipe) {
    return new ElementAccounting(materials).balance(recipe, 0);
  }

  private static RecipeOutput plain(String material, double tonnes) {
    return new RecipeOutput.Yield(material, RangedSeries.exactly(Series.constant(tonnes, 1)));
  }

  private static NuclideTransfer transfer(String output, Nuclide nuclide, double share) {
    return new NuclideTransfer(output, nuclide, Ranged.exactly(share), Evidence.NONE);
  }

  private static NuclideContent activity(Nuclide nuclide, double bqPerG) {
    return new NuclideContent(nuclide, Ranged.exactly(bqPerG), Evidence.NONE);
  }

  private static Composition listing(String element, double share) {
    return new Composition(
        List.of(new ElementContent(element, Ranged.exactly(share), Evidence.NONE)));
  }

  private void gypsum(double moisture, List<NuclideContent> activity) {
    material("gypsum", moisture, listing("U", 1e-4), activity);
  }

  private void unknown(String id) {
    material(id, 0, Composition.UNKNOWN, List.of());
  }

  private void material(
      String id, double moisture, Composition composition, List<NuclideContent> activity) {
    materials.put(id, material(id, null, moisture, composition, activity));
  }

  private static Material inFamily(Material m) {
    return material(m.id(), "residues", m.moistureKgWaterPerKgWet(), m.composition(), m.activity());
  }

  private static Material material(
      String id,
      String family,
      double moisture,
      Composition composition,
      List<NuclideContent> activity) {
    return new Material(
        id,
        family,
        id,
        id,
        MaterialKind.RESIDUE,
        Stage.RAW,
        MassBasis.BULK,
        moisture,
        null,
        null,
        null,
        composition,
        activity,
        Evidence.NONE);
  }
}
