package org.gleaner.shell.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.dataset.ArisingsTable;
import org.gleaner.domain.dataset.fileset.FileSet;
import org.gleaner.shell.input.UsageException;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.session.SizedCase;
import org.jspecify.annotations.Nullable;

/** Where arisings are written to. */
final class ArisingsTarget {

  private static final String FILE = "arisings.csv";

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

  static void write(Path folder, SizedCase sized, List<Arising> arisings, Output output)
      throws IOException {
    String text = new ArisingsTable(sized.planningCase().horizon(), arisings).text();
    FileSet.replace(folder, Map.of(FILE, text));
    output.note("written to " + folder.resolve(FILE));
    output.note(
        arisings.equals(sized.planningCase().arisings())
            ? "the same as the case's " + FILE
            : "not the same as the case's " + FILE);
  }
}
