package org.gleaner.domain.dataset.json;

import java.util.List;
import java.util.Map;
import org.gleaner.domain.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * A value and where it stands.
 *
 * @param content a {@code Map<String, JsonValue>} in the order of the file, a {@code
 *     List<JsonValue>}, a String, a Double (infinite if the file's number is too large), a Boolean,
 *     or null
 */
public record JsonValue(SourceLocation where, @Nullable Object content) {

  /** Members of an object; empty for anything else. */
  @SuppressWarnings("unchecked")
  public Map<String, JsonValue> members() {
    return content instanceof Map ? (Map<String, JsonValue>) content : Map.of();
  }

  /** Items of an array; empty for anything else. */
  @SuppressWarnings("unchecked")
  public List<JsonValue> items() {
    return content instanceof List ? (List<JsonValue>) content : List.of();
  }

  public boolean isObject() {
    return content instanceof Map;
  }

  public boolean isArray() {
    return content instanceof List;
  }

  /** What it is, for a message. */
  public String kind() {
    if (content == null) {
      return "null";
    }
    if (isObject()) {
      return "an object";
    }
    if (isArray()) {
      return "an array";
    }
    return content instanceof String ? "a text" : content instanceof Double ? "a number" : "a flag";
  }

  /** The value as a finding shows it. */
  public String shown() {
    if (content instanceof Double number && number == Math.rint(number) && number < 1e15) {
      return Long.toString(number.longValue());
    }
    return isObject() || isArray() ? kind() : String.valueOf(content);
  }
}
