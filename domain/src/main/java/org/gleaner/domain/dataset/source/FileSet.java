package org.gleaner.domain.dataset.source;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/**
 * Replaces files so that nobody ever sees half of one: all are written beside their targets first
 * and renamed only when every one is complete. A stop before the renaming leaves the old set; the
 * last file of the map is renamed last, and so tells whether the new set is whole.
 */
public final class FileSet {
  private static final String PART = ".part";

  private FileSet() {}

  /**
   * Writes the texts as UTF-8 into the folder, which is made if it is not there.
   *
   * @throws IOException if a file cannot be written; the previous files are then still there
   */
  public static void replace(Path folder, Map<String, String> texts) throws IOException {
    Files.createDirectories(folder);
    try {
      for (Map.Entry<String, String> entry : texts.entrySet()) {
        write(part(folder, entry.getKey()), entry.getValue());
      }
    } catch (IOException e) {
      for (String name : texts.keySet()) {
        Files.deleteIfExists(part(folder, name));
      }
      throw e;
    }
    for (String name : texts.keySet()) {
      move(part(folder, name), folder.resolve(name));
    }
  }

  private static Path part(Path folder, String name) {
    return folder.resolve("." + name + PART);
  }

  private static void write(Path file, String text) throws IOException {
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
