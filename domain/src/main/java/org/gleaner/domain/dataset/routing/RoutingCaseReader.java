package org.gleaner.domain.dataset.routing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gleaner.domain.dataset.json.JsonReader;
import org.gleaner.domain.dataset.json.JsonValue;
import org.gleaner.domain.dataset.routing.folder.EmbeddedRouting;
import org.gleaner.domain.dataset.routing.folder.RoutingFolderReader;
import org.gleaner.domain.dataset.source.TextFile;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.routing.RoutingCase;

/**
 * Reads a routing case, whose format is told by the content: a folder of our own, VRPLIB, Solomon,
 * Cordeau's multi-depot text, PVRP-IF GeoJSON, VROOM's JSON, or a folder of M3CVRP. All that is
 * wrong with it is found in one reading.
 */
public final class RoutingCaseReader {

  private RoutingCaseReader() {}

  /** Reads a file or folder; one that cannot be read is an error finding, not an exception. */
  public static RoutingCaseReading read(Path path) {
    Findings findings = new Findings();
    Optional<RoutingCase> routing =
        Files.isDirectory(path)
            ? readFolder(path, findings)
            : RoutingFile.open(path, RoutingFile.MAX_BYTES, findings)
                .flatMap(file -> read(path, file, findings));
    boolean sound = !findings.hasErrors();
    return new RoutingCaseReading(routing.filter(r -> sound), findings.toList());
  }

  /** Reads a case that is packed with the program. */
  public static RoutingCaseReading readEmbedded(String name) {
    Findings findings = new Findings();
    Optional<RoutingCase> routing = RoutingFolderReader.read(new EmbeddedRouting(name), findings);
    return new RoutingCaseReading(routing, findings.toList());
  }

  private static Optional<RoutingCase> readFolder(Path folder, Findings findings) {
    return RoutingFolderReader.fits(folder)
        ? RoutingFolderReader.read(folder, findings)
        : M3cvrpReader.read(folder, findings);
  }

  private static Optional<RoutingCase> read(Path path, TextFile file, Findings findings) {
    if (RoutingFile.startsJson(file, findings)) {
      // The findings of the first look at the file are the same; they are not told twice.
      Findings again = new Findings();
      Optional<JsonValue> document =
          RoutingFile.open(path, RoutingFile.MAX_JSON_BYTES, again)
              .flatMap(small -> JsonReader.read(small, findings));
      again.toList().stream().filter(Finding::isError).forEach(findings::add);
      return document.flatMap(json -> readJson(json, file.name(), findings));
    }
    return TextLines.read(file, findings).flatMap(text -> readText(text, findings));
  }

  private static Optional<RoutingCase> readJson(JsonValue json, String file, Findings findings) {
    if (json.members().containsKey("features") || json.members().containsKey("info")) {
      return PvrpIfReader.read(json, file, findings);
    } else if (VroomReader.fits(json)) {
      return VroomReader.read(json, file, findings);
    }
    findings.error(
        "unknown-format",
        SourceLocation.ofFile(file),
        json.kind(),
        "must be an object with the keys info, features and duration, or jobs and vehicles",
        "Of JSON files, VROOM's input and PVRP-IF GeoJSON are read, and a folder of M3CVRP.");
    return Optional.empty();
  }

  private static Optional<RoutingCase> readText(TextLines text, Findings findings) {
    if (VrplibSections.fits(text)) {
      return VrplibReader.read(text, findings);
    } else if (CordeauReader.fits(text)) {
      return CordeauReader.read(text, findings);
    } else if (SolomonReader.fits(text)) {
      return SolomonReader.read(text, findings);
    }
    List<TextLines.Line> lines = text.lines();
    findings.error(
        "unknown-format",
        SourceLocation.ofFile(text.file()),
        lines.isEmpty() ? null : lines.get(0).text(),
        lines.isEmpty() ? "the file is empty" : "is in none of the formats that are read",
        "VRPLIB starts with a line NAME : ..., Solomon has the lines VEHICLE and CUSTOMER,"
            + " Cordeau starts with four numbers.");
    return Optional.empty();
  }
}
