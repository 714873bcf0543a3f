package org.gleaner.domain.dataset.fileset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** A file that stands on its own and changes as a whole. */
public final class SingleFile {

  private SingleFile() {}

  /**
   * Writes the file, in a folder that is made if it is not there. Whoever opens it sees the old
   * bytes or the new ones, at whatever moment the writer was stopped.
   *
   * @throws IOException if it cannot be written; the previous file is then still there
   */
  public static void replace(Path file, byte[] bytes) throws IOException {
    Path absolute = file.toAbsolutePath();
    Path folder = absolute.getParent();
    if (folder == null || Files.isDirectory(absolute)) {
      throw new IOException("cannot write " + file + ": there is a folder of this name");
    }
    Path unfinished = folder.resolve("." + absolute.getFileName() + ".new");
    try {
      Files.createDirectories(folder);
      write(unfinished, bytes);
      DiskSteps disk = new DiskSteps();
      disk.rename(unfinished, absolute);
      disk.force(folder);
    } catch (IOException e) {
      throw new IOException("cannot write " + file + ": " + FileSet.reason(e), e);
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    // One that was left by a writer that was stopped is written anew.
    try (FileChannel channel =
        FileChannel.open(
            file,
            Set.of(
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS))) {
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }
}
