package org.gleaner.domain.dataset.routing.event;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.replan.RouteEvent;

/**
 * Reads events as dispatchers type them. Whatever is not understood is a finding that says what was
 * understood and what is expected.
 */
public final class RouteEventReader {

  /** The forms of events, for help and findings. */
  public static final List<String> FORMS =
      Stream.of(VehicleEvents.FORMS, OrderEvents.FORMS, AddedOrderEvents.FORMS, PlaceEvents.FORMS)
          .flatMap(List::stream)
          .toList();

  private final PendingEvents pending;
  private final VehicleEvents vehicles;
  private final AddedOrderEvents added;
  private final OrderEvents orders;
  private final PlaceEvents places;

  /**
   * @param routing as it was before anything happened
   */
  public RouteEventReader(RoutingCase routing, EventTimes times, Findings findings) {
    pending = new PendingEvents(times, findings);
    vehicles = new VehicleEvents(routing, pending);
    added = new AddedOrderEvents(routing, pending);
    orders = new OrderEvents(routing, pending, added);
    places = new PlaceEvents(routing, pending);
  }

  /** Reads one event after another; a file stands for several. */
  public void read(String text) {
    SourceLocation where = SourceLocation.ofFile("event \"" + text.strip() + "\"");
    boolean isRead =
        vehicles.read(text, where)
            || added.read(text, where)
            || orders.read(text, where)
            || places.read(text, where);
    if (!isRead) {
      notUnderstood(text, where);
    }
  }

  /**
   * When the rest is planned if nothing else is said: when the latest vehicle broke down, was late
   * or skipped an order, else when the first place closed or vehicle comes; empty if no event says
   * a time.
   */
  public OptionalDouble time() {
    return pending.time();
  }

  /**
   * The events read since the last call, without those that end before they begin, which is
   * reported: of an event that says no time, only now is known when it begins.
   *
   * @param now for those that say no time
   */
  public List<RouteEvent> events(double now) {
    return pending.events(now);
  }

  /**
   * An order is skipped at a visit that is still to come.
   *
   * @param visit when that was to begin
   */
  public static RouteEvent.OrderSkipped skipped(String order, double visit, EventTimes times) {
    return OrderEvents.skipped(order, Math.rint(visit), null, times);
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
            : "is not understood; it begins with vehicle, new vehicle, order, orders, facility, zone or road";
    pending
        .findings()
        .error(
            "not-an-event",
            where,
            text.strip(),
            understood,
            "Expected: " + String.join("; ", isKnown ? forms : FORMS) + ".");
  }

  private static String article(String what) {
    if (what.endsWith("s")) {
      return what;
    } else if (what.equals("new")) {
      return "a new vehicle";
    }
    return what.startsWith("o") ? "an " + what : "a " + what;
  }
}
