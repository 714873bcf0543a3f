package org.gleaner.domain.dataset.relog;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Makes ids out of free text: lower-case ASCII, each given once. */
final class Slugs {

  private final String fallback;
  private final Set<String> given = new HashSet<>();

  /**
   * @param fallback id of a name without a letter or digit
   * @param reserved ids never to give
   */
  Slugs(String fallback, String... reserved) {
    this.fallback = fallback;
    given.addAll(Set.of(reserved));
  }

  /** An id like the name; a number is appended where it is taken. */
  String idFor(String name) {
    return idFor(name, id -> true);
  }

  /** As above, and one that the condition allows. */
  String idFor(String name, Predicate<String> allowed) {
    String slug = slug(name, fallback);
    String id = slug;
    for (int n = 2; !allowed.test(id) || !given.add(id); n++) {
      id = slug + "-" + n;
    }
    return id;
  }

  boolean hasGiven(String id) {
    return given.contains(id);
  }

  static String slug(String name, String fallback) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .replace('đ', 'd')
            .replace('Đ', 'd')
            .toLowerCase(Locale.ROOT);
    String slug = plain.replaceAll("[^a-z0-9._]+", "-").replaceAll("^[-._]+|[-._]+$", "");
    return slug.isEmpty() ? fallback : slug;
  }
}
