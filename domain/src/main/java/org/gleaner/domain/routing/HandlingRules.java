package org.gleaner.domain.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gleaner.domain.routing.Separation.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What may ride together, and how much of it.
 *
 * @param separations by class; those that only lift a shipped one are left out
 * @param reliefs by id; those without a limit are left out
 */
public record HandlingRules(List<Separation> separations, List<ReliefLimit> reliefs) {

  private static final String SUMMARY = "ADR 2025 as summarised by industry pages";
  private static final String UNVERIFIED = "ADR general provisions (citation not verified)";

  private static final List<Separation> SHIPPED_SEPARATIONS =
      List.of(
          new Separation("9A-damaged", Separation.ANY_OTHER, Scope.VEHICLE, "SP 376, " + SUMMARY),
          new Separation("1", "9", Scope.VEHICLE, "7.5.2, " + UNVERIFIED),
          new Separation("1", "9A", Scope.VEHICLE, "7.5.2, " + UNVERIFIED),
          new Separation("4.2", "5.1", Scope.COMPARTMENT, UNVERIFIED),
          new Separation("4.2", "8", Scope.COMPARTMENT, UNVERIFIED),
          new Separation("4.3", "5.1", Scope.COMPARTMENT, UNVERIFIED),
          new Separation("4.3", "8", Scope.COMPARTMENT, UNVERIFIED));

  /** ADR 2.1.1.1, with the divisions of gases. */
  private static final List<String> CLASSES_OF_THE_AGREEMENT =
      List.of(
          "1", "2", "2.1", "2.2", "2.3", "3", "4.1", "4.2", "4.3", "5.1", "5.2", "6.1", "6.2", "7",
          "8", "9");

  /** Everything may ride with everything. */
  public static final HandlingRules NONE = new HandlingRules(List.of(), List.of());

  /**
   * Of the agreement on dangerous goods by road, in the words of hazard classes that cases use: 9A
   * for lithium batteries, 9A-damaged for damaged or defective ones.
   */
  public static final HandlingRules SHIPPED =
      new HandlingRules(
          SHIPPED_SEPARATIONS,
          List.of(
              new ReliefLimit("sp636", 333, "SP 636, " + SUMMARY),
              new ReliefLimit("sp670", 333, "SP 670, " + SUMMARY)));

  public HandlingRules {
    List<Separation> all = separations;
    separations =
        all.stream()
            .filter(rule -> !isLifting(rule) || isException(rule, all))
            .sorted(Comparator.comparing(Separation::hazardClass).thenComparing(Separation::other))
            .toList();
    reliefs =
        reliefs.stream()
            .filter(limit -> Double.isFinite(limit.mostKg()))
            .sorted(Comparator.comparing(ReliefLimit::relief))
            .toList();
  }

  /** One of scope none about another pair says that the case knows its classes. */
  private static boolean isLifting(Separation rule) {
    return rule.scope() == Scope.NONE
        && SHIPPED_SEPARATIONS.stream()
            .anyMatch(shipped -> shipped.isAbout(rule.hazardClass(), rule.other()));
  }

  private static boolean isException(Separation rule, List<Separation> all) {
    return !rule.isAboutAll()
        && all.stream()
            .filter(other -> other.isAboutAll() && other.scope() != Scope.NONE)
            .anyMatch(
                other ->
                    other.hazardClass().equals(rule.hazardClass())
                        || other.hazardClass().equals(rule.other()));
  }

  /** These, where a rule about the same pair or relief replaces the one that there was. */
  public HandlingRules with(List<Separation> rules, List<ReliefLimit> limits) {
    List<Separation> all = new ArrayList<>(separations);
    all.removeIf(
        old -> rules.stream().anyMatch(rule -> rule.isAbout(old.hazardClass(), old.other())));
    all.addAll(rules);
    List<ReliefLimit> both = new ArrayList<>(reliefs);
    both.removeIf(old -> limits.stream().anyMatch(limit -> limit.relief().equals(old.relief())));
    both.addAll(limits);
    return new HandlingRules(all, both);
  }

  /**
   * How far apart goods of two classes are kept. What a rule says of the pair wins over what rules
   * say of a class and all others; of two of those the stricter holds.
   *
   * @param one null for harmless goods
   */
  public Scope scope(@Nullable String one, @Nullable String another) {
    if (one == null ? another == null : one.equals(another)) {
      return Scope.NONE;
    }
    Optional<Scope> stated =
        one == null || another == null
            ? Optional.empty()
            : separations.stream()
                .filter(rule -> rule.isAbout(one, another))
                .map(Separation::scope)
                .findFirst();
    return stated.orElseGet(
        () ->
            separations.stream()
                .filter(Separation::isAboutAll)
                .filter(r -> r.hazardClass().equals(one) || r.hazardClass().equals(another))
                .map(Separation::scope)
                .max(Comparator.naturalOrder())
                .orElse(Scope.NONE));
  }

  /** Classes of the agreement and those that a rule, shipped or not, is about, each once. */
  public List<String> knownClasses() {
    Stream<String> ruled =
        Stream.concat(SHIPPED_SEPARATIONS.stream(), separations.stream())
            .flatMap(rule -> Stream.of(rule.hazardClass(), rule.other()))
            .filter(one -> !one.equals(Separation.ANY_OTHER));
    return Stream.concat(CLASSES_OF_THE_AGREEMENT.stream(), ruled).distinct().sorted().toList();
  }

  /** Whether a class is one of the agreement; those of the shipped rules' own words are not. */
  public static boolean isOfTheAgreement(@Nullable String hazardClass) {
    return hazardClass != null && CLASSES_OF_THE_AGREEMENT.contains(hazardClass);
  }

  /** The most aboard under a relief; infinite if it has no limit. */
  public double mostKg(String relief) {
    return reliefs.stream()
        .filter(limit -> limit.relief().equals(relief))
        .mapToDouble(ReliefLimit::mostKg)
        .findFirst()
        .orElse(Double.POSITIVE_INFINITY);
  }
}
