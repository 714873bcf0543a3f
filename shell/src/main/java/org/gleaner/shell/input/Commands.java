package org.gleaner.shell.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.shell.core.command.CommandRegistry;

/** All commands, by name. */
public final class Commands {

  private final List<CommandMethod> commands;

  Commands(List<CommandMethod> commands) {
    this.commands = commands.stream().sorted(Comparator.comparing(CommandMethod::getName)).toList();
    for (int i = 1; i < this.commands.size(); i++) {
      if (this.commands.get(i).equals(this.commands.get(i - 1))) {
        throw new IllegalStateException("two commands are named " + this.commands.get(i).getName());
      }
    }
  }

  /** In the order of their names, without the hidden ones. */
  public List<CommandMethod> shown() {
    return commands.stream().filter(command -> !command.isHidden()).toList();
  }

  public Optional<CommandMethod> named(String name) {
    return commands.stream()
        .filter(command -> command.getName().equals(name) || command.getAliases().contains(name))
        .findFirst();
  }

  /** The commands whose name begins with these words. */
  public List<CommandMethod> under(String words) {
    return shown().stream()
        .filter(command -> (command.getName() + " ").startsWith(words + " "))
        .toList();
  }

  public List<String> names() {
    return shown().stream().map(CommandMethod::getName).toList();
  }

  /** Words that may follow the given ones, each once. */
  public List<String> nextWords(List<String> words) {
    List<String> next = new ArrayList<>();
    for (CommandMethod command : shown()) {
      List<String> name = List.of(command.getName().split(" "));
      if (name.size() > words.size() && name.subList(0, words.size()).equals(words)) {
        String word = name.get(words.size());
        if (!next.contains(word)) {
          next.add(word);
        }
      }
    }
    return next;
  }

  /** The same commands for Spring Shell's classes. */
  public CommandRegistry toRegistry() {
    return new CommandRegistry(new LinkedHashSet<>(commands));
  }
}
