package org.gleaner.domain.scenario;

import java.util.Optional;

/**
 * The text after a path: a value and, behind an {@code @}, the periods it is for.
 *
 * @param text without the span
 */
record ChangeValue(String text, Span span) {

  /** Splits the text; empty if what stands behind the {@code @} is no span. */
  static Optional<ChangeValue> parse(String text) {
    int at = text.lastIndexOf('@');
    if (at < 0) {
      return Optional.of(new ChangeValue(text.strip(), Span.ALWAYS));
    }
    return Span.parse(text.substring(at + 1))
        .map(span -> new ChangeValue(text.substring(0, at).strip(), span));
  }

  Optional<Edit> edit() {
    return Edit.parse(text);
  }

  /** An edit of something that has one value for all periods. */
  Optional<Edit> timelessEdit() {
    return span.isAlways() ? edit() : Optional.empty();
  }

  /** A year, written as it is or as a span of one year. */
  Optional<Integer> year() {
    if (text.isEmpty() && span.from() == span.to()) {
      return Optional.of(span.from());
    }
    return text.matches("\\d{4}") && span.isAlways()
        ? Optional.of(Integer.valueOf(text))
        : Optional.empty();
  }

  /** A number of years. */
  Optional<Integer> years() {
    return text.matches("\\d{1,2}( ?years?)?") && span.isAlways()
        ? Optional.of(Integer.valueOf(text.replaceAll("\\D", "")))
        : Optional.empty();
  }

  boolean isAlways() {
    return span.isAlways() && (text.isEmpty() || text.equals("always"));
  }

  /** A number that is set, not scaled. */
  Optional<Double> number() {
    return edit().filter(e -> !e.isScale()).map(Edit::number);
  }
}
