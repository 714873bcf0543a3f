package org.gleaner.solver.roads;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/** Says of a folder which files belong to it, and by their checksums that they are whole. */
final class FolderSeal {
  private static final String NAME = "seal.txt";
  private static final int BUFFER = 1 << 16;

  private FolderSeal() {}

  /** Writes the seal after all files are on the disk. */
  static void close(Path folder) throws IOException {
    for (Path file : files(folder)) {
      force(file);
    }
    Path seal = folder.resolve(NAME);
    Files.writeString(seal, text(folder), StandardCharsets.UTF_8);
    force(seal);
    forceFolder(folder);
  }

  static boolean isWhole(Path folder) {
    try {
      Path seal = folder.resolve(NAME);
      return Files.isRegularFile(seal) && Files.readString(seal).equals(text(folder));
    } catch (IOException e) {
      return false;
    }
  }

  private static String text(Path folder) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Path file : files(folder)) {
      text.append(file.getFileName())
          .append(' ')
          .append(Files.size(file))
          .append(' ')
          .append(Long.toHexString(checksum(file)))
          .append('\n');
    }
    return text.toString();
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder.toString());
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !file.endsWith(NAME)).sorted().toList();
    }
  }

  private static long checksum(Path file) throws IOException {
    CRC32C sum = new CRC32C();
    byte[] buffer = new byte[BUFFER];
    try (InputStream bytes = Files.newInputStream(file)) {
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        sum.update(buffer, 0, read);
      }
    }
    return sum.getValue();
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  static void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException systemsThatCannotOpenFolders) {
      // They keep the order of such changes by themselves.
    }
  }
}
