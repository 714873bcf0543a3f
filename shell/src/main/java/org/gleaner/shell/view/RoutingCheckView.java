package org.gleaner.shell.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Severity;
import org.gleaner.domain.routing.ImpossibleOrder;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoutingCase;
import org.jspecify.annotations.Nullable;

/** What {@code routes check} says: counts, orders that nobody can serve, and last the findings. */
public final class RoutingCheckView {

  private final Optional<RoutingCase> routing;
  private final List<ImpossibleOrder> impossible;
  private final FindingsView findings;

  /**
   * @param routing empty if it could not be read
   * @param findings all of them, those on impossible orders included
   */
  public RoutingCheckView(
      Optional<RoutingCase> routing,
      List<ImpossibleOrder> impossible,
      List<Finding> findings,
      Headings headings,
      int width) {
    this.routing = routing;
    this.impossible = List.copyOf(impossible);
    this.findings = new FindingsView(findings, headings, width);
  }

  public Answer answer() {
    List<Section> sections = new ArrayList<>();
    routing.ifPresent(
        one -> {
          sections.add(counts(one));
          if (!impossible.isEmpty()) {
            sections.add(impossible(one));
          }
        });
    TableView table = findings.table();
    Map<String, @Nullable Object> json = new LinkedHashMap<>(Answer.of(sections).json());
    json.put("errors", findings.count(Severity.ERROR));
    json.put("warnings", findings.count(Severity.WARNING));
    json.put("findings", Answer.objects(table));
    if (!table.rows().isEmpty()) {
      sections.add(findings.text());
    }
    sections.add(Text.of(findings.counts()));
    return new Answer(sections, table, json);
  }

  private static Facts counts(RoutingCase routing) {
    return Facts.builder()
        .add(Column.text("case"), routing.name())
        .add(Column.number("days", 0), routing.days())
        .add(Column.number("depots", 0), routing.depots().size())
        .add(Column.number("facilities", 0), routing.facilities().size())
        .add(Column.number("vehicles", 0), routing.vehicleCount())
        .add(Column.number("vehicle_types", 0), routing.vehicleTypes().size())
        .add(Column.number("orders", 0), routing.orders().size())
        .add(
            Column.number("mandatory_orders", 0),
            routing.orders().stream().filter(Order::isMandatory).count())
        .build();
  }

  private TableView impossible(RoutingCase routing) {
    TableView.Builder table =
        TableView.of(
            "impossible_orders", Column.text("order"), Column.word("reason"), Column.text("name"));
    for (ImpossibleOrder one : impossible) {
      Order order = routing.orders().get(one.order());
      table.row(order.id(), one.reason().id(), order.name());
    }
    return table.build();
  }
}
