package org.gleaner.domain.dataset.routing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gleaner.domain.dataset.format.Bounds;
import org.gleaner.domain.dataset.table.NumberText;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.PlanarTravel;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;

/**
 * Cordeau's text of the multi-depot problem: {@code 2 m n t}, a line {@code D Q} for each of t
 * depots (longest route, 0 for none; capacity), n customers, t depots. Each depot has m vehicles.
 */
final class CordeauReader {
  private static final int MULTI_DEPOT = 2;
  private static final int MOST_DEPOTS = 30;
  private static final int DEMAND = 4;
  private static final Bounds COUNT = new Bounds(1, 100_000, false, false);

  private static final List<LineNumbers.Field> HEADER =
      List.of(
          new LineNumbers.Field("type", LineNumbers.AMOUNT),
          new LineNumbers.Field("vehicles per depot", COUNT),
          new LineNumbers.Field("customers", COUNT),
          new LineNumbers.Field("depots", new Bounds(1, MOST_DEPOTS, false, false)));

  private static final List<LineNumbers.Field> LIMITS =
      List.of(
          new LineNumbers.Field("longest route", LineNumbers.AMOUNT),
          new LineNumbers.Field("capacity", LineNumbers.POSITIVE_AMOUNT));

  private static final List<LineNumbers.Field> PLACE =
      List.of(
          new LineNumbers.Field("number", LineNumbers.AMOUNT),
          new LineNumbers.Field("x", LineNumbers.FIGURE),
          new LineNumbers.Field("y", LineNumbers.FIGURE),
          new LineNumbers.Field("service time", LineNumbers.AMOUNT),
          new LineNumbers.Field("demand", LineNumbers.AMOUNT),
          new LineNumbers.Field("frequency", LineNumbers.AMOUNT),
          new LineNumbers.Field("combinations", LineNumbers.AMOUNT));

  private final TextLines text;
  private final Findings findings;
  private final LineNumbers numbers;

  private CordeauReader(TextLines text, Findings findings) {
    this.text = text;
    this.findings = findings;
    this.numbers = new LineNumbers(findings);
  }

  /** Whether the first line is four numbers. */
  static boolean fits(TextLines text) {
    if (text.lines().isEmpty()) {
      return false;
    }
    List<String> words = text.lines().get(0).words();
    return words.size() == HEADER.size()
        && words.stream().allMatch(word -> NumberText.parse(word).value() != null);
  }

  static Optional<RoutingCase> read(TextLines text, Findings findings) {
    return new CordeauReader(text, findings).read();
  }

  private Optional<RoutingCase> read() {
    TextLines.Line first = text.lines().get(0);
    Optional<double[]> header = numbers.row(first, HEADER).filter(row -> isMultiDepot(first, row));
    if (header.isEmpty()) {
      return Optional.empty();
    }
    int customers = (int) header.get()[2];
    int depots = (int) header.get()[3];
    if (!hasAllLines(1 + depots + customers + depots)) {
      return Optional.empty();
    }
    List<double[]> limits = new ArrayList<>();
    List<double[]> places = new ArrayList<>();
    for (int i = 1; i < text.lines().size(); i++) {
      TextLines.Line line = text.lines().get(i);
      if (i <= depots) {
        numbers.row(line, LIMITS).ifPresent(limits::add);
      } else {
        place(line, i - depots, customers, depots).ifPresent(places::add);
      }
    }
    return findings.hasErrors()
        ? Optional.empty()
        : Optional.of(routing((int) header.get()[1], customers, limits, places));
  }

  private boolean isMultiDepot(TextLines.Line line, double[] header) {
    for (int i = 0; i < header.length; i++) {
      if (!numbers.isWhole(line, header, HEADER, i)) {
        return false;
      }
    }
    if (header[0] != MULTI_DEPOT) {
      findings.error(
          "unsupported-type",
          line.at("type"),
          line.words().get(0),
          "must be 2, the multi-depot problem; Cordeau's other types are not read");
      return false;
    }
    return true;
  }

  private boolean hasAllLines(int expected) {
    int lines = text.lines().size();
    if (lines == expected) {
      return true;
    }
    TextLines.Line where = text.lines().get(Math.min(lines, expected + 1) - 1);
    findings.error(
        lines < expected ? "missing-rows" : "text-after-end",
        where.where(),
        where.text(),
        "the file has "
            + lines
            + " lines that are not blank, but its first line asks for "
            + expected);
    return false;
  }

  private Optional<double[]> place(TextLines.Line line, int number, int customers, int depots) {
    List<String> words = line.words();
    if (words.size() < PLACE.size()) {
      return numbers.row(line, PLACE);
    }
    Optional<double[]> row = numbers.values(line, words, PLACE);
    row.ifPresent(values -> check(line, values, number, number > customers, depots));
    return row;
  }

  private void check(TextLines.Line line, double[] row, int number, boolean isDepot, int depots) {
    List<String> words = line.words();
    numbers.requireNumber(
        line, row, PLACE, number, "customers, then depots, are numbered from 1 without gaps");
    if (isDepot) {
      numbers.requireNoDemand(line, row, PLACE, DEMAND);
    }
    if (!isDepot && !isOpenToAllDepots(words, depots)) {
      findings.error(
          "unsupported-combination",
          line.at("combinations"),
          String.join(" ", words.subList(5, words.size())),
          "must be visited once, from any depot: 1 " + depots + all(depots));
    }
  }

  /** A combination is a set of depots as a bit mask; here each depot alone must be one. */
  private static boolean isOpenToAllDepots(List<String> words, int depots) {
    Set<String> combinations = new HashSet<>(words.subList(PLACE.size(), words.size()));
    return words.get(5).equals("1")
        && words.get(6).equals(Integer.toString(depots))
        && words.size() == PLACE.size() + depots
        && combinations.equals(new HashSet<>(List.of(all(depots).strip().split(" "))));
  }

  private static String all(int depots) {
    StringBuilder masks = new StringBuilder();
    for (int i = 0; i < depots; i++) {
      masks.append(' ').append(1 << i);
    }
    return masks.toString();
  }

  private RoutingCase routing(
      int vehicles, int customers, List<double[]> limits, List<double[]> places) {
    List<Order> orders = new ArrayList<>();
    List<Depot> depots = new ArrayList<>();
    List<VehicleType> types = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      double[] row = places.get(i);
      String id = Integer.toString(i + 1);
      Point at = new Point(row[1], row[2]);
      if (i < customers) {
        orders.add(Order.of(id, at, row[4]).withServiceTime(row[3]));
        continue;
      }
      double[] limit = limits.get(depots.size());
      double longest = limit[0] == 0 ? Double.POSITIVE_INFINITY : limit[0];
      types.add(
          VehicleType.of("depot-" + id, vehicles, limit[1], depots.size())
              .withLimits(longest, Double.POSITIVE_INFINITY));
      depots.add(new Depot(id, at, TimeWindow.ALWAYS));
    }
    return new RoutingCase(
        text.name(),
        1,
        depots,
        orders,
        List.of(),
        types,
        new PlanarTravel(),
        RoundingConvention.DOUBLE_TO_HUNDREDTHS,
        VisitNumbers.ORDERS_FROM_1);
  }
}
