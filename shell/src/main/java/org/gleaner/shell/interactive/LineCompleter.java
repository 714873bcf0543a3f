package org.gleaner.shell.interactive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gleaner.shell.input.CommandMethod;
import org.gleaner.shell.input.Commands;
import org.gleaner.shell.input.ParameterSpec;
import org.gleaner.shell.input.ParameterValues;
import org.gleaner.shell.input.SettingsParser;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.springframework.stereotype.Component;

/** Completes command words, then options, then the values of options and arguments. */
@Component
final class LineCompleter implements Completer {

  private final Commands commands;
  private final ParameterValues values;
  private final PathCandidates paths = new PathCandidates();

  LineCompleter(Commands commands, ParameterValues values) {
    this.commands = commands;
    this.values = values;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    List<String> before = line.words().subList(0, line.wordIndex());
    Optional<CommandMethod> command = command(before);
    commands.nextWords(before).forEach(word -> candidates.add(commandWord(before, word)));
    if (before.equals(List.of("help")) || (before.size() > 1 && before.get(0).equals("help"))) {
      List<String> topic = before.subList(1, before.size());
      commands.nextWords(topic).forEach(word -> candidates.add(commandWord(topic, word)));
    } else {
      command.ifPresent(c -> completeParameters(c, before, line, candidates));
    }
  }

  private Optional<CommandMethod> command(List<String> words) {
    for (int length = words.size(); length > 0; length--) {
      Optional<CommandMethod> found = commands.named(String.join(" ", words.subList(0, length)));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private void completeParameters(
      CommandMethod command, List<String> before, ParsedLine line, List<Candidate> candidates) {
    String word = line.word().substring(0, Math.min(line.wordCursor(), line.word().length()));
    List<ParameterSpec> options = new ArrayList<>(command.options());
    SettingsParser.OPTIONS.stream()
        .filter(setting -> command.option(setting.name()).isEmpty())
        .forEach(options::add);
    int equals = word.indexOf('=');
    if (word.startsWith("--") && equals > 0) {
      String head = word.substring(0, equals + 1);
      option(options, head.substring(0, equals))
          .ifPresent(spec -> addValues(command, spec, line, head, candidates));
      return;
    }
    Optional<ParameterSpec> open =
        before.isEmpty() ? Optional.empty() : option(options, before.get(before.size() - 1));
    if (open.isPresent() && !open.get().isFlag()) {
      addValues(command, open.get(), line, "", candidates);
      return;
    }
    argument(command, options, before)
        .ifPresent(spec -> addValues(command, spec, line, "", candidates));
    if (!candidates.isEmpty() && !word.startsWith("-")) {
      // Hundreds of ids and a dozen options in one list help nobody.
      return;
    }
    for (ParameterSpec option : options) {
      if (option.many() || !isGiven(option, before)) {
        candidates.add(described("--" + option.name(), option.description()));
      }
    }
  }

  /** The argument whose turn it is. */
  private static Optional<ParameterSpec> argument(
      CommandMethod command, List<ParameterSpec> options, List<String> before) {
    int nameWords = command.getName().split(" ").length;
    int index = 0;
    for (int i = nameWords; i < before.size(); i++) {
      String word = before.get(i);
      if (!word.startsWith("--")) {
        index++;
      } else if (!word.contains("=")
          && option(options, word).filter(o -> !o.isFlag()).isPresent()) {
        i++;
      }
    }
    List<ParameterSpec> arguments = command.arguments();
    if (index < arguments.size()) {
      return Optional.of(arguments.get(index));
    }
    return arguments.stream().filter(spec -> spec.kind() == ParameterSpec.Kind.ARGUMENTS).findAny();
  }

  private void addValues(
      CommandMethod command,
      ParameterSpec spec,
      ParsedLine line,
      String head,
      List<Candidate> candidates) {
    if (spec.type() == Path.class) {
      paths.add(line.word().substring(head.length()), head, candidates);
    }
    // Of paths too: a command may know names that stand for some.
    values
        .of(command, spec, line.words(), line.wordIndex(), line.wordCursor())
        .forEach(
            proposal ->
                candidates.add(
                    new Candidate(
                        proposal.value().startsWith(head)
                            ? proposal.value()
                            : head + proposal.value(),
                        proposal.displayText(),
                        proposal.category(),
                        proposal.description(),
                        null,
                        null,
                        proposal.complete(),
                        0)));
  }

  private static boolean isGiven(ParameterSpec option, List<String> words) {
    String name = "--" + option.name();
    return words.stream().anyMatch(word -> word.equals(name) || word.startsWith(name + "="));
  }

  private static Optional<ParameterSpec> option(List<ParameterSpec> options, String word) {
    return options.stream().filter(spec -> word.equals("--" + spec.name())).findFirst();
  }

  private Candidate commandWord(List<String> before, String word) {
    List<String> name = new ArrayList<>(before);
    name.add(word);
    String description =
        commands.named(String.join(" ", name)).map(CommandMethod::getDescription).orElse("");
    return described(word, Objects.requireNonNullElse(description, ""));
  }

  private static Candidate described(String value, String description) {
    return new Candidate(
        value, value, null, description.isEmpty() ? null : description, null, null, true);
  }
}
