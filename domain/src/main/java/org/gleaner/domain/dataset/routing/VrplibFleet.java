package org.gleaner.domain.dataset.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.gleaner.domain.dataset.format.Bounds;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.routing.VehicleType;

/** Vehicles of a VRPLIB file; those that stand together and are alike become one type. */
final class VrplibFleet {
  private static final List<Attribute> ATTRIBUTES =
      List.of(
          new Attribute(List.of("CAPACITY"), "CAPACITY_SECTION", 0),
          new Attribute(List.of(), "VEHICLES_FIXED_COST_SECTION", 0),
          new Attribute(List.of(), "VEHICLES_UNIT_DISTANCE_COST_SECTION", 1),
          // The older keyword of CVRPLIB limits travel and service of a route together.
          new Attribute(
              List.of("VEHICLES_MAX_DURATION", "DISTANCE"),
              "VEHICLES_MAX_DURATION_SECTION",
              Double.POSITIVE_INFINITY),
          new Attribute(
              List.of("VEHICLES_MAX_DISTANCE"),
              "VEHICLES_MAX_DISTANCE_SECTION",
              Double.POSITIVE_INFINITY),
          new Attribute(
              List.of("VEHICLES_MAX_RELOADS"), "VEHICLES_MAX_RELOADS_SECTION", Integer.MAX_VALUE),
          new Attribute(List.of(), "VEHICLES_DEPOT_SECTION", 1),
          new Attribute(List.of(), "VEHICLES_RELOAD_DEPOT_SECTION", 0));

  private static final int CAPACITY = 0;
  private static final int FIXED_COST = 1;
  private static final int UNIT_COST = 2;
  private static final int MAX_DURATION = 3;
  private static final int MAX_DISTANCE = 4;
  private static final int MAX_RELOADS = 5;
  private static final int DEPOT = 6;
  private static final int RELOAD_DEPOT = 7;

  private final VrplibSections parts;
  private final VrplibHeader header;
  private final Findings findings;
  private final int depots;
  private final boolean isCounted;

  private VrplibFleet(VrplibSections parts, int depots, boolean isCounted, Findings findings) {
    this.isCounted = isCounted;
    this.parts = parts;
    this.header = new VrplibHeader(parts, findings);
    this.depots = depots;
    this.findings = findings;
  }

  /**
   * What a vehicle has, once for all or a row for each.
   *
   * @param keywords of which the first that is there counts
   * @param otherwise if neither is there
   */
  private record Attribute(List<String> keywords, String section, double otherwise) {}

  /**
   * Vehicle types, in the order of the vehicles; empty if anything is wrong, which is reported.
   *
   * @param vehicles how many there are; as many as anybody could need if empty
   */
  static List<VehicleType> read(
      VrplibSections parts, OptionalInt vehicles, int depots, int orders, Findings findings) {
    VrplibFleet fleet = new VrplibFleet(parts, depots, vehicles.isPresent(), findings);
    fleet.requireCapacity();
    fleet.requireVehicles(vehicles);
    // One vehicle for each order is as good as any number of them.
    return fleet.types(fleet.table(vehicles.orElse(orders)));
  }

  private void requireCapacity() {
    List<String> names = List.of("CAPACITY", "CAPACITY_SECTION");
    boolean stated =
        parts.keyword(names.get(0)).isPresent() || parts.section(names.get(1)).isPresent();
    if (!stated && Collections.disjoint(names, parts.misspelt())) {
      findings.error(
          "missing-keyword",
          SourceLocation.ofFile(parts.file()),
          "CAPACITY",
          "the keyword CAPACITY or the section CAPACITY_SECTION must be there");
    }
  }

  private void requireVehicles(OptionalInt vehicles) {
    boolean listed = ATTRIBUTES.stream().anyMatch(a -> parts.section(a.section()).isPresent());
    boolean stated = parts.keyword("VEHICLES").isPresent() || parts.misspelt().contains("VEHICLES");
    if (listed && vehicles.isEmpty() && !stated) {
      findings.error(
          "missing-keyword",
          SourceLocation.ofFile(parts.file()),
          "VEHICLES",
          "the keyword VEHICLES must be there, as a section has a row for each vehicle");
    }
  }

  /** Attributes of each vehicle. */
  private List<double[]> table(int vehicles) {
    List<double[]> table = new ArrayList<>();
    for (int v = 0; v < vehicles; v++) {
      table.add(new double[ATTRIBUTES.size()]);
    }
    for (int a = 0; a < ATTRIBUTES.size(); a++) {
      fill(table, a);
    }
    return table;
  }

  private void fill(List<double[]> table, int index) {
    Attribute attribute = ATTRIBUTES.get(index);
    double one =
        attribute.keywords().stream()
            .map(keyword -> header.amount(keyword, bounds(index)))
            .flatMapToDouble(OptionalDouble::stream)
            .findFirst()
            .orElse(attribute.otherwise());
    table.forEach(row -> row[index] = one);
    Optional<VrplibSections.Section> section = parts.section(attribute.section());
    if (section.isEmpty() || !isCounted) {
      return;
    }
    LineNumbers.Field field = new LineNumbers.Field(fieldName(attribute), bounds(index));
    NumberedRows.read(section.get(), table.size(), List.of(field), findings)
        .ifPresent(rows -> place(rows.values(), table, index));
  }

  private static void place(List<double[]> rows, List<double[]> table, int index) {
    for (int v = 0; v < table.size(); v++) {
      table.get(v)[index] = rows.get(v)[0];
    }
  }

  private static String fieldName(Attribute attribute) {
    return attribute.section().replace(VrplibSections.SECTION, "").replace("VEHICLES_", "");
  }

  private Bounds bounds(int index) {
    boolean depot = index == DEPOT || index == RELOAD_DEPOT;
    if (depot) {
      return new Bounds(1, depots, false, false);
    }
    return index == CAPACITY ? LineNumbers.POSITIVE_AMOUNT : LineNumbers.AMOUNT;
  }

  private List<VehicleType> types(List<double[]> table) {
    List<VehicleType> types = new ArrayList<>();
    int first = 0;
    for (int v = 1; v <= table.size(); v++) {
      if (v == table.size() || !Arrays.equals(table.get(first), table.get(v))) {
        types.add(type(first, v, table.get(first)));
        first = v;
      }
    }
    return types;
  }

  private static VehicleType type(int first, int end, double[] row) {
    int depot = Math.max(0, (int) row[DEPOT] - 1);
    List<Integer> reload =
        row[RELOAD_DEPOT] == 0 ? List.of() : List.of((int) row[RELOAD_DEPOT] - 1);
    String id = end == first + 1 ? Integer.toString(end) : (first + 1) + "-" + end;
    return VehicleType.of(id, end - first, row[CAPACITY], depot)
        .withCosts(row[FIXED_COST], row[UNIT_COST])
        .withLimits(row[MAX_DURATION], row[MAX_DISTANCE])
        .withUnloading(reload, (int) Math.min(row[MAX_RELOADS], Integer.MAX_VALUE), false);
  }
}
