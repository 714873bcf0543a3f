package org.gleaner.domain.cohort;

import java.util.Arrays;
import java.util.List;

/** A word of the JSON documents. */
public interface Known {

  String id();

  /** All words of a kind, in the order that they are explained in. */
  static <T extends Enum<T> & Known> List<String> ids(Class<T> type) {
    return Arrays.stream(type.getEnumConstants()).map(Known::id).toList();
  }

  /**
   * The one of that word.
   *
   * @throws IllegalArgumentException if there is none
   */
  static <T extends Enum<T> & Known> T of(Class<T> type, String id) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no " + type.getSimpleName() + " " + id));
  }
}
