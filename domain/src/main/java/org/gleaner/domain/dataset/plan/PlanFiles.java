package org.gleaner.domain.dataset.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gleaner.domain.dataset.json.JsonText;
import org.gleaner.domain.plan.NetworkPlan;
import org.gleaner.domain.planning.CaseIndex;

/** The files of a plan beside {@code plan.json}. */
public final class PlanFiles {

  private PlanFiles() {}

  /** File name to text: the tables and the map. */
  public static Map<String, String> of(
      CaseIndex index, NetworkPlan plan, Map<String, Object> tree) {
    Map<String, String> texts = new LinkedHashMap<>(PlanTables.of(tree));
    texts.put("plan.geojson", JsonText.of(PlanMap.of(index, plan)));
    return texts;
  }
}
