package org.gleaner.domain.routing.replan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.routing.Closure;
import org.gleaner.domain.routing.DayProgress;
import org.gleaner.domain.routing.ImpossibleOrder;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.TruckBan;
import org.gleaner.domain.routing.VehicleProgress;
import org.gleaner.domain.routing.VehicleRoute;
import org.jspecify.annotations.Nullable;

/**
 * A plan while it is driven: the case with all that has happened so far, and the routes as far as
 * they are still meant to be driven.
 *
 * @param routing with orders that were added, and with what has been driven as facts
 * @param routes of all days, without what was cancelled and without what a vehicle that is out has
 *     left undone; facts first
 * @param undone what vehicles that drive no further have left undone
 * @param cancelled orders that nobody is to visit any more, and from which day on
 * @param skipped orders that were found closed or not ready
 * @param latest what has happened last
 * @param delayed vehicles that go on later than their stops say when the latest happens
 */
public record LiveDay(
    RoutingCase routing,
    RoutingSolution routes,
    List<VehicleRoute> undone,
    List<CancelledOrder> cancelled,
    List<SkippedOrder> skipped,
    List<RouteEvent> latest,
    List<RoutePlan.Delayed> delayed) {

  /**
   * What happened at one time.
   *
   * @param delayed vehicles that could go on later than the stops of the plan say
   */
  public record Moment(
      int day, double now, List<RouteEvent> events, List<RoutePlan.Delayed> delayed) {

    public Moment {
      events = List.copyOf(events);
      delayed = List.copyOf(delayed);
    }

    /** One of which no plan has been made yet. */
    public Moment(int day, double now, List<RouteEvent> events) {
      this(day, now, events, List.of());
    }
  }

  /**
   * The state of a plan.
   *
   * @param routing as it was before anything happened
   * @param past what has happened before, and is in the plan
   * @return the case without facts, and an error among the findings, if the plan is not of this
   *     case
   */
  public static LiveDay of(
      RoutingCase routing, RoutePlan plan, List<Moment> past, Findings findings) {
    return new Builder(routing, plan, past, findings).state(null);
  }

  /** The state once something more has happened. */
  public static LiveDay after(
      RoutingCase routing, RoutePlan plan, List<Moment> past, Moment latest, Findings findings) {
    return new Builder(routing, plan, past, findings).state(latest);
  }

  /**
   * Orders that need not be visited: cancelled, or skipped when there was no time left for them.
   */
  public List<ImpossibleOrder> released() {
    List<ImpossibleOrder> released = new ArrayList<>();
    TreeSet<Integer> orders = new TreeSet<>();
    for (CancelledOrder one : cancelled) {
      orders.add(one.order());
      released.add(
          new ImpossibleOrder(one.order(), ImpossibleOrder.Reason.CANCELLED, "it was cancelled"));
    }
    skipped.stream()
        .filter(one -> one.isOver() && !orders.contains(one.order()))
        .forEach(one -> released.add(one.released(routing)));
    return released;
  }

  /** Whether nobody is to visit an order on a day, because it was cancelled on it or before. */
  public boolean isCancelled(int order, int day) {
    return cancelled.stream().anyMatch(one -> one.order() == order && one.day() <= day);
  }

  /** Numbers of the vehicles that the latest events are about. */
  public TreeSet<Integer> affected() {
    TreeSet<Integer> vehicles = new TreeSet<>();
    for (RouteEvent event : latest) {
      if (event instanceof RouteEvent.VehicleOut out) {
        vehicles.add(out.vehicle());
      } else if (event instanceof RouteEvent.VehicleLate late) {
        vehicles.add(late.vehicle());
      }
    }
    return vehicles;
  }

  /** Whether it is among the latest that an order was found closed or not ready. */
  public boolean isSkippedNow(String order) {
    return latest.stream()
        .anyMatch(
            event -> event instanceof RouteEvent.OrderSkipped one && one.order().equals(order));
  }

  /** Whether it is among the latest that an order has another load. */
  public boolean isChangedNow(String order) {
    return latest.stream()
        .anyMatch(
            event -> event instanceof RouteEvent.OrderLoadChanged one && one.order().equals(order));
  }

  private static final class Builder {

    private final RoutePlan plan;
    private final List<Moment> past;
    private final Findings findings;
    private final RoutingCase original;

    Builder(RoutingCase original, RoutePlan plan, List<Moment> past, Findings findings) {
      this.original = original;
      this.plan = plan;
      this.past = past;
      this.findings = findings;
    }

    LiveDay state(@Nullable Moment latest) {
      List<Moment> all = new ArrayList<>(past);
      if (latest != null) {
        all.add(latest);
      }
      List<RouteEvent> news = latest == null ? List.of() : latest.events();
      EventLog log = new EventLog(all);
      RoutingCase more = told(log);
      Map<String, Integer> places = TimedRoute.placesOf(more);
      ClosedRoads roads = ClosedRoads.in(more, all, places);
      RoutingCase routing = roads.routing();
      List<CancelledOrder> cancelled = CancelledOrder.in(routing, all, places);
      List<SkippedOrder> skipped = SkippedOrder.in(routing, all, places);
      List<TimedRoute> routes =
          plan.routes().stream()
              .map(route -> TimedRoute.of(route, routing, places, findings))
              .toList();
      if (findings.hasErrors()) {
        return new LiveDay(
            routing,
            new RoutingSolution(List.of(), null),
            List.of(),
            cancelled,
            skipped,
            news,
            List.of());
      }
      List<DayProgress> progress = new ArrayList<>();
      List<RoutePlan.Delayed> delayed = new ArrayList<>();
      TreeSet<Integer> days = new TreeSet<>();
      all.forEach(moment -> days.add(moment.day()));
      for (int day : days) {
        boolean isLatest = latest != null && latest.day() == day;
        ProgressOfDay ofDay =
            new ProgressOfDay(
                routing,
                original.vehicleCount(),
                day,
                routes,
                log.on(day),
                closures(log.on(day), places, skipped, day, routing),
                bans(log.on(day)),
                roads.on(day),
                CancelledOrder.placesOn(day, cancelled, routing),
                isLatest);
        progress.add(ofDay.progress());
        if (isLatest) {
          delayed.addAll(ofDay.delayed());
        }
      }
      RoutingCase facts = routing.withProgress(progress);
      requireWaysHome(facts);
      RoutingCase driven = UnavoidableTerms.in(facts);
      List<TimedRoute> meant = latest == null ? routes : withoutSkipped(routes, latest, places);
      return new LiveDay(
          driven,
          remaining(meant, cancelled, driven),
          undone(meant, cancelled, driven),
          cancelled,
          skipped,
          news,
          delayed);
    }

    /** With the vehicles and orders that have come, and what orders weigh. */
    private RoutingCase told(EventLog log) {
      RoutingCase vehicles = MoreVehicles.added(original, log.of(RouteEvent.VehicleAdded.class));
      RoutingCase orders = MoreOrders.added(vehicles, log.of(RouteEvent.OrderAdded.class));
      return ChangedLoads.in(orders, log.of(RouteEvent.OrderLoadChanged.class));
    }

    /**
     * What is skipped has no place in its route any more, whether the vehicle has passed or not.
     */
    private static List<TimedRoute> withoutSkipped(
        List<TimedRoute> routes, Moment latest, Map<String, Integer> places) {
      List<Integer> skipped =
          new EventLog(List.of(latest))
              .of(RouteEvent.OrderSkipped.class).stream()
                  .map(one -> places.get(TimedRoute.key("order", one.order())))
                  .filter(Objects::nonNull)
                  .toList();
      return routes.stream()
          .map(route -> route.day() == latest.day() ? route.without(skipped) : route)
          .toList();
    }

    /** Of a vehicle that cannot come home no plan of the rest can be made. */
    private void requireWaysHome(RoutingCase facts) {
      for (DayProgress day : facts.progress()) {
        for (VehicleProgress vehicle : day.vehicles()) {
          boolean isCutOff =
              !day.closedRoads().isEmpty()
                  && vehicle.hasLeft()
                  && vehicle.status() == VehicleProgress.Status.IN_SERVICE
                  && !UnavoidableTerms.hasWayHome(facts, day, vehicle);
          if (isCutOff) {
            int place = vehicle.done().get(vehicle.done().size() - 1).place();
            findings.error(
                "no-way-home",
                SourceLocation.ofFile("event"),
                null,
                "from "
                    + facts.placeName(place)
                    + " vehicle "
                    + (vehicle.vehicle() + 1)
                    + " has no way home but over a closed road",
                "If it stays there, say so: vehicle " + (vehicle.vehicle() + 1) + " out.");
          }
        }
      }
    }

    private static List<Closure> closures(
        EventLog log,
        Map<String, Integer> places,
        List<SkippedOrder> skipped,
        int day,
        RoutingCase routing) {
      List<Closure> closures = new ArrayList<>();
      for (RouteEvent.FacilityClosed closed : log.of(RouteEvent.FacilityClosed.class)) {
        Integer place = places.get(TimedRoute.key("facility", closed.facility()));
        if (place != null) {
          closures.add(new Closure(place, closed.from(), closed.to()));
        }
      }
      skipped.stream()
          .filter(one -> one.day() == day)
          .forEach(one -> closures.add(one.closure(routing)));
      return closures;
    }

    private static List<TruckBan> bans(EventLog log) {
      return log.of(RouteEvent.ZoneClosed.class).stream()
          .map(one -> new TruckBan(one.zone(), List.of(), List.of(), one.from(), one.to()))
          .toList();
    }

    private static List<VehicleRoute> undone(
        List<TimedRoute> routes, List<CancelledOrder> cancelled, RoutingCase driven) {
      List<VehicleRoute> undone = new ArrayList<>();
      for (TimedRoute route : routes) {
        VehicleProgress done = progress(route, driven);
        if (done != null && done.isOver()) {
          List<Integer> rest = rest(route, done.stopsDone(), cancelled, driven);
          undone.add(new VehicleRoute(route.vehicle(), route.day(), rest));
        }
      }
      return undone;
    }

    /** What is done, and what was to follow unless the vehicle drives no further. */
    private static RoutingSolution remaining(
        List<TimedRoute> routes, List<CancelledOrder> cancelled, RoutingCase driven) {
      List<VehicleRoute> remaining = new ArrayList<>();
      for (TimedRoute route : routes) {
        VehicleProgress done = progress(route, driven);
        List<Integer> places = new ArrayList<>(done == null ? List.of() : done.placesDone());
        if (done == null || !done.isOver()) {
          places.addAll(rest(route, places.size(), cancelled, driven));
        }
        remaining.add(new VehicleRoute(route.vehicle(), route.day(), places));
      }
      return new RoutingSolution(remaining, null);
    }

    private static @Nullable VehicleProgress progress(TimedRoute route, RoutingCase driven) {
      VehicleRoute all = new VehicleRoute(route.vehicle(), route.day(), route.places());
      return driven.progressOf(all).orElse(null);
    }

    private static List<Integer> rest(
        TimedRoute route, int done, List<CancelledOrder> cancelled, RoutingCase routing) {
      List<Integer> places = route.places();
      List<Integer> gone = CancelledOrder.placesOn(route.day(), cancelled, routing);
      return places.subList(done, places.size()).stream()
          .filter(place -> !gone.contains(place))
          .toList();
    }
  }
}
