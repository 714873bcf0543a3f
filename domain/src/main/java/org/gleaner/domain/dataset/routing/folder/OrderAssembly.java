package org.gleaner.domain.dataset.routing.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.dataset.table.Table;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.DayPattern;
import org.gleaner.domain.routing.Handling;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.Papers;
import org.gleaner.domain.routing.Relief;
import org.gleaner.domain.routing.VisitPatterns;
import org.gleaner.domain.routing.VisitTerms;
import org.jspecify.annotations.Nullable;

/** Orders of the rows that are sound. */
final class OrderAssembly {
  private static final Pattern PATTERN = Pattern.compile("\\d{1,3}(\\+\\d{1,3})*");

  private final int days;
  private final LoadColumns loads;
  private final WindowTable windows;
  private final GoodsCells goods;
  private final Findings findings;
  private final ClockCells clock;

  /**
   * Reads orders.
   *
   * @param days of the case; 0 if they are not known
   * @param reliefs ids that orders may name
   */
  OrderAssembly(
      int days, LoadColumns loads, WindowTable windows, List<String> reliefs, Findings findings) {
    this.days = days;
    this.loads = loads;
    this.windows = windows;
    this.goods = new GoodsCells(reliefs, findings);
    this.findings = findings;
    this.clock = new ClockCells(findings);
  }

  List<Order> orders(Table table) {
    List<Order> orders = new ArrayList<>();
    for (Row row : table.rows()) {
      // A mistake that is found here must not keep the next one from being found.
      boolean isReadable = row.isSound();
      List<DayPattern> patterns = isReadable ? patterns(row) : List.of();
      double release = clock.time(row, "release", 0);
      Relief relief = isReadable ? relief(row) : null;
      Papers papers = isReadable ? goods.papers(row, row.words("manifests")) : Papers.NONE;
      if (isReadable) {
        loads.requireKnown(row, findings);
      }
      if (row.isSound()) {
        orders.add(order(row, patterns, release, relief, papers));
      }
    }
    return orders;
  }

  private @Nullable Relief relief(Row row) {
    String id = goods.relief(row, "relief_kg");
    Double kg = row.numberOrNull("relief_kg");
    return id == null ? null : new Relief(id, kg == null ? row.number("kg") : kg);
  }

  private Order order(
      Row row, List<DayPattern> patterns, double release, @Nullable Relief relief, Papers papers) {
    VisitTerms visit =
        new VisitTerms(
            RoutingUnits.of(row.number("service_min"), RoutingUnits.MINUTE),
            RoutingUnits.of(row.number(RoutingFormat.SETUP), RoutingUnits.MINUTE),
            windows.of(row.text("id")),
            release,
            patterns);
    return new Order(
        row.text("id"),
        row.text("name"),
        PlaceAssembly.point(row),
        loads.loads(row),
        visit,
        new Handling(
            row.textOrNull("material"),
            row.textOrNull("hazard_class"),
            row.words("features"),
            relief,
            papers),
        row.numberOrNull("prize"));
  }

  private List<DayPattern> patterns(Row row) {
    String text = row.textOrNull("day_patterns");
    if (text == null) {
      return frequency(row);
    }
    if (row.states("frequency")) {
      findings.error(
          "two-frequencies",
          row.fault("frequency"),
          row.text("frequency"),
          "must be empty, as day_patterns say on which days the order is visited");
    }
    List<DayPattern> patterns = new ArrayList<>();
    for (String word : text.strip().split("\\s+")) {
      pattern(row, word).ifPresent(patterns::add);
    }
    return patterns;
  }

  private List<DayPattern> frequency(Row row) {
    int visits = row.integer("frequency");
    if (days == 0) {
      return List.of(DayPattern.FIRST_DAY);
    } else if (VisitPatterns.fits(visits, days)) {
      return VisitPatterns.of(visits, days);
    }
    findings.error(
        "frequency-does-not-divide",
        row.fault("frequency"),
        row.text("frequency"),
        "must divide the " + days + " days of the case",
        "day_patterns can state visits that are not evenly spaced, as 1+3+6.");
    return List.of();
  }

  private Optional<DayPattern> pattern(Row row, String word) {
    List<Integer> visits = new ArrayList<>();
    boolean sound = PATTERN.matcher(word).matches();
    if (sound) {
      for (String day : word.split("\\+")) {
        int number = Integer.parseInt(day);
        int before = visits.isEmpty() ? -1 : visits.get(visits.size() - 1);
        sound &= number >= 1 && (number <= days || days == 0) && number - 1 > before;
        visits.add(number - 1);
      }
    }
    if (sound) {
      return Optional.of(new DayPattern(visits));
    }
    findings.error(
        "no-day-pattern",
        row.fault("day_patterns"),
        word,
        "must be days from 1 to "
            + (days == 0 ? RoutingJson.MOST_DAYS : days)
            + " in ascending order, joined by +, as 1+4");
    return Optional.empty();
  }
}
