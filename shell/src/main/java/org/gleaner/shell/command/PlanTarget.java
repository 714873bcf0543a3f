package org.gleaner.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import org.gleaner.domain.dataset.fileset.FileSet;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.session.WholePlan;
import org.jspecify.annotations.Nullable;

/**
 * Where the files of a plan of routes go.
 *
 * @param folder null if they are not asked for
 * @param zone of the clocks by which windows and shifts are meant
 */
record PlanTarget(@Nullable Path folder, ZoneId zone) {

  /**
   * Checked before anything is planned for it.
   *
   * @throws org.gleaner.shell.input.UsageException if there is no such zone
   * @throws IOException if the folder cannot be written
   */
  static PlanTarget of(@Nullable Path folder, String timeZone) throws IOException {
    ZoneId zone = RouteOptions.zone(timeZone);
    if (folder != null) {
      FileSet.requireWritable(folder);
    }
    return new PlanTarget(folder, zone);
  }

  boolean isAsked() {
    return folder != null;
  }

  /** Writes a plan if its files are asked for, and says so. */
  void write(WholePlan plan, Output output) throws IOException {
    if (folder != null) {
      plan.write(folder, zone);
      output.note("written to " + folder);
    }
  }
}
