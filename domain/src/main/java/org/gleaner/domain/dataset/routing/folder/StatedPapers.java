package org.gleaner.domain.dataset.routing.folder;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.routing.HandlingRules;
import org.gleaner.domain.routing.HazardPapers;
import org.gleaner.domain.routing.ReliefLimit;
import org.jspecify.annotations.Nullable;

/**
 * What a row says of the hazard of its goods.
 *
 * @param number its digits; null if there are none
 * @param packings words of the packing instruction, in capitals: it may name several
 */
record StatedPapers(
    @Nullable String hazardClass,
    @Nullable String relief,
    @Nullable String number,
    List<String> packings) {

  StatedPapers {
    packings = List.copyOf(packings);
  }

  static StatedPapers of(Row row) {
    String number = row.textOrNull(GoodsCells.UN_NUMBER);
    String packing = row.textOrNull(GoodsCells.PACKING);
    return new StatedPapers(
        row.textOrNull(GoodsCells.HAZARD_CLASS),
        row.textOrNull(GoodsCells.RELIEF),
        // `UN3480` is a mistake of its own, and no reason to keep others from being found.
        number == null ? null : number.replaceAll("\\D", ""),
        packing == null
            ? List.of()
            : Arrays.stream(packing.toUpperCase(Locale.ROOT).split("[^A-Z0-9]+"))
                .filter(word -> !word.isEmpty())
                .toList());
  }

  /**
   * Rules about the goods. Which goods they are the UN number says; without one a class that only
   * they have, else how they are packed.
   */
  List<HazardPapers> rules() {
    List<HazardPapers> all = HazardPaperRules.all();
    if (number != null) {
      return all.stream().filter(rule -> rule.unNumbers().contains(number)).toList();
    }
    return all.stream()
        .filter(rule -> isOfClass(rule) && !HandlingRules.isOfTheAgreement(hazardClass))
        .findFirst()
        .or(() -> all.stream().filter(this::isPackedFor).findFirst())
        .map(one -> all.stream().filter(r -> r.unNumbers().equals(one.unNumbers())).toList())
        .orElse(List.of());
  }

  boolean isOfClass(HazardPapers rule) {
    return hazardClass != null && rule.hazardClasses().contains(hazardClass);
  }

  boolean isPackedFor(HazardPapers rule) {
    return packings.stream().anyMatch(rule.packings()::contains);
  }

  /** Whether the class is a word of the agreement or of the shipped rules, not the case's own. */
  boolean isOfAKnownClass() {
    return hazardClass != null && HandlingRules.SHIPPED.knownClasses().contains(hazardClass);
  }

  /** Whether the relief is a shipped one, which the agreement gives to some goods only. */
  boolean isUnderAShippedRelief() {
    return HandlingRules.SHIPPED.reliefs().stream()
        .map(ReliefLimit::relief)
        .anyMatch(id -> id.equals(relief));
  }
}
