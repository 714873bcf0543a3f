package org.gleaner.shell.view;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Words that people read in their language.
 *
 * @param neutral what JSON and CSV hold
 */
record Phrase(String neutral, BiFunction<Headings, NumberText, String> inLanguage) {

  /** The same in every language, such as an id. */
  static Phrase plain(String text) {
    return new Phrase(text, (headings, numbers) -> text);
  }

  /** A word of Gleaner's own where a column else holds texts of others. */
  static Phrase word(String value) {
    return new Phrase(value, (headings, numbers) -> headings.word(value));
  }

  /** A sentence of the bundle in which {@code {0}}, {@code {1}} ... stand for figures. */
  static Phrase sentence(String key, Figure... figures) {
    return new Phrase(
        key,
        (headings, numbers) -> {
          String text = headings.text(key);
          for (int i = 0; i < figures.length; i++) {
            Figure figure = figures[i];
            text = text.replace("{" + i + "}", numbers.rounded(figure.value(), figure.decimals()));
          }
          return text;
        });
  }

  /** A number in a sentence. */
  record Figure(double value, int decimals) {
    static Figure of(double whole) {
      return new Figure(whole, 0);
    }
  }

  /** The value of a cell as JSON and CSV hold it. */
  static @Nullable Object inData(@Nullable Object value) {
    return value instanceof Phrase phrase ? phrase.neutral() : value;
  }

  String text(Headings headings, NumberText numbers) {
    return inLanguage.apply(headings, numbers);
  }

  @Override
  public String toString() {
    return neutral;
  }
}
