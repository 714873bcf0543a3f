package org.gleaner.domain.dataset.json;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gleaner.domain.dataset.fileset.FileSet;
import org.gleaner.domain.dataset.source.FolderSource;
import org.gleaner.domain.dataset.source.TextFile;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;

/** Reads a JSON file that stands on its own, outside a case's tables. */
public final class DocumentFile {

  private DocumentFile() {}

  /** The fields of a document that must be an object; empty if not, and then that is reported. */
  public static Optional<JsonFields> readObject(Path file, long maxBytes, Findings findings) {
    return read(file, maxBytes, findings).flatMap(document -> JsonFields.of(document, findings));
  }

  /** The document's value; empty if it cannot be read, and then that is reported. */
  public static Optional<JsonValue> read(Path file, long maxBytes, Findings findings) {
    Path path = file.toAbsolutePath().normalize();
    Path folder = path.getParent();
    SourceLocation where = SourceLocation.ofFile(file.toString());
    String name = String.valueOf(path.getFileName());
    if (folder == null || !Files.exists(FileSet.current(folder, name))) {
      findings.error("no-such-file", where, null, "there is no such file");
      return Optional.empty();
    }
    if (!Files.isRegularFile(FileSet.current(folder, name))) {
      findings.error("not-a-file", where, null, "must be a file");
      return Optional.empty();
    }
    return TextFile.check(new FolderSource(folder), name, maxBytes, findings)
        .flatMap(text -> JsonReader.read(text, findings));
  }
}
