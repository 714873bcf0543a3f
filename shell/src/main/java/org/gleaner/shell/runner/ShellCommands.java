package org.gleaner.shell.runner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.gleaner.shell.input.CommandMethod;
import org.gleaner.shell.input.HelpText;
import org.gleaner.shell.output.Language;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.output.OutputFormat;
import org.gleaner.shell.view.Answer;
import org.gleaner.shell.view.AnswerWriter;
import org.gleaner.shell.view.Column;
import org.gleaner.shell.view.Facts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;

/** The commands about the shell itself. */
@Component
final class ShellCommands {

  private final Output output;
  private final HelpText help;
  private final AnswerWriter answers;
  // Asked late: the script runner needs the command runner, which knows this class.
  private final ObjectProvider<ScriptRunner> scripts;

  ShellCommands(
      Output output, HelpText help, AnswerWriter answers, ObjectProvider<ScriptRunner> scripts) {
    this.output = output;
    this.help = help;
    this.answers = answers;
    this.scripts = scripts;
  }

  /** Leaving is the business of whoever reads lines, not of a command. */
  static boolean isExit(List<String> words) {
    return words.equals(List.of("exit")) || words.equals(List.of("quit"));
  }

  @Command(name = "help", description = "List the commands, or show how one is used")
  void help(@Arguments List<String> command) {
    if (output.format() != OutputFormat.TABLE) {
      List<CommandMethod> meant = help.meant(command);
      boolean isOne = meant.size() == 1 && help.isNamed(meant.get(0), command);
      answers.write(isOne ? HelpView.of(meant.get(0)) : HelpView.list(meant));
      return;
    }
    int columns = output.width();
    Language language = output.language();
    List<String> lines =
        command.isEmpty() ? help.overview(columns, language) : help.of(command, columns, language);
    lines.forEach(output::println);
  }

  @Command(name = "version", description = "Print the version of Gleaner")
  void version() {
    String version = versionText();
    if (output.format() == OutputFormat.TABLE) {
      output.println("Gleaner " + version + " (Java " + Runtime.version() + ")");
    } else {
      answers.write(
          Answer.of(
              Facts.builder()
                  .add(Column.text("version"), version)
                  .add(Column.text("java"), Runtime.version().toString())
                  .build()));
    }
  }

  @Command(
      name = "run",
      description = "Run the commands of a file, one a line",
      help =
          """
          Lines that are empty or start with # are skipped; a backslash at the end continues a line.
          The first command that fails ends the script with its exit code.""")
  ExitStatus run(@Argument(index = 0, description = "file to read") Path script)
      throws IOException {
    return new ExitStatus(scripts.getObject().run(script), "");
  }

  @Command(name = "exit", alias = "quit", description = "Leave the shell")
  void exit() {
    // One-shot there is nothing to leave.
  }

  static String versionText() {
    try (InputStream in = ShellCommands.class.getResourceAsStream("version.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return Map.copyOf(properties).getOrDefault("version", "unknown").toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
