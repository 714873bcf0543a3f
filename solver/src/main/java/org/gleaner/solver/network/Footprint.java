package org.gleaner.solver.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.gleaner.domain.emission.Limit;

/** What leaves the network per unit of a column: emissions, water, residues, activity. */
final class Footprint {

  /**
   * @param medium as in {@link Limit}
   * @param perUnit yearly amount in the unit of the medium per unit of the column
   */
  record Entry(
      String medium, String site, String material, int period, int column, double perUnit) {}

  private final List<Entry> entries = new ArrayList<>();

  void add(String medium, Node node, int period, int column, double perUnit) {
    if (perUnit != 0) {
      entries.add(new Entry(medium, node.site(), node.material(), period, column, perUnit));
    }
  }

  LinearForm yearly(Predicate<Entry> filter) {
    LinearForm form = new LinearForm();
    entries.stream().filter(filter).forEach(e -> form.add(e.column(), e.perUnit()));
    return form;
  }

  List<Entry> entries() {
    return entries;
  }
}
