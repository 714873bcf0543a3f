package org.gleaner.shell.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OutputTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void colourNeedsATerminalAndPermission() {
    assertThat(output(true, true).styled("x", Style.RED)).isEqualTo("\u001b[31mx\u001b[0m");
    assertThat(output(false, true).styled("x", Style.RED)).isEqualTo("x");
    assertThat(output(true, false).styled("x", Style.RED)).isEqualTo("x");
    Output plain = output(true, true);
    plain.useForCommand(new OutputSettings(null, null, true));
    assertThat(plain.styled("x", Style.RED)).isEqualTo("x");
  }

  @Test
  void aPipeHasNoWidth() {
    assertThat(output(false, true).width()).isEqualTo(Integer.MAX_VALUE);
    assertThat(output(true, true).width()).isEqualTo(100);
  }

  @Test
  void progressIsOverwrittenOnATerminal() {
    Output output = output(true, true);
    output.progress("gap 3 %");
    output.progress("gap 2 %");
    output.println("done");
    output.flush();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("done\n");
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("\rgap 3 %\u001b[K\rgap 2 %\u001b[K\r\u001b[K");
  }

  @Test
  void aDumbTerminalGetsBlanksForEscapeSequences() {
    Output output = new Output(out, err, new Screen(true, true, true, 21, true), true);
    output.progress("gap 30 %");
    output.progress("gap 2 %");
    output.note("done");
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("\rgap 30 %            \rgap 2 %             \r" + " ".repeat(20) + "\rdone\n");
    assertThat(output.styled("x", Style.RED)).isEqualTo("x");
  }

  @Test
  void progressInALogIsRare() {
    Output output = output(false, true);
    output.progress("gap 3 %");
    output.progress("gap 2 %");
    assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("gap 3 %\n");
  }

  @Test
  void sessionSettingsGiveWayToThoseOfACommand() {
    Output output = output(true, true);
    output.useForSession(new OutputSettings(OutputFormat.JSON, Language.VI, false));
    output.useForCommand(new OutputSettings(OutputFormat.CSV, null, false));
    assertThat(output.format()).isEqualTo(OutputFormat.CSV);
    assertThat(output.language()).isEqualTo(Language.VI);
    output.useForCommand(OutputSettings.NONE);
    assertThat(output.format()).isEqualTo(OutputFormat.JSON);
  }

  private Output output(boolean terminal, boolean colourAllowed) {
    return new Output(
        out, err, new Screen(terminal, terminal, terminal, 100, false), colourAllowed);
  }
}
