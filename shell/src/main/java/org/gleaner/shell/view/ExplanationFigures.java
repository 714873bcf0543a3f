package org.gleaner.shell.view;

import java.util.Objects;
import org.gleaner.domain.dataset.routing.event.EventTimes;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.solver.routing.explain.Payment;
import org.jspecify.annotations.Nullable;

/** Units in which a plan is explained: those of the clock and the road if it is on them. */
final class ExplanationFigures {

  private static final double METRES_PER_KM = 1000;
  private static final double SECONDS_PER_MINUTE = 60;
  private static final double SECONDS_PER_HOUR = 3600;

  private final boolean isOnClock;
  private final EventTimes times;
  private final String currency;

  ExplanationFigures(RoutePlan plan) {
    this.isOnClock = plan.isOnClock();
    this.times = new EventTimes(isOnClock);
    this.currency = Objects.requireNonNullElse(plan.currency(), "");
  }

  Column money(String key) {
    return Column.money(key, currency);
  }

  Column distanceColumn(String key) {
    return isOnClock ? Column.number(key + "_km", 2) : Column.number(key);
  }

  double distance(double distance) {
    return isOnClock ? distance / METRES_PER_KM : distance;
  }

  /**
   * @param key of plain numbers
   * @param keyOnClock of minutes, without its unit
   */
  Column minutesColumn(String key, String keyOnClock, int decimals) {
    return isOnClock ? Column.number(keyOnClock + "_min", decimals) : Column.number(key);
  }

  double minutes(double time) {
    return isOnClock ? time / SECONDS_PER_MINUTE : time;
  }

  /** In kilometres or hours on the clock; null where it adds up to nothing. */
  @Nullable Double quantity(Payment payment) {
    return switch (payment.measure()) {
      case DISTANCE -> distance(payment.quantity());
      case TIME -> isOnClock ? payment.quantity() / SECONDS_PER_HOUR : payment.quantity();
      case NUMBER -> payment.quantity();
      case SEVERAL -> null;
    };
  }

  /** The unit of that; empty if it has none. */
  String unit(Payment payment) {
    return switch (payment.measure()) {
      case DISTANCE -> isOnClock ? "km" : "";
      case TIME -> isOnClock ? "h" : "";
      case NUMBER, SEVERAL -> "";
    };
  }

  /** A time of day, to the minute. */
  String time(double time) {
    double shown = isOnClock ? Math.rint(time / SECONDS_PER_MINUTE) * SECONDS_PER_MINUTE : time;
    return times.text(shown);
  }
}
