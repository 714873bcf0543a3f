package org.gleaner.domain.dataset.relog;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gleaner.domain.dataset.json.JsonValue;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.NearestName;
import org.jspecify.annotations.Nullable;

/**
 * A place in the document. Reading the wrong kind of value reports it once and answers with
 * something harmless, so that one reading finds everything that is wrong.
 */
record Field(JsonValue value, Findings findings) {

  /** Members of a section that may be missing. */
  static Map<String, Field> membersOf(Optional<Field> section) {
    return section.map(Field::members).orElse(Map.of());
  }

  boolean isNull() {
    return value.content() == null;
  }

  boolean isList() {
    return value.isArray();
  }

  boolean isObject() {
    return value.isObject();
  }

  boolean isNumber() {
    return value.content() instanceof Double;
  }

  boolean isZero() {
    return value.content() instanceof Double number && number == 0;
  }

  /** The value as a finding shows it. */
  String shown() {
    return value.shown();
  }

  boolean has(String key) {
    return value.members().containsKey(key);
  }

  /** The member, if this is an object that has it. */
  Optional<Field> get(String key) {
    return Optional.ofNullable(value.members().get(key)).map(v -> new Field(v, findings));
  }

  /** The member; its absence is an error. */
  Optional<Field> require(String key, String meaning) {
    Optional<Field> member = get(key);
    if (member.isEmpty() && isObject()) {
      error(
          "missing-key",
          key,
          "the key \"" + key + "\" is missing: " + meaning,
          NearestName.hint(key, value.members().keySet()));
    }
    return member;
  }

  /** Members by key, in the order of the file. */
  Map<String, Field> members() {
    if (!isObject()) {
      wrongType("an object");
    }
    Map<String, Field> fields = new LinkedHashMap<>();
    value.members().forEach((key, member) -> fields.put(key, new Field(member, findings)));
    return fields;
  }

  /**
   * Reports what is no object, and warns of keys that RELOG does not know: they change nothing
   * there, nor here.
   */
  void expectObject(Collection<String> known) {
    if (!isObject()) {
      wrongType("an object");
      return;
    }
    Set<String> unused = new LinkedHashSet<>(known);
    unused.removeAll(value.members().keySet());
    for (Map.Entry<String, JsonValue> member : value.members().entrySet()) {
      if (!known.contains(member.getKey())) {
        new Field(member.getValue(), findings)
            .warning(
                "unknown-key",
                member.getKey(),
                "RELOG has no such key here; it is ignored",
                NearestName.hint(member.getKey(), unused));
      }
    }
  }

  List<Field> items() {
    if (!isList()) {
      wrongType("an array");
    }
    return value.items().stream().map(item -> new Field(item, findings)).toList();
  }

  /** A finite number; 0 where there is none. */
  double number() {
    if (!(value.content() instanceof Double number)) {
      wrongType("a number");
      return 0;
    }
    if (!Double.isFinite(number)) {
      error("not-finite", null, "is too large for a number");
      return 0;
    }
    return number;
  }

  /** A number of tonnes or the like; 0 where it is negative or none. */
  double amount() {
    double amount = number();
    if (amount < 0) {
      error("negative-amount", shown(), "must not be negative");
      return 0;
    }
    return amount;
  }

  String text() {
    if (value.content() instanceof String text) {
      return text;
    }
    wrongType("a text");
    return "";
  }

  void error(String code, @Nullable String shown, String message) {
    error(code, shown, message, null);
  }

  void error(String code, @Nullable String shown, String message, @Nullable String hint) {
    findings.error(code, value.where(), shown, message, hint);
  }

  void warning(String code, @Nullable String shown, String message) {
    warning(code, shown, message, null);
  }

  void warning(String code, @Nullable String shown, String message, @Nullable String hint) {
    findings.add(Finding.warning(code, value.where(), shown, message).withHint(hint));
  }

  void info(String code, String message) {
    findings.info(code, value.where(), message);
  }

  private void wrongType(String expected) {
    error("wrong-type", shown(), "must be " + expected);
  }
}
