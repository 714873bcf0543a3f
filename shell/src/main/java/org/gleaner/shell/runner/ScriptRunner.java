package org.gleaner.shell.runner;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.gleaner.shell.input.UsageException;
import org.gleaner.shell.input.Words;
import org.gleaner.shell.output.Output;
import org.springframework.stereotype.Component;

/**
 * Runs the commands of a file, one a line, and stops at the first that fails. A backslash at the
 * end of a line continues it; {@code #} starts a comment.
 */
@Component
final class ScriptRunner {

  /** A script that runs itself would go on for ever. */
  private static final int DEEPEST = 16;

  /** What {@code exit} gives instead of an exit code. */
  private static final int LEAVE = -1;

  private final CommandRunner commands;
  private final Output output;
  private final Cancellation cancellation;
  private int depth;

  ScriptRunner(CommandRunner commands, Output output, Cancellation cancellation) {
    this.commands = commands;
    this.output = output;
    this.cancellation = cancellation;
  }

  int run(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException(file + " is a folder, not a script");
    } else if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    if (depth >= DEEPEST) {
      throw new UsageException("scripts run each other more than " + DEEPEST + " deep");
    }
    depth++;
    try (InputStream in = Files.newInputStream(file)) {
      return run(in, file.toString());
    } finally {
      depth--;
    }
  }

  int run(InputStream in, String name) throws IOException {
    var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    int number = 0;
    String line;
    while ((line = lines.readLine()) != null) {
      number++;
      int first = number;
      if (number == 1 && line.startsWith("\ufeff")) {
        line = line.substring(1);
      }
      while (line.endsWith("\\")) {
        String more = lines.readLine();
        number++;
        line = line.substring(0, line.length() - 1) + " " + (more == null ? "" : more);
      }
      String origin = name + ":" + first;
      int code = runLine(line, origin);
      if (code == LEAVE) {
        return ExitCodes.DONE;
      } else if (code != ExitCodes.DONE) {
        output.note(origin + ": stopped here with exit code " + code);
        return code;
      }
    }
    return ExitCodes.DONE;
  }

  private int runLine(String line, String origin) {
    List<String> words;
    try {
      words = Words.of(line);
    } catch (UsageException e) {
      return commands.fail(e, origin);
    }
    if (words.isEmpty()) {
      return ExitCodes.DONE;
    } else if (cancellation.wasRequested()) {
      // Ctrl-C during the line before ended that one with what it had; the rest is not wanted.
      return ExitCodes.INTERRUPTED;
    }
    return ShellCommands.isExit(words) ? LEAVE : commands.run(words, origin);
  }
}
