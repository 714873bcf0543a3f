package org.gleaner.domain.finding;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, doubtful or worth knowing about an input.
 *
 * @param code stable kebab-case name of the kind of finding, such as {@code unknown-column}
 * @param value the offending value as it was written; null if there is none
 * @param message what is wrong and what was expected, in one sentence
 * @param hint what to try, if there is a guess; null if there is none
 */
public record Finding(
    Severity severity,
    String code,
    SourceLocation where,
    @Nullable String value,
    String message,
    @Nullable String hint) {

  public static Finding error(
      String code, SourceLocation where, @Nullable String value, String message) {
    return new Finding(Severity.ERROR, code, where, value, message, null);
  }

  public static Finding warning(
      String code, SourceLocation where, @Nullable String value, String message) {
    return new Finding(Severity.WARNING, code, where, value, message, null);
  }

  public static Finding info(
      String code, SourceLocation where, @Nullable String value, String message) {
    return new Finding(Severity.INFO, code, where, value, message, null);
  }

  public Finding withHint(@Nullable String text) {
    return new Finding(severity, code, where, value, message, text);
  }

  /** The same finding, elsewhere. */
  public Finding at(SourceLocation place) {
    return new Finding(severity, code, place, value, message, hint);
  }

  public Optional<String> hintText() {
    return Optional.ofNullable(hint);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
