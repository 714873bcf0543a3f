package org.gleaner.domain.dataset.routing.folder;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.dataset.table.Table;
import org.gleaner.domain.routing.DrivingRuleSet;
import org.gleaner.domain.routing.FleetTerms;

/** What vehicles.csv says that plans nothing, and the names of its rules of driving. */
final class FleetTable {

  private FleetTable() {}

  static FleetTerms read(Table table, List<DrivingRuleSet> rules) {
    Map<String, String> licences = new TreeMap<>();
    for (Row row : table.rows()) {
      String licence = row.textOrNull("licence");
      if (row.isSound() && licence != null) {
        licences.put(row.text("id"), licence);
      }
    }
    return new FleetTerms(licences, rules);
  }
}
