package org.gleaner.domain.dataset.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gleaner.domain.dataset.format.Column;

/** Tells a header that names another unit from one that is misspelt. */
final class UnitNames {
  private static final Set<String> UNITS =
      Set.of(
          "per", "t", "kt", "mt", "ton", "tons", "tonne", "tonnes", "kg", "g", "mg", "lb", "lbs",
          "ppm", "percent", "pct", "share", "year", "years", "yr", "a", "month", "months", "week",
          "day", "days", "hour", "hours", "h", "min", "km", "m", "mi", "mile", "miles", "m3", "l",
          "litre", "litres", "liter", "liters", "kwh", "mwh", "gwh", "kj", "mj", "gj", "kgco2e",
          "gco2e", "tco2e", "co2e", "usd", "vnd", "eur", "cny", "jpy", "musd", "kusd", "bq", "kbq",
          "mbq", "wet", "dry");

  /** Of names that are one unit and nothing else, both are of a row here or neither is. */
  private static final List<Set<String>> ALIKE =
      List.of(
          Set.of("t", "kt", "mt", "ton", "tons", "tonne", "tonnes", "kg", "g", "mg", "lb", "lbs"),
          Set.of("m3", "l", "litre", "litres", "liter", "liters"),
          Set.of("km", "m", "mi", "mile", "miles"),
          Set.of("day", "days", "hour", "hours", "h", "min"),
          Set.of("ppm", "percent", "pct", "share"),
          Set.of("usd", "vnd", "eur", "cny", "jpy", "musd", "kusd"));

  private UnitNames() {}

  /** The one column that says the same in another unit, if there is one. */
  static Optional<Column> sameThingInAnotherUnit(String written, List<Column> columns) {
    List<String> stem = stem(written);
    Column best = null;
    int mostShared = -1;
    boolean tie = false;
    for (Column column : columns) {
      boolean measured = column.type().isNumeric() && !column.unit().isEmpty();
      boolean same = stem.equals(stem(column.name()));
      if (measured && same && (!stem.isEmpty() || mayBeAlike(written, column.name()))) {
        int shared = shared(written, column.name());
        tie = shared == mostShared || (tie && shared < mostShared);
        if (shared > mostShared) {
          mostShared = shared;
          best = column;
        }
      }
    }
    return Optional.ofNullable(tie ? null : best);
  }

  private static boolean mayBeAlike(String a, String b) {
    return ALIKE.stream().noneMatch(units -> units.contains(a) != units.contains(b));
  }

  private static List<String> stem(String name) {
    List<String> words = new ArrayList<>(List.of(name.split("_")));
    words.removeIf(UNITS::contains);
    return words;
  }

  private static int shared(String a, String b) {
    List<String> words = new ArrayList<>(List.of(a.split("_")));
    words.retainAll(List.of(b.split("_")));
    return words.size();
  }
}
