package org.gleaner.domain.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gleaner.domain.dataset.fileset.FileSet;
import org.gleaner.domain.dataset.json.DocumentFile;
import org.gleaner.domain.dataset.json.JsonFields;
import org.gleaner.domain.dataset.json.JsonReader;
import org.gleaner.domain.dataset.json.JsonValue;
import org.gleaner.domain.dataset.source.ClassPathSource;
import org.gleaner.domain.dataset.source.TextFile;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.scenario.Change;
import org.gleaner.domain.scenario.ChangeParser;
import org.gleaner.domain.scenario.Scenario;

/** Reads scenario files. Whether a case has the names they speak of, the scenario itself says. */
public final class ScenarioReader {
  public static final String FORMAT = "gleaner-scenario/1";

  /** Folder of a case that holds its scenarios. */
  public static final String FOLDER = "scenarios";

  private static final long MAX_BYTES = 16L << 20;
  private static final String SLUG = "[a-z0-9][a-z0-9._-]*";

  private ScenarioReader() {}

  public static ScenarioReading read(Path file) {
    Findings findings = new Findings();
    Optional<Scenario> scenario =
        DocumentFile.read(file, MAX_BYTES, findings).flatMap(d -> scenario(d, findings));
    return new ScenarioReading(
        findings.hasErrors() ? Optional.empty() : scenario, findings.toList());
  }

  /** All scenarios of a case folder by file name; none if it has no folder for them. */
  public static List<ScenarioReading> readAll(Path caseFolder) {
    Path folder = caseFolder.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    FileSet.settle(folder);
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.getFileName().toString().endsWith(".json"))
          .filter(f -> !f.getFileName().toString().startsWith("."))
          .sorted()
          .map(ScenarioReader::read)
          .toList();
    } catch (IOException | UncheckedIOException e) {
      SourceLocation where = SourceLocation.ofFile(folder.toString());
      Finding unreadable =
          Finding.error("unreadable-folder", where, null, "the folder cannot be listed");
      return List.of(new ScenarioReading(Optional.empty(), List.of(unreadable)));
    }
  }

  /** The scenarios that are packed with an embedded case, in the order of their index. */
  public static List<ScenarioReading> readAllEmbedded(String caseName) {
    ClassPathSource source = new ClassPathSource(caseName);
    return source.lines(FOLDER + "/index.txt").stream()
        .map(name -> readEmbedded(source, FOLDER + "/" + name + ".json"))
        .toList();
  }

  private static ScenarioReading readEmbedded(ClassPathSource source, String file) {
    Findings findings = new Findings();
    Optional<Scenario> scenario =
        TextFile.check(source, file, MAX_BYTES, findings)
            .flatMap(text -> JsonReader.read(text, findings))
            .flatMap(d -> scenario(d, findings));
    return new ScenarioReading(
        findings.hasErrors() ? Optional.empty() : scenario, findings.toList());
  }

  private static Optional<Scenario> scenario(JsonValue document, Findings findings) {
    return JsonFields.of(document, findings).flatMap(fields -> scenario(fields, findings));
  }

  private static Optional<Scenario> scenario(JsonFields fields, Findings findings) {
    fields.requiredChoice("format", List.of(FORMAT));
    String name = fields.requiredText("name").orElse("");
    if (!name.isEmpty() && (!name.matches(SLUG) || name.equals(Scenario.BASE_NAME))) {
      fields.error("wrong-format", "name", "must be a slug, and not " + Scenario.BASE_NAME, null);
    }
    Optional<String> base =
        fields.value("base").filter(v -> v.content() == null).isPresent()
            ? Optional.empty()
            : fields.text("base");
    String description = fields.text("description").orElse("");
    List<Change> changes = new ArrayList<>();
    for (JsonValue item : fields.requiredArray("changes").orElse(List.of())) {
      change(item, findings).ifPresent(changes::add);
    }
    fields.reportUnknown();
    return fields.isSound()
        ? Optional.of(new Scenario(name, base.orElse(null), description, changes))
        : Optional.empty();
  }

  private static Optional<Change> change(JsonValue item, Findings findings) {
    Optional<JsonFields> fields = JsonFields.of(item, findings);
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> path = fields.get().requiredText("path");
    Optional<String> value = fields.get().required("value").map(JsonValue::shown);
    fields.get().reportUnknown();
    if (path.isEmpty() || value.isEmpty() || !fields.get().isSound()) {
      return Optional.empty();
    }
    return ChangeParser.parse(path.get(), value.get(), item.where(), findings);
  }
}
