package org.gleaner.domain.dataset.routing.export;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.gleaner.domain.dataset.fileset.SingleFile;
import org.gleaner.domain.dataset.json.JsonText;
import org.gleaner.domain.dataset.routing.event.EventTimes;
import org.gleaner.domain.routing.DriverPause;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;

/**
 * A plan as GPX 1.1 for navigation devices: a route for each vehicle and day, with a point for each
 * stop. Points have the time of arrival, in UTC as GPX wants it, if the case has dates.
 */
public final class GpxRoutes {
  private static final String NAMESPACE = "http://www.topografix.com/GPX/1/1";

  private static final double ANTIMERIDIAN = 180;

  private final XMLStreamWriter xml;
  private final ZoneId zone;

  private GpxRoutes(XMLStreamWriter xml, ZoneId zone) {
    this.xml = xml;
    this.zone = zone;
  }

  /**
   * Writes a file; the old one stays until the new one is complete.
   *
   * @param zone of the clocks by which windows and shifts are meant
   * @throws IllegalArgumentException if a place of a route has no longitude and latitude
   * @throws IOException if it cannot be written; what was there is then still there
   */
  public static void write(Path file, RoutingCase routing, RoutingSolution plan, ZoneId zone)
      throws IOException {
    SingleFile.replace(file, text(routing, plan, zone).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The text of a file.
   *
   * @param zone of the clocks by which windows and shifts are meant
   * @throws IllegalArgumentException if a place of a route has no longitude and latitude
   */
  public static String text(RoutingCase routing, RoutingSolution plan, ZoneId zone) {
    return text(routing.name(), PlannedRoute.of(routing, plan), zone);
  }

  /**
   * The same with the times and loads that a plan tells.
   *
   * @param routes of the plan, in the numbers of the case
   */
  public static String text(
      RoutingCase routing, RoutingSolution routes, RoutePlan plan, ZoneId zone) {
    return text(routing.name(), PlannedRoute.of(routing, routes, plan), zone);
  }

  private static String text(String name, List<PlannedRoute> routes, ZoneId zone) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      new GpxRoutes(xml, zone).document(name, routes);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a text cannot be written to memory", e);
    }
    return text.append('\n').toString();
  }

  private void document(String name, List<PlannedRoute> routes) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    newLine(0);
    xml.writeStartElement("gpx");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeAttribute("version", "1.1");
    xml.writeAttribute("creator", "Gleaner");
    newLine(1);
    xml.writeStartElement("metadata");
    element(2, "name", name);
    end(1);
    for (int i = 0; i < routes.size(); i++) {
      route(routes.get(i), i + 1);
    }
    end(0);
    xml.writeEndDocument();
  }

  private void route(PlannedRoute route, int number) throws XMLStreamException {
    newLine(1);
    xml.writeStartElement("rte");
    element(2, "name", route.title());
    element(2, "number", Integer.toString(number));
    for (int i = 0; i < route.places().size(); i++) {
      point(route, route.places().get(i), route.told().stops().get(i));
    }
    end(1);
  }

  /** Elements stand in the order of the schema. */
  private void point(PlannedRoute route, int place, RoutePlan.Stop told) throws XMLStreamException {
    Point at = route.routing().point(place);
    newLine(2);
    xml.writeStartElement("rtept");
    xml.writeAttribute("lat", decimal(at.y()));
    xml.writeAttribute("lon", decimal(longitude(at)));
    var clock = route.clock(told.arrival());
    if (clock.isPresent()) {
      element(3, "time", DateTimeFormatter.ISO_INSTANT.format(clock.get().atZone(zone)));
    }
    element(3, "name", route.name(place));
    element(3, "desc", description(route, told));
    element(3, "type", route.kind(place));
    end(2);
  }

  /** XML Schema's decimals have no exponent. */
  private static String decimal(double degrees) {
    return new BigDecimal(JsonText.number(degrees)).stripTrailingZeros().toPlainString();
  }

  /** GPX leaves 180 degrees out, which is the meridian of -180. */
  private static double longitude(Point at) {
    return at.x() == ANTIMERIDIAN ? -ANTIMERIDIAN : at.x();
  }

  /**
   * As {@code school, load 120 / 800, in box (hold 0 / 0; box 120 / 800), lunch 11:30 - 12:30 on
   * the way}.
   */
  private static String description(PlannedRoute route, RoutePlan.Stop stop) {
    StringBuilder text = new StringBuilder(stop.id() + ", load " + loads(stop.loads()));
    if (stop.compartment() != null) {
      text.append(", in ").append(stop.compartment());
    }
    if (!stop.compartments().isEmpty()) {
      List<String> parts =
          stop.compartments().stream().map(one -> one.id() + " " + loads(one.loads())).toList();
      text.append(" (").append(String.join("; ", parts)).append(')');
    }
    stop.pauses().forEach(pause -> text.append(", ").append(pause(route, pause)));
    return text.toString();
  }

  private static String pause(PlannedRoute route, DriverPause pause) {
    EventTimes times = new EventTimes(route.isOnClock());
    String name = pause.id().isEmpty() ? pause.kind().id() : pause.id();
    return name + " " + times.text(pause.start()) + " - " + times.text(pause.end()) + " on the way";
  }

  private static String loads(List<Double> loads) {
    return loads.isEmpty()
        ? "0"
        : String.join(" / ", loads.stream().map(JsonText::number).toList());
  }

  private void element(int depth, String name, String text) throws XMLStreamException {
    newLine(depth);
    xml.writeStartElement(name);
    xml.writeCharacters(allowed(text));
    xml.writeEndElement();
  }

  /** XML has no way to write most control characters, nor halves of a pair. */
  private static String allowed(String text) {
    StringBuilder allowed = new StringBuilder();
    text.codePoints()
        .filter(c -> c == '\t' || c == '\n' || c >= ' ')
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .filter(c -> c != 0xFFFE && c != 0xFFFF)
        .forEach(allowed::appendCodePoint);
    return allowed.toString();
  }

  private void end(int depth) throws XMLStreamException {
    newLine(depth);
    xml.writeEndElement();
  }

  private void newLine(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
