package org.gleaner.shell.interactive;

import org.gleaner.shell.output.Output;
import org.gleaner.shell.output.OutputFormat;
import org.gleaner.shell.output.Screen;
import org.gleaner.shell.view.Answer;
import org.gleaner.shell.view.AnswerWriter;
import org.gleaner.shell.view.Column;
import org.gleaner.shell.view.TableView;
import org.jline.reader.History;
import org.jline.reader.LineReader;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;

/** Commands that only make sense at the prompt. */
@Component
final class PromptCommands {

  private final Output output;
  private final AnswerWriter answers;
  private final Screen screen;
  private final ObjectProvider<LineReader> reader;
  private final ObjectProvider<Terminal> terminal;

  PromptCommands(
      Output output,
      AnswerWriter answers,
      Screen screen,
      ObjectProvider<LineReader> reader,
      ObjectProvider<Terminal> terminal) {
    this.output = output;
    this.answers = answers;
    this.screen = screen;
    this.reader = reader;
    this.terminal = terminal;
  }

  @Command(name = "history", description = "List the commands typed before")
  void history() {
    LineReader lines = reader.getObject();
    History history = lines.getHistory();
    if (history.isEmpty()) {
      history.attach(lines);
    }
    if (output.format() == OutputFormat.TABLE) {
      history.forEach(
          entry ->
              output.println(
                  "%5d  %s".formatted(entry.index() + 1, entry.line().replace("\n", "\n       "))));
      return;
    }
    TableView.Builder table =
        TableView.of("history", Column.number("number", 0), Column.text("line"));
    history.forEach(entry -> table.row(entry.index() + 1, entry.line()));
    answers.write(Answer.of(table.build()));
  }

  @Command(name = "clear", description = "Clear the screen")
  void clear() {
    if (screen.stdin()) {
      terminal.getObject().puts(Capability.clear_screen);
      terminal.getObject().flush();
    }
  }
}
