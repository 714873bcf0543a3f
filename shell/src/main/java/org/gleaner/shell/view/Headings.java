package org.gleaner.shell.view;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.gleaner.shell.output.Language;

/** Words of tables in the user's language. */
public final class Headings {

  private static final String BUNDLE = "org.gleaner.shell.view.headings";

  private final ResourceBundle bundle;
  private final Locale locale;

  public Headings(Language language) {
    this.locale = language.locale();
    // No fallback to the machine's language: English is asked for by name.
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            language == Language.EN ? Locale.ROOT : locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  Locale locale() {
    return locale;
  }

  /** First line of a column's heading. */
  String name(Column column) {
    return parts(column)[0];
  }

  /** Second line of a column's heading; empty without unit. */
  String unit(Column column) {
    String[] parts = parts(column);
    return parts.length < 2 ? "" : parts[1].replace("¤", column.currency());
  }

  /** A word or sentence by its key; the key with blanks if nobody translated it. */
  public String text(String key) {
    try {
      return bundle.getString(key);
    } catch (MissingResourceException e) {
      return key.replace('_', ' ').replace('-', ' ');
    }
  }

  /** A word of Gleaner's own in the user's language; as it is if nobody translated it. */
  String word(String value) {
    String key = "word." + value;
    return bundle.containsKey(key) ? bundle.getString(key) : value.replace('_', ' ');
  }

  /** What people call a constraint or limit; its name if nobody translated it. */
  String limit(String name) {
    String key = "limit." + name;
    return bundle.containsKey(key) ? bundle.getString(key) : name;
  }

  private String[] parts(Column column) {
    return column.literal() ? new String[] {column.key()} : text(column.key()).split("\\|", 2);
  }
}
