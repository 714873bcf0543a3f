package org.gleaner.shell.session;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gleaner.domain.dataset.fileset.FileSet;
import org.gleaner.domain.dataset.routing.CaseReferences;
import org.gleaner.domain.dataset.routing.RoutingCaseReader;
import org.gleaner.domain.dataset.routing.RoutingCaseReading;
import org.gleaner.domain.dataset.routing.folder.EmbeddedRouting;
import org.gleaner.domain.dataset.source.CaseSource;
import org.gleaner.domain.dataset.source.FolderSource;
import org.gleaner.domain.routing.CaseReference;
import org.gleaner.shell.input.UsageException;
import org.springframework.stereotype.Component;

/**
 * Finds routing cases by what the user calls them: an existing folder or file, else the name of an
 * embedded one.
 */
@Component
public final class RoutingLibrary {

  public List<String> embeddedNames() {
    return EmbeddedRouting.names();
  }

  /** What an embedded case is about. */
  public String title(String name) {
    return new EmbeddedRouting(name).title();
  }

  public boolean isEmbedded(String name) {
    return embeddedNames().contains(name) && !isThere(name);
  }

  /** What came of reading the case; findings are not shown. */
  public RoutingCaseReading read(String nameOrPath) {
    if (isEmbedded(nameOrPath)) {
      return RoutingCaseReader.readEmbedded(nameOrPath);
    }
    RoutingCaseReading reading = RoutingCaseReader.read(Path.of(nameOrPath));
    return isThere(nameOrPath) ? reading : withNames(reading);
  }

  /** What a plan of the case notes of it; empty if its files cannot be read once more. */
  public Optional<CaseReference> reference(String nameOrPath) {
    return isEmbedded(nameOrPath)
        ? CaseReferences.embedded(nameOrPath)
        : CaseReferences.of(Path.of(nameOrPath));
  }

  private RoutingCaseReading withNames(RoutingCaseReading reading) {
    String hint = "A folder, a file, or one of those inside: " + String.join(", ", embeddedNames());
    return new RoutingCaseReading(
        reading.routingCase(),
        reading.findings().stream().map(finding -> finding.withHint(hint)).toList());
  }

  /** The files of a case that is a folder of our own or embedded. */
  public CaseSource source(String nameOrFolder) {
    if (isEmbedded(nameOrFolder)) {
      return new EmbeddedRouting(nameOrFolder);
    }
    if (!isThere(nameOrFolder)) {
      throw new UsageException(
          "there is no routing case '" + nameOrFolder + "'",
          "a folder, or one of those inside: " + String.join(", ", embeddedNames()));
    }
    Path folder = Path.of(nameOrFolder);
    FileSet.settle(folder);
    return new FolderSource(folder);
  }

  /** The folder of a case; empty if it is embedded. */
  public Optional<Path> folder(String nameOrFolder) {
    return isEmbedded(nameOrFolder) ? Optional.empty() : Optional.of(Path.of(nameOrFolder));
  }

  private static boolean isThere(String name) {
    try {
      return Files.exists(Path.of(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
