package org.gleaner.shell.session;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.gleaner.domain.dataset.routing.event.EventTimes;
import org.gleaner.domain.dataset.routing.event.RouteEventReader;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.InvalidInputException;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.routing.DayProgress;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.VehicleProgress;
import org.gleaner.domain.routing.replan.LiveDay;
import org.gleaner.domain.routing.replan.RouteEvent;
import org.jspecify.annotations.Nullable;

/** What has happened to a plan since it was made, and what happens now. */
public final class RouteHistory {

  private final RoutingCase routing;
  private final RoutePlan plan;
  private final EventTimes times;
  private final Findings findings = new Findings();
  private final RouteEventReader reader;
  private final List<LiveDay.Moment> past = new ArrayList<>();

  /**
   * Reads what has happened before.
   *
   * @param routing as it was before anything happened
   * @throws InvalidInputException if the case is not counted as the clock is
   */
  public RouteHistory(RoutingCase routing, RoutePlan plan) {
    this.routing = routing;
    this.plan = plan;
    this.times = EventTimes.of(routing, plan.isOnClock());
    this.reader = new RouteEventReader(routing, times, findings);
    if (routing.rounding() != RoundingConvention.DOUBLE_TO_HUNDREDTHS) {
      findings.error(
          "not-on-a-clock",
          SourceLocation.ofFile(routing.name()),
          null,
          "a set whose figures are rounded one by one is no day that is driven");
    }
    for (RoutePlan.Replan replan : plan.replans()) {
      replan.events().forEach(reader::read);
      past.add(
          new LiveDay.Moment(
              replan.day() - 1, replan.now(), reader.events(replan.now()), replan.delayed()));
    }
    orThrow();
  }

  /**
   * The state of a plan. One of which nothing has happened may be counted in any way.
   *
   * @param routing as it was before anything happened
   * @throws InvalidInputException if the plan is not of the case
   */
  public static LiveDay stateOf(RoutingCase routing, RoutePlan plan) {
    if (!plan.replans().isEmpty()) {
      return new RouteHistory(routing, plan).now();
    }
    Findings findings = new Findings();
    LiveDay live = LiveDay.of(routing, plan, List.of(), findings);
    if (findings.hasErrors()) {
      throw new InvalidInputException(findings.toList());
    }
    return live;
  }

  private void orThrow() {
    if (findings.hasErrors()) {
      throw new InvalidInputException(findings.toList());
    }
  }

  public EventTimes times() {
    return times;
  }

  /**
   * Reads events.
   *
   * @param day from 0
   * @param stated when the rest is planned; null if the events say so
   * @throws InvalidInputException with all that is wrong with them
   */
  public LiveDay.Moment moment(List<String> texts, int day, @Nullable Double stated) {
    texts.forEach(reader::read);
    OptionalDouble known = stated == null ? reader.time() : OptionalDouble.of(stated);
    if (known.isEmpty() && !findings.hasErrors()) {
      findings.error(
          "no-time",
          SourceLocation.ofFile("event"),
          null,
          "no event says when it happens",
          "Say when with --now " + times.example() + ".");
    }
    double now = known.orElse(0);
    for (LiveDay.Moment before : past) {
      if (known.isPresent() && before.day() == day && before.now() > now) {
        findings.error(
            "before-the-last",
            SourceLocation.ofFile("event"),
            times.text(now),
            "must not be before " + times.text(before.now()) + ", when this day was planned last");
      }
    }
    orThrow();
    List<RouteEvent> events = reader.events(now);
    return new LiveDay.Moment(
        day, now, events.stream().map(event -> atItsVisit(event, day)).toList());
  }

  /** What is skipped before anybody is there is skipped when somebody was to be there. */
  private RouteEvent atItsVisit(RouteEvent event, int day) {
    if (event instanceof RouteEvent.OrderSkipped skipped && skipped.again() == null) {
      double visit =
          visits(skipped.order(), day).mapToDouble(RoutePlan.Stop::start).max().orElse(0);
      return visit > skipped.at()
          ? RouteEventReader.skipped(skipped.order(), visit, times)
          : skipped;
    }
    return event;
  }

  private Stream<RoutePlan.Stop> visits(String order, int day) {
    return plan.routes().stream()
        .filter(route -> route.day() == day + 1)
        .flatMap(route -> route.stops().stream())
        .filter(stop -> isVisit(stop, order));
  }

  /**
   * The state of the plan.
   *
   * @throws InvalidInputException if the plan is not of the case
   */
  public LiveDay now() {
    LiveDay live = LiveDay.of(routing, plan, past, findings);
    orThrow();
    return live;
  }

  /**
   * The state once something more has happened.
   *
   * @throws InvalidInputException if the plan is not of the case, or an event cannot be true of it:
   *     what is cancelled or weighs something else was collected, what weighs something else is
   *     visited on another day, what is skipped has no visit
   */
  public LiveDay after(LiveDay.Moment latest) {
    LiveDay live = LiveDay.after(routing, plan, past, latest, findings);
    orThrow();
    for (RouteEvent event : latest.events()) {
      if (event instanceof RouteEvent.OrderCancelled one) {
        String why = " has collected it, or is on its way to it";
        requireNotCollected(live, latest.day(), one.order(), one, Double.POSITIVE_INFINITY, why);
        requireVisitsToCome(live, latest.day(), one);
      } else if (event instanceof RouteEvent.OrderLoadChanged one) {
        requireNotCollected(
            live, latest.day(), one.order(), one, latest.now(), " has collected it");
        requireNoOtherDay(latest.day(), one);
      } else if (event instanceof RouteEvent.OrderSkipped one) {
        requireVisit(latest.day(), one);
      }
    }
    orThrow();
    return live;
  }

  /** Nobody skips what nobody was to visit. */
  private void requireVisit(int day, RouteEvent.OrderSkipped skipped) {
    if (visits(skipped.order(), day).findAny().isEmpty()) {
      findings.error(
          "not-visited",
          place(skipped),
          skipped.order(),
          "no vehicle visits it on day " + (day + 1),
          "routes show says where it is; --day N is another day.");
    }
  }

  /** What an order weighs changes on every day; only the one that is driven is planned anew. */
  private void requireNoOtherDay(int day, RouteEvent.OrderLoadChanged changed) {
    for (RoutePlan.Route route : routesTo(changed.order())) {
      if (route.day() <= day) {
        collectedBefore(route, changed.order(), changed);
      } else if (route.day() > day + 1) {
        findings.error(
            "other-day",
            place(changed),
            changed.order(),
            "vehicle "
                + route.vehicle()
                + " visits it on day "
                + route.day()
                + ", which this plans not anew",
            "Replan that day instead: --day " + route.day() + ".");
      }
    }
  }

  /** Who has had all its visits on days before has none that could be cancelled. */
  private void requireVisitsToCome(LiveDay live, int day, RouteEvent.OrderCancelled cancelled) {
    List<RoutePlan.Route> routes = routesTo(cancelled.order());
    List<Integer> days = routes.stream().map(route -> route.day() - 1).distinct().sorted().toList();
    boolean isOver = days.stream().allMatch(one -> one < day);
    boolean isWhole =
        live.routing().orders().stream()
            .filter(order -> order.id().equals(cancelled.order()))
            .flatMap(order -> order.dayPatterns().stream())
            .anyMatch(pattern -> pattern.days().equals(days));
    if (isOver && isWhole) {
      routes.forEach(route -> collectedBefore(route, cancelled.order(), cancelled));
    }
  }

  private void collectedBefore(RoutePlan.Route route, String order, RouteEvent event) {
    findings.error(
        "already-collected",
        place(event),
        order,
        "vehicle " + route.vehicle() + " has collected it on day " + route.day(),
        null);
  }

  private List<RoutePlan.Route> routesTo(String order) {
    return plan.routes().stream()
        .filter(route -> route.stops().stream().anyMatch(stop -> isVisit(stop, order)))
        .toList();
  }

  private static boolean isVisit(RoutePlan.Stop stop, String order) {
    return stop.kind().equals("order") && stop.id().equals(order);
  }

  private static SourceLocation place(RouteEvent event) {
    return SourceLocation.ofFile("event \"" + event.text() + "\"");
  }

  /**
   * @param until to which service had begun of what counts as collected
   */
  private void requireNotCollected(
      LiveDay live, int day, String order, RouteEvent event, double until, String why) {
    List<VehicleProgress> vehicles =
        live.routing().progressOn(day).map(DayProgress::vehicles).orElse(List.of());
    for (VehicleProgress vehicle : vehicles) {
      boolean isCollected =
          vehicle.done().stream()
              .skip(1)
              .filter(stop -> stop.start() <= until && live.routing().isOrder(stop.place()))
              .anyMatch(stop -> live.routing().idOf(stop.place()).equals(order));
      if (isCollected) {
        findings.error(
            "already-collected",
            place(event),
            order,
            "vehicle " + (vehicle.vehicle() + 1) + why,
            null);
      }
    }
  }
}
