package org.gleaner.shell.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes what the commands are and how one of them is used. */
@Component
public final class HelpText {

  private static final int INDENT = 2;

  private final Commands commands;

  public HelpText(Commands commands) {
    this.commands = commands;
  }

  /** Every command with one line, noun by noun; single-word commands last. */
  public List<String> overview() {
    List<String> lines = new ArrayList<>();
    lines.add("Gleaner plans the recovery of rare earths and critical metals from waste.");
    lines.add("");
    int width = commands.names().stream().mapToInt(String::length).max().orElse(0);
    String noun = "";
    for (CommandMethod command : sorted()) {
      String heading = command.getName().contains(" ") ? command.noun() : "shell";
      if (!heading.equals(noun)) {
        if (!noun.isEmpty()) {
          lines.add("");
        }
        noun = heading;
      }
      lines.add(row(command.getName(), width, command.getDescription()));
    }
    lines.add("");
    lines.add("'help COMMAND' shows its options, for instance 'help " + example() + "'.");
    lines.add("Options of every command:");
    lines.addAll(rows(SettingsParser.OPTIONS));
    return lines;
  }

  /** Usage of the command, or the list of the commands that begin with these words. */
  public List<String> of(List<String> words) {
    String name = String.join(" ", words);
    return commands
        .named(name)
        .map(this::usage)
        .orElseGet(
            () -> {
              List<CommandMethod> under = commands.under(name);
              if (under.isEmpty()) {
                String advice =
                    NearestName.of(name, commands.names())
                        .map(nearest -> "did you mean '" + nearest + "'?")
                        .orElse("'help' lists the commands");
                throw new UsageException("there is no command '" + name + "'", advice);
              }
              int width = under.stream().mapToInt(c -> c.getName().length()).max().orElse(0);
              return under.stream()
                  .map(command -> row(command.getName(), width, command.getDescription()))
                  .toList();
            });
  }

  private List<String> usage(CommandMethod command) {
    List<String> lines = new ArrayList<>();
    lines.add(command.getName() + " - " + command.getDescription());
    lines.add("");
    lines.add("Usage: " + synopsis(command));
    if (!command.arguments().isEmpty()) {
      lines.add("");
      lines.add("Arguments:");
      lines.addAll(rows(command.arguments()));
    }
    lines.add("");
    lines.add("Options:");
    Stream<ParameterSpec> settings =
        SettingsParser.OPTIONS.stream().filter(s -> command.option(s.name()).isEmpty());
    lines.addAll(rows(Stream.concat(command.options().stream(), settings).toList()));
    if (!command.getHelp().isEmpty()) {
      lines.add("");
      command.getHelp().lines().forEach(lines::add);
    }
    return lines;
  }

  private static String synopsis(CommandMethod command) {
    List<String> parts = new ArrayList<>(List.of(command.getName()));
    for (ParameterSpec spec : command.arguments()) {
      String text = spec.placeholder() + (spec.many() ? "..." : "");
      parts.add(spec.required() ? text : "[" + text + "]");
    }
    for (ParameterSpec spec : command.options()) {
      if (spec.required()) {
        parts.add(head(spec));
      }
    }
    parts.add("[options]");
    return String.join(" ", parts);
  }

  private static List<String> rows(List<ParameterSpec> specs) {
    int width = specs.stream().mapToInt(spec -> head(spec).length()).max().orElse(0);
    return specs.stream().map(spec -> row(head(spec), width, explanation(spec))).toList();
  }

  private static String head(ParameterSpec spec) {
    if (!spec.isOption()) {
      return spec.placeholder();
    }
    String shortName = spec.shortName() == ' ' ? "" : "-" + spec.shortName() + ", ";
    return shortName + spec.label() + (spec.isFlag() ? "" : " " + valueName(spec));
  }

  private static String valueName(ParameterSpec spec) {
    if (spec.type().isEnum()) {
      return String.join("|", TextValues.constants(spec.type()));
    } else if (spec.type() == String.class) {
      return "TEXT";
    } else if (Number.class.isAssignableFrom(spec.type()) || spec.type().isPrimitive()) {
      return "N";
    }
    return spec.type().getSimpleName().toUpperCase(Locale.ROOT);
  }

  private static String explanation(ParameterSpec spec) {
    List<String> notes = new ArrayList<>();
    if (spec.required() && spec.isOption()) {
      notes.add("required");
    }
    if (spec.defaultText() != null) {
      notes.add("default " + spec.defaultText());
    }
    if (spec.many() && spec.isOption()) {
      notes.add("several: a,b");
    }
    String text = spec.description();
    return notes.isEmpty() ? text : (text + " (" + String.join("; ", notes) + ")").strip();
  }

  private static String row(String head, int width, String text) {
    return (" ".repeat(INDENT) + head + " ".repeat(width - head.length() + INDENT) + text)
        .stripTrailing();
  }

  private List<CommandMethod> sorted() {
    return Stream.concat(
            commands.shown().stream().filter(c -> c.getName().contains(" ")),
            commands.shown().stream().filter(c -> !c.getName().contains(" ")))
        .collect(Collectors.toList());
  }

  private String example() {
    List<String> names = commands.names();
    return names.contains("network plan")
        ? "network plan"
        : names.stream().findFirst().orElse("help");
  }
}
