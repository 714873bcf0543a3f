package org.gleaner.shell.sheet;

/** Text of an HTML page that grows; what is not markup is escaped. */
final class Html {

  private final StringBuilder text = new StringBuilder();

  /** As it stands. */
  Html raw(String markup) {
    text.append(markup);
    return this;
  }

  Html text(String words) {
    text.append(escaped(words));
    return this;
  }

  /** An element of some class that holds words; nothing if there are none. */
  Html element(String tag, String style, String words) {
    return words.isEmpty() ? this : open(tag, style).text(words).close(tag);
  }

  Html open(String tag, String style) {
    text.append('<').append(tag);
    if (!style.isEmpty()) {
      text.append(" class=\"").append(style).append('"');
    }
    text.append('>');
    return this;
  }

  Html close(String tag) {
    text.append("</").append(tag).append(">\n");
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }

  static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
