package org.gleaner.domain.dataset.routing.folder;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.dataset.table.Table;
import org.gleaner.domain.routing.DrivingRuleSet;
import org.gleaner.domain.routing.FleetEmissions;
import org.gleaner.domain.routing.FleetTerms;

/** What vehicles.csv says of vehicles beyond their types, and the case's own rules of driving. */
final class FleetTable {

  static final String EMISSION = "co2e_kg_per_km";

  private FleetTable() {}

  /**
   * @param price of a kg CO2e
   */
  static FleetTerms read(Table table, List<DrivingRuleSet> rules, double price) {
    Map<String, String> licences = new TreeMap<>();
    Map<String, Double> emissions = new TreeMap<>();
    for (Row row : table.rows()) {
      String licence = row.textOrNull("licence");
      if (row.isSound() && licence != null) {
        licences.put(row.text("id"), licence);
      }
      if (row.isSound() && row.states(EMISSION)) {
        emissions.put(row.text("id"), RoutingUnits.per(row.number(EMISSION), RoutingUnits.KM));
      }
    }
    return new FleetTerms(licences, rules, new FleetEmissions(emissions, price));
  }
}
