package org.gleaner.shell.interactive;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jline.reader.Candidate;

/** Files and folders that begin with what is typed. */
final class PathCandidates {

  void add(String typed, String head, List<Candidate> candidates) {
    int slash = typed.lastIndexOf('/');
    String folder = slash < 0 ? "" : typed.substring(0, slash + 1);
    String expanded =
        folder.startsWith("~/") ? System.getProperty("user.home") + folder.substring(1) : folder;
    try (DirectoryStream<Path> entries =
        Files.newDirectoryStream(Path.of(expanded.isEmpty() ? "." : expanded))) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        boolean isFolder = Files.isDirectory(entry);
        if (!name.startsWith(".")) {
          String shown = isFolder ? name + "/" : name;
          // A folder is not the end of the path: no blank behind it.
          candidates.add(
              new Candidate(head + folder + shown, shown, null, null, null, null, !isFolder));
        }
      }
    } catch (IOException | DirectoryIteratorException | InvalidPathException unreadable) {
      // Nothing to propose then.
    }
  }
}
