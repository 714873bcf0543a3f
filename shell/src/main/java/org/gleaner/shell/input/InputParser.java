package org.gleaner.shell.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gleaner.shell.output.OutputSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.CommandParser;
import org.springframework.shell.core.command.ParsedInput;

/**
 * Turns words into an {@link Invocation}: settings, command name, options and arguments. Whatever
 * is not declared is refused, with the nearest name that is.
 */
public final class InputParser implements CommandParser {

  private final Commands commands;

  InputParser(Commands commands) {
    this.commands = commands;
  }

  @Override
  public ParsedInput parse(String line) {
    return parse(Words.of(line)).input();
  }

  /**
   * Settings of a line without any command, such as {@code --lang vi} alone.
   *
   * @return empty if there is a command
   */
  public Optional<OutputSettings> settingsOnly(List<String> words) {
    Reading reading = new Reading(words);
    reading.readSettings();
    return reading.atEnd() ? Optional.of(reading.settings.settings()) : Optional.empty();
  }

  /**
   * @throws UsageException if the words are not a valid command line
   */
  public Invocation parse(List<String> words) {
    Reading reading = new Reading(askedForHelp(words).orElse(words));
    reading.readSettings();
    CommandMethod command = reading.readCommand();
    try {
      ParsedInput input = reading.readParameters(command);
      command.check(input);
      return new Invocation(command, input, reading.settings.settings());
    } catch (UsageException e) {
      String see = "'help " + command.getName() + "' shows how to use it";
      throw new UsageException(
          command.getName() + ": " + e.getMessage(),
          e.advice() == null ? see : e.advice() + "\n" + see);
    }
  }

  /** {@code X --help}, wherever it stands, is {@code help X}; {@code --version} is version. */
  private Optional<List<String>> askedForHelp(List<String> words) {
    if (words.equals(List.of("--version"))) {
      return Optional.of(List.of("version"));
    }
    int end = words.indexOf("--");
    List<String> before = end < 0 ? words : words.subList(0, end);
    if (!before.contains("--help") && !before.contains("-h")) {
      return Optional.empty();
    }
    List<String> help = new ArrayList<>(List.of("help"));
    help.addAll(topic(before));
    return Optional.of(help);
  }

  /** The command, or group of commands, that these words are about. */
  private List<String> topic(List<String> words) {
    int start = 0;
    while (start < words.size() && isOption(words.get(start))) {
      String word = words.get(start);
      ParameterSpec setting = SettingsParser.find(nameOf(word));
      start += setting != null && !setting.isFlag() && word.indexOf('=') < 0 ? 2 : 1;
    }
    List<String> typed = words.stream().skip(start).takeWhile(word -> !isOption(word)).toList();
    for (int length = typed.size(); length > 0; length--) {
      String name = String.join(" ", typed.subList(0, length));
      if (commands.named(name).isPresent() || !commands.under(name).isEmpty()) {
        return typed.subList(0, length);
      }
    }
    return typed;
  }

  /** One pass over the words. */
  private final class Reading {

    private final List<String> words;
    private final SettingsParser settings = new SettingsParser();
    private final ParsedInput.Builder input = ParsedInput.builder();
    private int next;
    private int argumentCount;

    Reading(List<String> words) {
      this.words = words;
    }

    boolean atEnd() {
      return next >= words.size();
    }

    void readSettings() {
      while (!atEnd() && isOption(words.get(next))) {
        String word = words.get(next);
        ParameterSpec spec = SettingsParser.find(nameOf(word));
        if (spec == null || !word.startsWith("--")) {
          throw new UsageException(
              "unknown option " + shown(word) + " before the command", suggestion(word, List.of()));
        }
        settings.take(spec, valueOf(word, spec));
      }
    }

    CommandMethod readCommand() {
      if (atEnd()) {
        throw new UsageException("a command is missing", "'help' lists the commands");
      }
      // The longest name wins: "network plan" over a command named "network".
      for (int end = words.size(); end > next; end--) {
        Optional<CommandMethod> command =
            commands.named(String.join(" ", words.subList(next, end)));
        if (command.isPresent()) {
          for (String word : words.subList(next + 1, end)) {
            input.addSubCommand(word);
          }
          input.commandName(words.get(next));
          next = end;
          return command.get();
        }
      }
      throw unknownCommand(
          words.subList(next, words.size()).stream()
              .takeWhile(word -> !isOption(word))
              .collect(Collectors.toList()));
    }

    ParsedInput readParameters(CommandMethod command) {
      boolean onlyArguments = false;
      while (!atEnd()) {
        String word = words.get(next);
        if (onlyArguments || !isOption(word)) {
          addArgument(command, word);
          next++;
        } else if (word.equals("--")) {
          onlyArguments = true;
          next++;
        } else {
          readOption(command, word);
        }
      }
      return input.build();
    }

    private void readOption(CommandMethod command, String word) {
      String name = nameOf(word);
      boolean isLong = word.startsWith("--");
      Optional<ParameterSpec> declared =
          isLong
              ? command.option(name)
              : name.length() == 1 ? command.option(name.charAt(0)) : Optional.empty();
      ParameterSpec setting = isLong ? SettingsParser.find(name) : null;
      ParameterSpec spec = declared.isPresent() ? declared.get() : setting;
      if (spec == null) {
        throw new UsageException(
            "unknown option " + shown(word), suggestion(word, command.options()));
      }
      String value = valueOf(word, spec);
      if (setting != null) {
        settings.take(setting, value);
      }
      declared.ifPresent(
          option ->
              input.addOption(CommandOption.with().longName(option.name()).value(value).build()));
    }

    private void addArgument(CommandMethod command, String word) {
      boolean takesAll =
          command.arguments().stream()
              .anyMatch(spec -> spec.kind() == ParameterSpec.Kind.ARGUMENTS);
      if (!takesAll && argumentCount >= command.arguments().size()) {
        throw new UsageException("unexpected argument '" + word + "'");
      }
      input.addArgument(new CommandArgument(argumentCount++, word));
    }

    /** Steps over the option and its value. */
    private String valueOf(String word, ParameterSpec spec) {
      next++;
      int equals = word.indexOf('=');
      if (equals >= 0) {
        return word.substring(equals + 1);
      }
      if (spec.isFlag()) {
        return "true";
      }
      if (atEnd() || isOption(words.get(next))) {
        throw new UsageException(
            "option " + shown(word) + " needs a value",
            atEnd()
                ? null
                : "a value that starts with '-' is written " + word + "=" + words.get(next));
      }
      return words.get(next++);
    }
  }

  private UsageException unknownCommand(List<String> typed) {
    String line = String.join(" ", typed);
    List<CommandMethod> under = commands.under(typed.get(0));
    if (typed.size() == 1 && !under.isEmpty()) {
      return new UsageException("'" + line + "' needs one more word", lines(under));
    }
    for (int length = typed.size(); length > 0; length--) {
      Optional<String> nearest =
          NearestName.of(String.join(" ", typed.subList(0, length)), commands.names());
      if (nearest.isPresent()) {
        return new UsageException(
            "unknown command '" + line + "'", "did you mean '" + nearest.get() + "'?");
      }
    }
    return new UsageException(
        "unknown command '" + line + "'",
        under.isEmpty() ? "'help' lists the commands" : lines(under));
  }

  private static String lines(List<CommandMethod> commands) {
    return commands.stream()
        .map(command -> "  " + command.getName() + " - " + command.getDescription())
        .collect(Collectors.joining("\n"));
  }

  private static boolean isOption(String word) {
    // A lone dash is a file name by custom, and -5 can only be a value.
    return word.length() > 1
        && word.charAt(0) == '-'
        && !Character.isDigit(word.charAt(1))
        && word.charAt(1) != '.';
  }

  private static String nameOf(String word) {
    String name = word.startsWith("--") ? word.substring(2) : word.substring(1);
    int equals = name.indexOf('=');
    return equals < 0 ? name : name.substring(0, equals);
  }

  private static String shown(String word) {
    int equals = word.indexOf('=');
    return equals < 0 ? word : word.substring(0, equals);
  }

  private static @Nullable String suggestion(String word, List<ParameterSpec> declared) {
    List<String> known =
        Stream.concat(declared.stream(), SettingsParser.OPTIONS.stream())
            .map(ParameterSpec::name)
            .toList();
    return NearestName.of(nameOf(word), known)
        .map(name -> "did you mean --" + name + "?")
        .orElse(null);
  }
}
