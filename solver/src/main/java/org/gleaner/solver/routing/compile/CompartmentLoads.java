package org.gleaner.solver.routing.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gleaner.domain.routing.Compartment;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.solver.routing.Quantities;

/**
 * What rides in compartments, as a load dimension for each compartment and dimension of the case
 * that can be full. Compartments of several layouts in which the same orders ride share one.
 */
final class CompartmentLoads {

  /** Loads of the visits, in a dimension of the case. */
  private record Column(int dimension, List<Long> loads) {}

  private final Holds holds;
  private final Units units;
  private final Visits visits;

  /** To the capacities by layout. */
  private final Map<Column, Map<Integer, Long>> columns = new LinkedHashMap<>();

  private CompartmentLoads(Holds holds, Visits visits, Units units) {
    this.holds = holds;
    this.visits = visits;
    this.units = units;
  }

  static CompartmentLoads of(Holds holds, Visits visits, Units units) {
    CompartmentLoads loads = new CompartmentLoads(holds, visits, units);
    for (int layout = 0; layout < holds.layouts().size(); layout++) {
      for (int c = 0; c < holds.layouts().get(layout).size(); c++) {
        loads.add(layout, c);
      }
    }
    return loads;
  }

  private void add(int layout, int compartment) {
    Compartment one = holds.layouts().get(layout).get(compartment);
    List<Double> capacities = one.capacities();
    for (int d = 0; d < capacities.size(); d++) {
      Column column = column(layout, compartment, d);
      boolean isEmpty = column.loads().stream().allMatch(load -> load == 0);
      if (!isEmpty && holds.isBinding(one, d)) {
        columns
            .computeIfAbsent(column, c -> new LinkedHashMap<>())
            .put(layout, units.loadDown(d, capacities.get(d)));
      }
    }
  }

  private Column column(int layout, int compartment, int dimension) {
    List<Long> loads = new ArrayList<>();
    for (Visits.Visit visit : visits.all()) {
      double load =
          visit.placement().in(layout) == compartment
              ? holds.routing().orders().get(visit.order()).loads().get(dimension)
              : 0;
      loads.add(units.loadUp(dimension, load));
    }
    return new Column(dimension, loads);
  }

  /** Ids of the compartments of a type that a dimension of these is the load of, and in what. */
  List<String> names(VehicleType type) {
    int layout = holds.layoutOf(type);
    return IntStream.range(0, columns.size()).mapToObj(i -> name(i, layout)).toList();
  }

  private String name(int index, int layout) {
    Column column = List.copyOf(columns.keySet()).get(index);
    List<Compartment> compartments = holds.layouts().get(layout);
    return IntStream.range(0, compartments.size())
        .filter(c -> column(layout, c, column.dimension()).equals(column))
        .mapToObj(c -> compartments.get(c).id() + " " + (column.dimension() + 1))
        .findFirst()
        .orElse("");
  }

  /** Of a client, by dimension. */
  List<Long> loads(int client) {
    return columns.keySet().stream().map(column -> column.loads().get(client)).toList();
  }

  /** Dimensions. */
  int count() {
    return columns.size();
  }

  /** By dimension. */
  List<Long> capacities(VehicleType type) {
    int layout = holds.layoutOf(type);
    return columns.values().stream()
        .map(capacities -> capacities.getOrDefault(layout, Quantities.UNLIMITED))
        .toList();
  }
}
