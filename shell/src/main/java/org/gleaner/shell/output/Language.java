package org.gleaner.shell.output;

import java.util.Locale;

/** Language of an answer. */
public enum Language {
  EN(Locale.ENGLISH),
  VI(Locale.forLanguageTag("vi"));

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }
}
