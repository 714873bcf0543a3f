package org.gleaner.shell.view;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.routing.weigh.MaterialFactor;
import org.gleaner.domain.routing.weigh.Overload;
import org.gleaner.domain.routing.weigh.WeighedVisit;
import org.gleaner.domain.routing.weigh.Weighing;

/** What was weighed beside what was planned; CSV holds the materials. */
public final class WeighingView {

  private final Weighing weighing;

  public WeighingView(Weighing weighing) {
    this.weighing = weighing;
  }

  public Answer answer() {
    List<Section> sections = new ArrayList<>();
    TableView materials = materials();
    sections.add(materials);
    if (!weighing.suspicious().isEmpty()) {
      sections.add(visits("suspicious_weighings", weighing.suspicious()));
    }
    if (!weighing.overloads().isEmpty()) {
      sections.add(overloads());
    }
    return Answer.of(sections).withCsv(materials);
  }

  private TableView materials() {
    TableView.Builder table =
        TableView.of(
            "weighed_materials",
            Column.text("material"),
            Column.number("visits", 0),
            Column.number("planned_kg", 1),
            Column.number("weighed_kg", 1),
            Column.number("difference_kg", 1),
            Column.number("factor", 3),
            Column.number("standard_error", 3));
    weighing.materials().forEach(one -> row(table, one.material(), one));
    row(table, Phrase.word("total"), weighing.overall());
    return table.build();
  }

  private static void row(TableView.Builder table, Object name, MaterialFactor one) {
    table.row(
        name,
        one.visits(),
        one.planned(),
        one.weighed(),
        one.weighed() - one.planned(),
        one.factor(),
        one.standardError());
  }

  private static TableView visits(String key, List<WeighedVisit> visits) {
    TableView.Builder table =
        TableView.of(
            key,
            Column.number("day", 0),
            Column.number("vehicle", 0),
            Column.text("order"),
            Column.text("material"),
            Column.number("planned_kg", 1),
            Column.number("weighed_kg", 1));
    for (WeighedVisit visit : visits) {
      table.row(
          visit.day(),
          visit.vehicle(),
          visit.order(),
          visit.material(),
          visit.planned(),
          visit.weighed());
    }
    return table.build();
  }

  private TableView overloads() {
    TableView.Builder table =
        TableView.of(
            "overloads",
            Column.number("day", 0),
            Column.number("vehicle", 0),
            Column.text("vehicle_type"),
            Column.text("order"),
            Column.number("weighed_kg", 1),
            Column.number("capacity_kg", 1));
    for (Overload one : weighing.overloads()) {
      table.row(one.day(), one.vehicle(), one.vehicleType(), one.after(), one.kg(), one.capacity());
    }
    return table.build();
  }
}
