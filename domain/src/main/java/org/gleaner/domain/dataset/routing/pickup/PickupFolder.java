package org.gleaner.domain.dataset.routing.pickup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.gleaner.domain.dataset.fileset.FileSet;
import org.gleaner.domain.dataset.routing.folder.RoutingFolderWriter;
import org.gleaner.domain.routing.RoutingCase;

/** Writes a routing case together with the tables of which its orders were made. */
public final class PickupFolder {

  private PickupFolder() {}

  /**
   * Writes both. A writer that is stopped leaves each of the two old or new; orders follow from the
   * tables, so the same command mends it.
   *
   * @param source texts of the folder {@code source} by name; nothing is written there if empty
   * @throws IOException if a file cannot be written
   */
  public static void write(Path folder, RoutingCase routing, Map<String, String> source)
      throws IOException {
    if (!source.isEmpty()) {
      FileSet.replace(folder.resolve(PickupFormat.FOLDER), source);
    }
    RoutingFolderWriter.write(folder, routing);
  }
}
