package org.gleaner.domain.dataset.routing.folder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.format.Target;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.dataset.table.Table;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.NearestName;
import org.jspecify.annotations.Nullable;

/** Ids of all places of a routing case: depots, then orders, then facilities. */
final class PlaceIds {
  private static final List<TableFormat> ORDER =
      List.of(RoutingFormat.DEPOTS, RoutingFormat.ORDERS, RoutingFormat.FACILITIES);

  private final Findings findings;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final Map<String, TableFormat> tables = new LinkedHashMap<>();
  private boolean complete = true;

  private PlaceIds(Findings findings) {
    this.findings = findings;
  }

  /** Numbers the places; an id that stands in two tables is reported. */
  static PlaceIds of(RoutingTables tables, Findings findings) {
    PlaceIds ids = new PlaceIds(findings);
    ORDER.forEach(format -> ids.add(tables.of(format)));
    return ids;
  }

  private void add(Table table) {
    complete &= table.complete();
    for (Row row : table.rows()) {
      String id = row.textOrNull("id");
      if (id == null) {
        // It was wrong and is known to be: whoever means it is not to blame.
        complete = false;
        continue;
      }
      TableFormat other = tables.putIfAbsent(id, table.format());
      if (other == null) {
        numbers.put(id, numbers.size());
      } else if (other != table.format()) {
        findings.error("duplicate-id", row.fault("id"), id, "is already an id of " + other.file());
      }
    }
  }

  /** Number of the place that a cell names; empty if there is none, which is reported. */
  OptionalInt find(Row row, String column, Target target) {
    return find(row, column, row.text(column), target);
  }

  /** As above, for one word of a cell. */
  OptionalInt find(Row row, String column, String id, Target target) {
    Integer number = numbers.get(id);
    if (number != null && isA(tables.get(id), target)) {
      return OptionalInt.of(number);
    }
    if (complete) {
      List<String> known = new ArrayList<>();
      tables.forEach(
          (name, table) -> {
            if (isA(table, target)) {
              known.add(name);
            }
          });
      String also = number == null ? "" : ", but one of " + tableOf(id);
      findings.error(
          "unknown-id",
          row.fault(column),
          id,
          "no such " + target.noun() + also,
          number == null ? NearestName.hint(id, known) : null);
    } else {
      row.spoil();
    }
    return OptionalInt.empty();
  }

  private String tableOf(String id) {
    TableFormat table = tables.get(id);
    return table == null ? "" : table.file();
  }

  private static boolean isA(@Nullable TableFormat table, Target target) {
    return switch (target) {
      case DEPOT -> table == RoutingFormat.DEPOTS;
      case ORDER_OR_FACILITY -> table == RoutingFormat.ORDERS || table == RoutingFormat.FACILITIES;
      case DEPOT_OR_FACILITY -> table == RoutingFormat.DEPOTS || table == RoutingFormat.FACILITIES;
      default -> table != null;
    };
  }

  /** Numbers of the facilities. */
  List<Integer> facilities() {
    List<Integer> places = new ArrayList<>();
    tables.forEach(
        (id, table) -> {
          if (table == RoutingFormat.FACILITIES) {
            places.add(numbers.getOrDefault(id, 0));
          }
        });
    return places;
  }
}
