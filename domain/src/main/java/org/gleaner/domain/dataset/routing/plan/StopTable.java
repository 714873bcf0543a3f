package org.gleaner.domain.dataset.routing.plan;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gleaner.domain.dataset.json.JsonText;
import org.gleaner.domain.routing.DriverPause;
import org.gleaner.domain.routing.RoutePlan;

/** The stops of all routes as a table, in the units of the case. */
final class StopTable {

  private static final List<String> COLUMNS =
      List.of(
          "day",
          "vehicle",
          "vehicle_type",
          "sequence",
          "kind",
          "id",
          "name",
          "arrival",
          "waiting",
          "start",
          "departure");

  private StopTable() {}

  static String text(RoutePlan plan) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(header(plan));
      for (RoutePlan.Route route : plan.routes()) {
        for (int i = 0; i < route.stops().size(); i++) {
          csv.writeRecord(row(plan, route, i));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static List<String> header(RoutePlan plan) {
    List<String> header = new ArrayList<>(COLUMNS);
    int loads =
        plan.routes().stream()
            .flatMap(route -> route.stops().stream())
            .mapToInt(stop -> stop.loads().size())
            .max()
            .orElse(0);
    for (int i = 1; i <= loads; i++) {
      header.add("load_" + i);
    }
    if (plan.hasPauses()) {
      header.add("pauses");
    }
    if (plan.hasCompartments()) {
      header.add("compartment");
      header.add("compartment_loads");
    }
    return header;
  }

  private static List<String> row(RoutePlan plan, RoutePlan.Route route, int sequence) {
    RoutePlan.Stop stop = route.stops().get(sequence);
    List<String> row = new ArrayList<>();
    row.add(String.valueOf(route.day()));
    row.add(String.valueOf(route.vehicle()));
    row.add(route.vehicleType());
    row.add(String.valueOf(sequence));
    row.add(stop.kind());
    row.add(stop.id());
    row.add(stop.name());
    for (double time : List.of(stop.arrival(), stop.waiting(), stop.start(), stop.departure())) {
      row.add(JsonText.number(time));
    }
    stop.loads().forEach(load -> row.add(JsonText.number(load)));
    if (plan.hasPauses()) {
      row.add(stop.pauses().stream().map(StopTable::text).collect(Collectors.joining("; ")));
    }
    if (plan.hasCompartments()) {
      row.add(Objects.requireNonNullElse(stop.compartment(), ""));
      row.add(stop.compartments().stream().map(StopTable::text).collect(Collectors.joining("; ")));
    }
    return row;
  }

  /** As {@code lunch 41400 - 45000}; a rest has no id but its kind. */
  private static String text(DriverPause pause) {
    String name = pause.id().isEmpty() ? pause.kind().id() : pause.id();
    return name + " " + JsonText.number(pause.start()) + " - " + JsonText.number(pause.end());
  }

  private static String text(RoutePlan.CompartmentLoad compartment) {
    return compartment.loads().stream()
        .map(JsonText::number)
        .collect(Collectors.joining(" / ", compartment.id() + " ", ""));
  }
}
