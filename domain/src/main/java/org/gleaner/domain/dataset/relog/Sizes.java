package org.gleaner.domain.dataset.relog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gleaner.domain.dataset.relog.RelogInstance.Size;

/** What a plant's sizes and its initial capacity must be to each other. */
final class Sizes {

  static final List<String> COST_KEYS =
      List.of("opening cost ($)", "fixed operating cost ($)", "variable operating cost ($/tonne)");

  /** Not all that Java takes for a number is one in JSON. */
  private static final Pattern DECIMAL = Pattern.compile("[0-9.]+([eE][+-]?[0-9]+)?");

  private Sizes() {}

  /** The keys of a size's costs and those given. */
  static List<String> costKeysAnd(String... others) {
    List<String> keys = new ArrayList<>(COST_KEYS);
    keys.addAll(List.of(others));
    return List.copyOf(keys);
  }

  /** Tonnes a year written as a key; empty if it is no size. */
  static Optional<Double> parse(String key) {
    try {
      if (!DECIMAL.matcher(key.strip()).matches()) {
        return Optional.empty();
      }
      double tonnes = Double.parseDouble(key.strip());
      return Double.isFinite(tonnes) && tonnes >= 0 ? Optional.of(tonnes) : Optional.empty();
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  /** In ascending order, after checks. */
  static List<Size> checked(List<Size> sizes, Field field) {
    if (sizes.isEmpty()) {
      if (field.isObject() || field.isList()) {
        field.error("no-size", null, "a plant has at least one size");
      }
      return sizes;
    }
    List<Size> ascending = sizes.stream().sorted(Comparator.comparingDouble(Size::tonnes)).toList();
    if (ascending.size() > 2) {
      field.error(
          "too-many-sizes",
          Integer.toString(ascending.size()),
          "a plant has one size or the two ends of a line");
    } else if (ascending.size() == 2) {
      checkLine(ascending.get(0), ascending.get(1), field);
    } else if (ascending.get(0).tonnes() == 0) {
      field.error("invalid-size", "0", "a plant of this one size could process nothing");
    }
    return ascending;
  }

  private static void checkLine(Size smaller, Size larger, Field field) {
    if (smaller.tonnes() == larger.tonnes()) {
      field.error(
          "equal-sizes",
          Double.toString(smaller.tonnes()),
          "the two sizes of a plant must differ, costs between them are linear");
    } else if (!smaller.variableCost().equals(larger.variableCost())) {
      field.warning(
          "variable-costs-differ",
          null,
          "the variable operating cost of the smaller size is used for every size");
    }
  }

  /**
   * The capacity that is open before the first year; 0 for none. RELOG counts a plant that is open
   * as at least of its smallest size.
   */
  static double initialCapacity(Field field, List<Size> ascending) {
    double stated = field.amount();
    if (stated == 0 || ascending.isEmpty() || ascending.size() > 2) {
      return 0;
    }
    double smallest = ascending.get(0).tonnes();
    double largest = ascending.get(ascending.size() - 1).tonnes();
    if (stated > largest && ascending.size() == 2) {
      field.error(
          "initial-capacity-too-large",
          field.shown(),
          "the plant cannot be larger than its largest size, " + largest);
      return 0;
    }
    double initial = Math.min(Math.max(stated, smallest), largest);
    if (initial != stated) {
      field.warning(
          "initial-capacity-changed",
          field.shown(),
          "no size of the plant; as in RELOG it is open with " + initial + " tonnes a year");
    }
    return initial;
  }
}
