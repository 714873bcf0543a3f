package org.gleaner.domain.dataset.routing.event;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gleaner.domain.dataset.routing.folder.AddedOrders;
import org.gleaner.domain.dataset.source.FolderSource;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingTerms;
import org.gleaner.domain.routing.replan.RouteEvent;

/** Orders that come in while routes are driven. */
final class AddedOrderEvents {

  static final List<String> FORMS =
      List.of(
          "order ID added lat=.. lon=.. kg=.. [day=N] [COLUMN=VALUE ...]",
          "orders added from FILE.csv");

  private static final Pattern ADDED =
      PendingEvents.pattern("order\\s+(\\S+)\\s+added\\s*((?s:.*))");
  private static final Pattern FROM_FILE = PendingEvents.pattern("orders\\s+added\\s+from\\s+(.+)");

  private final RoutingCase routing;
  private final PendingEvents pending;
  private final Findings findings;
  private final Set<String> taken = new HashSet<>();
  private final List<String> ids = new ArrayList<>();

  AddedOrderEvents(RoutingCase routing, PendingEvents pending) {
    this.routing = routing;
    this.pending = pending;
    this.findings = pending.findings();
    for (int place = 0; place < routing.placeCount(); place++) {
      taken.add(routing.idOf(place));
    }
  }

  /** Orders that have come in so far. */
  List<String> ids() {
    return List.copyOf(ids);
  }

  /** Whether it is one of these, right or wrong. */
  boolean read(String text, SourceLocation where) {
    Matcher file = FROM_FILE.matcher(text);
    Matcher added = ADDED.matcher(text);
    boolean isFile = file.matches();
    if (!isFile && !added.matches()) {
      return false;
    }
    if (!isInUnitsOfOrders()) {
      findings.error(
          "no-kilograms",
          where,
          isFile ? file.group(1).strip() : added.group(1),
          "the loads of the case are plain numbers",
          "Only a case that is a folder with routing.json counts kilograms, metres and minutes, in"
              + " which orders are added.");
    } else if (isFile) {
      ordersAdded(file.group(1).strip(), where);
    } else {
      orderAdded(added.group(1), added.group(2), where);
    }
    return true;
  }

  /** Whether the case counts as the columns of orders do. */
  private boolean isInUnitsOfOrders() {
    List<String> units = routing.terms().loadUnits();
    return units.equals(RoutingTerms.KG_AND_LITRES)
        || units.equals(RoutingTerms.KG_LITRES_AND_ACTIVITY);
  }

  private void orderAdded(String id, String cells, SourceLocation where) {
    OrderCells.of(id.toLowerCase(Locale.ROOT), cells, where, findings)
        .ifPresent(stated -> orderAdded(stated, where));
  }

  private void orderAdded(Map<String, String> stated, SourceLocation where) {
    Findings found = new Findings();
    Optional<AddedOrders.Added> added = AddedOrders.of(stated, routing, found);
    for (Finding finding : found.toList()) {
      String cell = finding.where().column();
      SourceLocation place =
          cell == null ? where : SourceLocation.ofFile(where.file() + " [" + cell + "]");
      findings.add(inWordsOfEvents(finding).at(place));
    }
    added.filter(one -> !found.hasErrors()).ifPresent(one -> add(one, where));
  }

  /** An event has no header, and is no file. */
  private static Finding inWordsOfEvents(Finding finding) {
    return switch (finding.code()) {
      case "missing-column" ->
          Finding.error(finding.code(), finding.where(), null, "must be stated, as lat=21.02")
              .withHint("An order needs lat, lon and kg.");
      case "unknown-column" ->
          Finding.error(
                  finding.code(), finding.where(), finding.value(), "is no column of orders.csv")
              .withHint(finding.hint());
      default -> finding;
    };
  }

  private void ordersAdded(String file, SourceLocation where) {
    Path path = Path.of(file);
    Path folder = path.toAbsolutePath().getParent();
    Path name = path.getFileName();
    if (folder == null || name == null || !Files.isRegularFile(path)) {
      findings.error(
          "missing-file",
          where,
          file,
          "must be a CSV file with the columns of orders.csv, and opens and closes");
      return;
    }
    AddedOrders.read(new FolderSource(folder), name.toString(), routing, findings)
        .forEach(order -> add(order, where));
  }

  private void add(AddedOrders.Added added, SourceLocation where) {
    String id = added.order().id();
    if (!taken.add(id)) {
      findings.error("duplicate-id", where, id, "is already an id of the case");
      return;
    }
    ids.add(id);
    StringBuilder text = new StringBuilder("order " + id + " added");
    added
        .cells()
        .forEach(
            (column, value) -> {
              if (!column.equals("id")) {
                text.append(' ').append(OrderCells.text(column, value));
              }
            });
    pending.add(
        PendingEvents.NOT_TIMED,
        false,
        time -> new RouteEvent.OrderAdded(added.order(), added.zones(), text.toString()));
  }
}
