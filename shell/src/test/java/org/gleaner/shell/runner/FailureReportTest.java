package org.gleaner.shell.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.gleaner.shell.input.UsageException;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.output.Screen;
import org.junit.jupiter.api.Test;

class FailureReportTest {

  @Test
  void breaksAtBlanksWhereTheTerminalEnds() {
    String[] lines = said(new Screen(true, true, true, 40, false));

    assertThat(lines).hasSizeGreaterThan(2).allMatch(line -> line.length() <= 40);
    assertThat(String.join(" ", lines)).contains("vehicle V out [from TIME]");
  }

  @Test
  void aPipeGetsEachLineWhole() {
    assertThat(said(new Screen(false, false, false, 0, false))).hasSize(2);
  }

  private static String[] said(Screen screen) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Output output = new Output(new ByteArrayOutputStream(), err, screen, false);
    new FailureReport(output)
        .say(
            new UsageException(
                "the event is not understood",
                "Expected: vehicle V out [from TIME]; order ID cancelled; order ID added"),
            "");
    return err.toString(StandardCharsets.UTF_8).split("\n");
  }
}
