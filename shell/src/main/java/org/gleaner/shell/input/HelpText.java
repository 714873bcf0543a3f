package org.gleaner.shell.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gleaner.shell.output.Language;
import org.springframework.stereotype.Component;

/** Writes what the commands are and how one of them is used. */
@Component
public final class HelpText {

  private final Commands commands;

  public HelpText(Commands commands) {
    this.commands = commands;
  }

  /**
   * Every command with one line, noun by noun; single-word commands last.
   *
   * @param columns of the terminal; lines fit
   */
  public List<String> overview(int columns, Language language) {
    HelpWords words = new HelpWords(language);
    HelpLayout layout = new HelpLayout(columns);
    layout.paragraph(words.word("about"));
    layout.blank();
    layout.rows(overviewRows(words));
    layout.blank();
    layout.paragraph(words.word("more", example()));
    layout.paragraph(words.word("settings"));
    layout.rows(
        SettingsParser.OPTIONS.stream()
            .map(spec -> row(spec, words.setting(spec), words))
            .toList());
    return layout.lines();
  }

  /** Usage of the command, or the list of the commands that begin with these words. */
  public List<String> of(List<String> typed, int columns, Language language) {
    HelpWords words = new HelpWords(language);
    HelpLayout layout = new HelpLayout(columns);
    List<CommandMethod> meant = meant(typed);
    if (meant.size() == 1 && isNamed(meant.get(0), typed)) {
      usage(meant.get(0), words, layout);
    } else {
      layout.rows(meant.stream().map(command -> row(command, words)).toList());
    }
    return layout.lines();
  }

  /**
   * The command of this name, else those that begin with these words; all of them without words.
   *
   * @throws UsageException if there is none
   */
  public List<CommandMethod> meant(List<String> typed) {
    if (typed.isEmpty()) {
      return sorted();
    }
    String name = String.join(" ", typed);
    Optional<CommandMethod> command = commands.named(name);
    List<CommandMethod> under = command.map(List::of).orElseGet(() -> commands.under(name));
    if (under.isEmpty()) {
      throw new UsageException(
          "there is no command '" + name + "'",
          NearestName.of(name, commands.names())
              .map(nearest -> "did you mean '" + nearest + "'?")
              .orElse("'help' lists the commands"));
    }
    return under;
  }

  /** Whether these words name the command itself, and not only the group that it belongs to. */
  public boolean isNamed(CommandMethod command, List<String> typed) {
    return commands.named(String.join(" ", typed)).filter(command::equals).isPresent();
  }

  private List<HelpLayout.Row> overviewRows(HelpWords words) {
    List<HelpLayout.Row> rows = new ArrayList<>();
    String noun = "";
    for (CommandMethod command : sorted()) {
      String heading = command.getName().contains(" ") ? command.noun() : "";
      if (!rows.isEmpty() && !heading.equals(noun)) {
        rows.add(new HelpLayout.Row("", ""));
      }
      noun = heading;
      rows.add(row(command, words));
    }
    return rows;
  }

  private static void usage(CommandMethod command, HelpWords words, HelpLayout layout) {
    layout.paragraph(command.getName() + " - " + words.description(command));
    layout.blank();
    layout.hanging(words.word("usage", synopsis(command, words)));
    if (!command.arguments().isEmpty()) {
      layout.blank();
      layout.paragraph(words.word("arguments"));
      layout.rows(rows(command, command.arguments(), words));
    }
    layout.blank();
    layout.paragraph(words.word("options"));
    Stream<ParameterSpec> settings =
        SettingsParser.OPTIONS.stream().filter(s -> command.option(s.name()).isEmpty());
    layout.rows(rows(command, Stream.concat(command.options().stream(), settings).toList(), words));
    String text = words.text(command);
    if (!text.isEmpty()) {
      layout.blank();
      layout.text(text);
    }
  }

  private static String synopsis(CommandMethod command, HelpWords words) {
    List<String> parts = new ArrayList<>(List.of(command.getName()));
    for (ParameterSpec spec : command.arguments()) {
      String text = spec.placeholder() + (spec.many() ? "..." : "");
      parts.add(spec.required() ? text : "[" + text + "]");
    }
    for (ParameterSpec spec : command.options()) {
      if (spec.required()) {
        parts.add(spec.synopsis());
      }
    }
    parts.add(words.word("option-list"));
    return String.join(" ", parts);
  }

  private static List<HelpLayout.Row> rows(
      CommandMethod command, List<ParameterSpec> specs, HelpWords words) {
    return specs.stream().map(spec -> row(spec, words.description(command, spec), words)).toList();
  }

  private static HelpLayout.Row row(CommandMethod command, HelpWords words) {
    return new HelpLayout.Row(command.getName(), words.description(command));
  }

  private static HelpLayout.Row row(ParameterSpec spec, String text, HelpWords words) {
    List<String> notes = new ArrayList<>();
    if (spec.required() && spec.isOption()) {
      notes.add(words.word("required"));
    }
    String defaultText = spec.defaultText();
    if (defaultText != null) {
      notes.add(words.word("default", defaultText));
    }
    if (spec.isSplit()) {
      notes.add(words.word("several"));
    }
    String all = notes.isEmpty() ? text : text + " (" + String.join("; ", notes) + ")";
    return new HelpLayout.Row(spec.synopsis(), all.strip());
  }

  private List<CommandMethod> sorted() {
    return Stream.concat(
            commands.shown().stream().filter(c -> c.getName().contains(" ")),
            commands.shown().stream().filter(c -> !c.getName().contains(" ")))
        .toList();
  }

  private String example() {
    List<String> names = commands.names();
    return names.contains("network plan")
        ? "network plan"
        : names.stream().findFirst().orElse("help");
  }
}
