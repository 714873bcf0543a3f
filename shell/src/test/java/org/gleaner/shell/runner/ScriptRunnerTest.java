package org.gleaner.shell.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptRunnerTest {

  @TempDir private Path folder;
  private StartedShell shell;

  @BeforeEach
  void start() {
    shell = new StartedShell("exit");
  }

  @AfterEach
  void stop() {
    shell.close();
  }

  @Test
  void skipsCommentsAndBlankLinesAndContinuesLines() throws IOException {
    assertThat(
            script(
                "\ufeff# first\r\n\r\n   \r\nsample plan 'a b' # why\nsample need \\\n  --name x\n"))
        .isZero();
    assertThat(shell.out()).startsWith("a b|").endsWith("\nx\n");
    assertThat(shell.err()).isEmpty();
  }

  @Test
  void stopsAtTheFirstErrorAndSaysWhere() throws IOException {
    Path file =
        Files.writeString(folder.resolve("plan it.gl"), "version\n\nsample end 3\nversion\n");
    assertThat(shell.run(List.of("run", file.toString()))).isEqualTo(3);
    assertThat(shell.err())
        .contains(file + ":3: error: ended with 3", file + ":3: stopped here with exit code 3");
    assertThat(shell.out().lines()).hasSize(1);
  }

  @Test
  void passesTheCodeThroughScriptsThatRunScripts() throws IOException {
    Path inner = Files.writeString(folder.resolve("inner.gl"), "sample end 4\n");
    assertThat(script("run " + inner + "\n")).isEqualTo(4);
    assertThat(shell.err()).contains(inner + ":1: error", "stdin:1: stopped here");
  }

  @Test
  void refusesAScriptThatRunsItself() throws IOException {
    Path self = folder.resolve("self.gl");
    Files.writeString(self, "run " + self + "\n");
    assertThat(shell.run(List.of("run", self.toString()))).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.err()).contains("scripts run each other");
  }

  @Test
  void leavesAtExit() throws IOException {
    assertThat(script("exit\nsample crash\n")).isZero();
  }

  @Test
  void pointsAtAnOpenQuote() throws IOException {
    assertThat(script("version\nsample plan 'a\n")).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.err()).contains("stdin:2: error: a quote (') is not closed");
  }

  @Test
  void leavesTheRestOutAfterCtrlC() throws IOException {
    shell.interruptOn("waiting");
    assertThat(script("sample wait\n# nothing\nsample crash\n")).isEqualTo(ExitCodes.INTERRUPTED);
    assertThat(shell.out()).isEqualTo("best so far\n");
    assertThat(shell.err()).contains("stdin:3: stopped here with exit code 130");
    // What was stopped was the last command: nothing is left out.
    shell.interruptOn("waiting");
    assertThat(script("sample wait\n# nothing\n")).isZero();
  }

  @Test
  void missesAScript() {
    assertThat(shell.run("run nowhere.gl")).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.err()).contains("there is no file or folder nowhere.gl");
  }

  private int script(String text) throws IOException {
    shell.run("exit");
    return shell
        .bean(ScriptRunner.class)
        .run(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "stdin");
  }
}
