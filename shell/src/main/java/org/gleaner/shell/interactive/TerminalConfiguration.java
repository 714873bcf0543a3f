package org.gleaner.shell.interactive;

import java.io.IOException;
import org.gleaner.shell.session.StateFolder;
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
    HistoryFile.in(StateFolder.path())
        .ifPresent(file -> reader.setVariable(LineReader.HISTORY_FILE, file));
    return reader;
  }
}
