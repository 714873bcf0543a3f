package org.gleaner.shell.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gleaner.domain.routing.DriverPause;
import org.gleaner.domain.routing.Handling;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.Papers;
import org.gleaner.domain.routing.Relief;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.sheet.DriverSheet;
import org.jspecify.annotations.Nullable;

/** One sheet as HTML. */
final class SheetBody {

  private static final double METRES_PER_KM = 1000;
  private static final List<String> COLUMNS =
      List.of("number", "arrival", "place", "goods", "weighed", "time", "signature");

  private final DriverSheet sheet;
  private final String caseName;
  private final SheetWords words;
  private final Html html = new Html();

  private SheetBody(DriverSheet sheet, String caseName, SheetWords words) {
    this.sheet = sheet;
    this.caseName = caseName;
    this.words = words;
  }

  static String of(DriverSheet sheet, String caseName, SheetWords words) {
    SheetBody body = new SheetBody(sheet, caseName, words);
    body.write();
    return body.html.toString();
  }

  static String title(DriverSheet sheet, SheetWords words) {
    return words.word("vehicle") + " " + sheet.vehicle() + " \u00b7 " + sheet.type().id();
  }

  private void write() {
    html.open("article", "sheet");
    head();
    html.raw("<table class=\"stops\">\n");
    tableHead();
    for (int i = 0; i < sheet.stops().size(); i++) {
      stop(sheet.stops().get(i), i);
    }
    html.close("table");
    totals();
    signatures();
    html.close("article");
  }

  private void head() {
    html.open("header", "");
    html.open("div", "title");
    html.element("h1", "", title(sheet, words));
    html.element("p", "day", words.day(sheet.day(), sheet.date()));
    html.close("div");
    DriverSheet.Stop first = sheet.stops().get(0);
    DriverSheet.Stop last = sheet.stops().get(sheet.stops().size() - 1);
    html.open("dl", "facts");
    fact("case", caseName);
    fact("hours", words.time(first.departure()) + "\u2013" + words.time(last.arrival()));
    fact("visits", String.valueOf(sheet.visits()));
    fact("way", words.fixed(sheet.distance() / METRES_PER_KM, 1) + " km");
    fact("load", amounts(sheet.collectedLoads()));
    fact("capacity", capacity());
    String licence = sheet.licence();
    if (licence != null) {
      fact("licence", licence);
    }
    html.close("dl");
    html.open("dl", "facts blanks");
    for (String key : List.of("driver", "plate", "odometer_out", "odometer_in")) {
      fact(key, "");
    }
    html.close("dl");
    html.close("header");
  }

  private String capacity() {
    List<Double> most = new ArrayList<>(sheet.type().capacities());
    if (!sheet.loadUnits().isEmpty()) {
      // Litres that nobody states limit nothing.
      most.replaceAll(one -> Double.isInfinite(one) ? 0 : one);
    }
    return amounts(most);
  }

  private void fact(String key, String value) {
    html.open("div", "").element("dt", "", words.word(key));
    html.open("dd", "").text(value).close("dd").close("div");
  }

  private String titleAndDay() {
    return title(sheet, words) + " \u00b7 " + words.day(sheet.day(), sheet.date());
  }

  private void tableHead() {
    // Widths stand here: the first row, by which a fixed table is laid out, has one cell.
    html.raw("<colgroup>");
    COLUMNS.forEach(key -> html.raw("<col class=\"" + key + "\">"));
    html.raw("</colgroup>\n<thead>\n<tr class=\"running\"><th colspan=\"" + COLUMNS.size() + "\">");
    html.text(titleAndDay());
    html.raw("</th></tr>\n<tr>");
    COLUMNS.forEach(key -> html.element("th", key, words.word(key)));
    html.raw("</tr>\n</thead>\n");
  }

  private void stop(DriverSheet.Stop stop, int number) {
    pauses(stop);
    // A body of its own, so that a stop and its papers stay on one page.
    html.open("tbody", stop.kind());
    html.open("tr", "");
    html.element("td", "number", String.valueOf(number));
    html.open("td", "arrival");
    time(stop, number);
    html.close("td");
    html.open("td", "place");
    place(stop);
    html.close("td");
    html.open("td", "goods");
    goods(stop);
    html.close("td");
    Handling papers = withPapers(stop);
    boolean isWeighed = stop.order() != null || !stop.unloaded().isEmpty();
    String rows = papers != null ? " rowspan=\"2\"" : "";
    html.raw("<td class=\"blank\"" + rows + ">" + (isWeighed ? weighedUnit() : "") + "</td>");
    html.raw(("<td class=\"blank\"" + rows + "></td>").repeat(2));
    html.close("tr");
    if (papers != null) {
      papers(stop, papers);
    }
    html.close("tbody");
  }

  /** What is weighed has the unit of the first load; none if that has none. */
  private String weighedUnit() {
    return sheet.loadUnits().isEmpty()
        ? ""
        : "<i>" + Html.escaped(sheet.loadUnits().get(0)) + "</i>";
  }

  private void pauses(DriverSheet.Stop stop) {
    for (DriverPause pause : stop.pauses()) {
      boolean isRest = pause.kind() == DriverPause.Kind.REST;
      String what = isRest ? words.word("rest_at") : words.word("break_at") + " " + pause.id();
      TimeWindow time = new TimeWindow(pause.start(), pause.end());
      pause(what + " " + words.window(time) + " " + words.word("on_way"));
    }
    // Of a way that has been driven, and in plans of before, only their length is known.
    boolean isTimed = stop.pauses().stream().anyMatch(p -> p.kind() == DriverPause.Kind.REST);
    if (stop.rest() > 0 && !isTimed) {
      pause(words.word("rest") + " " + words.minutes(stop.rest()) + " " + words.word("on_way"));
    }
  }

  private void pause(String text) {
    html.raw("<tbody class=\"rest\"><tr><td></td><td colspan=\"6\">");
    html.text(text);
    html.raw("</td></tr></tbody>\n");
  }

  private void time(DriverSheet.Stop stop, int number) {
    boolean isStart = number == 0;
    html.element("b", "", words.time(isStart ? stop.departure() : stop.arrival()));
    if (stop.kind().equals("depot")) {
      return;
    }
    if (!words.time(stop.start()).equals(words.time(stop.arrival()))) {
      html.element("span", "", words.word("begin") + " " + words.time(stop.start()));
    }
    html.element("span", "", words.word("until") + " " + words.time(stop.departure()));
  }

  private void place(DriverSheet.Stop stop) {
    String name = stop.name().isEmpty() ? stop.id() : stop.name();
    html.element("b", "", name);
    String kind = stop.kind().equals("order") ? "" : words.word(stop.kind());
    html.element(
        "span",
        "kind",
        kind.isEmpty() || stop.name().isEmpty() ? kind : kind + " \u00b7 " + stop.id());
    String at = String.format(Locale.ROOT, "%.5f, %.5f", stop.at().y(), stop.at().x());
    String id = kind.isEmpty() && !name.equals(stop.id()) ? stop.id() + " \u00b7 " : "";
    html.element("span", "id", id + (stop.at().isKnown() ? at : ""));
    if (!stop.windows().isEmpty()) {
      String windows = stop.windows().stream().map(words::window).collect(Collectors.joining(", "));
      html.element("span", "windows", words.word("open") + " " + windows);
    }
  }

  private void goods(DriverSheet.Stop stop) {
    Order order = stop.order();
    if (order == null) {
      unloaded(stop.unloaded());
    } else {
      String material = Objects.requireNonNullElse(order.handling().material(), "");
      line(material(material), order.loads());
      String compartment = stop.compartment();
      html.element(
          "span",
          "compartment",
          compartment == null ? "" : words.word("compartment") + " " + compartment);
      List<String> asks = order.handling().requiredFeatures();
      html.element(
          "span",
          "asks",
          asks.isEmpty() ? "" : words.word("needs") + " " + String.join(", ", asks));
    }
    if (!stop.kind().equals("depot")) {
      double service = stop.departure() - stop.start();
      html.element("span", "service", words.word("service") + " " + words.minutes(service));
    }
  }

  private void unloaded(List<DriverSheet.Amount> amounts) {
    if (amounts.isEmpty()) {
      return;
    }
    line(words.word("unload"), DriverSheet.sum(amounts, amounts.get(0).loads().size()));
    for (DriverSheet.Amount one : amounts) {
      List<Double> first = one.loads().subList(0, Math.min(1, one.loads().size()));
      html.element("span", "", material(one.material()) + " " + amounts(first));
    }
  }

  private String material(String id) {
    return id.isEmpty() ? words.word("goods") : id;
  }

  private void line(String what, List<Double> loads) {
    html.element("span", "material", what);
    html.element("b", "", amounts(loads));
  }

  private String amounts(List<Double> loads) {
    return words.amounts(loads, sheet.loadUnits());
  }

  /** What is collected if it needs papers; else null. */
  private @Nullable Handling withPapers(DriverSheet.Stop stop) {
    Order order = stop.order();
    return order != null && order.handling().needsPapers() ? order.handling() : null;
  }

  /** A row of its own under the stop. */
  private void papers(DriverSheet.Stop stop, Handling handling) {
    html.raw("<tr class=\"papers\"><td></td><td class=\"mark\">\u26a0</td><td colspan=\"2\">");
    stated(handling).forEach(one -> html.element("span", "tag", one));
    html.open("span", "manifest").text(words.word("manifest") + " ");
    html.element(
        "b",
        stop.manifest().isEmpty() ? "line" : "",
        stop.manifest().isEmpty() ? "\u00a0" : stop.manifest());
    html.close("span").raw("</td></tr>\n");
  }

  private List<String> stated(Handling handling) {
    List<String> stated = new ArrayList<>();
    Papers papers = handling.papers();
    if (papers.unNumber() != null) {
      stated.add("UN " + papers.unNumber());
    }
    if (handling.hazardClass() != null) {
      stated.add(words.word("hazard_class") + " " + handling.hazardClass());
    }
    if (papers.packing() != null) {
      stated.add(words.word("packing") + " " + papers.packing());
    }
    if (handling.hazardClass() != null) {
      boolean isPermitted =
          sheet.type().equipment().hazardClasses().contains(handling.hazardClass());
      stated.add(words.word(isPermitted ? "permitted" : "not_permitted"));
    }
    Relief relief = handling.relief();
    if (relief != null) {
      stated.add(
          words.word("relief") + " " + relief.id() + " (" + words.amount(relief.kg()) + " kg)");
    }
    return stated;
  }

  private void totals() {
    html.open("section", "totals");
    // On a page of its own it would else say nothing of whose totals and signatures these are.
    html.open("h2", "").text(words.word("totals"));
    html.element("small", "", titleAndDay()).close("h2");
    html.raw("<table><thead><tr>");
    heading("material");
    words.loadHeadings(sheet.loadUnits()).forEach(this::heading);
    heading("weighed");
    html.raw("</tr></thead><tbody>\n");
    for (DriverSheet.Amount amount : sheet.collected()) {
      total(material(amount.material()), amount.loads(), "");
    }
    total(words.word("total"), sheet.collectedLoads(), "sum");
    html.raw("</tbody></table>\n").close("section");
  }

  private void heading(String key) {
    html.element("th", key, words.word(key));
  }

  private void total(String name, List<Double> loads, String style) {
    html.open("tr", style).element("td", "", name);
    words
        .loadCells(loads, sheet.loadUnits())
        .forEach(cell -> html.open("td", "figure").text(cell).close("td"));
    html.raw("<td class=\"blank\"></td>").close("tr");
  }

  private void signatures() {
    html.open("section", "signatures");
    for (String key : List.of("driver_signature", "dispatcher", "remarks")) {
      html.open("div", key).element("span", "", words.word(key)).close("div");
    }
    html.close("section");
  }
}
