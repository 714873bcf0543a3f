package org.gleaner.domain.dataset.routing.folder;

import java.util.List;
import java.util.regex.Pattern;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.NearestName;
import org.gleaner.domain.routing.Papers;
import org.jspecify.annotations.Nullable;

/**
 * Cells that say under which relief goods ride and what their papers say.
 *
 * @param reliefs ids that rows may name
 */
public record GoodsCells(List<String> reliefs, Findings findings) {
  public static final String UN_NUMBER = "un_number";

  static final String HAZARD_CLASS = "hazard_class";
  static final String RELIEF = "relief";
  static final String PACKING = "packing";

  private static final Pattern UN_DIGITS = Pattern.compile("\\d{4}");

  public GoodsCells {
    reliefs = List.copyOf(reliefs);
  }

  /**
   * Id of the relief; null if none is named.
   *
   * @param amount column of how much counts under it, which means nothing without one
   */
  public @Nullable String relief(Row row, String amount) {
    String id = row.textOrNull(RELIEF);
    if (id == null && row.states(amount)) {
      findings.error(
          "no-relief", row.fault(amount), null, "counts under a relief, which is not named");
    } else if (id != null && !reliefs.contains(id)) {
      findings.error(
          "unknown-id", row.fault(RELIEF), id, "no such relief", NearestName.hint(id, reliefs));
    }
    return id;
  }

  /**
   * UN number and packing instruction, which must agree with hazard class and relief.
   *
   * @param manifests of the visits
   */
  public Papers papers(Row row, List<String> manifests) {
    String number = row.textOrNull(UN_NUMBER);
    if (number != null && !UN_DIGITS.matcher(number).matches()) {
      findings.error(
          "no-un-number",
          row.fault(UN_NUMBER),
          number,
          "must be the four digits of a UN number, as 3480");
    }
    new HazardPapersCheck(findings).check(row);
    return new Papers(number, row.textOrNull(PACKING), manifests);
  }
}
