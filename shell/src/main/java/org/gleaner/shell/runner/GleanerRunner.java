package org.gleaner.shell.runner;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gleaner.shell.input.InputParser;
import org.gleaner.shell.input.UsageException;
import org.gleaner.shell.interactive.InteractiveShell;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.output.OutputSettings;
import org.gleaner.shell.output.Screen;
import org.jline.utils.Signals;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.stereotype.Component;

/**
 * Chooses how to run: a command in the arguments, the prompt on a terminal, else a script on stdin.
 *
 * <p>Spring Shell 4.0.1's own runner joins the arguments with blanks, prints stack traces on stdout
 * and ends with 0 on most errors.
 */
@Component
final class GleanerRunner implements ApplicationRunner, ExitCodeGenerator {

  private final InputParser parser;
  private final CommandRunner commands;
  private final ScriptRunner scripts;
  private final ObjectProvider<InteractiveShell> interactive;
  private final Interrupts interrupts;
  private final CurrentCommand current;
  private final Output output;
  private final Screen screen;
  private int exitCode;

  GleanerRunner(
      InputParser parser,
      CommandRunner commands,
      ScriptRunner scripts,
      ObjectProvider<InteractiveShell> interactive,
      Interrupts interrupts,
      CurrentCommand current,
      Output output,
      Screen screen) {
    this.parser = parser;
    this.commands = commands;
    this.scripts = scripts;
    this.interactive = interactive;
    this.interrupts = interrupts;
    this.current = current;
    this.output = output;
    this.screen = screen;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    exitCode = run(List.of(arguments.getSourceArgs()));
  }

  @Override
  public int getExitCode() {
    return exitCode;
  }

  /** To Ctrl-C and to changes of the window, where JLine does not. */
  private void listen() {
    Signals.register("INT", interrupts::pressedInOneShot);
    if (screen.stdout() || screen.stderr()) {
      Signals.register(
          "WINCH",
          () -> {
            int columns = ResizedTerminal.columns();
            output.followWidth(() -> columns);
          });
    }
  }

  private int runTyped(List<String> words) {
    int code = commands.run(words, "");
    return interrupts.werePressed() ? ExitCodes.INTERRUPTED : code;
  }

  private int run(List<String> words) {
    try {
      Optional<OutputSettings> session = parser.settingsOnly(words);
      if (session.isEmpty()) {
        listen();
        current.startOneShot();
        return commands.run(words, "");
      }
      output.useForSession(session.get());
      if (screen.stdin()) {
        output.note(
            "Gleaner "
                + ShellCommands.versionText()
                + ": 'help' lists the commands, Tab completes, Ctrl-D leaves.");
        interactive.getObject().run(this::runTyped, interrupts::pressed);
        return ExitCodes.DONE;
      }
      listen();
      return scripts.run(System.in, "stdin");
    } catch (UsageException e) {
      // Settings before the command may be wrong; the full parse says it best.
      return commands.run(words, "");
    } catch (IOException | RuntimeException e) {
      return commands.fail(e, "");
    }
  }
}
