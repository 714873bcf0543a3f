package org.gleaner.domain.dataset.fileset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** A file that stands on its own and changes as a whole. */
public final class SingleFile {

  /** One that was left by a writer that was stopped is written anew. */
  private static final Set<OpenOption> ANEW =
      Set.of(
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE,
          LinkOption.NOFOLLOW_LINKS);

  private SingleFile() {}

  /**
   * Writes the file, in a folder that is made if it is not there. Whoever opens it sees the old
   * bytes or the new ones, at whatever moment the writer was stopped.
   *
   * @throws IOException if it cannot be written; the previous file is then still there
   */
  public static void replace(Path file, byte[] bytes) throws IOException {
    put(file, unfinished -> write(unfinished, bytes));
  }

  /** As {@link #replace(Path, byte[])}, by a text that is made while it is written, as UTF-8. */
  public static void replace(Path file, FileText text) throws IOException {
    put(file, unfinished -> DiskSteps.write(unfinished, text, ANEW));
  }

  /** Writes a file that does not count yet. */
  private interface Writing {
    void write(Path unfinished) throws IOException;
  }

  private static void put(Path file, Writing writing) throws IOException {
    Path absolute = file.toAbsolutePath();
    Path folder = absolute.getParent();
    if (folder == null || Files.isDirectory(absolute)) {
      throw new IOException("cannot write " + file + ": there is a folder of this name");
    }
    Path unfinished = folder.resolve("." + absolute.getFileName() + ".new");
    try {
      Files.createDirectories(folder);
      writeWhole(unfinished, writing);
      DiskSteps disk = new DiskSteps();
      disk.rename(unfinished, absolute);
      disk.force(folder);
    } catch (IOException e) {
      throw new IOException("cannot write " + file + ": " + FileSet.reason(e), e);
    }
  }

  private static void writeWhole(Path file, Writing writing) throws IOException {
    try {
      writing.write(file);
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    try (FileChannel channel = FileChannel.open(file, ANEW)) {
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }
}
