package org.gleaner.domain.pickup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.OrderBook;
import org.gleaner.domain.routing.RoutingCase;
import org.junit.jupiter.api.Test;

class EditedOrdersTest {
  private static final long SEED = 1;
  private static final LocalDate MONDAY = LocalDate.of(2028, 3, 6);

  private final CollectionArea area = RandomAreas.of(SEED);
  private final List<Order> made =
      OrderMaking.of(
              area,
              RandomAreas.flows(SEED),
              new PickupCalendar(MONDAY, 6, 312),
              RandomAreas.frame(),
              new Findings())
          .orders();

  @Test
  void ordersThatWereMadeAreNotEdited() {
    assertThat(edited(made).ids()).isEmpty();
    assertThat(edited(List.of()).ids()).isEmpty();
  }

  /** One is heavier, one is gone, and one came in. */
  @Test
  void whatIsChangedTakenAwayAndAddedIsNamed() {
    List<Order> orders = new ArrayList<>(made);
    Order first = orders.get(0);
    orders.set(0, order(first.id(), first.loads().get(0) + 1, first));
    Order gone = orders.remove(1);
    orders.add(order("by-phone", 5, first));

    assertThat(edited(orders).ids()).containsExactly(first.id(), "by-phone", gone.id());
    Findings findings = new Findings();
    edited(orders).warn(findings);
    assertThat(findings.toList())
        .singleElement()
        .satisfies(f -> assertThat(f.message()).startsWith("is among 3 that"));
  }

  private static Order order(String id, double kg, Order like) {
    List<Double> loads = List.of(kg, like.loads().get(1));
    return new Order(id, "", like.at(), loads, like.visit(), like.handling(), null);
  }

  private EditedOrders edited(List<Order> orders) {
    RoutingCase routing = new OrderBook(orders, 6, MONDAY).in(RandomAreas.frame());
    MetalPrizes none = new MetalPrizes(area, List.of());
    return EditedOrders.of(routing, none, RandomAreas.flows(SEED), 312);
  }
}
