package org.gleaner.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Two days. Facility f takes drums, 10 a day, facility g drums and disks, 6 a day; vehicles must
 * come home empty.
 */
class FacilityShortagesTest {
  private static final Order DRUMS = order("drums", "drum", 9);
  private static final Order DISKS = order("disks", "disk", 6);
  private static final VehicleType EMPTY = VehicleType.of("v", 1, 99, 0);
  private static final List<DayPattern> SECOND = List.of(new DayPattern(List.of(1)));

  private static Order order(String id, String material, double load) {
    return Order.of(id, new Point(3, 0), load)
        .withHandling(new Handling(material, null, List.of()))
        .withDayPatterns(VisitPatterns.of(1, 2));
  }

  /** 6 + 6 + 6 = 18 disks are for g alone, which takes 2 x 6 = 12; drums have f. */
  @Test
  void comparesWhatIsForSomeFacilitiesAloneWithWhatTheyTake() {
    assertThat(shortages(EMPTY, DISKS, DISKS, DRUMS, DRUMS)).isEmpty();
    assertThat(shortages(EMPTY, DISKS, DISKS, DISKS, DRUMS))
        .containsExactly(new FacilityShortage(List.of("g"), null, 0, "", 18, 12));
    // 12 disks and 27 drums are 39, for f and g together with 2 x 16 = 32.
    assertThat(shortages(EMPTY, DISKS, DISKS, DRUMS, DRUMS, DRUMS))
        .extracting(FacilityShortage::message)
        .containsExactly(
            "facilities f, g take 32 in all days at most in load 1, but 39 can be brought nowhere"
                + " else: at least 7 will be left out");
  }

  @Test
  void namesTheUnitWhereLoadsHaveOne() {
    assertThat(new FacilityShortage(List.of("g"), 1, 1, "l", 12, 6).message())
        .isEqualTo(
            "facility g takes 6 l on day 2 at most, but 12 l can be brought nowhere else: at least"
                + " 6 l will be left out");
  }

  @Test
  void absurdFiguresAreShownInFewDigits() {
    assertThat(new FacilityShortage(List.of("g"), null, 0, "", 1e300, 12).message())
        .contains("takes 12 in")
        .contains("but 1e300 can")
        .endsWith("at least 1e300 will be left out");
  }

  @Test
  void comparesDaysThatOrdersCannotChoose() {
    Order fixed = DISKS.withDayPatterns(SECOND);
    assertThat(shortages(EMPTY, fixed, fixed))
        .containsExactly(new FacilityShortage(List.of("g"), 1, 0, "", 12, 6));
    assertThat(shortages(EMPTY, fixed, DISKS)).isEmpty();
  }

  @Test
  void countsNothingThatMayBeLeftOutOrTakenHome() {
    Order fixed = DISKS.withDayPatterns(SECOND);
    assertThat(shortages(EMPTY, fixed, fixed.withPrize(1.0))).isEmpty();
    assertThat(shortages(EMPTY.withUnloading(List.of(), 0, false), fixed, fixed)).isEmpty();
    RoutingCase routing = routing(EMPTY.withUnloading(List.of(3, 4), 9, true), fixed, fixed);
    ImpossibleOrder known = new ImpossibleOrder(1, ImpossibleOrder.Reason.CAPACITY, "");
    assertThat(FacilityShortages.of(routing, List.of(known))).isEmpty();
  }

  private static List<FacilityShortage> shortages(VehicleType type, Order... orders) {
    List<Integer> facilities = List.of(orders.length + 1, orders.length + 2);
    VehicleType vehicle = type == EMPTY ? type.withUnloading(facilities, 9, true) : type;
    return FacilityShortages.of(routing(vehicle, orders), List.of());
  }

  private static RoutingCase routing(VehicleType type, Order... orders) {
    return new RoutingCase(
        "line",
        2,
        List.of(new Depot("d", new Point(0, 0), TimeWindow.ALWAYS)),
        List.of(orders),
        List.of(facility("f", 10, "drum"), facility("g", 6, "drum", "disk")),
        List.of(type),
        new PlanarTravel(),
        RoundingConvention.DOUBLE_TO_HUNDREDTHS,
        VisitNumbers.PLACES_FROM_0);
  }

  private static IntermediateFacility facility(String id, double most, String... materials) {
    FacilityTerms terms =
        new FacilityTerms(List.of(TimeWindow.ALWAYS), List.of(materials), List.of(most));
    return new IntermediateFacility(id, new Point(9, 0), 0, terms);
  }
}
