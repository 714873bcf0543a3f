package org.gleaner.shell.runner;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gleaner.shell.input.InputParser;
import org.gleaner.shell.input.Invocation;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.output.OutputSettings;
import org.springframework.shell.core.InputReader;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.stereotype.Component;

/** Runs one command line and turns whatever happens into an exit code. */
@Component
final class CommandRunner {

  private final InputParser parser;
  private final CommandRegistry registry;
  private final Output output;
  private final Cancellation cancellation;
  private final Interrupts interrupts;
  private final CurrentCommand current;
  private final FailureReport failures;

  CommandRunner(
      InputParser parser,
      CommandRegistry registry,
      Output output,
      Cancellation cancellation,
      Interrupts interrupts,
      CurrentCommand current,
      FailureReport failures) {
    this.parser = parser;
    this.registry = registry;
    this.output = output;
    this.cancellation = cancellation;
    this.interrupts = interrupts;
    this.current = current;
    this.failures = failures;
  }

  /**
   * @param origin put before an error, as {@code file:line}; empty for typed commands
   */
  int run(List<String> words, String origin) {
    cancellation.reset();
    interrupts.reset();
    current.set(words);
    try {
      Invocation invocation = parser.parse(words);
      output.useForCommand(invocation.settings());
      ExitStatus status =
          invocation
              .command()
              .execute(
                  new CommandContext(
                      invocation.input(), registry, output.writer(), new InputReader() {}));
      Optional<IOException> unwritten = output.failure();
      if (unwritten.isPresent()) {
        throw new UnwrittenAnswerException(unwritten.get());
      }
      return status.code() >= 0 ? status.code() : ExitCodes.USAGE;
    } catch (Exception | StackOverflowError | OutOfMemoryError | LinkageError | AssertionError e) {
      return failures.say(e, origin);
    } finally {
      output.flush();
      output.useForCommand(OutputSettings.NONE);
    }
  }

  /** For lines that are not even words. */
  int fail(Throwable thrown, String origin) {
    return failures.say(thrown, origin);
  }
}
