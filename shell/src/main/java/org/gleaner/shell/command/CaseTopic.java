package org.gleaner.shell.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.shell.output.Language;
import org.gleaner.shell.view.Answer;
import org.gleaner.shell.view.CaseSeries;
import org.gleaner.shell.view.CaseTables;
import org.gleaner.shell.view.PolicyTable;
import org.gleaner.shell.view.RecipeTables;

/** What {@code case show} can list. */
enum CaseTopic {
  ELEMENTS,
  MATERIALS,
  PROCESSES,
  RECIPES,
  REGIONS,
  SITES,
  PLANTS,
  LEVELS,
  ARISINGS,
  COLLECTION,
  TRANSPORT,
  MARKETS,
  STORAGE,
  DISPOSAL,
  POLICIES,
  LIMITS,
  PERIODS;

  static Optional<CaseTopic> named(String word) {
    return Arrays.stream(values()).filter(t -> t.word().equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(CaseTopic::word).toList();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  Answer of(PlanningCase planningCase, Language language) {
    CaseTables tables = new CaseTables(planningCase, language);
    CaseSeries series = new CaseSeries(planningCase);
    return switch (this) {
      case ELEMENTS -> Answer.of(tables.elements());
      case MATERIALS -> Answer.of(tables.materials());
      case PROCESSES -> Answer.of(tables.processes());
      case RECIPES -> Answer.of(new RecipeTables(CaseIndex.of(planningCase)).recipes());
      case REGIONS -> Answer.of(tables.regions());
      case SITES -> Answer.of(tables.sites());
      case PLANTS -> Answer.of(tables.plants());
      case LEVELS -> Answer.of(series.levels(planningCase.plants()));
      case ARISINGS -> series.arisings();
      case COLLECTION -> series.collection();
      case TRANSPORT -> Answer.of(tables.transport());
      case MARKETS -> series.markets();
      case STORAGE -> Answer.of(tables.storage());
      case DISPOSAL -> Answer.of(tables.disposal());
      case POLICIES -> Answer.of(new PolicyTable(planningCase).policies());
      case LIMITS -> Answer.of(tables.limits());
      case PERIODS -> Answer.of(tables.periods());
    };
  }
}
