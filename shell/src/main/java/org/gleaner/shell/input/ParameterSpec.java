package org.gleaner.shell.input;

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

  /** How messages and help name it. */
  public String label() {
    return isOption() ? "--" + name : placeholder();
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
