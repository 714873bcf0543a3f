package org.gleaner.domain.dataset.relog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gleaner.domain.dataset.json.DocumentFile;
import org.gleaner.domain.dataset.json.JsonValue;
import org.gleaner.domain.element.ElementCatalogue;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.planning.PlanningCase;

/**
 * Imports the JSON of RELOG 0.7 and 0.8 as a planning case whose cheapest plan costs what RELOG's
 * does. All that is wrong with a file is found in one reading.
 *
 * @param elements the elements of the case; RELOG itself knows none
 */
public record RelogReader(ElementCatalogue elements) {

  /** More than RELOG's own largest instances by far; what is larger is no instance. */
  private static final long MAX_BYTES = 200L << 20;

  /** Reads a file; one that cannot be read is an error finding, not an exception. */
  public RelogImport read(Path path) {
    Findings findings = new Findings();
    Optional<JsonValue> document = DocumentFile.read(path, MAX_BYTES, findings);
    String file = String.valueOf(path.getFileName());
    return reading(document.flatMap(d -> planningCase(d, file, findings)), findings);
  }

  private static RelogImport reading(Optional<PlanningCase> planningCase, Findings findings) {
    boolean sound = !findings.hasErrors();
    return new RelogImport(planningCase.filter(c -> sound), findings.toList());
  }

  private Optional<PlanningCase> planningCase(JsonValue document, String file, Findings findings) {
    Field root = new Field(document, findings);
    if (!root.isObject()) {
      root.members();
      return Optional.empty();
    }
    RelogInstance instance = instance(root);
    return findings.hasErrors()
        ? Optional.empty()
        : Optional.of(CaseMapping.map(instance, file, elements));
  }

  private static RelogInstance instance(Field root) {
    Dialect dialect = Dialect.of(root);
    Parameters parameters = Parameters.read(root);
    Optional<Field> section = root.require("products", "what is transported and processed");
    List<String> products =
        section.filter(Field::isObject).stream()
            .flatMap(p -> p.members().keySet().stream())
            .toList();
    YearlySeries series = new YearlySeries(dialect, parameters.years());
    Catalogue catalogue = new Catalogue(dialect, series, products);
    return dialect == Dialect.V07
        ? Format07.read(root, parameters, catalogue)
        : Format08.read(root, parameters, catalogue);
  }
}
