package org.gleaner.domain.dataset.routing.folder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.dataset.table.Table;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.NearestName;
import org.gleaner.domain.routing.Compartment;

/**
 * Warns of hazard classes that no rule of what may ride together knows: goods of a class that is
 * written in another way than its rule ride with everything.
 */
public record HazardClassCheck(HazardNames names, Findings findings) {

  /** Looks at orders, vehicles and their compartments. */
  void check(RoutingTables tables) {
    check(tables.of(RoutingFormat.ORDERS), "hazard_class");
    check(tables.of(VehicleFormat.VEHICLES), "hazards");
    List<String> known = new ArrayList<>(names.classes());
    known.add(Compartment.HARMLESS);
    check(tables.of(VehicleFormat.COMPARTMENTS), "hazards", known);
  }

  /** Looks at the classes of a column; each is named once, where it is first. */
  public void check(Table table, String column) {
    check(table, column, names.classes());
  }

  private void check(Table table, String column, List<String> known) {
    if (!names.areAllKnown()) {
      return;
    }
    Map<String, Row> first = new LinkedHashMap<>();
    for (Row row : table.rows()) {
      classes(row, column).forEach(one -> first.putIfAbsent(one, row));
    }
    known.forEach(first::remove);
    first.forEach(
        (unknown, row) ->
            findings.add(
                Finding.warning(
                        "unknown-class",
                        row.at(column),
                        unknown,
                        "no rule says what may ride with this hazard class")
                    .withHint(hint(unknown, known))));
  }

  private static List<String> classes(Row row, String column) {
    String one = row.textOrNull(column);
    if (one == null) {
      return List.of();
    }
    return row.value(column) instanceof List<?> ? row.words(column) : List.of(one);
  }

  private static String hint(String unknown, List<String> known) {
    Optional<String> divided = known.stream().filter(o -> unknown.startsWith(o + ".")).findFirst();
    return divided
        .or(() -> NearestName.of(unknown, known))
        .map(name -> "Maybe " + name + ".")
        .orElse(
            "Lithium batteries are 9A, damaged ones 9A-damaged. That a class needs no rule is a row"
                + " of separations.csv: "
                + unknown
                + ",*,none.");
  }
}
