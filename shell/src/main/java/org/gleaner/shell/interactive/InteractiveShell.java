package org.gleaner.shell.interactive;

import java.util.List;
import org.gleaner.shell.input.UsageException;
import org.gleaner.shell.input.Words;
import org.gleaner.shell.output.Output;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.utils.AttributedString;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.shell.jline.PromptProvider;
import org.springframework.stereotype.Component;

/** The prompt. Ctrl-C clears the line or stops the command, Ctrl-D leaves. */
@Component
public final class InteractiveShell {

  private static final AttributedString PROMPT = new AttributedString("gleaner> ");

  private final Terminal terminal;
  private final LineReader reader;
  private final Output output;
  private final PromptProvider prompt;

  InteractiveShell(
      Terminal terminal, LineReader reader, Output output, ObjectProvider<PromptProvider> prompts) {
    this.terminal = terminal;
    this.reader = reader;
    this.output = output;
    this.prompt = prompts.getIfAvailable(() -> () -> PROMPT);
  }

  /** Reads and runs lines until the user leaves. */
  public void run(LineRunner lines, Runnable onInterrupt) {
    output.followWidth(terminal::getWidth);
    while (true) {
      List<String> words;
      try {
        words = Words.of(reader.readLine(prompt.getPrompt().toAnsi(terminal)));
      } catch (UserInterruptException e) {
        continue;
      } catch (EndOfFileException e) {
        return;
      } catch (UsageException e) {
        output.note("error: " + e.getMessage());
        continue;
      }
      if (words.equals(List.of("exit")) || words.equals(List.of("quit"))) {
        return;
      }
      if (!words.isEmpty()) {
        SignalHandler before = terminal.handle(Signal.INT, signal -> onInterrupt.run());
        try {
          lines.run(words);
        } finally {
          terminal.handle(Signal.INT, before);
        }
      }
    }
  }
}
