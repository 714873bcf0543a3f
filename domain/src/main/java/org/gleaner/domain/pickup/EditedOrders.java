package org.gleaner.domain.pickup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoutingCase;

/**
 * Orders of a case that are not what its tables give: they, or the tables, were changed since they
 * were made. Orders that are made anew do not keep such a change.
 *
 * @param ids of orders that are changed, added or taken away
 */
public record EditedOrders(List<String> ids) {

  public EditedOrders {
    ids = List.copyOf(ids);
  }

  /**
   * Compares the orders of a case with those that are made for its own days. Prizes that a plan
   * gives are not compared: another plan, or none, gave those of the case.
   *
   * @param workingDaysPerYear over which flows are spread
   */
  public static EditedOrders of(
      RoutingCase routing, MetalPrizes prizes, List<YearlyFlow> flows, int workingDaysPerYear) {
    LocalDate start = routing.terms().startDate();
    if (routing.orders().isEmpty() || start == null || routing.days() > workingDaysPerYear) {
      return new EditedOrders(List.of());
    }
    PickupCalendar own = new PickupCalendar(start, routing.days(), workingDaysPerYear);
    List<Order> made =
        compared(
            OrderMaking.of(prizes.area(), flows, own, routing, new Findings()).orders(), prizes);
    List<Order> stated = compared(routing.orders(), prizes);
    List<String> ids = new ArrayList<>(missing(stated, made));
    missing(made, stated).stream().filter(id -> !ids.contains(id)).forEach(ids::add);
    return new EditedOrders(ids);
  }

  private static List<Order> compared(List<Order> orders, MetalPrizes prizes) {
    return orders.stream()
        .map(order -> prizes.covers(order) ? order.withPrize(null) : order)
        .toList();
  }

  private static List<String> missing(List<Order> orders, List<Order> among) {
    Set<Order> known = new HashSet<>(among);
    return orders.stream().filter(order -> !known.contains(order)).map(Order::id).toList();
  }

  /** Says so, once for all of them. */
  public void warn(Findings findings) {
    if (!ids.isEmpty()) {
      findings.warning(
          "edited-orders",
          SourceLocation.ofFile("orders.csv"),
          ids.get(0),
          "is among "
              + ids.size()
              + " that are not what the tables of source give: what was changed in orders, by hand"
              + " or by routes weigh, is not kept");
    }
  }
}
