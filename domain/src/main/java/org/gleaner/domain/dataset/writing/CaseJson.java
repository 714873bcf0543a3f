package org.gleaner.domain.dataset.writing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.dataset.format.CaseFormat;
import org.gleaner.domain.dataset.format.ValueType;
import org.gleaner.domain.dataset.json.JsonText;
import org.gleaner.domain.planning.CaseSettings;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.planning.Objective;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.planning.PlanningCase;

/** The text of {@code case.json}; every setting is written, whatever its default. */
record CaseJson(PlanningCase planningCase) {

  String text() {
    CaseSettings settings = planningCase.settings();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("format", CaseFormat.VERSION);
    tree.put("name", settings.name());
    tree.put("title", settings.title());
    tree.put("description", settings.description());
    tree.put("currency", settings.currency());
    tree.put("price_year", settings.priceYear());
    tree.put("home_country", settings.homeCountry());
    tree.put("horizon", horizon(settings.horizon()));
    tree.put("discount_rate", settings.discountRate());
    tree.put("residual_value", settings.residualValue() ? "straight_line" : "none");
    tree.put("objective", objective(settings.objective()));
    Map<String, Object> distance = new LinkedHashMap<>();
    distance.put("method", ValueType.word(settings.distance().method()));
    distance.put("circuity", settings.distance().circuity());
    tree.put("distance", distance);
    putUnlessEmpty(
        tree,
        "policies",
        planningCase.policies().stream()
            .map(policy -> PolicyJson.of(policy, settings.horizon()))
            .toList());
    putUnlessEmpty(tree, "fixed_openings", fixedOpenings());
    putUnlessEmpty(tree, "fixed_closings", fixedClosings());
    return JsonText.of(tree);
  }

  private static Map<String, Object> horizon(Horizon horizon) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("start_year", horizon.startYear());
    tree.put("period_years", horizon.periods().stream().map(Period::years).toList());
    return tree;
  }

  private static Map<String, Object> objective(Objective objective) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", ValueType.word(objective.kind()));
    tree.put("weights", ValueType.word(objective.weights()));
    if (!objective.customWeights().isEmpty()) {
      tree.put("custom_weights", objective.customWeights());
    }
    return tree;
  }

  private List<Object> fixedOpenings() {
    return planningCase.fixedOpenings().stream()
        .map(
            opening -> {
              Map<String, Object> tree = new LinkedHashMap<>();
              tree.put("site", opening.site());
              tree.put("process", opening.process());
              if (opening.level() != null) {
                tree.put("level", opening.level());
              }
              tree.put("period", yearOf(opening.period()));
              return (Object) tree;
            })
        .toList();
  }

  private List<Object> fixedClosings() {
    return planningCase.fixedClosings().stream()
        .map(
            closing -> {
              Map<String, Object> tree = new LinkedHashMap<>();
              tree.put("site", closing.site());
              tree.put("process", closing.process());
              tree.put("period", yearOf(closing.period()));
              return (Object) tree;
            })
        .toList();
  }

  private int yearOf(int period) {
    return planningCase.horizon().period(period).firstYear();
  }

  private static void putUnlessEmpty(Map<String, Object> tree, String key, List<?> items) {
    if (!items.isEmpty()) {
      tree.put(key, items);
    }
  }
}
