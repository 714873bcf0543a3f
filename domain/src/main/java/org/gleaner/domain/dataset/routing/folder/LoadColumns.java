package org.gleaner.domain.dataset.routing.folder;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.dataset.writing.RowText;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingTerms;

/**
 * Load dimensions of a case and the columns that state them: kilograms and litres, and activity
 * where any row of the case states some.
 */
record LoadColumns(boolean hasActivity) {
  static final String KG = "kg";
  static final String LITRES = "l";
  static final String MBQ = "mbq";
  static final String CAPACITY = "capacity_";
  static final String DAILY = "daily_capacity_";

  static LoadColumns of(RoutingTables tables) {
    return new LoadColumns(
        states(tables, RoutingFormat.ORDERS, MBQ)
            || states(tables, VehicleFormat.VEHICLES, CAPACITY + MBQ)
            || states(tables, VehicleFormat.COMPARTMENTS, CAPACITY + MBQ)
            || states(tables, RoutingFormat.FACILITIES, DAILY + MBQ));
  }

  static LoadColumns of(RoutingCase routing) {
    return new LoadColumns(routing.terms().loadUnits().equals(RoutingTerms.KG_LITRES_AND_ACTIVITY));
  }

  private static boolean states(RoutingTables tables, TableFormat table, String column) {
    return tables.of(table).rows().stream().anyMatch(row -> row.states(column));
  }

  int dimensions() {
    return units().size();
  }

  List<String> units() {
    return hasActivity ? RoutingTerms.KG_LITRES_AND_ACTIVITY : RoutingTerms.KG_AND_LITRES;
  }

  /** What an order loads. */
  List<Double> loads(Row row) {
    return read(row, "");
  }

  /** What a vehicle or a compartment holds. */
  List<Double> capacities(Row row) {
    return read(row, CAPACITY);
  }

  /** What a facility takes on a day; empty if there is no limit. */
  List<Double> dailyCapacities(Row row) {
    List<Double> most = read(row, DAILY);
    return most.stream().allMatch(one -> Double.isInfinite(one)) ? List.of() : most;
  }

  private List<Double> read(Row row, String prefix) {
    List<Double> figures = new ArrayList<>();
    figures.add(row.number(prefix + KG));
    figures.add(row.number(prefix + LITRES));
    if (hasActivity) {
      figures.add(row.number(prefix + MBQ));
    }
    return figures;
  }

  /** Reports the activity of an order that comes to a case of which none is known. */
  void requireKnown(Row order, Findings findings) {
    if (!hasActivity && order.states(MBQ)) {
      findings.error(
          "no-activity",
          order.fault(MBQ),
          RoutingUnits.plain(order.number(MBQ)),
          "must be empty, as neither orders nor vehicles of the case state any activity");
    }
  }

  /** Loads of an order: kilograms always, and activity where the case has any. */
  static void writeLoads(RowText row, List<Double> loads) {
    row.figure(KG, loads.get(0)).number(LITRES, loads.get(1).doubleValue());
    if (loads.size() > RoutingTerms.KG_AND_LITRES.size()) {
      row.figure(MBQ, loads.get(RoutingTerms.KG_AND_LITRES.size()));
    }
  }

  /** Capacities with this prefix, those that are unlimited left out. */
  static void writeLimits(RowText row, String prefix, List<Double> limits) {
    List<String> columns = List.of(KG, LITRES, MBQ);
    for (int d = 0; d < limits.size(); d++) {
      row.number(prefix + columns.get(d), limits.get(d).doubleValue());
    }
  }
}
