package org.gleaner.shell.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gleaner.domain.dataset.workbook.WorkbookSource;
import org.gleaner.domain.planning.PlanningCase;

/**
 * A case that was read without errors.
 *
 * @param label what the user called it
 * @param folder or workbook; empty for an embedded case
 */
public record OpenCase(String label, Optional<Path> folder, PlanningCase base) {

  /**
   * The folder whose {@code scenarios} are the case's; empty for an embedded case. Those of {@code
   * book.xlsx} are in {@code book} beside it.
   */
  Optional<Path> scenarioFolder() {
    return folder.map(
        path -> {
          String name = String.valueOf(path.getFileName());
          return WorkbookSource.isWorkbook(path) && !Files.isDirectory(path)
              ? path.resolveSibling(name.substring(0, name.lastIndexOf('.')))
              : path;
        });
  }
}
