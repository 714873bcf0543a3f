package org.gleaner.domain.dataset.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gleaner.domain.dataset.format.Bounds;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.NearestName;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.PlanarTravel;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;
import org.jspecify.annotations.Nullable;

/** Text of Solomon's and of Gehring and Homberger's instances with time windows. */
final class SolomonReader {
  private static final String VEHICLE = "VEHICLE";
  private static final String CUSTOMER = "CUSTOMER";
  private static final List<String> HEADINGS = List.of(VEHICLE, CUSTOMER, "NUMBER", "CUST");
  private static final int LINES_LOOKED_AT = 12;
  private static final int DEMAND = 3;

  private static final List<LineNumbers.Field> VEHICLE_FIELDS =
      List.of(
          new LineNumbers.Field("NUMBER", new Bounds(1, 100_000, false, false)),
          new LineNumbers.Field("CAPACITY", LineNumbers.POSITIVE_AMOUNT));

  private static final List<LineNumbers.Field> CUSTOMER_FIELDS =
      List.of(
          new LineNumbers.Field("CUST NO.", LineNumbers.AMOUNT),
          new LineNumbers.Field("XCOORD.", LineNumbers.FIGURE),
          new LineNumbers.Field("YCOORD.", LineNumbers.FIGURE),
          new LineNumbers.Field("DEMAND", LineNumbers.AMOUNT),
          new LineNumbers.Field("READY TIME", LineNumbers.AMOUNT),
          new LineNumbers.Field("DUE DATE", LineNumbers.AMOUNT),
          new LineNumbers.Field("SERVICE TIME", LineNumbers.AMOUNT));

  private final TextLines text;
  private final Findings findings;
  private final LineNumbers numbers;
  private final List<double[]> customers = new ArrayList<>();
  private double @Nullable [] vehicles;
  private String section = "";
  private int next;

  private SolomonReader(TextLines text, Findings findings) {
    this.text = text;
    this.findings = findings;
    this.numbers = new LineNumbers(findings);
  }

  /** Whether one of the two headings is among the first lines. */
  static boolean fits(TextLines text) {
    return text.lines().stream()
        .limit(LINES_LOOKED_AT)
        .map(SolomonReader::firstWord)
        .anyMatch(word -> word.equals(VEHICLE) || word.equals(CUSTOMER));
  }

  static Optional<RoutingCase> read(TextLines text, Findings findings) {
    return new SolomonReader(text, findings).read();
  }

  private Optional<RoutingCase> read() {
    boolean named = !HEADINGS.contains(firstWord(text.lines().get(0)));
    text.lines().stream().skip(named ? 1 : 0).forEach(this::take);
    SourceLocation file = SourceLocation.ofFile(text.file());
    double[] fleet = vehicles;
    if (fleet == null && !findings.hasErrors()) {
      findings.error(
          "missing-section", file, VEHICLE, "the section VEHICLE must be there, with its row");
    }
    if (customers.size() < 2 && !findings.hasErrors()) {
      findings.error(
          "missing-section",
          file,
          CUSTOMER,
          "the section CUSTOMER must be there, with the depot as number 0 and a customer");
    }
    return fleet == null || findings.hasErrors()
        ? Optional.empty()
        : Optional.of(routing(named ? text.lines().get(0).text() : text.file(), fleet));
  }

  private void take(TextLines.Line line) {
    if (!isRow(line)) {
      heading(line);
    } else if (section.equals(VEHICLE)) {
      vehicle(line);
    } else if (section.equals(CUSTOMER)) {
      numbers.row(line, CUSTOMER_FIELDS).ifPresentOrElse(row -> customer(line, row), () -> next++);
    } else {
      findings.error(
          "row-without-section",
          line.where(),
          line.text(),
          "must stand below the heading VEHICLE or CUSTOMER");
    }
  }

  private static boolean isRow(TextLines.Line line) {
    return !Character.isLetter(line.text().charAt(0));
  }

  private void heading(TextLines.Line line) {
    String word = firstWord(line);
    if (word.equals(VEHICLE) || word.equals(CUSTOMER)) {
      section = word;
    } else if (!HEADINGS.contains(word)) {
      // Read on as if it were the heading that was meant: its rows may have mistakes of their own.
      section = NearestName.of(word, List.of(VEHICLE, CUSTOMER)).orElse(section);
      findings.error(
          "unknown-section",
          line.where(),
          line.text(),
          "is no heading of Solomon's format",
          NearestName.hint(word, HEADINGS));
    }
  }

  private void vehicle(TextLines.Line line) {
    if (vehicles != null) {
      findings.error("duplicate-row", line.where(), line.text(), "the fleet has one row");
    }
    numbers.row(line, VEHICLE_FIELDS).ifPresent(row -> vehicles = row);
    double[] fleet = vehicles;
    if (fleet != null) {
      numbers.isWhole(line, fleet, VEHICLE_FIELDS, 0);
    }
  }

  private void customer(TextLines.Line line, double[] row) {
    numbers.requireNumber(
        line, row, CUSTOMER_FIELDS, next, "customers are numbered from 0, the depot, without gaps");
    if (row[4] > row[5]) {
      findings.error(
          "closes-before-it-opens",
          line.at("DUE DATE"),
          line.words().get(5),
          "the window must not close before it opens, at " + line.words().get(4),
          "Maybe the two are swapped.");
    }
    if (row[0] == 0) {
      numbers.requireNoDemand(line, row, CUSTOMER_FIELDS, DEMAND);
    }
    next = (int) Math.min(row[0], Integer.MAX_VALUE - 1) + 1;
    customers.add(row);
  }

  private RoutingCase routing(String name, double[] fleet) {
    List<Depot> depots = new ArrayList<>();
    List<Order> orders = new ArrayList<>();
    for (double[] row : customers) {
      String id = Integer.toString((int) row[0]);
      Point at = new Point(row[1], row[2]);
      TimeWindow window = new TimeWindow(row[4], row[5]);
      if (depots.isEmpty()) {
        depots.add(new Depot(id, at, window));
      } else {
        orders.add(Order.of(id, at, row[3]).withServiceTime(row[6]).withWindows(List.of(window)));
      }
    }
    return new RoutingCase(
        name,
        1,
        depots,
        orders,
        List.of(),
        List.of(VehicleType.of("vehicle", (int) fleet[0], fleet[1], 0)),
        new PlanarTravel(),
        RoundingConvention.TRUNCATED_TO_TENTHS,
        VisitNumbers.PLACES_FROM_0);
  }

  private static String firstWord(TextLines.Line line) {
    return line.words().get(0).toUpperCase(Locale.ROOT);
  }
}
