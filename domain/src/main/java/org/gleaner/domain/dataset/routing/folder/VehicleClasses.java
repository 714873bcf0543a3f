package org.gleaner.domain.dataset.routing.folder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.dataset.table.Table;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.NearestName;
import org.gleaner.domain.finding.SourceLocation;

/**
 * Classes of vehicles.csv.
 *
 * @param byType class by the id of a vehicle type
 * @param complete whether all are known
 */
record VehicleClasses(Map<String, String> byType, boolean complete, Findings findings) {
  static final String COLUMN = "class";

  static VehicleClasses of(Table vehicles, Findings findings) {
    Map<String, String> byType = new LinkedHashMap<>();
    boolean complete = vehicles.complete();
    for (Row row : vehicles.rows()) {
      String id = row.textOrNull("id");
      String vehicleClass = row.textOrNull(COLUMN);
      complete &= id != null && row.isSound();
      if (id != null && vehicleClass != null) {
        byType.put(id, vehicleClass);
      }
    }
    return new VehicleClasses(byType, complete, findings);
  }

  /** Each once, in the order of the table. */
  List<String> names() {
    return byType.values().stream().distinct().toList();
  }

  /** Reports classes of a cell of words that no vehicle is in. */
  void require(Row row, String column) {
    for (String word : row.words(column)) {
      if (complete && !byType.containsValue(word)) {
        report(row.fault(column), word);
      }
    }
  }

  void report(SourceLocation where, String word) {
    if (complete) {
      findings.error(
          "unknown-id",
          where,
          word,
          "no vehicle is of this class",
          NearestName.hint(word, new TreeMap<>(byType).values()));
    }
  }
}
