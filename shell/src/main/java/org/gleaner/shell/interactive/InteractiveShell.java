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
    boolean goesOn = true;
    while (goesOn) {
      try {
        goesOn = runAll(Words.commands(reader.readLine(promptText())), lines, onInterrupt);
      } catch (UserInterruptException clearsTheLine) {
        // And a new one is read.
      } catch (EndOfFileException e) {
        return;
      } catch (UsageException e) {
        output.note("error: " + e.getMessage());
      }
    }
  }

  private String promptText() {
    AttributedString text = prompt.getPrompt();
    return output.colour() ? text.toAnsi(terminal) : text.toString();
  }

  /**
   * Runs what was typed, or pasted, which may be several commands: up to the first that fails.
   *
   * @return false if the user leaves
   */
  private boolean runAll(List<List<String>> commands, LineRunner lines, Runnable onInterrupt) {
    for (int i = 0; i < commands.size(); i++) {
      List<String> words = commands.get(i);
      if (words.equals(List.of("exit")) || words.equals(List.of("quit"))) {
        return false;
      }
      int left = commands.size() - i - 1;
      if (run(words, lines, onInterrupt) != 0 && left > 0) {
        output.note(
            "stopped here; " + left + (left == 1 ? " line is" : " lines are") + " left out");
        return true;
      }
    }
    return true;
  }

  private int run(List<String> words, LineRunner lines, Runnable onInterrupt) {
    SignalHandler before = terminal.handle(Signal.INT, signal -> onInterrupt.run());
    try {
      return lines.run(words);
    } finally {
      terminal.handle(Signal.INT, before);
    }
  }
}
