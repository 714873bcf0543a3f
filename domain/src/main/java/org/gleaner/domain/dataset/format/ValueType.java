package org.gleaner.domain.dataset.format;

import java.util.Arrays;
import java.util.List;
import org.gleaner.domain.site.SiteKind;
import org.jspecify.annotations.Nullable;

/**
 * What a cell may hold.
 *
 * @param bounds of a number; ignored by other kinds
 * @param words allowed words of a choice
 * @param target what a reference refers to; null for other kinds
 * @param siteKinds kinds of sites that a reference to a site may name; empty for all
 */
public record ValueType(
    Kind kind,
    Bounds bounds,
    List<String> words,
    @Nullable Target target,
    List<SiteKind> siteKinds) {

  /** The shapes of a value. */
  public enum Kind {
    /** A slug that names the row's own thing. */
    ID,
    /** The id of something stated elsewhere. */
    REFERENCE,
    TEXT,
    NUMBER,
    INTEGER,
    FLAG,
    CHOICE,
    /** First year of a period of the horizon. */
    PERIOD,
    /** Ids of periods, separated by spaces, or {@code none}. */
    PERIODS,
    /** Words separated by spaces. */
    WORDS
  }

  public static final ValueType ID = plain(Kind.ID);
  public static final ValueType TEXT = plain(Kind.TEXT);
  public static final ValueType FLAG = plain(Kind.FLAG);
  public static final ValueType PERIOD = plain(Kind.PERIOD);
  public static final ValueType PERIODS = plain(Kind.PERIODS);
  public static final ValueType WORDS = plain(Kind.WORDS);
  public static final ValueType NUMBER = number(Bounds.ANY);
  public static final ValueType AMOUNT = number(Bounds.NOT_NEGATIVE);
  public static final ValueType POSITIVE = number(Bounds.POSITIVE);
  public static final ValueType SHARE = number(Bounds.SHARE);
  public static final ValueType YEAR = integer(Bounds.YEAR);
  public static final ValueType COUNT = integer(Bounds.NOT_NEGATIVE);
  public static final ValueType STEP = integer(Bounds.STEP);

  public ValueType {
    words = List.copyOf(words);
    siteKinds = List.copyOf(siteKinds);
  }

  public static ValueType number(Bounds bounds) {
    return new ValueType(Kind.NUMBER, bounds, List.of(), null, List.of());
  }

  public static ValueType integer(Bounds bounds) {
    return new ValueType(Kind.INTEGER, bounds, List.of(), null, List.of());
  }

  public static ValueType choice(String... words) {
    return choice(List.of(words));
  }

  public static ValueType choice(List<String> words) {
    return new ValueType(Kind.CHOICE, Bounds.ANY, words, null, List.of());
  }

  /** A choice among the constants of an enum, in lower case. */
  public static ValueType choice(Class<? extends Enum<?>> type) {
    String[] words =
        Arrays.stream(type.getEnumConstants()).map(ValueType::word).toArray(String[]::new);
    return choice(words);
  }

  public static ValueType of(Target target) {
    return new ValueType(Kind.REFERENCE, Bounds.ANY, List.of(), target, List.of());
  }

  public static ValueType site(SiteKind... kinds) {
    return new ValueType(Kind.REFERENCE, Bounds.ANY, List.of(), Target.SITE, List.of(kinds));
  }

  /** How a constant is written in a file. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT);
  }

  public boolean isNumeric() {
    return kind == Kind.NUMBER || kind == Kind.INTEGER;
  }

  /** What may stand in the cell, for people. */
  public String describe() {
    return switch (kind) {
      case ID -> "id";
      case REFERENCE ->
          "id of " + withArticle(target == null ? "thing" : target.noun()) + kindsText();
      case TEXT -> "text";
      case NUMBER -> "number" + bounds.describe();
      case INTEGER -> "whole number" + bounds.describe();
      case FLAG -> "`true` or `false`";
      case CHOICE -> "one of `" + String.join("`, `", words) + "`";
      case PERIOD -> "first year of a period";
      case PERIODS -> "first years of periods, separated by spaces, or `none`";
      case WORDS -> "words separated by spaces";
    };
  }

  private static String withArticle(String noun) {
    return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
  }

  private String kindsText() {
    return siteKinds.isEmpty()
        ? ""
        : " of kind " + String.join(", ", siteKinds.stream().map(ValueType::word).toList());
  }

  private static ValueType plain(Kind kind) {
    return new ValueType(kind, Bounds.ANY, List.of(), null, List.of());
  }
}
