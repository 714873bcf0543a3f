package org.gleaner.solver.milp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A temporary folder that is deleted with all that was put into it. */
record ScratchFolder(Path path) {
  static ScratchFolder create() throws IOException {
    return new ScratchFolder(Files.createTempDirectory("gleaner-engine"));
  }

  /** Deletes what can be deleted: another process may still hold a file, or delete it too. */
  void delete() {
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(path)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    } catch (IOException | UncheckedIOException e) {
      return;
    }
    for (Path file : deepestFirst) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        // Left to the system's own cleaning of temporary files.
      }
    }
  }
}
