package org.gleaner.domain.dataset.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.gleaner.domain.dataset.assembly.CaseTables;
import org.gleaner.domain.dataset.format.ProcessFormats;
import org.gleaner.domain.dataset.format.SiteFormats;
import org.gleaner.domain.dataset.table.Table;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.site.Plant;

/** A plant needs something to run; alternatives need an alternative. */
record PlantChecks(PlanningCase planningCase, CaseTables tables, Findings findings) {

  void check() {
    Table recipes = tables.get(ProcessFormats.RECIPES);
    Set<String> processes = recipes.texts("process");
    Map<String, Integer> groups = new LinkedHashMap<>();
    for (Plant plant : planningCase.plants()) {
      if (recipes.complete() && !processes.contains(plant.process())) {
        findings.error(
            "process-without-recipe",
            tables.at(SiteFormats.PLANTS, "process", keyOf(plant)),
            plant.process(),
            "no recipe belongs to the process, so the plant has nothing to run");
      }
      if (plant.alternativeGroup() != null) {
        groups.merge(plant.alternativeGroup(), 1, Integer::sum);
      }
    }
    if (tables.isSound(SiteFormats.PLANTS)) {
      groups.forEach(this::checkGroup);
    }
  }

  private void checkGroup(String group, int members) {
    if (members == 1) {
      findings.warning(
          "lonely-alternative",
          tables.at(SiteFormats.PLANTS, "alternative_group", Map.of("alternative_group", group)),
          group,
          "only one plant is in the group, so it excludes nothing");
    }
  }

  private static Map<String, Object> keyOf(Plant plant) {
    return Map.of("site", plant.site(), "process", plant.process());
  }
}
