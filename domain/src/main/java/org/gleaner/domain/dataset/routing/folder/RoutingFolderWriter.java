package org.gleaner.domain.dataset.routing.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.dataset.fileset.FileSet;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.routing.RoutingCase;

/**
 * Writes routing cases as folders that read back equal, times and distances to a millionth of a
 * second and metre. Files that are no tables of a case are left alone.
 */
public final class RoutingFolderWriter {

  private RoutingFolderWriter() {}

  /** What of the case the tables have no words for, in words; none if it can be written. */
  public static List<String> obstacles(RoutingCase routing) {
    return Expressible.obstacles(routing);
  }

  /**
   * Writes the case into the folder, which is made if it is not there. Whenever the writer is
   * stopped, {@link RoutingFolderReader} sees the old case or the new one, whole.
   *
   * @throws IllegalArgumentException if there are {@link #obstacles}
   * @throws IOException if a file cannot be written; the previous files are then still there
   */
  public static void write(Path folder, RoutingCase routing) throws IOException {
    List<String> obstacles = obstacles(routing);
    if (!obstacles.isEmpty()) {
      throw new IllegalArgumentException("the tables cannot say: " + String.join("; ", obstacles));
    }
    FileSet.settle(folder);
    Map<String, String> files = new LinkedHashMap<>();
    for (TableFormat format : RoutingFormat.TABLES) {
      if (Files.exists(folder.resolve(format.file()))) {
        files.put(format.file(), RoutingTexts.emptyTable(format));
      }
    }
    Map<String, String> texts = new RoutingTexts(routing).files();
    texts.keySet().forEach(files::remove);
    files.putAll(texts);
    FileSet.replace(folder, files);
  }
}
