package org.gleaner.domain.dataset;

import java.math.BigDecimal;
import java.util.List;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.quantity.Ranged;
import org.gleaner.domain.quantity.RangedSeries;

/** The text of {@code arisings.csv}. */
public record ArisingsTable(Horizon horizon, List<Arising> arisings) {
  private static final String HEADER =
      "site,material,period,tonnes_per_year,low,high,source,year,confidence\n";

  public ArisingsTable {
    arisings = List.copyOf(arisings);
  }

  /** One row for each period, or one for all where nothing changes over time. */
  public String text() {
    StringBuilder text = new StringBuilder(HEADER);
    for (Arising arising : arisings) {
      if (isConstant(arising.tonnesPerYear())) {
        addRow(text, arising, "", 0);
      } else {
        for (Period period : horizon.periods()) {
          addRow(text, arising, period.id(), period.index());
        }
      }
    }
    return text.toString();
  }

  private static boolean isConstant(RangedSeries tonnes) {
    return tonnes.best().isConstant() && tonnes.low().isConstant() && tonnes.high().isConstant();
  }

  private static void addRow(StringBuilder text, Arising arising, String period, int index) {
    Ranged tonnes = arising.tonnesPerYear().at(index);
    Evidence evidence = arising.evidence();
    Integer year = evidence.year();
    String confidence = evidence.confidence() == null ? "" : evidence.confidence().name();
    text.append(
        String.join(
            ",",
            arising.site(),
            arising.material(),
            period,
            number(tonnes.best()),
            number(tonnes.low()),
            number(tonnes.high()),
            quoted(evidence.source()),
            year == null ? "" : year.toString(),
            confidence));
    text.append('\n');
  }

  private static String number(double value) {
    return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
