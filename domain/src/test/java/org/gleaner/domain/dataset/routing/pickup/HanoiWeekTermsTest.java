package org.gleaner.domain.dataset.routing.pickup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gleaner.domain.dataset.ElementCatalogueReader;
import org.gleaner.domain.dataset.routing.RoutingCaseReader;
import org.gleaner.domain.dataset.routing.folder.DrivingRuleSets;
import org.gleaner.domain.dataset.routing.folder.EmbeddedRouting;
import org.gleaner.domain.element.ElementCatalogue;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.pickup.Mixtures;
import org.gleaner.domain.pickup.YearlyFlow;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleType;
import org.junit.jupiter.api.Test;

/** The terms of the shipped week are those that its README argues for. */
class HanoiWeekTermsTest {

  /** Prizes of orders are rounded to cents. */
  private static final double HALF_A_CENT = 0.005 + 1e-9;

  private static final Set<String> SCREENS = Set.of("ew-screens", "ew-crt");
  private static final double HOUR = 3600;
  private static final double HALF_HOUR = HOUR / 2;
  private static final String COMPOSITIONS = "/org/gleaner/datasets/%s/compositions.csv";

  private final RoutingCase routing = RoutingCaseReader.readEmbedded("hanoi-week").orThrow();

  /**
   * Labour Code, Art. 105 and 107: 8 h; half of that, 12 h together, 40 h on 26 days of a month.
   */
  @Test
  void shiftsAndOvertimeKeepTheLabourCode() {
    assertThat(routing.vehicleTypes())
        .allSatisfy(
            type -> {
              TimeWindow shift = type.hours().shift();
              double overtime = type.hours().overtime();
              assertThat(shift.close() - shift.open()).isEqualTo(8 * HOUR);
              assertThat(overtime).isPositive().isLessThanOrEqualTo(4 * HOUR);
              assertThat(26 * overtime).isLessThanOrEqualTo(40 * HOUR);
            });
    assertThat(routing.facilities()).allMatch(one -> one.unloadingTime() >= HALF_HOUR);
  }

  /** Half of 21 million VND over 208 h, at 25,500 VND/USD: 1.98 USD on top of the hour. */
  @Test
  void overtimeCostsHalfOfTheWagesOnTop() {
    assertThat(routing.vehicleTypes())
        .allSatisfy(
            type ->
                assertThat(type.costs().perOvertime() * HOUR)
                    .isCloseTo(21e6 / 208 / 25_500 / 2, within(0.005)));
  }

  @Test
  void theLawOfDrivingHoldsForEveryVehicle() {
    var vn = DrivingRuleSets.all().get(0);
    assertThat(vn.id()).isEqualTo("vn");
    assertThat(routing.vehicleTypes())
        .allMatch(one -> one.hours().crew().rules().equals(vn.rules()));
    assertThat(routing.vehicleTypes()).anyMatch(one -> one.hours().crew().drivenLastWeek() > 0);
  }

  /** Those of less than 2 t, and those with a permit, come between the peaks; others never. */
  @Test
  void bansLeaveTheInnerCityToLightVehiclesBetweenThePeaks() {
    List<Integer> inner = innerCity();
    assertThat(inner).hasSize(168);
    for (VehicleType type : routing.vehicleTypes()) {
      boolean isLorry = "from-2t".equals(routing.terms().roads().classOf(type));
      assertThat(isLorry)
          .isEqualTo(!type.id().matches("(ewaste|lead)-light-.|(battery|lamp)-van-."));
      for (int place : inner) {
        List<TimeWindow> left = routing.windows(place, type, 0);
        double service = routing.order(place).serviceTime();
        assertThat(left)
            .hasSize(isLorry ? 0 : 1)
            .allMatch(one -> one.open() >= 9 * HOUR && one.close() + service <= 16 * HOUR);
      }
    }
  }

  /** Corners in a wrong order would leave out a district, or take a works in. */
  @Test
  void theInnerCityIsWithinItsRingRoads() {
    List<String> inner = innerCity().stream().map(routing::idOf).toList();
    assertThat(inner)
        .anyMatch(id -> id.contains("-hoan-kiem-"))
        .anyMatch(id -> id.contains("-dong-da-"))
        .noneMatch(id -> id.startsWith("park-") || id.contains("-dong-anh-"));
    for (int place = 0; place < routing.placeCount(); place++) {
      assertThat(routing.isOrder(place) || !isInner(place)).isTrue();
    }
  }

  @Test
  void screensRideApartFromOtherEwaste() {
    for (VehicleType type : routing.vehicleTypes()) {
      boolean carriesEwaste = type.id().startsWith("ewaste-");
      assertThat(type.equipment().compartments()).hasSize(carriesEwaste ? 2 : 0);
      for (Order order : carriesEwaste ? routing.orders() : List.<Order>of()) {
        boolean isScreen = SCREENS.contains(order.handling().material());
        assertThat(type.equipment().compartments())
            .filteredOn(one -> one.accepts(order.handling()))
            .allMatch(one -> one.id().equals("screens") == isScreen);
      }
    }
  }

  /**
   * The README has these sums: kg of rare earths in a tonne, what is recovered, USD per kg of the
   * element. 767.8, 454.3 and 1,593.2 USD/t are rounded to 770, 450 and 1,590.
   */
  @Test
  void prizesAreTheRareEarthsThatScrapDealersLose() throws IOException {
    double extracted = 0.95;
    assertPrize(
        "hdd",
        new Part("Nd", 0.95 * extracted),
        new Part("Pr", 0.95 * extracted),
        new Part("Dy", 0.95 * 0.93));
    assertPrize(
        "compressor",
        new Part("Nd", 0.85 * extracted),
        new Part("Pr", 0.85 * extracted),
        new Part("Dy", 0.85 * 0.93),
        new Part("Tb", 0.85 * 0.92));
    assertPrize(
        "nimh-cell",
        new Part("Nd", 0.8 * 0.93),
        new Part("Pr", 0.8 * 0.93),
        new Part("La", 0.8 * 0.9),
        new Part("Ce", 0.8 * 0.9));
    assertThat(routing.orders()).filteredOn(order -> !order.isMandatory()).hasSize(23);
  }

  /** An element, and the share of it that is recovered. */
  private record Part(String element, double recovered) {}

  private void assertPrize(String material, Part... parts) throws IOException {
    ElementCatalogue elements = ElementCatalogueReader.readEmbedded();
    double worth = 0;
    for (Part part : parts) {
      double price = elements.find(part.element()).orElseThrow().usdPerKgElement();
      worth += 1000 * content(material, part.element()) * part.recovered() * price;
    }
    double perTonne = 10 * Math.rint(worth / 10);
    assertThat(routing.orders())
        .filteredOn(order -> material.equals(order.handling().material()))
        .isNotEmpty()
        .allSatisfy(
            order ->
                assertThat(order.prize())
                    .isCloseTo(perTonne * order.loads().get(0) / 1000, within(HALF_A_CENT)));
  }

  /** Kilograms of an element in one of what is picked up, the mean of what is in it. */
  private static double content(String picked, String element) throws IOException {
    EmbeddedRouting source = new EmbeddedRouting("hanoi-week");
    Findings findings = new Findings();
    Mixtures mixtures = CollectionAreaReader.read(source, findings).orElseThrow().mixtures();
    double tonnes = 0;
    double contained = 0;
    for (YearlyFlow flow : FlowReader.read(source, findings)) {
      if (mixtures.collectedAs(flow.material()).equals(picked)) {
        tonnes += flow.tonnes();
        contained +=
            flow.tonnes()
                * (stated("catalogue", flow.material(), element)
                    + stated("vietnam", flow.material(), element));
      }
    }
    return contained / tonnes;
  }

  /** 0 where the folder does not state it. */
  private static double stated(String folder, String material, String element) throws IOException {
    String name = COMPOSITIONS.formatted(folder);
    try (InputStream in =
            Objects.requireNonNull(HanoiWeekTermsTest.class.getResourceAsStream(name), name);
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
      return rows.stream()
          .filter(row -> row.getField("material").equals(material))
          .filter(row -> row.getField("element").equals(element))
          .mapToDouble(row -> Double.parseDouble(row.getField("kg_per_kg_dry")))
          .sum();
    }
  }

  private List<Integer> innerCity() {
    List<Integer> inner = new ArrayList<>();
    for (int place = 0; place < routing.placeCount(); place++) {
      if (routing.isOrder(place) && isInner(place)) {
        inner.add(place);
      }
    }
    return inner;
  }

  private boolean isInner(int place) {
    return routing.terms().roads().zonesOf(place).contains("inner-city");
  }
}
