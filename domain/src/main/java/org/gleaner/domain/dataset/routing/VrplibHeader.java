package org.gleaner.domain.dataset.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.gleaner.domain.dataset.format.Bounds;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.NearestName;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.routing.RoundingConvention;

/** Keywords of a VRPLIB file as values; what is missing or wrong is reported. */
record VrplibHeader(VrplibSections parts, Findings findings) {

  /** More than any public instance has; what is above is a slip. */
  private static final Bounds COUNT = new Bounds(1, 100_000, false, false);

  private static final String PLANAR = "EUC_2D";
  private static final String LISTED = "EXPLICIT";
  private static final Map<String, RoundingConvention> TYPES = types();

  private static Map<String, RoundingConvention> types() {
    Map<String, RoundingConvention> types = new LinkedHashMap<>();
    types.put("CVRP", RoundingConvention.NEAREST_INTEGER);
    types.put("HFVRP", RoundingConvention.TIMES_1000_ROUNDED);
    types.put("MDVRPTW", RoundingConvention.TIMES_1000_ROUNDED);
    types.put("PCVRPTW", RoundingConvention.TIMES_10_TRUNCATED);
    types.put("MTVRPTWR", RoundingConvention.TIMES_10_TRUNCATED);
    return types;
  }

  /** The convention that belongs to the type of the problem. */
  Optional<RoundingConvention> rounding() {
    List<String> known = new ArrayList<>(TYPES.keySet());
    return required("TYPE").filter(k -> isOneOf(k, known)).map(k -> TYPES.get(k.word()));
  }

  /** Whether distances are listed and not those of the plane. */
  boolean listsDistances() {
    return required("EDGE_WEIGHT_TYPE")
        .filter(keyword -> isOneOf(keyword, List.of(PLANAR, LISTED)))
        .map(keyword -> keyword.word().equals(LISTED))
        .orElse(false);
  }

  void requireTwoCoordinates() {
    parts
        .keyword("NODE_COORD_TYPE")
        .ifPresent(keyword -> isOneOf(keyword, List.of("TWOD_COORDS", "NO_COORDS")));
  }

  String name() {
    return parts.keyword("NAME").map(VrplibSections.Keyword::value).orElse(parts.file());
  }

  OptionalInt dimension() {
    return required("DIMENSION").map(k -> count("DIMENSION", k)).orElse(OptionalInt.empty());
  }

  /** Number of vehicles; empty if it is not stated or wrong. */
  OptionalInt vehicles() {
    return parts.keyword("VEHICLES").map(k -> count("VEHICLES", k)).orElseGet(OptionalInt::empty);
  }

  /** Value of a keyword that may be absent. */
  OptionalDouble amount(String name, Bounds bounds) {
    LineNumbers numbers = new LineNumbers(findings);
    return parts
        .keyword(name)
        .map(k -> numbers.number(k.line(), k.value(), new LineNumbers.Field(name, bounds)))
        .orElseGet(OptionalDouble::empty);
  }

  private OptionalInt count(String name, VrplibSections.Keyword keyword) {
    return new LineNumbers(findings)
        .integer(keyword.line(), keyword.value(), new LineNumbers.Field(name, COUNT));
  }

  /** A keyword that must be there, else that is reported. */
  Optional<VrplibSections.Keyword> required(String name) {
    Optional<VrplibSections.Keyword> keyword = parts.keyword(name);
    if (keyword.isEmpty() && !parts.misspelt().contains(name)) {
      findings.error(
          "missing-keyword",
          SourceLocation.ofFile(parts.file()),
          name,
          "the keyword " + name + " must be there");
    }
    return keyword;
  }

  private boolean isOneOf(VrplibSections.Keyword keyword, List<String> words) {
    if (words.contains(keyword.word())) {
      return true;
    }
    String message = "must be one of " + String.join(", ", words);
    String hint = NearestName.hint(keyword.word(), words);
    findings.error("unknown-word", keyword.line().where(), keyword.value(), message, hint);
    return false;
  }
}
