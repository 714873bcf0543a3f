package org.gleaner.shell.input;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.gleaner.shell.output.Language;

/**
 * What help says, in one language. English stands in the commands' annotations; other languages in
 * {@code help_xx.properties}: {@code network.plan} describes a command, {@code network.plan.help}
 * is its text, {@code network.plan.gap} or else {@code gap} describes an option or argument.
 */
final class HelpWords {

  private final ResourceBundle bundle;

  HelpWords(Language language) {
    this.bundle =
        ResourceBundle.getBundle(
            "org.gleaner.shell.input.help",
            language == Language.EN ? Locale.ROOT : language.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  String word(String key) {
    return bundle.getString("word." + key);
  }

  String word(String key, String value) {
    return MessageFormat.format(word(key), value);
  }

  String description(CommandMethod command) {
    return translated(key(command), command.getDescription());
  }

  String text(CommandMethod command) {
    return translated(key(command) + ".help", command.getHelp());
  }

  String description(CommandMethod command, ParameterSpec spec) {
    return translated(key(command) + "." + spec.name(), setting(spec));
  }

  /** Of an option that every command knows. */
  String setting(ParameterSpec spec) {
    return translated(spec.name(), spec.description());
  }

  /** Whether there is anything to translate that is not translated. */
  boolean isMissing(String key) {
    return !bundle.containsKey(key);
  }

  static String key(CommandMethod command) {
    return command.getName().replace(' ', '.');
  }

  private String translated(String key, String english) {
    return bundle.containsKey(key) ? bundle.getString(key) : english;
  }
}
