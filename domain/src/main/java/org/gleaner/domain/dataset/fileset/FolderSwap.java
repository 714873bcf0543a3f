package org.gleaner.domain.dataset.fileset;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How the files of one folder are replaced; see {@link FileSet}. */
final class FolderSwap {

  /** Holds complete new files that count from the moment the folder has this name. */
  static final String DECIDED = ".gleaner-commit";

  /** Holds files that do not count, then the number of the process that writes them. */
  private static final String DRAFT = ".gleaner-new-";

  private final Path folder;
  private final Path decided;
  private final FileSteps steps;

  FolderSwap(Path folder, FileSteps steps) {
    this.folder = folder;
    this.decided = folder.resolve(DECIDED);
    this.steps = steps;
  }

  void replace(Map<String, FileText> texts) throws IOException {
    settle();
    removeAbandonedDrafts();
    refuseFolders(texts.keySet());
    Path draft = folder.resolve(DRAFT + ProcessHandle.current().pid());
    try {
      write(draft, texts);
      steps.rename(draft, decided);
    } catch (IOException e) {
      remove(draft);
      throw e;
    }
    steps.force(folder);
    move(texts.keySet());
  }

  void settle() throws IOException {
    if (isDecided()) {
      move(decided());
    }
  }

  List<String> decided() throws IOException {
    return isDecided()
        ? names(decided).stream().filter(name -> isFile(decided.resolve(name))).toList()
        : List.of();
  }

  /** A link to elsewhere is none: what it leads to must not be moved here. */
  static boolean isFile(Path path) {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }

  private boolean isDecided() {
    return Files.isDirectory(decided, LinkOption.NOFOLLOW_LINKS);
  }

  private void write(Path draft, Map<String, FileText> texts) throws IOException {
    steps.makeFolder(draft);
    for (Map.Entry<String, FileText> entry : texts.entrySet()) {
      steps.write(draft.resolve(entry.getKey()), entry.getValue());
    }
    steps.force(draft);
  }

  private void move(Collection<String> names) throws IOException {
    for (String name : names) {
      try {
        steps.rename(decided.resolve(name), folder.resolve(name));
      } catch (NoSuchFileException movedBySomeoneElse) {
        // A reader that met the folder just now helps.
      }
    }
    // The files must not be lost with the folder that says where they are.
    steps.force(folder);
    steps.delete(decided);
  }

  /** A folder in the place of a file would stop the moving after all is decided. */
  private void refuseFolders(Collection<String> names) throws IOException {
    for (String name : names) {
      Path target = folder.resolve(name);
      if (Files.isDirectory(target)) {
        throw new FileSystemException(target.toString(), null, name + " is a folder");
      }
    }
  }

  /** Drafts of processes that have ended, and of this one. */
  private void removeAbandonedDrafts() throws IOException {
    for (String name : names(folder)) {
      if (name.startsWith(DRAFT) && !isWritten(name.substring(DRAFT.length()))) {
        remove(folder.resolve(name));
      }
    }
  }

  private static boolean isWritten(String process) {
    try {
      long pid = Long.parseLong(process);
      return pid != ProcessHandle.current().pid()
          && ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    } catch (NumberFormatException noProcess) {
      return false;
    }
  }

  private void remove(Path draft) throws IOException {
    if (Files.isDirectory(draft)) {
      for (String name : names(draft)) {
        steps.delete(draft.resolve(name));
      }
      steps.delete(draft);
    }
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }
}
