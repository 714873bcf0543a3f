package org.gleaner.shell.sheet;

import java.util.List;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.Papers;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.sheet.DriverSheet;
import org.jspecify.annotations.Nullable;

/** The page that leads to all sheets. */
final class SheetIndex {

  private static final double METRES_PER_KM = 1000;

  private final SheetWords words;
  private final Html html = new Html();

  private SheetIndex(SheetWords words) {
    this.words = words;
  }

  static String of(RoutePlan plan, List<DriverSheet> sheets, SheetWords words) {
    SheetIndex index = new SheetIndex(words);
    index.write(plan, sheets);
    return index.html.toString();
  }

  private void write(RoutePlan plan, List<DriverSheet> sheets) {
    html.open("article", "index").open("header", "");
    html.element("h1", "", words.word("sheets") + " \u00b7 " + plan.caseName());
    html.close("header");
    html.raw("<p class=\"all\"><a href=\"" + DriverSheetFiles.ALL + "\">");
    html.text(words.word("print_all")).raw("</a></p>\n<table class=\"list\">\n<thead><tr>");
    for (String key :
        List.of("day", "vehicle", "hours", "visits", "way", "planned_kg", "planned_l", "papers")) {
      html.element("th", key, words.word(key));
    }
    html.raw("</tr></thead>\n<tbody>\n");
    sheets.forEach(this::row);
    sum(sheets);
    html.raw("</tbody></table>\n");
    leftOut(plan);
    html.close("article");
  }

  private void row(DriverSheet sheet) {
    int last = sheet.stops().size() - 1;
    html.open("tr", "").element("td", "", words.day(sheet.day(), sheet.date()));
    html.raw("<td><a href=\"" + DriverSheetFiles.file(sheet) + "\">");
    html.text(sheet.vehicle() + " \u00b7 " + sheet.type().id()).raw("</a></td>");
    String end = words.time(sheet.stops().get(last).arrival());
    html.element("td", "", words.time(sheet.stops().get(0).departure()) + "\u2013" + end);
    figures(sheet.visits(), sheet.distance(), sheet.collectedKg(), sheet.collectedLitres());
    html.element("td", "figure", String.valueOf(withPapers(sheet)));
    html.close("tr");
  }

  /** Stops whose goods need papers. */
  private static long withPapers(DriverSheet sheet) {
    return sheet.stops().stream()
        .map(DriverSheet.Stop::order)
        .filter(SheetIndex::needsPapers)
        .count();
  }

  private static boolean needsPapers(@Nullable Order order) {
    return order != null
        && (order.handling().hazardClass() != null
            || order.handling().relief() != null
            || !order.handling().papers().equals(Papers.NONE));
  }

  private void figures(long visits, double metres, double kg, double litres) {
    html.element("td", "figure", String.valueOf(visits));
    html.element("td", "figure", words.fixed(metres / METRES_PER_KM, 1) + " km");
    html.element("td", "figure", words.amount(kg));
    html.element("td", "figure", words.amount(litres));
  }

  private void sum(List<DriverSheet> sheets) {
    html.open("tr", "sum").element("td", "", words.word("total")).raw("<td></td><td></td>");
    figures(
        sheets.stream().mapToLong(DriverSheet::visits).sum(),
        sheets.stream().mapToDouble(DriverSheet::distance).sum(),
        sheets.stream().mapToDouble(DriverSheet::collectedKg).sum(),
        sheets.stream().mapToDouble(DriverSheet::collectedLitres).sum());
    long papers = sheets.stream().mapToLong(SheetIndex::withPapers).sum();
    html.element("td", "figure", String.valueOf(papers)).close("tr");
  }

  private void leftOut(RoutePlan plan) {
    if (plan.unserved().isEmpty()) {
      return;
    }
    html.element("h2", "", words.word("left_out")).raw("<ul class=\"left\">\n");
    for (RoutePlan.Unserved order : plan.unserved()) {
      html.open("li", "").element("b", "", order.name().isEmpty() ? order.id() : order.name());
      html.text(" \u2013 " + words.reason(order.reason())).close("li");
    }
    html.raw("</ul>\n");
  }
}
