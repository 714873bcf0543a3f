package org.gleaner.domain.dataset.routing.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.replan.RouteEvent;
import org.jspecify.annotations.Nullable;

/** What happens to orders: they are cancelled, are skipped, or weigh something else. */
final class OrderEvents {

  static final List<String> FORMS =
      List.of(
          "order ID cancelled",
          "order ID skipped [at TIME] [again from TIME]",
          "order ID NUMBER kg");

  private static final Pattern CANCELLED = PendingEvents.pattern("order\\s+(\\S+)\\s+cancell?ed");
  private static final Pattern SKIPPED =
      PendingEvents.pattern(
          "order\\s+(\\S+)\\s+skipped(?:\\s+at\\s+(\\S+))?(?:\\s+again\\s+from\\s+(\\S+))?");
  private static final Pattern LOAD = PendingEvents.pattern("order\\s+(\\S+)\\s+(\\S+?)\\s*kg");

  private final RoutingCase routing;
  private final PendingEvents pending;
  private final Findings findings;
  private final AddedOrderEvents added;

  /**
   * @param added orders that have come in, which events may be about too
   */
  OrderEvents(RoutingCase routing, PendingEvents pending, AddedOrderEvents added) {
    this.routing = routing;
    this.pending = pending;
    this.findings = pending.findings();
    this.added = added;
  }

  /** Whether it is one of these, right or wrong. */
  boolean read(String text, SourceLocation where) {
    Matcher cancelled = CANCELLED.matcher(text);
    Matcher skipped = SKIPPED.matcher(text);
    Matcher load = LOAD.matcher(text);
    if (cancelled.matches()) {
      orderCancelled(cancelled, where);
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
    orders.addAll(added.ids());
    return pending.id(written, orders, "order", where);
  }

  private void orderSkipped(Matcher matcher, SourceLocation where) {
    Optional<String> order = order(matcher.group(1), where);
    Optional<Double> at = pending.time(matcher.group(2), where);
    Optional<Double> again = pending.time(matcher.group(3), where);
    if (order.isEmpty() || at.isEmpty() || again.isEmpty()) {
      return;
    }
    LaterTime retry =
        new LaterTime(again.get(), matcher.group(3), "again-before-it-was-skipped", where);
    Double from = again.get().isNaN() ? null : again.get();
    if (retry.follows(at.get(), matcher.group(2), pending)) {
      pending.addUntil(
          at.get(),
          true,
          time ->
              retry.followsPlanning(time, pending)
                  ? Optional.of(skipped(order.get(), time, from, pending.times()))
                  : Optional.empty());
    }
  }

  static RouteEvent.OrderSkipped skipped(
      String order, double at, @Nullable Double again, EventTimes times) {
    String retry = again == null ? "" : " again from " + times.text(again);
    String text = "order " + order + " skipped at " + times.text(at) + retry;
    return new RouteEvent.OrderSkipped(order, at, again, text);
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
      String text = "order " + order.get() + " " + EventTimes.digits(kg.getAsDouble()) + " kg";
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
}
