package org.gleaner.domain.pickup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.market.Market;
import org.gleaner.domain.market.MarketStep;
import org.gleaner.domain.pickup.worth.MaterialWorth;
import org.gleaner.domain.pickup.worth.PlanWorth;
import org.gleaner.domain.plan.HandCase;
import org.gleaner.domain.plan.HandPlan;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.quantity.Series;
import org.gleaner.domain.routing.Handling;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.OrderBook;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Magnets of the site of {@link HandPlan}, which are worth 5.1825 a tonne in 2026. */
class MetalPrizesTest {
  private static final Prize METALS = new Prize.OfMetals();
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final PickupCalendar WEEK = new PickupCalendar(MONDAY, 6, 312);

  private final Findings findings = new Findings();

  @Test
  void metalsAreWorthWhatThePlanGetsForThem() {
    MetalPrizes prizes = prizes(area("magnet", METALS), plan(HandCase.build()));

    assertThat(findings.toList()).isEmpty();
    assertThat(prizes.worths()).extracting(MaterialWorth::material).containsExactly("magnet");
    // Five tonnes at 5.18247.
    assertThat(prizes.area().handling().get(0).prize(5000)).isEqualTo(25.91);
  }

  /** Of the magnets in boxes the plan says what it says of magnets; boxes flow, by their part. */
  @Test
  void aMixtureIsWorthWhatItsPartsAre() {
    CollectionArea area =
        area("boxes", METALS).with(new Mixtures(Map.of("magnet", "boxes", "cake", "boxes")));
    List<YearlyFlow> flows = List.of(new YearlyFlow("point", "magnet", 31.2));

    MetalPrizes prizes = MetalPrizes.of(area, flows, plan(HandCase.build()), findings);

    assertThat(findings.toList()).isEmpty();
    assertThat(prizes.worths()).extracting(MaterialWorth::material).containsExactly("boxes");
    assertThat(prizes.area().handling().get(0).prize(5000)).isEqualTo(25.91);
    assertThat(prizes.area().mixtures()).isEqualTo(area.mixtures());
  }

  /** What is stated stays, and what must be fetched must be. */
  @Test
  void onlyPrizesOfMetalsAreAskedFor() {
    MetalPrizes stated = prizes(area("magnet", new Prize.PerTonne(33.33)), null);
    MetalPrizes none = prizes(area("magnet", null), null);

    // 33.33 x 0.0416 = 1.3865
    assertThat(stated.area().handling().get(0).prize(41.6)).isEqualTo(1.39);
    assertThat(none.area().handling().get(0).prize(41.6)).isNull();
    assertThat(findings.toList()).isEmpty();
    assertThat(stated.worths()).isEmpty();
  }

  /** 31.2 t/a are 100 kg a day, 600 kg in the week: 3.11 at 5.18247 a tonne. */
  @Test
  void anOrderHasThePrizeOfAllItsVisits() {
    Order order = made(prizes(area("magnet", METALS), plan(HandCase.build()))).get(0);

    assertThat(order.loads().get(0)).isEqualTo(300);
    assertThat(order.dayPatterns().get(0).days()).hasSize(2);
    assertThat(order.prize()).isEqualTo(3.11);
  }

  @Test
  void whatNoPlanSaysIsAnError() {
    prizes(area("magnet", METALS), null);
    prizes(area("cake", METALS), plan(HandCase.build()));

    assertThat(findings.toList())
        .extracting(f -> f.code() + " " + f.where())
        .containsExactly("no-plan material magnet", "no-worth material cake");
  }

  @Test
  void whatDoesNotFlowIsNotAskedFor() {
    CollectionArea area = area("cake", METALS);
    List<YearlyFlow> nothing = List.of(new YearlyFlow("point", "cake", 0));

    MetalPrizes prizes = MetalPrizes.of(area, nothing, null, findings);

    assertThat(findings.toList()).isEmpty();
    assertThatThrownBy(() -> prizes.area().handling().get(0).prize(1))
        .isInstanceOf(IllegalStateException.class);
  }

  /** Oxide that nobody pays for: a tonne of magnets then only costs. */
  @Test
  void whatCostsMoreThanItEarnsHasNoPrizeAndAWarning() {
    PlanningCase hand = HandCase.build();
    List<Market> unpaid = hand.markets().stream().map(MetalPrizesTest::unpaid).toList();

    MetalPrizes prizes =
        prizes(area("magnet", METALS), plan(hand.toBuilder().markets(unpaid).build()));

    assertThat(prizes.area().handling().get(0).prize(5000)).isZero();
    assertThat(findings.toList())
        .extracting(Finding::code)
        .containsExactly("no-price", "no-price", "no-gain");
    assertThat(findings.hasErrors()).isFalse();
    // 47.32678 - 5.18247, as before.
    assertThat(findings.toList().get(2).message())
        .startsWith("a tonne is sold for 0.00 and costs 42.14:");
  }

  /** Another plan gave the orders of the case their prizes: nobody edited them. */
  @Test
  void prizesOfAPlanAreNoEdit() {
    MetalPrizes prizes = prizes(area("magnet", METALS), plan(HandCase.build()));
    List<Order> before = made(prizes).stream().map(order -> order.withPrize(1.0)).toList();
    RoutingCase routing = new OrderBook(before, 6, MONDAY).in(RandomAreas.frame());

    assertThat(EditedOrders.of(routing, prizes, flows(prizes.area()), 312).ids()).isEmpty();
  }

  private List<Order> made(MetalPrizes prizes) {
    CollectionArea area = prizes.area();
    return OrderMaking.of(area, flows(area), WEEK, RandomAreas.frame(), findings).orders();
  }

  private MetalPrizes prizes(CollectionArea area, @Nullable PlanWorth plan) {
    return MetalPrizes.of(area, flows(area), plan, findings);
  }

  private static List<YearlyFlow> flows(CollectionArea area) {
    return List.of(new YearlyFlow("point", area.handling().get(0).material(), 31.2));
  }

  private static PlanWorth plan(PlanningCase planningCase) {
    return PlanWorth.of(CaseIndex.of(planningCase), HandPlan.decisions(), 0);
  }

  private static Market unpaid(Market market) {
    List<MarketStep> steps =
        market.steps().stream()
            .map(
                step ->
                    new MarketStep(Series.constant(0, HandCase.PERIODS), step.maxTonnesPerYear()))
            .toList();
    return new Market(
        market.site(), market.material(), steps, market.stockpile(), market.informal());
  }

  /** A shop at the site of the plan, fetched every third day. */
  private static CollectionArea area(String material, @Nullable Prize prize) {
    Handling handling = new Handling(material, null, List.of());
    return new CollectionArea(
        List.of(
            new CollectionPoint(
                "shop", "", new Point(105.85, 21.01), "point", "", TimeWindow.ALWAYS)),
        List.of(new PointStream("shop", material, "", 1, Double.POSITIVE_INFINITY)),
        List.of(new HandlingTerms(material, "", handling, null, 1, 3, 0.8, 5, 20, prize)));
  }
}
