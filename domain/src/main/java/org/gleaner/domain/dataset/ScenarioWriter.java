package org.gleaner.domain.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.dataset.fileset.FileSet;
import org.gleaner.domain.dataset.json.JsonText;
import org.gleaner.domain.scenario.Change;
import org.gleaner.domain.scenario.Scenario;

/** Writes scenario files; the old one stays until the new one is complete. */
public final class ScenarioWriter {

  private ScenarioWriter() {}

  /**
   * Writes {@code scenarios/NAME.json} of a case folder and returns the file.
   *
   * @throws IOException if it cannot be written; what was there is then still there
   */
  public static Path write(Path caseFolder, Scenario scenario) throws IOException {
    Path folder = caseFolder.resolve(ScenarioReader.FOLDER);
    String file = scenario.name() + ".json";
    FileSet.replace(folder, Map.of(file, JsonText.of(tree(scenario))));
    return folder.resolve(file);
  }

  private static Map<String, Object> tree(Scenario scenario) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("format", ScenarioReader.FORMAT);
    tree.put("name", scenario.name());
    tree.put("base", scenario.base());
    tree.put("description", scenario.description());
    List<Object> changes = new ArrayList<>();
    for (Change change : scenario.changes()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("path", change.path());
      row.put("value", change.value());
      changes.add(row);
    }
    tree.put("changes", changes);
    return tree;
  }
}
