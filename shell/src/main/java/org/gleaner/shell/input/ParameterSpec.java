package org.gleaner.shell.input;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one parameter of a command method takes from the line.
 *
 * @param kind option, positional argument, or all the arguments
 * @param name without dashes
 * @param shortName a blank if there is none
 * @param index place among the arguments; 0 for options
 * @param type of one value
 * @param many true if the parameter is a list of such values
 */
public record ParameterSpec(
    Kind kind,
    String name,
    char shortName,
    int index,
    String description,
    boolean required,
    @Nullable String defaultText,
    Class<?> type,
    boolean many) {

  /** Where the value comes from. */
  public enum Kind {
    OPTION,
    ARGUMENT,
    ARGUMENTS
  }

  public boolean isOption() {
    return kind == Kind.OPTION;
  }

  /** A flag stands alone: {@code --open}. */
  public boolean isFlag() {
    return isOption() && (type == boolean.class || type == Boolean.class);
  }

  /** Whether a text is several values with commas between. */
  boolean isSplit() {
    return many && isOption() && type != Sentence.class;
  }

  /** How messages and help name it. */
  public String label() {
    return isOption() ? "--" + name : placeholder();
  }

  /** As it is typed, with a word for its value: {@code -o, --out PATH}. */
  public String synopsis() {
    if (!isOption()) {
      return placeholder();
    }
    String shortForm = shortName == ' ' ? "" : "-" + shortName + ", ";
    return shortForm + label() + (isFlag() ? "" : " " + valueName());
  }

  /** What kind of value it takes: the words to choose from, or one in capitals. */
  public String valueName() {
    if (type.isEnum()) {
      return String.join("|", TextValues.constants(type));
    } else if (type == String.class || type == Sentence.class) {
      return "TEXT";
    } else if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
      return "N";
    }
    return type.getSimpleName().toUpperCase(Locale.ROOT);
  }

  /** The name in capitals, for synopses. */
  public String placeholder() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isUpperCase(c)) {
        text.append('-');
      }
      text.append(Character.toUpperCase(c));
    }
    return text.toString();
  }
}
