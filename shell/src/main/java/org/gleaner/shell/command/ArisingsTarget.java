package org.gleaner.shell.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gleaner.domain.dataset.fileset.FileSet;
import org.gleaner.shell.input.UsageException;
import org.gleaner.shell.session.SizedCase;
import org.jspecify.annotations.Nullable;

/** Where what is built of a case is written to. */
final class ArisingsTarget {

  private ArisingsTarget() {}

  /** The folder asked for, else that of the case. */
  static Path of(SizedCase sized, @Nullable Path out) throws IOException {
    if (out != null) {
      return out;
    }
    Path folder =
        sized
            .folder()
            .filter(Files::isDirectory)
            .orElseThrow(
                () ->
                    new UsageException(
                        "--write-arisings cannot write into a case inside or a workbook",
                        "name a folder for arisings.csv: --out"));
    FileSet.requireWritable(folder);
    return folder;
  }
}
