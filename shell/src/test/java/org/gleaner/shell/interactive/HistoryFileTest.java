package org.gleaner.shell.interactive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryFileTest {

  @TempDir private Path home;

  @Test
  void keepsWhatJLineWrote() throws IOException {
    Path file = Files.writeString(home.resolve("history"), "1795710619759:case open tutorial\n1:x");
    assertThat(HistoryFile.in(home)).contains(file);
    assertThat(file).content().startsWith("1795710619759:case");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no time\n", "x:y\n", "1:\u00ff\n"})
  void putsAsideWhatWouldStopThePrompt(String text) throws IOException {
    Path file = home.resolve("history");
    Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(HistoryFile.in(home)).contains(file);
    assertThat(file).doesNotExist();
    assertThat(home.resolve("history.old")).exists();
  }

  @Test
  void doesWithoutAHome() throws IOException {
    Path file = Files.writeString(home.resolve("file"), "");
    assertThat(HistoryFile.in(file)).isEmpty();
    assertThat(HistoryFile.in(file.resolve("below"))).isEmpty();
    assertThat(HistoryFile.in(home.resolve("new").resolve("one"))).isPresent();
  }
}
