package org.gleaner.domain.dataset.vietnam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.gleaner.domain.dataset.CaseReader;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.product.LifeStage;
import org.gleaner.domain.product.Lifetime;
import org.gleaner.domain.product.Sales;
import org.gleaner.domain.product.StockFigure;
import org.gleaner.domain.quantity.Ranged;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every computed row of sales and stocks follows from the rule that the README states. */
class SupplyRulesTest {
  private static final double REFERENCE_INCOME = 40_000;
  private static PlanningCase supply;

  @BeforeAll
  static void read() {
    supply = new CaseReader().readEmbedded("vietnam").orThrow();
  }

  @Test
  void sellsByIncomeWhatNoSurveyCounts() {
    Points population = Points.driver("population");
    Points income = Points.driver("gdp-per-head");
    for (NamedCsvRecord rule : Points.rows("put_on_market")) {
      NavigableMap<Integer, Ranged> sales = sales(rule.getField("product"));
      int first = Integer.parseInt(rule.getField("first_year"));
      assertThat(sales).as(rule.getField("product")).hasSize(2051 - first);
      sales.forEach(
          (year, units) -> {
            double expected =
                population.at(year)
                    / 1000
                    * number(rule, "units_per_1000_heads")
                    * Math.pow(income.at(year) / REFERENCE_INCOME, number(rule, "elasticity"))
                    * decline(rule, year);
            assertThat(units.best()).isCloseTo(expected, digits(expected, 4));
            assertRange(
                units, expected, number(rule, "low_factor"), number(rule, "high_factor"), year);
          });
    }
  }

  private static double decline(NamedCsvRecord rule, int year) {
    if (rule.getField("declines_after").isEmpty()) {
      return 1;
    }
    int after = Integer.parseInt(rule.getField("declines_after"));
    return Math.pow(number(rule, "yearly_factor"), Math.max(0, year - after));
  }

  private static void assertRange(Ranged units, double best, double low, double high, int year) {
    int ahead = Math.max(0, year - 2025);
    double least = best * Math.max(low - 0.01 * ahead, low / 2);
    assertThat(units.low()).isCloseTo(least, digits(least, 4));
    double most = best * (high + 0.02 * ahead);
    assertThat(units.high()).isCloseTo(most, digits(most, 4));
  }

  @Test
  void sellsOnTheLineBetweenPoints() {
    for (String product :
        new String[] {
          "unu-0002",
          "unu-0308",
          "unu-0309",
          "unu-0407",
          "unu-0501",
          "unu-0502",
          "unu-0503",
          "unu-0504",
          "unu-0505",
          "pv-ground",
          "ebike",
          "batt-lmt-pba",
          "batt-portable-li",
          "batt-primary",
          "mag-motor-ind"
        }) {
      Points points = Points.sold(product);
      sales(product)
          .forEach(
              (year, units) ->
                  assertThat(units.best())
                      .as(product + " " + year)
                      .isCloseTo(points.at(year), digits(points.at(year), 4)));
    }
  }

  @Test
  void keepsInUseWhatHouseholdsOwn() {
    Points households = Points.driver("households");
    Map.of("unu-0104", 1.05, "unu-0106", 1.1, "unu-0108", 1.05, "unu-0111", 1.4)
        .forEach(
            (product, factor) -> {
              Points owned = Points.owned(GOODS.get(product));
              assertStock(product, year -> households.at(year) * owned.at(year) / 100 * factor);
            });
  }

  private static final Map<String, String> GOODS =
      Map.of(
          "unu-0104", "washing-machine",
          "unu-0106", "fan-and-heater",
          "unu-0108", "refrigerator",
          "unu-0111", "air-conditioner");

  @Test
  void takesOutOfTelevisionsAndMotorcyclesWhatIsCountedApart() {
    Points households = Points.driver("households");
    Points sets = Points.owned("television");
    assertStock(
        "unu-0408",
        year ->
            year == 2003
                ? 0
                : households.at(year) * sets.at(year) / 100 * 1.05 - inUse("unu-0407", year));
    Points motorbikes = Points.owned("motorbike");
    assertStock(
        "motorbike-ice",
        year -> households.at(year) * motorbikes.at(year) / 100 - inUse("emotorbike", year));
  }

  @Test
  void countsStarterBatteriesByVehiclesInUse() {
    Points cars = Points.sold("ice-car in use");
    Points lorries = Points.sold("lorries and buses in use");
    NavigableMap<Integer, Ranged> motorcycles = stocks("motorbike-ice");
    assertStock("ice-car", cars::at);
    assertStock(
        "batt-sli",
        year ->
            (16 * cars.at(year) + 25 * lorries.at(year) + 2.5 * motorcycles.get(year).best())
                / 1000);
  }

  /** Forecasts end in 2045 and go on by their last five years. */
  @Test
  void goesOnByTheTrendOfTheLastFiveYearsOfForecasts() {
    for (String product :
        new String[] {
          "ev-car",
          "hybrid-car",
          "batt-ev-nmc",
          "batt-ev-lfp",
          "batt-nimh-hev",
          "emotorbike",
          "batt-lmt-li",
          "unu-0302",
          "unu-0303",
          "hdd-data-centre"
        }) {
      NavigableMap<Integer, Ranged> sales = sales(product);
      double last = sales.get(2045).best();
      double step = (last - sales.get(2040).best()) / 5;
      sales
          .tailMap(2046, true)
          .forEach(
              (year, units) -> {
                double expected = last + step * (year - 2045);
                assertThat(units.best())
                    .as(product + " " + year)
                    .isCloseTo(expected, within(2e-3 * expected));
              });
    }
  }

  /** Onshore and at sea: 0.1 in 2017, 0.2 in 2022, 0.3 in 2030, 0.5 from 2040. */
  @Test
  void putsAShareOfWindAtSea() {
    Map<Integer, Double> atSea = Map.of(2017, 0.1, 2022, 0.2, 2026, 0.25, 2030, 0.3, 2045, 0.5);
    atSea.forEach(
        (year, share) -> {
          double sea = sales("wind-offshore").get(year).best();
          double all = sea + sales("wind-onshore").get(year).best();
          assertThat(sea / all).as("" + year).isCloseTo(share, within(1e-3));
        });
  }

  /**
   * What sales leave in use agrees with what is known of it: more than 2 million electric
   * motorbikes in 2023, 28,000 electric cars registered in September 2023 and 34,000 sold in the
   * year, 5,059 MW of wind in May 2023.
   */
  @Test
  void leavesInUseWhatIsKnownToBe() {
    assertThat(inUse("emotorbike", 2023)).isBetween(2.0e6, 2.5e6);
    assertThat(inUse("ev-car", 2022)).isBetween(7_000.0, 28_000.0);
    assertThat(inUse("ev-car", 2023)).isBetween(28_000.0, 45_000.0);
    assertThat(inUse("wind-onshore", 2023) + inUse("wind-offshore", 2023))
        .isCloseTo(5059, within(0.02 * 5059));
  }

  private static void assertStock(String product, IntToDoubleFunction rule) {
    NavigableMap<Integer, Ranged> stocks = stocks(product);
    assertThat(stocks.lastKey()).isEqualTo(2050);
    stocks.forEach(
        (year, units) -> {
          double expected = rule.applyAsDouble(year);
          // Sales that are taken out are themselves rounded to four digits.
          assertThat(units.best())
              .as(product + " " + year)
              .isCloseTo(expected, within(1 + 2e-4 * expected));
        });
  }

  /** Sales x S(y + 1 - x), S of first use: what is in use when the year ends. */
  private static double inUse(String product, int year) {
    Lifetime lifetime =
        supply.products().lifetimes(product, LifeStage.USE).stream().findFirst().orElseThrow();
    double shape = lifetime.parameters().get("shape").best();
    double scale = lifetime.parameters().get("scale").best();
    return sales(product).headMap(year, true).entrySet().stream()
        .mapToDouble(
            sale ->
                sale.getValue().best()
                    * Math.exp(-Math.pow((year + 1 - sale.getKey()) / scale, shape)))
        .sum();
  }

  private static NavigableMap<Integer, Ranged> sales(String product) {
    return supply.products().sales().stream()
        .filter(sale -> sale.product().equals(product))
        .collect(Collectors.toMap(Sales::year, Sales::units, (a, b) -> a, TreeMap::new));
  }

  private static NavigableMap<Integer, Ranged> stocks(String product) {
    return supply.products().stocks().stream()
        .filter(stock -> stock.product().equals(product))
        .collect(
            Collectors.toMap(StockFigure::year, StockFigure::units, (a, b) -> a, TreeMap::new));
  }

  private static double number(NamedCsvRecord row, String field) {
    return Double.parseDouble(row.getField(field));
  }

  /** Half a unit of the last of so many digits, and a little for what was rounded before. */
  private static Offset<Double> digits(double value, int digits) {
    if (value == 0) {
      return within(0.0);
    }
    return within(0.51 * Math.pow(10, Math.floor(Math.log10(Math.abs(value))) + 1 - digits));
  }
}
