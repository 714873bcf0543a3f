package org.gleaner.domain.dataset.json;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.gleaner.domain.dataset.format.Bounds;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.NearestName;
import org.gleaner.domain.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * Reads the keys of one object. A value of the wrong type becomes a finding at its own place, and
 * the reading goes on; {@link #reportUnknown} then complains of keys that nobody asked for.
 */
public final class JsonFields {
  private final JsonValue object;
  private final Findings findings;
  private final Set<String> asked = new LinkedHashSet<>();
  private final Set<String> missing = new LinkedHashSet<>();
  private boolean sound = true;

  private JsonFields(JsonValue object, Findings findings) {
    this.object = object;
    this.findings = findings;
  }

  /** The keys of an object; empty if the value is none, and then that is reported. */
  public static Optional<JsonFields> of(JsonValue value, Findings findings) {
    if (value.isObject()) {
      return Optional.of(new JsonFields(value, findings));
    }
    findings.error("wrong-type", value.where(), value.shown(), "must be an object");
    return Optional.empty();
  }

  public SourceLocation where() {
    return object.where();
  }

  /** Place of a key's value; of the object if the key is not there. */
  public SourceLocation at(String key) {
    JsonValue value = object.members().get(key);
    return value == null ? object.where() : value.where();
  }

  /** Whether no error was found so far in what was asked for. */
  public boolean isSound() {
    return sound;
  }

  public Optional<JsonValue> value(String key) {
    asked.add(key);
    return Optional.ofNullable(object.members().get(key));
  }

  public Optional<JsonValue> required(String key) {
    Optional<JsonValue> value = value(key);
    if (value.isEmpty()) {
      sound = false;
      missing.add(key);
    }
    return value;
  }

  public Optional<String> text(String key) {
    return value(key).flatMap(v -> as(v, String.class, "a text"));
  }

  public Optional<String> requiredText(String key) {
    return required(key).flatMap(v -> as(v, String.class, "a text"));
  }

  public Optional<Boolean> flag(String key) {
    return value(key).flatMap(v -> as(v, Boolean.class, "true or false"));
  }

  public OptionalDouble number(String key, Bounds bounds) {
    return value(key).map(v -> number(v, bounds)).orElse(OptionalDouble.empty());
  }

  public OptionalDouble requiredNumber(String key, Bounds bounds) {
    return required(key).map(v -> number(v, bounds)).orElse(OptionalDouble.empty());
  }

  public OptionalInt requiredInteger(String key, Bounds bounds) {
    return required(key).map(v -> integer(v, bounds)).orElse(OptionalInt.empty());
  }

  /** A word out of a list; empty if absent or wrong, and if wrong that is reported. */
  public Optional<String> choice(String key, List<String> words) {
    return text(key).filter(word -> isOneOf(key, word, words));
  }

  public Optional<String> requiredChoice(String key, List<String> words) {
    return requiredText(key).filter(word -> isOneOf(key, word, words));
  }

  public Optional<JsonFields> object(String key) {
    return value(key).flatMap(this::fields);
  }

  public Optional<JsonFields> requiredObject(String key) {
    return required(key).flatMap(this::fields);
  }

  private Optional<JsonFields> fields(JsonValue value) {
    Optional<JsonFields> fields = of(value, findings);
    sound &= fields.isPresent();
    return fields;
  }

  /** Items of an array; empty if absent or wrong, and if wrong that is reported. */
  public Optional<List<JsonValue>> array(String key) {
    return value(key).flatMap(this::items);
  }

  public Optional<List<JsonValue>> requiredArray(String key) {
    return required(key).flatMap(this::items);
  }

  private Optional<List<JsonValue>> items(JsonValue value) {
    if (!value.isArray()) {
      wrongType(value, "an array");
      return Optional.empty();
    }
    return Optional.of(value.items());
  }

  /** Texts of an array; items that are no text are reported and left out. */
  public List<JsonValue> texts(String key) {
    List<JsonValue> texts = new ArrayList<>();
    for (JsonValue item : array(key).orElse(List.of())) {
      if (as(item, String.class, "a text").isPresent()) {
        texts.add(item);
      }
    }
    return texts;
  }

  public OptionalInt integer(JsonValue value, Bounds bounds) {
    OptionalDouble number = number(value, bounds);
    if (number.isEmpty()) {
      return OptionalInt.empty();
    }
    double exact = number.getAsDouble();
    if (exact != Math.rint(exact) || Math.abs(exact) > Integer.MAX_VALUE) {
      error("not-whole", value.where(), value.shown(), "must be a whole number", null);
      return OptionalInt.empty();
    }
    return OptionalInt.of((int) exact);
  }

  public OptionalDouble number(JsonValue value, Bounds bounds) {
    Optional<Double> number = as(value, Double.class, "a number");
    if (number.isEmpty()) {
      return OptionalDouble.empty();
    }
    if (number.get().isInfinite()) {
      error("not-finite", value.where(), null, "is too large for a number", null);
      return OptionalDouble.empty();
    }
    if (!bounds.contains(number.get())) {
      error("out-of-range", value.where(), value.shown(), bounds.requirement(), null);
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(number.get() == 0 ? 0.0 : number.get());
  }

  /** Reports missing keys and keys that were never asked for; a misspelt key is not missing too. */
  public void reportUnknown() {
    for (String key : object.members().keySet()) {
      if (asked.contains(key)) {
        continue;
      }
      Set<String> free = new LinkedHashSet<>(asked);
      free.removeAll(object.members().keySet());
      Optional<String> near = NearestName.of(key, free);
      near.ifPresent(missing::remove);
      error(
          "unknown-key",
          object.members().get(key).where(),
          key,
          "is no key here",
          near.map(name -> "Maybe " + name + ".")
              .orElse("Known keys: " + String.join(", ", asked)));
    }
    reportMissing();
  }

  /** Reports keys that must be there, where it is not known which others may be. */
  public void reportMissing() {
    for (String key : missing) {
      error("missing-key", object.where(), key, "the key " + key + " must be there", null);
    }
  }

  /** Reports an error in an item of an array of this object. */
  public void errorAt(String code, JsonValue item, String message, @Nullable String hint) {
    error(code, item.where(), item.shown(), message, hint);
  }

  /** Reports an error in the value of a key. */
  public void error(String code, String key, String message, @Nullable String hint) {
    JsonValue value = object.members().get(key);
    error(code, at(key), value == null ? null : value.shown(), message, hint);
  }

  private boolean isOneOf(String key, String word, List<String> words) {
    if (words.contains(word)) {
      return true;
    }
    String message = "must be one of " + String.join(", ", words);
    error("unknown-word", key, message, NearestName.hint(word, words));
    return false;
  }

  private <T> Optional<T> as(JsonValue value, Class<T> type, String noun) {
    if (type.isInstance(value.content())) {
      return Optional.of(type.cast(value.content()));
    }
    wrongType(value, noun);
    return Optional.empty();
  }

  private void wrongType(JsonValue value, String noun) {
    error("wrong-type", value.where(), value.shown(), "must be " + noun, null);
  }

  private void error(
      String code,
      SourceLocation where,
      @Nullable String value,
      String message,
      @Nullable String hint) {
    sound = false;
    findings.error(code, where, value, message, hint);
  }
}
