package org.gleaner.solver.network;

import java.util.List;
import org.gleaner.domain.emission.EmissionFactor.Source;
import org.gleaner.domain.planning.CaseIndex;

/** Puts the case's emission factors on the columns that cause the emissions. */
record FactorTerms(CaseIndex index, Footprint footprint) {

  private static final double KG_PER_TONNE = 1000;

  /**
   * Adds the factor of every emission.
   *
   * @param subjects what a factor may name, the most specific first
   * @param unitsPerColumn units that a factor is per (tonnes, tonne-km, kWh) in one unit of the
   *     column
   */
  void add(
      Source source,
      List<String> subjects,
      Node node,
      int period,
      int column,
      double unitsPerColumn) {
    for (String emission : index.emissions()) {
      double kg = index.emissionFactor(emission, source, subjects, node.material(), period);
      footprint.add(emission, node, period, column, kg * unitsPerColumn / KG_PER_TONNE);
    }
  }

  /** Subjects of what happens to a material at a site. */
  List<String> subjects(String site, String material) {
    String family = index.material(material).family();
    return family == null ? List.of(site, material) : List.of(site, material, family);
  }
}
