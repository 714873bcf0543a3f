package org.gleaner.domain.pickup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.DayPattern;
import org.gleaner.domain.routing.Handling;
import org.gleaner.domain.routing.HandlingRules;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.Papers;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.Relief;
import org.gleaner.domain.routing.ReliefLimit;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderMakingTest {
  private static final LocalDate MONDAY = LocalDate.of(2028, 3, 6);
  private static final PickupCalendar WEEK = new PickupCalendar(MONDAY, 6, 312);
  private static final double NONE = Double.POSITIVE_INFINITY;

  private final Findings findings = new Findings();

  /**
   * 31.2 t/a are 100 kg a working day. At 0.5 kg/l a container of 625 l that is fetched when 0.8
   * full holds 250 kg: two and a half days. So it is fetched every second day, three times a week.
   */
  @Test
  void aContainerIsFetchedBeforeItOverflows() {
    PickupOrders made = make(31.2, terms(0.5, 20, null), 625);

    assertThat(made.orders()).hasSize(1);
    Order order = made.orders().get(0);
    assertThat(order.loads()).containsExactly(200.0, 400.0);
    assertThat(days(order)).containsExactly(List.of(0, 2, 4), List.of(1, 3, 5));
    // 5 min for the stop and 20 min a tonne: 9 min.
    assertThat(order.serviceTime()).isEqualTo(9 * 60);
    assertThat(order.hours().windows()).containsExactly(new TimeWindow(28_800, 61_200));
    assertThat(order.id()).isEqualTo("shop.hdd");
    assertThat(findings.toList()).isEmpty();
  }

  /**
   * 10.4 t/a of old motors, 20.8 t/a of new ones and none of the newest stand in one container: the
   * 31.2 t/a of {@link #aContainerIsFetchedBeforeItOverflows()}.
   */
  @Test
  void whatIsPickedUpTogetherIsOneOrder() {
    Mixtures mixtures = new Mixtures(Map.of("hdd-old", "hdd", "hdd-new", "hdd"));
    List<YearlyFlow> flows =
        List.of(new YearlyFlow("city", "hdd-old", 10.4), new YearlyFlow("city", "hdd-new", 20.8));
    CollectionArea area = area(terms(0.5, 20, null), 625).with(mixtures);

    PickupOrders made = OrderMaking.of(area, flows, WEEK, RandomAreas.frame(), findings);

    assertThat(made.orders()).isEqualTo(make(31.2, terms(0.5, 20, null), 625).orders());
    assertThat(made.balances()).singleElement().matches(b -> b.material().equals("hdd"));
    assertThat(findings.toList()).isEmpty();
  }

  /**
   * A material of the plan that no row maps waits nowhere, and the finding says where to map it.
   */
  @Test
  void whatIsInNoMixtureAndWaitsNowhereIsNamed() {
    List<YearlyFlow> flows = List.of(new YearlyFlow("city", "hdd-older", 5));
    CollectionArea area =
        area(terms(0.5, 20, null), 625).with(new Mixtures(Map.of("hdd-old", "hdd")));

    OrderMaking.of(area, flows, WEEK, RandomAreas.frame(), findings);

    assertThat(findings.toList())
        .singleElement()
        .satisfies(
            one -> assertThat(one.code() + " " + one.value()).isEqualTo("no-stream hdd-older"))
        .satisfies(one -> assertThat(one.hintText().orElse("")).contains("source/mixtures.csv"));
  }

  /** Twice a week is Monday and Thursday, Tuesday and Friday, or Wednesday and Saturday. */
  @Test
  void visitsAreEvenlySpaced() {
    Order order = make(31.2, terms(0.5, 3, null), NONE).orders().get(0);
    assertThat(days(order)).containsExactly(List.of(0, 3), List.of(1, 4), List.of(2, 5));
    assertThat(order.loads().get(0)).isEqualTo(300);
  }

  /** Intervals of six working days: 1, 2, 3, 6, then 12, 24 and so on; of 20, 12 is the longest. */
  @Test
  void whoIsFetchedMoreRarelyThanOnceIsDueInSomeHorizonsOnly() {
    int[] due = new int[4];
    for (int week = 0; week < due.length; week++) {
      PickupCalendar calendar = new PickupCalendar(MONDAY.plusWeeks(week), 6, 312);
      PickupOrders made = make(0.312, terms(0.5, 20, null), NONE, calendar);
      due[week] = made.orders().size();
      // A kilogram a working day, fetched every twelve.
      made.orders().forEach(order -> assertThat(order.loads().get(0)).isEqualTo(12));
    }
    assertThat(due).isIn(new int[] {1, 0, 1, 0}, new int[] {0, 1, 0, 1});
  }

  /** 3,120 t/a are 10 t a day; a truck carries 3.5 t or 18 m3, and 10 t of 0.5 kg/l are 20 m3. */
  @Test
  void whatNoVehicleCarriesBecomesSeveralOrders() {
    PickupOrders made = make(3120, terms(0.5, 1, null), NONE);
    assertThat(made.orders())
        .extracting(Order::id)
        .containsExactly("shop.hdd.1", "shop.hdd.2", "shop.hdd.3");
    assertThat(made.orders())
        .allSatisfy(order -> assertThat(order.loads()).containsExactly(3333.3, 6666.6));
    assertThat(made.split()).hasSize(1);
    // 3 x 3,333.3 x 6 days: 0.6 kg less than 60 t.
    assertThat(made.balances().get(0).rounding()).isCloseTo(-0.6, within(1e-6));
  }

  /**
   * 312 t/a are 1,000 kg a day, of which 400 kg count towards a limit of 333 kg: two orders of 500
   * kg and 200 kg, for which a van has room. Papers are those of the material.
   */
  @Test
  void whatAReliefDoesNotAllowBecomesSeveralOrders() {
    Papers papers = new Papers("3481", "P909", List.of());
    Handling handling = new Handling("hdd", null, List.of()).withPapers(papers);
    ReliefShare share = new ReliefShare("sp670", 0.4);
    RoutingCase frame = RandomAreas.frame().withRules(HandlingRules.SHIPPED);

    PickupOrders made =
        OrderMaking.of(
            area(new HandlingTerms("hdd", "", handling, share, 1, 1, 0.8, 5, 20, null), NONE),
            List.of(new YearlyFlow("city", "hdd", 312)),
            WEEK,
            frame,
            findings);

    assertThat(made.orders()).extracting(Order::id).containsExactly("shop.hdd.1", "shop.hdd.2");
    assertThat(made.orders())
        .allSatisfy(
            order -> {
              assertThat(order.loads()).containsExactly(500.0, 500.0);
              assertThat(order.handling()).isEqualTo(handling.withRelief(new Relief("sp670", 200)));
            });
  }

  /** No cut helps against a limit of nothing: the order stays whole and is named before a solve. */
  @Test
  void aReliefThatAllowsNothingCutsNoOrder() {
    Handling handling = new Handling("hdd", null, List.of());
    ReliefShare share = new ReliefShare("none", 1);
    HandlingRules rules = new HandlingRules(List.of(), List.of(new ReliefLimit("none", 0, "")));

    PickupOrders made =
        OrderMaking.of(
            area(new HandlingTerms("hdd", "", handling, share, 1, 1, 0.8, 5, 20, null), NONE),
            List.of(new YearlyFlow("city", "hdd", 31.2)),
            WEEK,
            RandomAreas.frame().withRules(rules),
            findings);

    assertThat(made.orders()).extracting(o -> o.loads().get(0)).containsExactly(100.0);
  }

  /** Nd-bearing sludge is carried wet: 30 t dry at 0.4 kg water per kg wet are 50 t. */
  @Test
  void theWaterIsCarriedToo() {
    assertThat(YearlyFlow.ofDry("city", "swarf", 30, 0.4).tonnes()).isCloseTo(50, within(1e-9));
  }

  @Test
  void whatCannotBeMeantIsFound() {
    make(1000, terms(0.5, 20, "9A"), 1);
    assertThat(findings.toList())
        .extracting(Finding::code)
        .containsExactly("container-too-small", "no-vehicle");
    Findings more = new Findings();
    List<YearlyFlow> flows =
        List.of(new YearlyFlow("nowhere", "hdd", 1), new YearlyFlow("city", "gold", 1));
    OrderMaking.of(area(terms(0.5, 20, null), 100), flows, WEEK, RandomAreas.frame(), more);
    assertThat(more.toList())
        .extracting(Finding::code)
        .containsExactly("unknown-origin", "no-stream");
    Findings sunday = new Findings();
    PickupCalendar eight = new PickupCalendar(MONDAY, 8, 312);
    OrderMaking.of(area(terms(1, 20, null), 100), List.of(), eight, RandomAreas.frame(), sunday);
    assertThat(sunday.toList()).extracting(Finding::value).containsExactly("2028-03-12");
  }

  /** A flow that is stated for a point is all of that point's, whatever its share of the site. */
  @Test
  void aFlowMayBeThatOfASinglePoint() {
    CollectionArea area = area(terms(0.5, 6, null), NONE);
    PickupOrders made =
        OrderMaking.of(
            area,
            List.of(new YearlyFlow("shop", "hdd", 3.12)),
            WEEK,
            RandomAreas.frame(),
            findings);
    assertThat(made.orders().get(0).loads().get(0)).isEqualTo(60);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void orderedIsTheFlowUpToTimingAndRoundingThatAreStated(long seed) {
    PickupOrders made = random(seed, WEEK);
    for (MaterialBalance balance : made.balances()) {
      double stated = balance.flow() - balance.leftOut() + balance.timing() + balance.rounding();
      assertThat(balance.orders()).isCloseTo(stated, within(1e-6 * balance.flow()));
      double ofOrders =
          made.orders().stream()
              .filter(order -> balance.material().equals(order.handling().material()))
              .mapToDouble(order -> order.loads().get(0) * days(order).get(0).size())
              .sum();
      assertThat(ofOrders).isCloseTo(balance.orders(), within(1e-6));
      // Each order is rounded to a tenth of a kilogram, and is never less than one.
      assertThat(Math.abs(balance.rounding())).isLessThanOrEqualTo(0.1 * balance.visits() + 1e-9);
      assertThat(balance.leftOut()).isCloseTo(0, within(1e-9 * balance.flow()));
    }
  }

  /** Over as many working days as the longest interval, each stream gives all that arises. */
  @ParameterizedTest
  @CsvSource({"1,6", "2,6", "3,6", "4,5", "5,12", "6,1", "7,4"})
  void eachStreamHasItsTurnAsOftenAsItsIntervalSays(long seed, int days) {
    Map<String, Integer> visits = new HashMap<>();
    Map<String, StreamVisits> streams = new HashMap<>();
    // Intervals are divisors of the horizon and its doubles: 64 horizons are a multiple of all.
    for (int horizon = 0; horizon < 64; horizon++) {
      // Of five working days a week; the first of the year 1970 + n weeks, whatever the date is.
      PickupCalendar calendar = consecutive(days, horizon);
      for (StreamVisits stream : random(seed, calendar).visits()) {
        visits.merge(stream.stream().id(), stream.visits(), Integer::sum);
        streams.put(stream.stream().id(), stream);
      }
    }
    streams.forEach(
        (id, stream) -> assertThat(visits.get(id)).isEqualTo(64 * days / stream.interval()));
  }

  /** The year is long enough for 64 horizons; seven working days a week make every date one. */
  private static PickupCalendar consecutive(int days, int horizon) {
    return new PickupCalendar(MONDAY.plusDays((long) days * horizon), days, 365);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void noStreamOverflowsNorWaitsTooLong(long seed) {
    PickupOrders made = random(seed, WEEK);
    for (StreamVisits visits : made.visits()) {
      assertThat(visits.interval()).isLessThanOrEqualTo(visits.terms().maxInterval());
      double room = visits.stream().containerLitres() * visits.terms().fillLevel();
      if (visits.interval() > 1) {
        assertThat(visits.terms().litres(visits.kgPerVisit())).isLessThanOrEqualTo(room + 1e-9);
      }
      int inHorizon = visits.interval() <= 6 ? 6 / visits.interval() : visits.visits();
      assertThat(visits.visits()).isEqualTo(inHorizon);
    }
  }

  private static PickupOrders random(long seed, PickupCalendar calendar) {
    Findings findings = new Findings();
    PickupOrders made =
        OrderMaking.of(
            RandomAreas.of(seed), RandomAreas.flows(seed), calendar, RandomAreas.frame(), findings);
    assertThat(findings.hasErrors()).isFalse();
    return made;
  }

  private PickupOrders make(double tonnes, HandlingTerms terms, double litres) {
    return make(tonnes, terms, litres, WEEK);
  }

  private PickupOrders make(
      double tonnes, HandlingTerms terms, double litres, PickupCalendar calendar) {
    List<YearlyFlow> flows = List.of(new YearlyFlow("city", "hdd", tonnes));
    return OrderMaking.of(area(terms, litres), flows, calendar, RandomAreas.frame(), findings);
  }

  private static CollectionArea area(HandlingTerms terms, double litres) {
    CollectionPoint shop =
        new CollectionPoint(
            "shop",
            "Chợ Trời",
            new Point(105.85, 21.01),
            "city",
            "",
            new TimeWindow(28_800, 61_200));
    return new CollectionArea(
        List.of(shop), List.of(new PointStream("shop", "hdd", "", 1, litres)), List.of(terms));
  }

  private static HandlingTerms terms(
      double density, int interval, @org.jspecify.annotations.Nullable String hazard) {
    Handling handling = new Handling("hdd", hazard, List.of());
    return new HandlingTerms("hdd", "", handling, null, density, interval, 0.8, 5, 20, null);
  }

  private static List<List<Integer>> days(Order order) {
    return order.dayPatterns().stream().map(DayPattern::days).toList();
  }
}
