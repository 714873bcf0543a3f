package org.gleaner.domain.dataset.json;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.NumberOutput;

/**
 * Writes JSON the same way on every machine: keys in the order given, shortest decimal that reads
 * back as the same number, and one line for each object that holds no other. A tree is made of
 * {@code Map}, {@code List}, {@code String}, {@code Number}, {@code Boolean} and null; infinite
 * numbers become null.
 */
public final class JsonText {
  private static final double EXACT_INTEGER = 1L << 53;
  private static final String INDENT = "  ";

  private final StringBuilder text = new StringBuilder();

  private JsonText() {}

  /** The document, indented, with a line feed at its end. */
  public static String of(Object tree) {
    JsonText writer = new JsonText();
    writer.write(tree, "");
    return writer.text.append('\n').toString();
  }

  /** Shortest decimal that reads back as the same number; integers without a point. */
  public static String number(double value) {
    if (value == 0) {
      return "0";
    }
    boolean integer = value == Math.rint(value) && Math.abs(value) < EXACT_INTEGER;
    return integer ? Long.toString((long) value) : NumberOutput.toString(value, true);
  }

  private void write(@Nullable Object value, String indent) {
    if (value instanceof Map<?, ?> map) {
      writeMap(map, indent);
    } else if (value instanceof List<?> list) {
      writeList(list, indent);
    } else if (value instanceof Double number) {
      text.append(Double.isFinite(number) ? number(number) : "null");
    } else if (value instanceof String string) {
      quote(string);
    } else {
      text.append(value);
    }
  }

  private void writeMap(Map<?, ?> map, String indent) {
    boolean inline = !indent.isEmpty() && map.values().stream().noneMatch(JsonText::isContainer);
    String inner = indent + INDENT;
    text.append('{');
    Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<?, ?> entry = entries.next();
      text.append(inline ? "" : "\n" + inner);
      quote(String.valueOf(entry.getKey()));
      text.append(": ");
      write(entry.getValue(), inner);
      text.append(entries.hasNext() ? inline ? ", " : "," : "");
    }
    text.append(inline || map.isEmpty() ? "" : "\n" + indent).append('}');
  }

  private void writeList(List<?> list, String indent) {
    boolean inline = list.stream().noneMatch(JsonText::isContainer);
    String inner = indent + INDENT;
    text.append('[');
    for (int i = 0; i < list.size(); i++) {
      text.append(inline ? "" : "\n" + inner);
      write(list.get(i), inner);
      text.append(i < list.size() - 1 ? inline ? ", " : "," : "");
    }
    text.append(inline ? "" : "\n" + indent).append(']');
  }

  private static boolean isContainer(@Nullable Object value) {
    return value instanceof Map || value instanceof List;
  }

  private void quote(String string) {
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> text.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
      }
    }
    text.append('"');
  }
}
