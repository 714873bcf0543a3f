package org.gleaner.shell.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gleaner.domain.pickup.MaterialBalance;
import org.gleaner.domain.pickup.PickupOrders;
import org.gleaner.domain.pickup.StreamVisits;
import org.gleaner.domain.pickup.worth.MaterialWorth;
import org.gleaner.domain.routing.RoutingCase;

/** Orders that were made of yearly flows, and whether their mass closes. */
public final class PickupView {

  private final RoutingCase routing;
  private final PickupOrders made;
  private final PrizeTables prizes;

  /**
   * @param worths of the materials whose orders may be left for what their metals are worth
   */
  public PickupView(RoutingCase routing, PickupOrders made, List<MaterialWorth> worths) {
    this.routing = routing;
    this.made = made;
    this.prizes =
        new PrizeTables(worths, Objects.requireNonNullElse(routing.terms().currency(), ""));
  }

  /** CSV holds the balances. */
  public Answer answer() {
    List<Section> sections = new ArrayList<>();
    sections.add(head());
    TableView balances = balances();
    sections.add(balances);
    if (!made.split().isEmpty()) {
      sections.add(split());
    }
    sections.addAll(prizes.tables());
    return Answer.of(sections).withCsv(balances);
  }

  private Facts head() {
    int visits = made.balances().stream().mapToInt(MaterialBalance::visits).sum();
    double tonnes = made.balances().stream().mapToDouble(MaterialBalance::orders).sum() / 1000;
    return Facts.builder()
        .add(Column.text("case"), routing.name())
        .add(Column.text("first_day"), String.valueOf(routing.terms().startDate()))
        .add(Column.number("days", 0), routing.days())
        .add(Column.number("orders", 0), made.orders().size())
        .add(Column.number("visits", 0), visits)
        .add(Column.number("tonnes_ordered", 1), tonnes)
        .build();
  }

  private TableView balances() {
    TableView.Builder table =
        TableView.of(
            "order_balances",
            Column.text("material"),
            Column.number("flow_kg", 1),
            Column.number("ordered_kg", 1),
            Column.number("left_out_kg", 1),
            Column.number("timing_kg", 1),
            Column.number("rounding_kg", 1),
            Column.number("streams", 0),
            Column.number("visits", 0));
    for (MaterialBalance balance : made.balances()) {
      table.row(
          balance.material(),
          balance.flow(),
          balance.orders(),
          clean(balance.leftOut()),
          clean(balance.timing()),
          clean(balance.rounding()),
          balance.streams(),
          balance.visits());
    }
    return table.build();
  }

  /** Differences of sums carry errors in their last digits. */
  private static double clean(double kg) {
    double rounded = Math.rint(kg * 1e6) / 1e6;
    return rounded == 0 ? 0 : rounded;
  }

  private TableView split() {
    TableView.Builder table =
        TableView.of(
            "split_streams",
            Column.text("point"),
            Column.text("material"),
            Column.number("interval_days", 0),
            Column.number("kg_per_visit", 1),
            Column.number("orders_per_visit", 0));
    for (StreamVisits visits : made.split()) {
      String prefix = visits.stream().id() + ".";
      long parts =
          made.orders().stream()
              .filter(order -> order.id().startsWith(prefix))
              .filter(
                  order ->
                      Objects.equals(order.handling(), visits.terms().handling())
                          && order.id().substring(prefix.length()).matches("\\d+"))
              .count();
      table.row(
          visits.stream().point(),
          visits.stream().material(),
          visits.interval(),
          visits.kgPerVisit(),
          parts);
    }
    return table.build();
  }
}
