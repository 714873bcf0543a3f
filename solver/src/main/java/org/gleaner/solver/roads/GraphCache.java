package org.gleaner.solver.roads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Prepared graphs on disk, a folder each, named by the content of the extract and the vehicle. A
 * graph is made in a draft and gets its name when it is whole: whoever is stopped in between leaves
 * a draft that does not count and that the next one removes.
 */
final class GraphCache {
  private static final String DRAFT = ".new-";

  private final Path folder;

  GraphCache(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  /** Where the graph of this name is, or would be. */
  Path graph(String name) {
    return folder.resolve(name);
  }

  /** A folder of this process, which is not there yet, for a graph to be made in. */
  Path draft(String name) throws IOException {
    Files.createDirectories(folder);
    removeAbandonedDrafts();
    Path draft = folder.resolve(DRAFT + ProcessHandle.current().pid() + "-" + name);
    remove(draft);
    return draft;
  }

  /** Gives a whole graph its name. Another process may have done so meanwhile: it is the same. */
  void publish(Path draft, String name) throws IOException {
    FolderSeal.close(draft);
    Path graph = graph(name);
    try {
      Files.move(draft, graph, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!FolderSeal.isWhole(graph)) {
        throw e;
      }
      remove(draft);
    }
    FolderSeal.forceFolder(folder);
  }

  private void removeAbandonedDrafts() throws IOException {
    for (Path entry : entries(folder)) {
      String name = String.valueOf(entry.getFileName());
      if (name.startsWith(DRAFT) && !isMade(name.substring(DRAFT.length()))) {
        remove(entry);
      }
    }
  }

  /** Whether the process that a draft is named by may still be at it. */
  private static boolean isMade(String draft) {
    try {
      long process = Long.parseLong(draft.substring(0, Math.max(0, draft.indexOf('-'))));
      return process == ProcessHandle.current().pid()
          || ProcessHandle.of(process).filter(ProcessHandle::isAlive).isPresent();
    } catch (NumberFormatException noProcess) {
      return false;
    }
  }

  static void remove(Path graph) throws IOException {
    if (Files.isDirectory(graph)) {
      for (Path file : entries(graph)) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(graph);
  }

  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }
}
