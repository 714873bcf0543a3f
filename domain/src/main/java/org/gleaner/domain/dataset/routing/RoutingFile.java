package org.gleaner.domain.dataset.routing;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gleaner.domain.dataset.source.FolderSource;
import org.gleaner.domain.dataset.source.TextFile;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;

/** Opens a file that stands on its own; a pipe, a folder or a giant is refused unread. */
public final class RoutingFile {

  /** Ten times the largest public instance; more would not fit into memory once read. */
  static final long MAX_BYTES = 64L << 20;

  /** A value of a JSON document takes some hundred bytes once it is read, a digit of text one. */
  static final long MAX_JSON_BYTES = 16L << 20;

  private RoutingFile() {}

  /** Opens a text file; one that cannot be read is reported. */
  public static Optional<TextFile> open(Path file, long maxBytes, Findings findings) {
    Path path = file.toAbsolutePath().normalize();
    Path folder = path.getParent();
    SourceLocation where = SourceLocation.ofFile(file.toString());
    if (folder == null || !Files.exists(path)) {
      findings.error("no-such-file", where, null, "there is no such file");
      return Optional.empty();
    }
    if (!Files.isRegularFile(path)) {
      findings.error("not-a-file", where, null, "must be a file");
      return Optional.empty();
    }
    return TextFile.check(
        new FolderSource(folder), String.valueOf(path.getFileName()), maxBytes, findings);
  }

  /** Whether the first character that is no blank begins a JSON object or array. */
  static boolean startsJson(TextFile file, Findings findings) {
    try (Reader text = file.open()) {
      int c = text.read();
      while (c >= 0 && Character.isWhitespace(c)) {
        c = text.read();
      }
      return c == '{' || c == '[';
    } catch (IOException e) {
      findings.error(
          "unreadable-file",
          SourceLocation.ofFile(file.name()),
          null,
          "cannot be read: " + e.getMessage());
      return false;
    }
  }

  static String nameWithoutEnding(String file) {
    return file.replaceFirst("\\.[^.]*$", "");
  }
}
