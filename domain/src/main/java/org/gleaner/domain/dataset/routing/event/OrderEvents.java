package org.gleaner.domain.dataset.routing.event;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gleaner.domain.dataset.json.JsonText;
import org.gleaner.domain.dataset.routing.folder.AddedOrders;
import org.gleaner.domain.dataset.source.FolderSource;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.NearestName;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.replan.RouteEvent;

/** Orders that are cancelled, skipped or come in, or weigh something else. */
final class OrderEvents {

  static final List<String> FORMS =
      List.of(
          "order ID cancelled",
          "order ID skipped [at TIME] [again from TIME]",
          "order ID NUMBER kg",
          "order ID added lat=.. lon=.. kg=.. [day=N] [COLUMN=VALUE ...]",
          "orders added from FILE.csv");

  private static final Pattern CANCELLED = PendingEvents.pattern("order\\s+(\\S+)\\s+cancell?ed");
  private static final Pattern SKIPPED =
      PendingEvents.pattern(
          "order\\s+(\\S+)\\s+skipped(?:\\s+at\\s+(\\S+))?(?:\\s+again\\s+from\\s+(\\S+))?");
  private static final Pattern LOAD = PendingEvents.pattern("order\\s+(\\S+)\\s+(\\S+?)\\s*kg");
  private static final Pattern ADDED = PendingEvents.pattern("order\\s+(\\S+)\\s+added\\s*(.*)");
  private static final Pattern FROM_FILE = PendingEvents.pattern("orders\\s+added\\s+from\\s+(.+)");

  private final RoutingCase routing;
  private final PendingEvents pending;
  private final Findings findings;
  private final Set<String> known = new HashSet<>();

  OrderEvents(RoutingCase routing, PendingEvents pending) {
    this.routing = routing;
    this.pending = pending;
    this.findings = pending.findings();
    for (int place = 0; place < routing.placeCount(); place++) {
      known.add(routing.idOf(place));
    }
  }

  /** Whether it is one of these, right or wrong. */
  boolean read(String text, SourceLocation where) {
    Matcher cancelled = CANCELLED.matcher(text);
    Matcher file = FROM_FILE.matcher(text);
    Matcher added = ADDED.matcher(text);
    Matcher skipped = SKIPPED.matcher(text);
    Matcher load = LOAD.matcher(text);
    if (cancelled.matches()) {
      orderCancelled(cancelled, where);
    } else if (file.matches()) {
      ordersAdded(file.group(1).strip(), where);
    } else if (added.matches()) {
      orderAdded(added.group(1), added.group(2), where);
    } else if (skipped.matches()) {
      orderSkipped(skipped, where);
    } else if (load.matches()) {
      orderLoad(load, where);
    } else {
      return false;
    }
    return true;
  }

  private void orderCancelled(Matcher matcher, SourceLocation where) {
    order(matcher.group(1), where)
        .ifPresent(
            id ->
                pending.add(
                    PendingEvents.NOT_TIMED,
                    false,
                    time -> new RouteEvent.OrderCancelled(id, "order " + id + " cancelled")));
  }

  /** One of the case, or that has come in; if there is none, that is reported. */
  private Optional<String> order(String written, SourceLocation where) {
    List<String> orders = new ArrayList<>(routing.orders().stream().map(Order::id).toList());
    known.stream().filter(id -> !orders.contains(id)).sorted().forEach(orders::add);
    String id = PendingEvents.exact(written, orders);
    boolean isOrder = routing.orders().stream().anyMatch(o -> o.id().equals(id)) || isAdded(id);
    if (!isOrder) {
      findings.error(
          "unknown-id",
          where,
          written,
          "no such order in the case",
          NearestName.hint(written, orders));
    }
    return isOrder ? Optional.of(id) : Optional.empty();
  }

  private void orderSkipped(Matcher matcher, SourceLocation where) {
    Optional<String> order = order(matcher.group(1), where);
    Optional<Double> at = pending.time(matcher.group(2), where);
    Optional<Double> again = pending.time(matcher.group(3), where);
    if (order.isEmpty() || at.isEmpty() || again.isEmpty()) {
      return;
    } else if (again.get() < at.get()) {
      findings.error(
          "again-before-it-was-skipped",
          where,
          matcher.group(3),
          "must not be before " + matcher.group(2),
          "Maybe the two are swapped.");
      return;
    }
    String what = "order " + order.get() + " skipped at ";
    Double from = again.get().isNaN() ? null : again.get();
    String retry = from == null ? "" : " again from " + pending.times().text(from);
    pending.add(
        at.get(),
        true,
        time ->
            new RouteEvent.OrderSkipped(
                order.get(), time, from, what + pending.times().text(time) + retry));
  }

  private void orderLoad(Matcher matcher, SourceLocation where) {
    Optional<String> order = order(matcher.group(1), where);
    OptionalDouble kg = kilograms(matcher.group(2), where);
    boolean isCounted = routing.terms().loadUnits().stream().anyMatch("kg"::equals);
    if (!isCounted) {
      findings.error(
          "no-kilograms",
          where,
          matcher.group(2),
          "the loads of the case are plain numbers",
          "Only a case that is a folder with routing.json counts kilograms.");
    } else if (order.isPresent() && kg.isPresent() && isVisitedOnce(order.get(), where)) {
      String text = "order " + order.get() + " " + JsonText.number(kg.getAsDouble()) + " kg";
      pending.add(
          PendingEvents.NOT_TIMED,
          false,
          time -> new RouteEvent.OrderLoadChanged(order.get(), kg.getAsDouble(), text));
    }
  }

  private OptionalDouble kilograms(String written, SourceLocation where) {
    boolean isNumber = written.matches("\\d{1,12}(\\.\\d{1,6})?");
    if (!isNumber) {
      findings.error(
          "not-kilograms",
          where,
          written,
          "must be a number that is not negative, as 350 or 12.5",
          "If there is nothing to collect, say so: order ID cancelled.");
    }
    return isNumber ? OptionalDouble.of(Double.parseDouble(written)) : OptionalDouble.empty();
  }

  /** The kilograms of an order are those of each of its visits. */
  private boolean isVisitedOnce(String id, SourceLocation where) {
    boolean isOften =
        routing.orders().stream()
            .filter(order -> order.id().equals(id))
            .flatMap(order -> order.dayPatterns().stream())
            .anyMatch(pattern -> pattern.days().size() > 1);
    if (isOften) {
      findings.error(
          "several-visits",
          where,
          id,
          "is visited on several days, and the kg of an order are those of each",
          "Add what there is more as an order of its own: order "
              + id
              + "-more added lat=.. lon=.. kg=.. day=N.");
    }
    return !isOften;
  }

  private boolean isAdded(String id) {
    return known.contains(id)
        && routing.depots().stream().noneMatch(depot -> depot.id().equals(id))
        && routing.facilities().stream().noneMatch(facility -> facility.id().equals(id));
  }

  private void orderAdded(String id, String cells, SourceLocation where) {
    Map<String, String> stated = new LinkedHashMap<>();
    stated.put("id", id.toLowerCase(Locale.ROOT));
    String column = null;
    for (String word : cells.strip().split("\\s+")) {
      int equals = word.indexOf('=');
      if (equals > 0) {
        column = column(word.substring(0, equals).toLowerCase(Locale.ROOT));
        String value = word.substring(equals + 1);
        if (stated.putIfAbsent(column, value) != null) {
          findings.error(
              "duplicate-column",
              SourceLocation.ofFile(where.file() + " [" + column + "]"),
              value,
              "is said twice");
          return;
        }
      } else if (column != null) {
        // A name or a list of words goes on.
        stated.put(column, stated.get(column) + " " + word);
      } else if (!word.isEmpty()) {
        findings.error(
            "not-a-column",
            where,
            word,
            "must be COLUMN=VALUE with a column of orders.csv, as kg=120",
            "An order needs lat, lon and kg.");
        return;
      }
    }
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
    if (!known.add(id)) {
      findings.error("duplicate-id", where, id, "is already an id of the case");
      return;
    }
    StringBuilder text = new StringBuilder("order " + id + " added");
    added
        .cells()
        .forEach(
            (column, value) -> {
              if (!column.equals("id")) {
                text.append(' ').append(column).append('=').append(value);
              }
            });
    pending.add(
        PendingEvents.NOT_TIMED,
        false,
        time -> new RouteEvent.OrderAdded(added.order(), added.zones(), text.toString()));
  }

  /** A day is a pattern of one. */
  private static String column(String written) {
    return written.equals("day") ? "day_patterns" : written;
  }
}
