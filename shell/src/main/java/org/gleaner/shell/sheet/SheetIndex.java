package org.gleaner.shell.sheet;

import java.util.List;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.sheet.DriverSheet;

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
    List<String> units = sheets.isEmpty() ? List.of() : sheets.get(0).loadUnits();
    List.of("day", "vehicle", "hours", "visits", "way").forEach(this::heading);
    words.loadHeadings(units).forEach(this::heading);
    heading("papers");
    html.raw("</tr></thead>\n<tbody>\n");
    sheets.forEach(this::row);
    sum(sheets, units);
    html.raw("</tbody></table>\n");
    leftOut(plan);
    html.close("article");
  }

  private void heading(String key) {
    html.element("th", key, words.word(key));
  }

  private void row(DriverSheet sheet) {
    int last = sheet.stops().size() - 1;
    html.open("tr", "").element("td", "", words.day(sheet.day(), sheet.date()));
    html.raw("<td><a href=\"" + DriverSheetFiles.file(sheet) + "\">");
    html.text(sheet.vehicle() + " \u00b7 " + sheet.type().id()).raw("</a></td>");
    String end = words.time(sheet.stops().get(last).arrival());
    html.element("td", "", words.time(sheet.stops().get(0).departure()) + "\u2013" + end);
    figures(sheet.visits(), sheet.distance(), sheet.collectedLoads(), sheet.loadUnits());
    html.element("td", "figure", String.valueOf(withPapers(sheet)));
    html.close("tr");
  }

  /** Stops whose goods need papers. */
  private static long withPapers(DriverSheet sheet) {
    return sheet.stops().stream()
        .map(DriverSheet.Stop::order)
        .filter(order -> order != null && order.handling().needsPapers())
        .count();
  }

  private void figures(long visits, double metres, List<Double> loads, List<String> units) {
    html.element("td", "figure", String.valueOf(visits));
    html.element("td", "figure", words.fixed(metres / METRES_PER_KM, 1) + " km");
    words.loadCells(loads, units).forEach(cell -> html.open("td", "figure").text(cell).close("td"));
  }

  private void sum(List<DriverSheet> sheets, List<String> units) {
    html.open("tr", "sum").element("td", "", words.word("total")).raw("<td></td><td></td>");
    figures(
        sheets.stream().mapToLong(DriverSheet::visits).sum(),
        sheets.stream().mapToDouble(DriverSheet::distance).sum(),
        collected(sheets),
        units);
    long papers = sheets.stream().mapToLong(SheetIndex::withPapers).sum();
    html.element("td", "figure", String.valueOf(papers)).close("tr");
  }

  private static List<Double> collected(List<DriverSheet> sheets) {
    List<DriverSheet.Amount> all =
        sheets.stream().flatMap(sheet -> sheet.collected().stream()).toList();
    return sheets.isEmpty()
        ? List.of()
        : DriverSheet.sum(all, sheets.get(0).type().capacities().size());
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
