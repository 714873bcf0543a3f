package org.gleaner.domain.dataset.routing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gleaner.domain.dataset.format.Bounds;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.TimeWindow;
import org.jspecify.annotations.Nullable;

/** Depots and orders of a VRPLIB file: the sections with a row for each node. */
final class VrplibNodes {
  private static final double[] ZERO = {0};
  private static final String COORDINATES = "NODE_COORD_SECTION";
  private static final double[] UNKNOWN = {Point.UNKNOWN.x(), Point.UNKNOWN.y()};
  private static final double[] ALWAYS = {0, Double.POSITIVE_INFINITY};

  private final VrplibSections parts;
  private final Findings findings;
  private final LineNumbers numbers;
  private final int dimension;

  private VrplibNodes(VrplibSections parts, int dimension, Findings findings) {
    this.parts = parts;
    this.dimension = dimension;
    this.findings = findings;
    this.numbers = new LineNumbers(findings);
  }

  /** What the nodes are. */
  record Nodes(List<Depot> depots, List<Order> orders) {}

  /**
   * The nodes; empty if any of their sections is wrong, which is reported.
   *
   * @param listsDistances whether coordinates need not be there
   */
  static Optional<Nodes> read(
      VrplibSections parts,
      int dimension,
      double serviceTime,
      boolean listsDistances,
      Findings findings) {
    return new VrplibNodes(parts, dimension, findings).read(serviceTime, listsDistances);
  }

  private Optional<Nodes> read(double serviceTime, boolean listsDistances) {
    Optional<List<double[]>> points =
        listsDistances
            ? optional(COORDINATES, UNKNOWN, figure("x"), figure("y"))
            : required(COORDINATES, figure("x"), figure("y"));
    Optional<List<double[]>> demands = required("DEMAND_SECTION", amount("demand"));
    Optional<List<double[]>> services =
        optional("SERVICE_TIME_SECTION", new double[] {serviceTime}, amount("service time"));
    Optional<List<double[]>> windows =
        optional("TIME_WINDOW_SECTION", ALWAYS, amount("opens"), amount("closes"));
    Optional<List<double[]>> releases =
        optional("RELEASE_TIME_SECTION", ZERO, amount("release time"));
    Optional<List<double[]>> prizes = optional("PRIZE_SECTION", ZERO, amount("prize"));
    OptionalInt depots = depotCount();
    windows.ifPresent(w -> checkWindows());
    demands.ifPresent(d -> depots.ifPresent(this::checkDepots));
    // Each section that is missing or unsound has left an error.
    return findings.hasErrors()
        ? Optional.empty()
        : Optional.of(
            new Columns(
                    points.orElseThrow(),
                    demands.orElseThrow(),
                    services.orElseThrow(),
                    windows.orElseThrow(),
                    releases.orElseThrow(),
                    prizes.orElseThrow())
                .nodes(depots.orElseThrow()));
  }

  /** Rows of all nodes, section by section. */
  private record Columns(
      List<double[]> points,
      List<double[]> demands,
      List<double[]> services,
      List<double[]> windows,
      List<double[]> releases,
      List<double[]> prizes) {

    Nodes nodes(int depotCount) {
      List<Depot> depots = new ArrayList<>();
      List<Order> orders = new ArrayList<>();
      for (int i = 0; i < points.size(); i++) {
        if (i < depotCount) {
          depots.add(new Depot(id(i), point(i), window(i)));
        } else {
          orders.add(order(i));
        }
      }
      return new Nodes(depots, orders);
    }

    private Order order(int node) {
      return Order.of(id(node), point(node), demands.get(node)[0])
          .withServiceTime(services.get(node)[0])
          .withWindows(List.of(window(node)))
          .withReleaseTime(releases.get(node)[0])
          .withPrize(prize(prizes.get(node)[0]));
    }

    private static String id(int node) {
      return Integer.toString(node + 1);
    }

    private Point point(int node) {
      return new Point(points.get(node)[0], points.get(node)[1]);
    }

    private TimeWindow window(int node) {
      return new TimeWindow(windows.get(node)[0], windows.get(node)[1]);
    }
  }

  /** Without a prize there is nothing to weigh: such a customer is visited. */
  private static @Nullable Double prize(double prize) {
    return prize == 0 ? null : prize;
  }

  private Optional<List<double[]>> required(String name, LineNumbers.Field... fields) {
    parts.required(name, findings);
    return section(name, fields);
  }

  private Optional<List<double[]>> optional(
      String name, double[] otherwise, LineNumbers.Field... fields) {
    return parts.section(name).isPresent()
        ? section(name, fields)
        : Optional.of(Collections.nCopies(dimension, otherwise));
  }

  private Optional<List<double[]>> section(String name, LineNumbers.Field... fields) {
    return parts
        .section(name)
        .flatMap(s -> NumberedRows.read(s, dimension, List.of(fields), findings))
        .map(NumberedRows::values);
  }

  private void checkWindows() {
    for (TextLines.Line line : rows("TIME_WINDOW_SECTION")) {
      List<String> words = line.words();
      if (Double.parseDouble(words.get(1)) > Double.parseDouble(words.get(2))) {
        findings.error(
            "closes-before-it-opens",
            line.where(),
            line.text(),
            "the window must not close before it opens",
            "Maybe the two are swapped.");
      }
    }
  }

  private void checkDepots(int depots) {
    for (TextLines.Line line : rows("DEMAND_SECTION")) {
      List<String> words = line.words();
      if (Double.parseDouble(words.get(0)) <= depots && Double.parseDouble(words.get(1)) > 0) {
        findings.error("depot-with-demand", line.at("demand"), line.text(), "a depot asks for 0");
      }
    }
  }

  /** Rows of a section that is known to be sound, or none if it is not there. */
  private List<TextLines.Line> rows(String name) {
    return parts.section(name).map(VrplibSections.Section::rows).orElse(List.of());
  }

  /** Depots are the nodes from 1 on: solution files number places that way. */
  private OptionalInt depotCount() {
    Optional<VrplibSections.Section> section = parts.required("DEPOT_SECTION", findings);
    if (section.isEmpty()) {
      return OptionalInt.empty();
    }
    LineNumbers.Field field =
        new LineNumbers.Field("depot", new Bounds(-1, dimension, false, false));
    int depots = 0;
    for (TextLines.Line line : section.get().rows()) {
      for (String word : line.words()) {
        OptionalInt depot = numbers.integer(line, word, field);
        if (depot.isEmpty()) {
          return OptionalInt.empty();
        } else if (depot.getAsInt() == -1) {
          return count(depots, section.get());
        } else if (depot.getAsInt() != depots + 1) {
          findings.error(
              "depot-is-not-first",
              line.at("depot"),
              word,
              "depots must be the nodes 1, 2, ... in this order");
          return OptionalInt.empty();
        }
        depots++;
      }
    }
    return count(depots, section.get());
  }

  private OptionalInt count(int depots, VrplibSections.Section section) {
    if (depots == 0 || depots == dimension) {
      findings.error(
          "no-depot",
          section.heading().where(),
          Integer.toString(depots),
          "there must be a depot and a node that is none");
      return OptionalInt.empty();
    }
    return OptionalInt.of(depots);
  }

  private static LineNumbers.Field figure(String name) {
    return new LineNumbers.Field(name, LineNumbers.FIGURE);
  }

  private static LineNumbers.Field amount(String name) {
    return new LineNumbers.Field(name, LineNumbers.AMOUNT);
  }
}
