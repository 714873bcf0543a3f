package org.gleaner.domain.dataset.relog;

/** Which of RELOG's two input formats a file is written in. */
enum Dialect {
  /** Collection centres inside products; every series has one number per year. */
  V07("0.7"),
  /** Centres of their own; scalars stand for constant series, null for no limit. */
  V08("0.8");

  private final String version;

  Dialect(String version) {
    this.version = version;
  }

  String version() {
    return version;
  }

  /** Only 0.8 has centres and input mixes; everything else is read as 0.7. */
  static Dialect of(Field root) {
    if (root.has("centers") || root.has("emissions")) {
      return V08;
    }
    boolean mixes =
        root.get("plants").filter(Field::isObject).stream()
            .flatMap(p -> p.members().values().stream())
            .anyMatch(p -> p.has("input mix (%)"));
    return mixes ? V08 : V07;
  }
}
