package org.gleaner.domain.dataset.routing.folder;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.HazardPapers;

/**
 * Holds hazard class, relief, UN number and packing of a row against each other. The class alone
 * decides what goods ride with and which permit they need, so papers that say otherwise are an
 * error; what may be right by a case's own words or an authority's permit is a warning.
 */
record HazardPapersCheck(Findings findings) {

  void check(Row row) {
    StatedPapers stated = StatedPapers.of(row);
    List<HazardPapers> rules = stated.rules();
    if (rules.isEmpty()) {
      return;
    }
    Optional<HazardPapers> rule = rules.stream().filter(stated::isOfClass).findFirst();
    hazardClass(row, stated, rules, rule.isPresent());
    rule.ifPresent(of -> packing(row, stated, rules, of));
    rule.ifPresent(of -> number(row, stated, of));
    // Under a relief the class may be empty: then the packing says which goods they are.
    rule.or(
            () ->
                rules.stream()
                    .filter(of -> stated.hazardClass() == null && stated.isPackedFor(of))
                    .findFirst())
        .ifPresent(of -> relief(row, stated, rules, of));
  }

  private void hazardClass(
      Row row, StatedPapers stated, List<HazardPapers> rules, boolean isAllowed) {
    String expected = "must be " + classes(rules) + of(stated);
    if (stated.hazardClass() == null && stated.relief() == null) {
      findings.error(
          "no-hazard-class",
          row.fault(GoodsCells.HAZARD_CLASS),
          null,
          expected + ": without a class it rides with everything and needs no permit",
          "What is free of the rules names the relief that frees it, as sp636 or one of"
              + " reliefs.csv.");
    } else if (stated.isOfAKnownClass() && !isAllowed) {
      findings.error(
          "wrong-hazard-class",
          row.fault(GoodsCells.HAZARD_CLASS),
          stated.hazardClass(),
          expected,
          "What it rides with and which permit it needs goes by its class.");
    } else if (stated.relief() == null && !isAllowed) {
      findings.add(
          Finding.warning(
                  "wrong-hazard-class",
                  row.at(GoodsCells.HAZARD_CLASS),
                  stated.hazardClass(),
                  expected)
              .withHint(
                  "A class of the case's own keeps from others what separations.csv says, no"
                      + " more."));
    }
  }

  private void packing(Row row, StatedPapers stated, List<HazardPapers> rules, HazardPapers rule) {
    // A relief has packing of its own: SP 636 asks for P909 even of damaged cells.
    if (stated.packings().isEmpty() || stated.isUnderAShippedRelief()) {
      return;
    }
    String value = row.text(GoodsCells.PACKING);
    String expected =
        "must be " + either(rule.packings()) + " for " + rule.goods() + " (" + rule.source() + ")";
    Optional<HazardPapers> other =
        rules.stream().filter(of -> !of.equals(rule) && stated.isPackedFor(of)).findFirst();
    if (other.isPresent()) {
      findings.error(
          "wrong-packing",
          row.fault(GoodsCells.PACKING),
          value,
          expected,
          value
              + " is for "
              + other.get().goods()
              + ": then hazard_class is "
              + other.get().hazardClasses().get(0)
              + ".");
    } else if (!stated.isPackedFor(rule)) {
      findings.add(
          Finding.warning("wrong-packing", row.at(GoodsCells.PACKING), value, expected)
              .withHint("Right where the competent authority permits it."));
    }
  }

  private void relief(Row row, StatedPapers stated, List<HazardPapers> rules, HazardPapers rule) {
    String relief = stated.relief();
    if (relief == null || !stated.isUnderAShippedRelief() || rule.reliefs().contains(relief)) {
      return;
    }
    String expected = "must be empty: it is not for " + rule.goods() + " (" + rule.source() + ")";
    if (rules.stream().anyMatch(of -> of.reliefs().contains(relief))) {
      // What a relief for collected batteries says of damaged ones among them was not verified.
      findings.add(
          Finding.warning("wrong-relief", row.at(GoodsCells.RELIEF), relief, expected)
              .withHint("Read whether it frees from SP 376 too."));
    } else {
      findings.error(
          "wrong-relief",
          row.fault(GoodsCells.RELIEF),
          relief,
          expected,
          "What an authority permits is a row of reliefs.csv with an id of its own.");
    }
  }

  private void number(Row row, StatedPapers stated, HazardPapers rule) {
    if (stated.number() == null && rule.needsNumber()) {
      findings.add(
          Finding.warning(
                  "un-number-missing",
                  row.at(GoodsCells.UN_NUMBER),
                  null,
                  "is not stated, but must be on the papers of " + rule.goods())
              .withHint("It is " + either(rule.unNumbers()) + "."));
    }
  }

  private static String of(StatedPapers stated) {
    return stated.number() == null
        ? " for what is packed by " + either(stated.packings())
        : " for UN " + stated.number();
  }

  private static String classes(List<HazardPapers> rules) {
    return rules.stream()
        .map(
            rule ->
                either(rule.hazardClasses()) + (rules.size() == 1 ? "" : " (" + rule.goods() + ")"))
        .collect(Collectors.joining(" or "));
  }

  private static String either(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }
}
