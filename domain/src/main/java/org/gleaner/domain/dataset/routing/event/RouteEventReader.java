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
import java.util.function.DoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gleaner.domain.dataset.routing.folder.AddedOrders;
import org.gleaner.domain.dataset.source.FolderSource;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.NearestName;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.replan.RouteEvent;
import org.jspecify.annotations.Nullable;

/**
 * Reads events as dispatchers type them. Whatever is not understood is a finding that says what was
 * understood and what is expected.
 */
public final class RouteEventReader {

  /** The forms of events, for help and findings. */
  public static final List<String> FORMS =
      List.of(
          "vehicle V out [from TIME]",
          "vehicle V late by DURATION [at TIME]",
          "order ID cancelled",
          "order ID added lat=.. lon=.. kg=.. [COLUMN=VALUE ...]",
          "orders added from FILE.csv",
          "facility ID closed [from TIME] [to TIME]");

  private static final Pattern VEHICLE_OUT =
      pattern("vehicle\\s+(\\S+)\\s+out(?:\\s+(?:from|at)\\s+(\\S+))?");
  private static final Pattern VEHICLE_LATE =
      pattern("vehicle\\s+(\\S+)\\s+late\\s+by\\s+(.+?)(?:\\s+at\\s+(\\S+))?");
  private static final Pattern ORDER_CANCELLED = pattern("order\\s+(\\S+)\\s+cancell?ed");
  private static final Pattern ORDER_ADDED = pattern("order\\s+(\\S+)\\s+added\\s*(.*)");
  private static final Pattern ORDERS_ADDED = pattern("orders\\s+added\\s+from\\s+(.+)");
  private static final Pattern FACILITY_CLOSED =
      pattern("facility\\s+(\\S+)\\s+closed(?:\\s+from\\s+(\\S+))?(?:\\s+to\\s+(\\S+))?");
  private static final int MOST_SHOWN = 12;
  private static final double NOT_TIMED = Double.NaN;

  private final RoutingCase routing;
  private final EventTimes times;
  private final Findings findings;
  private final Set<String> known = new HashSet<>();
  private final List<Pending> pending = new ArrayList<>();

  /**
   * @param routing as it was before anything happened
   */
  public RouteEventReader(RoutingCase routing, EventTimes times, Findings findings) {
    this.routing = routing;
    this.times = times;
    this.findings = findings;
    for (int place = 0; place < routing.placeCount(); place++) {
      known.add(routing.idOf(place));
    }
  }

  /** An event whose time may be the time of planning. */
  private record Pending(@Nullable Double time, boolean isNow, DoubleFunction<RouteEvent> event) {}

  private static Pattern pattern(String regex) {
    return Pattern.compile("\\s*" + regex + "\\s*", Pattern.CASE_INSENSITIVE);
  }

  /** Reads one event after another; a file stands for several. */
  public void read(String text) {
    SourceLocation where = SourceLocation.ofFile("event \"" + text.strip() + "\"");
    Matcher matcher = VEHICLE_OUT.matcher(text);
    if (matcher.matches()) {
      vehicleOut(matcher, where);
    } else if (matches(matcher = VEHICLE_LATE.matcher(text))) {
      vehicleLate(matcher, where);
    } else if (matches(matcher = ORDER_CANCELLED.matcher(text))) {
      orderCancelled(matcher, where);
    } else if (matches(matcher = ORDERS_ADDED.matcher(text))) {
      ordersAdded(matcher.group(1).strip(), where);
    } else if (matches(matcher = ORDER_ADDED.matcher(text))) {
      orderAdded(matcher.group(1), matcher.group(2), where);
    } else if (matches(matcher = FACILITY_CLOSED.matcher(text))) {
      facilityClosed(matcher, where);
    } else {
      notUnderstood(text, where);
    }
  }

  private static boolean matches(Matcher matcher) {
    return matcher.matches();
  }

  /**
   * When the rest is planned if nothing else is said: when the latest vehicle broke down or was
   * late, else when the first facility closed; empty if no event says a time.
   */
  public OptionalDouble time() {
    OptionalDouble ofVehicles =
        pending.stream()
            .filter(one -> one.isNow() && one.time() != null)
            .mapToDouble(one -> one.time() == null ? 0 : one.time())
            .max();
    return ofVehicles.isPresent()
        ? ofVehicles
        : pending.stream()
            .filter(one -> one.time() != null)
            .mapToDouble(one -> one.time() == null ? 0 : one.time())
            .min();
  }

  /**
   * The events read since the last call.
   *
   * @param now for those that say no time
   */
  public List<RouteEvent> events(double now) {
    List<RouteEvent> events = new ArrayList<>();
    for (Pending one : pending) {
      Double time = one.time();
      events.add(one.event().apply(time == null ? now : time));
    }
    pending.clear();
    return events;
  }

  private void vehicleOut(Matcher matcher, SourceLocation where) {
    Optional<Integer> vehicle = vehicle(matcher.group(1), where);
    Optional<Double> from = time(matcher.group(2), where);
    if (vehicle.isPresent() && from.isPresent()) {
      int number = vehicle.get();
      add(
          from.get(),
          true,
          time ->
              new RouteEvent.VehicleOut(
                  number, time, "vehicle " + (number + 1) + " out from " + times.text(time)));
    }
  }

  private void vehicleLate(Matcher matcher, SourceLocation where) {
    Optional<Integer> vehicle = vehicle(matcher.group(1), where);
    OptionalDouble by = times.duration(matcher.group(2));
    Optional<Double> at = time(matcher.group(3), where);
    if (by.isEmpty()) {
      findings.error(
          "not-a-duration",
          where,
          matcher.group(2),
          times.isOnClock()
              ? "must be a duration, as 40 min or 1.5 h"
              : "must be a number in the unit of time of the case");
    } else if (vehicle.isPresent() && at.isPresent()) {
      int number = vehicle.get();
      double late = by.getAsDouble();
      add(
          at.get(),
          true,
          time ->
              new RouteEvent.VehicleLate(
                  number,
                  late,
                  time,
                  "vehicle "
                      + (number + 1)
                      + " late by "
                      + times.durationText(late)
                      + " at "
                      + times.text(time)));
    }
  }

  private void orderCancelled(Matcher matcher, SourceLocation where) {
    List<String> orders = new ArrayList<>(routing.orders().stream().map(Order::id).toList());
    known.stream().filter(id -> !orders.contains(id)).sorted().forEach(orders::add);
    String id = exact(matcher.group(1), orders);
    boolean isOrder = routing.orders().stream().anyMatch(o -> o.id().equals(id)) || isAdded(id);
    if (!isOrder) {
      findings.error(
          "unknown-id",
          where,
          matcher.group(1),
          "no such order in the case",
          NearestName.hint(matcher.group(1), orders));
      return;
    }
    add(NOT_TIMED, false, time -> new RouteEvent.OrderCancelled(id, "order " + id + " cancelled"));
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
        column = word.substring(0, equals).toLowerCase(Locale.ROOT);
        stated.put(column, word.substring(equals + 1));
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
    Optional<AddedOrders.Added> added = AddedOrders.of(stated, routing.days(), found);
    for (Finding finding : found.toList()) {
      String cell = finding.where().column();
      SourceLocation place =
          cell == null ? where : SourceLocation.ofFile(where.file() + " [" + cell + "]");
      findings.add(finding.at(place));
    }
    added.filter(one -> !found.hasErrors()).ifPresent(one -> add(one, where));
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
    AddedOrders.read(new FolderSource(folder), name.toString(), routing.days(), findings)
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
    add(NOT_TIMED, false, time -> new RouteEvent.OrderAdded(added.order(), text.toString()));
  }

  private void facilityClosed(Matcher matcher, SourceLocation where) {
    List<String> ids = routing.facilities().stream().map(f -> f.id()).toList();
    String id = exact(matcher.group(1), ids);
    Optional<Double> from = time(matcher.group(2), where);
    Optional<Double> to =
        matcher.group(3) == null
            ? Optional.of(Double.POSITIVE_INFINITY)
            : time(matcher.group(3), where);
    if (!ids.contains(id)) {
      findings.error(
          "unknown-id",
          where,
          matcher.group(1),
          "no such facility in the case",
          NearestName.hint(matcher.group(1), ids));
    } else if (from.isPresent() && to.isPresent()) {
      double end = to.get();
      if (!from.get().isNaN() && end < from.get()) {
        findings.error(
            "closes-before-it-opens",
            where,
            matcher.group(3),
            "must not be before " + matcher.group(2),
            "Maybe the two are swapped.");
        return;
      }
      add(
          from.get(),
          false,
          time ->
              new RouteEvent.FacilityClosed(
                  id,
                  time,
                  Math.max(time, end),
                  "facility "
                      + id
                      + " closed from "
                      + times.text(time)
                      + (Double.isInfinite(end) ? "" : " to " + times.text(end))));
    }
  }

  private void add(double time, boolean isNow, DoubleFunction<RouteEvent> event) {
    pending.add(new Pending(Double.isNaN(time) ? null : time, isNow, event));
  }

  private static String exact(String written, List<String> ids) {
    return ids.stream()
        .filter(id -> id.equals(written))
        .findFirst()
        .or(() -> ids.stream().filter(id -> id.equalsIgnoreCase(written)).findFirst())
        .orElse(written);
  }

  /** NaN if none is stated; empty if it is none, which is reported. */
  private Optional<Double> time(@Nullable String text, SourceLocation where) {
    if (text == null) {
      return Optional.of(Double.NaN);
    }
    OptionalDouble time = times.time(text);
    if (time.isEmpty()) {
      findings.error("not-a-time", where, text, "must be a time, as " + times.example());
      return Optional.empty();
    }
    return Optional.of(time.getAsDouble());
  }

  /** By number from 1, with or without a V, or by the type if it has one vehicle. */
  private Optional<Integer> vehicle(String written, SourceLocation where) {
    List<String> names = new ArrayList<>();
    int first = 0;
    for (VehicleType type : routing.vehicleTypes()) {
      if (type.id().equalsIgnoreCase(written) && type.count() == 1) {
        return Optional.of(first);
      }
      names.add(
          type.count() == 1
              ? (first + 1) + " (" + type.id() + ")"
              : (first + 1) + " to " + (first + type.count()) + " (" + type.id() + ")");
      first += type.count();
    }
    String digits = written.replaceFirst("^[vV]", "");
    if (digits.matches("\\d{1,6}")) {
      int number = Integer.parseInt(digits);
      if (number >= 1 && number <= routing.vehicleCount()) {
        return Optional.of(number - 1);
      }
    }
    String shown = String.join(", ", names.subList(0, Math.min(MOST_SHOWN, names.size())));
    findings.error(
        "unknown-vehicle",
        where,
        written,
        "must be the number of a vehicle, or a type with one vehicle",
        "Vehicles are " + shown + (names.size() > MOST_SHOWN ? ", ..." : "") + ".");
    return Optional.empty();
  }

  private void notUnderstood(String text, SourceLocation where) {
    String[] words = text.strip().split("\\s+");
    String what = words[0].toLowerCase(Locale.ROOT);
    List<String> forms =
        FORMS.stream()
            .filter(form -> form.split(" ")[0].startsWith(what.replaceFirst("s$", "")))
            .toList();
    boolean isKnown = !what.isEmpty() && !forms.isEmpty();
    String understood =
        isKnown
            ? "understood is that it is about " + article(what) + ", but not what happened"
            : "is not understood; it begins with vehicle, order, orders or facility";
    findings.error(
        "not-an-event",
        where,
        text.strip(),
        understood,
        "Expected: " + String.join("; ", isKnown ? forms : FORMS) + ".");
  }

  private static String article(String what) {
    return what.startsWith("o") ? "an " + what : "a " + what;
  }
}
