package org.gleaner.domain.dataset.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gleaner.domain.dataset.fileset.FileSet;
import org.gleaner.domain.dataset.format.CaseFormat;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;

/**
 * A case folder. A link may point to another file of the same folder, never out of it; anything
 * that is not a regular file (a pipe would hang the reader) is refused before it is opened.
 */
public record FolderSource(Path folder) implements CaseSource {

  @Override
  public List<String> files(Findings findings) {
    SourceLocation where = SourceLocation.ofFile(folder.toString());
    if (!Files.exists(folder)) {
      findings.error("no-such-folder", where, null, "there is no such case folder");
      return List.of();
    }
    if (!Files.isDirectory(folder)) {
      findings.error("not-a-folder", where, null, "a case is a folder, not a file");
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      Stream<String> names = entries.map(p -> p.getFileName().toString());
      return Stream.concat(names, FileSet.unsettled(folder).stream())
          .distinct()
          .filter(FolderSource::isOfTheCase)
          .sorted()
          .filter(name -> isReadable(name, findings))
          .toList();
    } catch (IOException | UncheckedIOException e) {
      findings.error("unreadable-folder", where, null, "the folder cannot be listed");
      return List.of();
    }
  }

  @Override
  public InputStream open(String file) throws IOException {
    return FileSet.open(folder, file);
  }

  @Override
  public long size(String file) throws IOException {
    return Files.size(FileSet.current(folder, file));
  }

  private static boolean isOfTheCase(String name) {
    boolean hidden = name.startsWith(".") || name.startsWith("~$");
    return name.equals(CaseFormat.CASE_FILE)
        || (!hidden && name.toLowerCase(Locale.ROOT).endsWith(".csv"));
  }

  private boolean isReadable(String name, Findings findings) {
    Path path = FileSet.current(folder, name);
    SourceLocation where = SourceLocation.ofFile(name);
    if (Files.isSymbolicLink(path) && !staysInside(path)) {
      findings.error(
          "outside-case-folder", where, null, "the link leads out of the case folder (or nowhere)");
      return false;
    }
    if (!Files.isRegularFile(path)) {
      String kind = Files.isDirectory(path) ? "a folder" : "no regular file";
      findings.error("not-a-file", where, null, "must be a file, but is " + kind);
      return false;
    }
    if (!Files.isReadable(path)) {
      findings.error("unreadable-file", where, null, "may not be read: check its permissions");
      return false;
    }
    return true;
  }

  private boolean staysInside(Path link) {
    try {
      return link.toRealPath().startsWith(folder.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }
}
