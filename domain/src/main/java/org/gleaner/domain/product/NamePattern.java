package org.gleaner.domain.product;

import java.util.regex.Pattern;

/** A name in which each {@code *} stands for any text. */
public record NamePattern(String text) {

  private static final String ANY = "*";

  /** Whether it is that of the thing. */
  public boolean matches(String id) {
    StringBuilder regex = new StringBuilder();
    for (String part : text.split(Pattern.quote(ANY), -1)) {
      regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(part));
    }
    return Pattern.matches(regex.toString(), id);
  }
}
