package org.gleaner.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.gleaner.shell.runner.StartedShell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildCommandTest {

  @Test
  void computesTheArisingsThatVietNamShips(@TempDir Path folder) {
    try (StartedShell shell = new StartedShell("version")) {
      assertThat(shell.run("case build vietnam --to " + folder)).isZero();
      assertThat(shell.err()).contains("the same as the case's arisings.csv");
      assertThat(shell.out()).contains("Arisings by material");
      assertThat(folder.resolve("arisings.csv")).content().startsWith("site,material,period,");
      assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }
  }
}
