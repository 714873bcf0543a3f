package org.gleaner.domain.dataset.fileset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Files of a folder that change as one set: whoever reads them through this class sees all of the
 * old ones or all of the new ones, at whatever moment their writer was stopped. Other files of the
 * folder are left alone.
 *
 * <p>The new files are first written, complete, into a hidden folder beside the old ones. Renaming
 * that folder to {@value FolderSwap#DECIDED} is the one step that decides; from then on its files
 * count, whatever stands beside it. What follows, moving each over its predecessor, can be done by
 * anybody any number of times: the writer, or else the next reader or writer of the folder.
 */
public final class FileSet {

  private FileSet() {}

  /**
   * Replaces files by these texts, as UTF-8, in a folder that is made if it is not there.
   *
   * @param texts by file name; moved in this order, so that programs which look at the last file
   *     see the others first
   * @throws IOException if the set cannot be written; the previous files are then still there
   */
  public static void replace(Path folder, Map<String, String> texts) throws IOException {
    replaceAll(folder, FileText.known(texts));
  }

  /**
   * Replaces one file of the set by a text that is made while it is written.
   *
   * @throws IOException if it cannot be written or made; the previous file is then still there
   */
  public static void replace(Path folder, String name, FileText text) throws IOException {
    replaceAll(folder, Map.of(name, text));
  }

  private static void replaceAll(Path folder, Map<String, FileText> texts) throws IOException {
    try {
      Files.createDirectories(folder);
      new FolderSwap(folder, new DiskSteps()).replace(texts);
    } catch (IOException e) {
      throw new IOException("cannot write " + folder + ": " + reason(e), e);
    }
  }

  /** What the system says, without the names of hidden files. */
  static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "no permission";
    } else if (e instanceof FileAlreadyExistsException) {
      return "there is a file of this name";
    } else if (e instanceof NoSuchFileException) {
      return "there is no folder for it";
    } else if (e instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  /**
   * Ends what a stopped writer had decided. Where the folder may not be written nothing happens,
   * and {@link #open} still gives what was decided.
   */
  public static void settle(Path folder) {
    try {
      new FolderSwap(folder, new DiskSteps()).settle();
    } catch (IOException mayOnlyRead) {
      // The next one who may write will do it.
    }
  }

  /** Where a file of the set is now. It need not exist. */
  public static Path current(Path folder, String name) {
    Path decided = folder.resolve(FolderSwap.DECIDED);
    boolean isDecided =
        Files.isDirectory(decided, LinkOption.NOFOLLOW_LINKS)
            && FolderSwap.isFile(decided.resolve(name));
    return (isDecided ? decided : folder).resolve(name);
  }

  /** Opens the file as the last complete set has it. */
  public static InputStream open(Path folder, String name) throws IOException {
    try {
      return Files.newInputStream(current(folder, name));
    } catch (NoSuchFileException movedMeanwhile) {
      return Files.newInputStream(folder.resolve(name));
    }
  }

  /** Names of new files that a stopped writer has not moved, in the order of the alphabet. */
  public static List<String> unsettled(Path folder) throws IOException {
    return new FolderSwap(folder, new DiskSteps()).decided();
  }

  /**
   * Tells beforehand whether a set could be written here, which is better known before hours of
   * computing than after.
   *
   * @throws IOException if the folder is a file, or may not be written or made
   */
  public static void requireWritable(Path folder) throws IOException {
    Path existing = folder.toAbsolutePath();
    while (existing.getParent() != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    if (!Files.isDirectory(existing)) {
      throw new NotDirectoryException(existing.toString());
    } else if (!Files.isWritable(existing)) {
      throw new AccessDeniedException(existing.toString());
    }
  }
}
