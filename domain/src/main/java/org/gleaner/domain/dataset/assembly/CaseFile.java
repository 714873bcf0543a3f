package org.gleaner.domain.dataset.assembly;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gleaner.domain.dataset.format.DefaultUsed;
import org.gleaner.domain.dataset.json.JsonFields;
import org.gleaner.domain.dataset.json.JsonValue;
import org.gleaner.domain.element.ElementCatalogue;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.planning.CaseSettings;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.planning.Objective;
import org.gleaner.domain.planning.ObjectiveKind;
import org.gleaner.domain.planning.WeightScheme;
import org.gleaner.domain.travel.DistanceSettings;

/**
 * What {@code case.json} says.
 *
 * @param settings empty if any of them is wrong
 * @param horizon there as soon as it alone is sound, so that periods of tables can be told
 * @param homeCountry of the case
 * @param include embedded catalogues that the case uses
 * @param policies to be read when the names of the tables are known, as are fixed openings and
 *     closings
 * @param defaults keys that are not stated
 */
public record CaseFile(
    Optional<CaseSettings> settings,
    Optional<Horizon> horizon,
    String homeCountry,
    List<String> include,
    List<JsonValue> policies,
    List<JsonValue> fixedOpenings,
    List<JsonValue> fixedClosings,
    List<DefaultUsed> defaults) {

  /** What a case may include. */
  public static final List<String> INCLUDES = List.of("materials", "processes");

  /** Nothing, for a case whose file cannot be read. */
  public static final CaseFile NONE =
      new CaseFile(
          Optional.empty(),
          Optional.empty(),
          "",
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  public CaseFile {
    include = List.copyOf(include);
    policies = List.copyOf(policies);
    fixedOpenings = List.copyOf(fixedOpenings);
    fixedClosings = List.copyOf(fixedClosings);
    defaults = List.copyOf(defaults);
  }

  /** Settings that stand in for those of a broken case while its tables are checked. */
  static CaseSettings placeholder(Horizon horizon) {
    return new CaseSettings(
        "",
        "",
        "",
        "",
        horizon.startYear(),
        "",
        horizon,
        0,
        true,
        new Objective(ObjectiveKind.LEXICOGRAPHIC, WeightScheme.CRITICALITY, Map.of()),
        new DistanceSettings(DistanceSettings.Method.GREAT_CIRCLE, 1));
  }

  /** Reads the document; every mistake is reported. */
  public static CaseFile read(JsonValue document, ElementCatalogue elements, Findings findings) {
    return JsonFields.of(document, findings)
        .map(fields -> new CaseFileReading(fields, elements, findings).run())
        .orElse(NONE);
  }
}
