package org.gleaner.domain.dataset.routing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.ImpossibleOrder;
import org.gleaner.domain.routing.ImpossibleOrders;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoadTravel;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutePlans;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.SpeedProfile;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;
import org.gleaner.domain.routing.replan.LiveDay;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A van for 10 collects a (4) and b (5); c (50) is too heavy for it, d is not worth the way. */
class RoutePlanAuditTest {

  private static final RoutingCase ROUTING = routing(10, 9);

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    RoutingSolution solution =
        new RoutingSolution(List.of(new VehicleRoute(0, 0, List.of(1, 2))), null);
    RoutePlan plan = RoutePlans.of(ROUTING, solution, ImpossibleOrders.of(ROUTING));
    RoutePlanFiles.write(folder, ROUTING, solution, plan, ZoneId.of("+07:00"));
  }

  @Test
  void aPlanAsItWasWrittenIsAccepted() {
    assertThat(audit(ROUTING)).isEmpty();
  }

  /** 2 x 0.02 degrees of 111.195 km are 4447.80 m, and cost as much. */
  @Test
  void figuresThatSomebodyChangedDiffer() throws IOException {
    edit(text -> text.replace("\"distance\": 4447.8,", "\"distance\": 4000,"));

    assertThat(audit(ROUTING))
        .extracting(Finding::code, finding -> finding.where().pointer(), Finding::message)
        .containsExactly(
            tuple("differs", "/costs/distance", "says 4000, the check finds 4447.8"),
            tuple("differs", "/routes/0/distance", "says 4000, the check finds 4447.8"),
            tuple("differs", "/routes/0/costs/distance", "says 4000, the check finds 4447.8"));
  }

  /** Without its stop, b is neither visited nor said to be left out. */
  @Test
  void aStopThatSomebodyTookOutIsMissed() throws IOException {
    edit(RoutePlanAuditTest::withoutSecondStop);

    assertThat(audit(ROUTING))
        .extracting(Finding::code, finding -> finding.where().pointer())
        .contains(
            tuple("mandatory-order", null),
            tuple("differs", "/unserved"),
            tuple("differs", "/routes/0/distance"));
  }

  /**
   * The vehicle carries 8 and the plan loads 9: what the file says of violations counts nothing.
   */
  @Test
  void aCaseThatHasChangedMayRejectThePlan() {
    assertThat(audit(routing(8, 9)))
        .extracting(Finding::code, Finding::message)
        .containsExactly(
            tuple("capacity", "vehicle 1 on day 1: load of a trip is 9.0, at most 8.0 is allowed"));
    // What no figure of the plan depends on rejects nothing.
    assertThat(audit(routing(11, 9))).isEmpty();
  }

  @Test
  void anOrderWithoutAPlaceMayBeLeftOutIfThePlanSaysSo() throws IOException {
    RoutingSolution half = new RoutingSolution(List.of(new VehicleRoute(0, 0, List.of(1))), null);
    RoutePlan plan =
        RoutePlans.of(
            ROUTING,
            half,
            List.of(
                new ImpossibleOrder(
                    1, ImpossibleOrder.Reason.DOES_NOT_FIT, "does not fit with the others"),
                ImpossibleOrders.of(ROUTING).get(0)));
    RoutePlanFiles.write(folder, ROUTING, half, plan, ZoneId.of("+07:00"));

    assertThat(audit(ROUTING)).isEmpty();
    edit(text -> text.replace("does-not-fit", "not-planned"));
    assertThat(audit(ROUTING)).extracting(Finding::code).contains("mandatory-order");
  }

  /** Files have not always told the costs of a route by kind. */
  @Test
  void whatAnOlderFileDoesNotSayIsNotCompared() throws IOException {
    edit(text -> text.replaceFirst("(?s)(\"cost\": 4447.8,\\s*)\"costs\": \\{[^}]*},", "$1"));

    assertThat(RoutePlanReader.read(folder).orThrow().routes().get(0).costs()).isNull();
    assertThat(audit(ROUTING)).isEmpty();
  }

  private List<Finding> audit(RoutingCase routing) {
    RoutePlan read = RoutePlanReader.read(folder).orThrow();
    Findings findings = new Findings();
    LiveDay live = LiveDay.of(routing, read, List.of(), findings);
    assertThat(findings.toList()).isEmpty();
    return RoutePlanAudit.audit(live, read);
  }

  private void edit(UnaryOperator<String> change) throws IOException {
    Path file = folder.resolve("routes.json");
    String before = Files.readString(file);
    String after = change.apply(before);
    assertThat(after).isNotEqualTo(before);
    Files.writeString(file, after);
  }

  private static String withoutSecondStop(String text) {
    int begin = text.indexOf("{\n          \"kind\": \"order\",\n          \"id\": \"b\"");
    int end = text.indexOf("},", begin) + 2;
    assertThat(begin).as(text).isPositive();
    return text.substring(0, begin) + text.substring(end);
  }

  private static RoutingCase routing(double capacity, double prize) {
    return new RoutingCase(
        "four",
        1,
        List.of(new Depot("garage", new Point(0, 0), TimeWindow.ALWAYS)),
        List.of(
            Order.of("a", new Point(0, 0.01), 4),
            Order.of("b", new Point(0, 0.02), 5),
            Order.of("c", new Point(0, 0.03), 50),
            Order.of("d", new Point(0, 5), 1).withPrize(prize)),
        List.of(),
        List.of(VehicleType.of("van", 1, capacity, 0)),
        new RoadTravel(1, SpeedProfile.constant(10)),
        RoundingConvention.DOUBLE_TO_HUNDREDTHS,
        VisitNumbers.PLACES_FROM_0);
  }
}
