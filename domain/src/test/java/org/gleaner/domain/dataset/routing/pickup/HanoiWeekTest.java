package org.gleaner.domain.dataset.routing.pickup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gleaner.domain.dataset.routing.RoutingCaseReader;
import org.gleaner.domain.dataset.routing.RoutingCaseReading;
import org.gleaner.domain.dataset.routing.folder.EmbeddedRouting;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.pickup.CollectionArea;
import org.gleaner.domain.pickup.CollectionPoint;
import org.gleaner.domain.pickup.MaterialBalance;
import org.gleaner.domain.pickup.OrderMaking;
import org.gleaner.domain.pickup.PickupCalendar;
import org.gleaner.domain.pickup.PickupOrders;
import org.gleaner.domain.pickup.PointStream;
import org.gleaner.domain.pickup.YearlyFlow;
import org.gleaner.domain.routing.ImpossibleOrders;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.OrderBook;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.Separation.Scope;
import org.junit.jupiter.api.Test;

/** The shipped week is what its tables give, and carries what the network collects. */
class HanoiWeekTest {
  private static final EmbeddedRouting SOURCE = new EmbeddedRouting("hanoi-week");

  private final Findings findings = new Findings();

  @Test
  void isListedAndReadsWithoutAFinding() {
    assertThat(EmbeddedRouting.names()).containsExactly("hanoi-week");
    assertThat(SOURCE.title()).startsWith("Ha Noi");
    RoutingCaseReading reading = RoutingCaseReader.readEmbedded("hanoi-week");
    assertThat(reading.findings()).isEmpty();
    RoutingCase routing = reading.orThrow();
    assertThat(routing.depots()).hasSize(2);
    assertThat(routing.days()).isEqualTo(6);
    assertThat(ImpossibleOrders.of(routing)).isEmpty();
  }

  @Test
  void isBuiltOfItsTablesWithSeed1() {
    CollectionArea shipped = CollectionAreaReader.read(SOURCE, findings).orElseThrow();
    CollectionArea built = CityOutlineReader.place(SOURCE, 1, findings).orElseThrow();
    assertThat(built.points()).isEqualTo(shipped.points());
    assertThat(built.streams()).isEqualTo(shipped.streams());
    assertThat(CityOutlineReader.place(SOURCE, 2, findings).orElseThrow()).isNotEqualTo(shipped);

    RoutingCase routing = RoutingCaseReader.readEmbedded("hanoi-week").orThrow();
    PickupOrders made = orders(shipped, routing);
    RoutingCase again =
        new OrderBook(made.orders(), routing.days(), routing.terms().startDate()).in(routing);
    assertThat(again).isEqualTo(routing);
  }

  @Test
  void meetsTheFlowsOfTheNetwork() {
    CollectionArea area = CollectionAreaReader.read(SOURCE, findings).orElseThrow();
    Map<String, String> sites = new HashMap<>();
    for (CollectionPoint point : area.points()) {
      sites.put(point.id(), point.site());
    }
    Map<String, Double> shares = new HashMap<>();
    for (PointStream stream : area.streams()) {
      shares.merge(sites.get(stream.point()) + stream.material(), stream.share(), Double::sum);
    }
    assertThat(shares.values()).allSatisfy(sum -> assertThat(sum).isCloseTo(1, within(1e-9)));
    PickupOrders made = orders(area, RoutingCaseReader.readEmbedded("hanoi-week").orThrow());
    assertThat(findings.toList()).isEmpty();
    double flow = made.balances().stream().mapToDouble(MaterialBalance::flow).sum();
    double ordered = made.balances().stream().mapToDouble(MaterialBalance::orders).sum();
    // Who waits for another week makes up for who is due in this one, to two per cent.
    assertThat(ordered).isCloseTo(flow, within(0.02 * flow));
    assertThat(made.balances()).allSatisfy(b -> assertThat(b.leftOut()).isCloseTo(0, within(1e-3)));
  }

  /** Of damaged cells each order, and each vehicle that may carry them. */
  @Test
  void keepsDamagedBatteriesApartFromAllOthers() {
    RoutingCase routing = RoutingCaseReader.readEmbedded("hanoi-week").orThrow();
    List<Order> damaged =
        routing.orders().stream().filter(order -> order.id().contains(".damaged")).toList();
    assertThat(damaged).isNotEmpty();
    for (Order one : damaged) {
      String hazard = one.handling().hazardClass();
      assertThat(routing.orders())
          .filteredOn(order -> !Objects.equals(order.handling().hazardClass(), hazard))
          .hasSize(routing.orders().size() - damaged.size())
          .allMatch(
              order ->
                  routing.rules().scope(hazard, order.handling().hazardClass()) == Scope.VEHICLE);
    }
  }

  private PickupOrders orders(CollectionArea area, RoutingCase routing) {
    List<YearlyFlow> flows = FlowReader.read(SOURCE, findings);
    LocalDate start = LocalDate.of(2028, 3, 6);
    assertThat(routing.terms().startDate()).isEqualTo(start);
    return OrderMaking.of(area, flows, new PickupCalendar(start, 6, 312), routing, findings);
  }
}
