package org.gleaner.shell.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.gleaner.domain.dataset.routing.event.EventTimes;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.VehicleProgress;
import org.gleaner.domain.routing.replan.TakenDetour;
import org.gleaner.shell.session.ReplannedRoutes;
import org.gleaner.shell.session.Verdict;
import org.jspecify.annotations.Nullable;

/** What a day planned anew changes: orders that moved, came or went, and what it costs. */
public final class ReplanView {

  private static final double PERCENT = 100;
  private static final double SECONDS_PER_MINUTE = 60;
  private static final double METRES_PER_KM = 1000;

  private final ReplannedRoutes replanned;
  private final EventTimes times;
  private final int day;
  private final String currency;
  private final Map<String, Visit> before;
  private final Map<String, Visit> after;

  public ReplanView(ReplannedRoutes replanned) {
    this.replanned = replanned;
    this.times = new EventTimes(replanned.plan().isOnClock());
    this.day = replanned.latest().day();
    this.currency = Objects.requireNonNullElse(replanned.plan().currency(), "");
    this.before = visits(replanned.before());
    this.after = visits(replanned.plan());
  }

  /** A visit on the day. */
  private record Visit(int vehicle, String name, double start, boolean isExecuted) {}

  private Map<String, Visit> visits(RoutePlan plan) {
    Map<String, Visit> visits = new HashMap<>();
    for (RoutePlan.Route route : plan.routes()) {
      for (int i = 0; i < route.stops().size() && route.day() == day; i++) {
        RoutePlan.Stop stop = route.stops().get(i);
        if (stop.kind().equals("order")) {
          visits.put(
              stop.id(),
              new Visit(route.vehicle(), stop.name(), stop.start(), i < route.executed()));
        }
      }
    }
    return visits;
  }

  /** All of it, and the plan; CSV holds the changes. */
  public Answer answer() {
    List<Section> sections = new ArrayList<>();
    sections.add(figures());
    TableView changes = changes();
    sections.add(changes);
    TableView stranded = stranded();
    if (!stranded.rows().isEmpty()) {
      sections.add(stranded);
    }
    TableView detours = detours();
    if (!detours.rows().isEmpty()) {
      sections.add(detours);
    }
    sections.addAll(new RoutePlanView(replanned.plan(), Verdict.ACCEPTED).answer(null).sections());
    return Answer.of(sections).withCsv(changes);
  }

  private Facts figures() {
    long executed = after.values().stream().filter(Visit::isExecuted).count();
    long untouched = before.keySet().stream().filter(this::isUntouched).count();
    long moved = before.keySet().stream().filter(this::isUntouched).filter(this::isMoved).count();
    return Facts.builder()
        .add(Column.number("day", 0), day)
        .add(Column.text("now"), times.text(replanned.latest().now()))
        .add(
            Column.number("executed_visits", 0),
            executed,
            share("note.share", executed, after.size()))
        .add(
            Column.number("moved_visits", 0),
            moved,
            share("note.share_untouched", moved, untouched))
        .add(Column.money("cost_before", currency), replanned.before().cost())
        .add(Column.money("cost_after", currency), replanned.plan().cost())
        .add(Column.number("first_plan_seconds", 2), replanned.firstSeconds())
        .add(Column.number("seconds", 1), replanned.seconds())
        .build();
  }

  private static Phrase share(String key, long part, long all) {
    double percent = all == 0 ? 0 : PERCENT * part / all;
    return Phrase.sentence(key, Phrase.Figure.of(all), new Phrase.Figure(percent, 1));
  }

  /** No event is about it or its vehicle, and it is still to be made. */
  private boolean isUntouched(String order) {
    Visit was = before.get(order);
    Visit is = after.get(order);
    return was != null
        && !(is != null && is.isExecuted())
        && !replanned.live().affected().contains(was.vehicle() - 1)
        && !isCancelled(order)
        && !replanned.live().isSkippedNow(order)
        && !replanned.live().isChangedNow(order);
  }

  private boolean isCancelled(String order) {
    List<Order> orders = replanned.live().routing().orders();
    return IntStream.range(0, orders.size())
        .filter(i -> orders.get(i).id().equals(order))
        .anyMatch(i -> replanned.live().isCancelled(i, day - 1));
  }

  private boolean isMoved(String order) {
    Visit was = before.get(order);
    Visit is = after.get(order);
    return was != null && (is == null || is.vehicle() != was.vehicle());
  }

  private TableView changes() {
    TableView.Builder table =
        TableView.of(
            "replan_changes",
            Column.text("order"),
            Column.word("change"),
            Column.number("from_vehicle", 0),
            Column.number("to_vehicle", 0),
            Column.text("start_before"),
            Column.text("start_after"),
            Column.text("message"),
            Column.text("name"));
    for (Order order : replanned.live().routing().orders()) {
      Visit was = before.get(order.id());
      Visit is = after.get(order.id());
      String change = change(order.id(), was, is);
      if (!change.isEmpty()) {
        table.row(
            order.id(),
            change,
            was == null ? null : was.vehicle(),
            is == null ? null : is.vehicle(),
            was == null ? "" : time(was.start()),
            is == null ? "" : time(is.start()),
            is == null ? reason(order.id()) : "",
            order.name());
      }
    }
    return table.build();
  }

  /** To the minute, as the stops of the plan are shown. */
  private String time(double time) {
    double shown =
        times.isOnClock()
            ? Math.rint(time / SECONDS_PER_MINUTE) * SECONDS_PER_MINUTE
            : Math.rint(time * PERCENT) / PERCENT;
    return times.text(shown);
  }

  private String change(String order, @Nullable Visit was, @Nullable Visit is) {
    boolean isSkipped = replanned.live().isSkippedNow(order);
    if (was == null) {
      return is == null ? (isNew(order) ? "left-out" : "") : "added";
    } else if (is == null) {
      return isCancelled(order) ? "cancelled" : isSkipped ? "skipped" : "left-out";
    } else if (isSkipped) {
      return "postponed";
    }
    return is.vehicle() == was.vehicle() ? "" : "moved";
  }

  private boolean isNew(String order) {
    return replanned.before().unserved().stream().noneMatch(one -> one.id().equals(order))
        && replanned.before().routes().stream()
            .flatMap(route -> route.stops().stream())
            .noneMatch(stop -> stop.kind().equals("order") && stop.id().equals(order));
  }

  private String reason(String order) {
    return replanned.plan().unserved().stream()
        .filter(one -> one.id().equals(order))
        .map(RoutePlan.Unserved::message)
        .findFirst()
        .orElse("its other days stand");
  }

  /** Ways around closed roads. */
  private TableView detours() {
    boolean isOnClock = times.isOnClock();
    TableView.Builder table =
        TableView.of(
            "detours",
            Column.number("vehicle", 0),
            Column.text("from_place"),
            Column.text("to_place"),
            Column.text("detour_over"),
            isOnClock ? Column.number("more_km", 1) : Column.number("more_distance"),
            isOnClock ? Column.number("more_min", 0) : Column.number("more_duration"));
    RoutingCase routing = replanned.live().routing();
    for (TakenDetour taken : TakenDetour.on(day - 1, routing, replanned.solution().routes())) {
      table.row(
          taken.vehicle() + 1,
          taken.from(),
          taken.to(),
          taken.detour().over(),
          taken.detour().moreDistance() / (isOnClock ? METRES_PER_KM : 1),
          taken.detour().moreDuration() / (isOnClock ? SECONDS_PER_MINUTE : 1));
    }
    return table.build();
  }

  /** What vehicles that are out have aboard. */
  private TableView stranded() {
    TableView.Builder table =
        TableView.of(
            "stranded_loads",
            Column.number("vehicle", 0),
            Column.text("place"),
            Column.text("load"));
    RoutingCase routing = replanned.live().routing();
    for (VehicleProgress vehicle : routing.progressOn(day - 1).orElseThrow().vehicles()) {
      if (vehicle.status() == VehicleProgress.Status.OUT && vehicle.hasLeft()) {
        int place = vehicle.done().get(vehicle.done().size() - 1).place();
        for (RoutePlan.Route route : replanned.plan().routes()) {
          if (route.day() == day && route.vehicle() == vehicle.vehicle() + 1) {
            RoutePlan.Stop last = route.stops().get(route.stops().size() - 1);
            table.row(route.vehicle(), routing.idOf(place), RoutePlanView.loads(last.loads()));
          }
        }
      }
    }
    return table.build();
  }
}
