package org.gleaner.shell.interactive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** JLine, made only when there is a prompt. */
@Configuration(proxyBeanMethods = false)
class TerminalConfiguration {

  private static final int HISTORY_SIZE = 2000;

  @Bean(destroyMethod = "close")
  Terminal terminal() throws IOException {
    return TerminalBuilder.builder().name("gleaner").system(true).build();
  }

  @Bean
  LineReader lineReader(Terminal terminal, Completer completer) {
    DefaultParser parser = new DefaultParser();
    parser.setEofOnUnclosedQuote(true);
    LineReader reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("gleaner")
            .parser(parser)
            .completer(completer)
            .variable(LineReader.HISTORY_SIZE, HISTORY_SIZE)
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, "> ")
            // "!" has no meaning here and may stand in a name.
            .option(Option.DISABLE_EVENT_EXPANSION, true)
            .option(Option.HISTORY_IGNORE_DUPS, true)
            .option(Option.INSERT_TAB, false)
            .build();
    historyFile().ifPresent(file -> reader.setVariable(LineReader.HISTORY_FILE, file));
    return reader;
  }

  /** Empty where the user's folder cannot be written: the session still has a history. */
  private static Optional<Path> historyFile() {
    String home = System.getenv("GLEANER_HOME");
    Path folder =
        home == null || home.isEmpty()
            ? Path.of(System.getProperty("user.home"), ".gleaner")
            : Path.of(home);
    try {
      Files.createDirectories(folder);
      return Files.isWritable(folder) ? Optional.of(folder.resolve("history")) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
