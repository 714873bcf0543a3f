package org.gleaner.domain.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gleaner.domain.dataset.fileset.FileSet;
import org.gleaner.domain.dataset.format.CaseFormat;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.writing.CaseFiles;
import org.gleaner.domain.planning.PlanningCase;

/**
 * Writes cases as folders that read back equal. Files that are no tables of a case (a README,
 * scenarios) are left alone.
 */
public final class CaseWriter {

  private CaseWriter() {}

  /**
   * Writes the case into the folder, which is made if it is not there. Whenever the writer is
   * stopped, {@link CaseReader} sees the old case or the new one, whole.
   *
   * @throws IOException if a file cannot be written; the previous files are then still there
   */
  public static void write(Path folder, PlanningCase planningCase) throws IOException {
    FileSet.settle(folder);
    Map<String, String> files = new LinkedHashMap<>(staleTables(folder, planningCase));
    Map<String, String> texts = CaseFiles.of(planningCase);
    texts.keySet().forEach(files::remove);
    files.putAll(texts);
    FileSet.replace(folder, files);
  }

  /** Tables of an older case in the folder: without rows, they say nothing any more. */
  private static Map<String, String> staleTables(Path folder, PlanningCase planningCase) {
    Map<String, String> stale = new LinkedHashMap<>();
    for (TableFormat format : CaseFormat.TABLES) {
      if (Files.exists(folder.resolve(format.file()))) {
        stale.put(format.file(), CaseFiles.emptyTable(format, planningCase));
      }
    }
    return stale;
  }
}
