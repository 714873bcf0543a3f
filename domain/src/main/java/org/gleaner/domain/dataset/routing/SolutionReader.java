package org.gleaner.domain.dataset.routing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gleaner.domain.dataset.format.Bounds;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.NearestName;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VisitNumbers;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code .sol} files: a line {@code Route #1: 3 7} for each route and one {@code Cost 12}.
 * Routes of several days stand under lines {@code Day #1}. What the numbers mean depends on the
 * case.
 */
public final class SolutionReader {
  // Possessive, so that no line of blanks makes the matching take quadratic time.
  private static final Pattern ROUTE =
      Pattern.compile("(?i)route\\s*+#?\\s*+([^\\s:]++)\\s*+:(.*)");
  private static final Pattern DAY = Pattern.compile("(?i)day\\s*+#?\\s*+([^\\s:]++)\\s*+:?");
  private static final Pattern COST = Pattern.compile("(?i)cost\\b\\s*+:?\\s*+(.*)");
  private static final List<String> WORDS = List.of("Route", "Day", "Cost", "Optimal");

  /** What solvers write beside a plan. */
  private static final Set<String> REMARKS = Set.of("optimal", "time", "comment", "name");

  private final RoutingCase routing;
  private final Findings findings;
  private final LineNumbers numbers;
  private final List<VehicleRoute> routes = new ArrayList<>();
  private @Nullable Double cost;
  private int day;

  private SolutionReader(RoutingCase routing, Findings findings) {
    this.routing = routing;
    this.findings = findings;
    this.numbers = new LineNumbers(findings);
  }

  /** Reads a solution of the case; one that cannot be read is an error finding. */
  public static SolutionReading read(Path path, RoutingCase routing) {
    Findings findings = new Findings();
    SolutionReader reader = new SolutionReader(routing, findings);
    Optional<TextLines> text =
        RoutingFile.open(path, RoutingFile.MAX_BYTES, findings)
            .flatMap(file -> TextLines.read(file, findings));
    text.ifPresent(reader::takeAll);
    Optional<RoutingSolution> solution =
        text.map(lines -> new RoutingSolution(reader.routes, reader.cost));
    boolean sound = !findings.hasErrors();
    return new SolutionReading(solution.filter(s -> sound), findings.toList());
  }

  private void takeAll(TextLines text) {
    if (text.lines().isEmpty()) {
      findings.error(
          "empty-file",
          SourceLocation.ofFile(text.file()),
          null,
          "the file is empty; even a plan without routes says Cost 0");
    }
    text.lines().forEach(this::take);
  }

  private void take(TextLines.Line line) {
    Matcher route = ROUTE.matcher(line.text());
    Matcher ofDay = DAY.matcher(line.text());
    Matcher costs = COST.matcher(line.text());
    if (route.matches()) {
      route(line, route.group(1), route.group(2).strip());
    } else if (ofDay.matches()) {
      count(line, ofDay.group(1), "day", routing.days()).ifPresent(d -> day = d - 1);
    } else if (costs.matches()) {
      var field = new LineNumbers.Field("cost", LineNumbers.FIGURE);
      numbers.number(line, costs.group(1), field).ifPresent(value -> cost = value);
    } else {
      other(line);
    }
  }

  private void other(TextLines.Line line) {
    String word = line.words().get(0).replaceAll("[:#].*", "");
    if (line.text().startsWith("#") || REMARKS.contains(word.toLowerCase(Locale.ROOT))) {
      return;
    }
    findings.error(
        "unknown-line",
        line.where(),
        line.text(),
        "must be Route #1: ..., Day #1, Cost ... or Optimal ...",
        NearestName.hint(word, WORDS));
  }

  private void route(TextLines.Line line, String number, String visits) {
    OptionalInt vehicle = count(line, number, "route", Integer.MAX_VALUE);
    List<Integer> places = new ArrayList<>();
    for (String word : visits.isEmpty() ? List.<String>of() : List.of(visits.split("\\s+"))) {
      place(line, word).ifPresent(places::add);
    }
    vehicle.ifPresent(v -> routes.add(new VehicleRoute(v - 1, day, places)));
  }

  private OptionalInt count(TextLines.Line line, String word, String field, int most) {
    return numbers.integer(
        line, word, new LineNumbers.Field(field, new Bounds(1, most, false, false)));
  }

  private OptionalInt place(TextLines.Line line, String word) {
    boolean fromOne = routing.visitNumbers() == VisitNumbers.ORDERS_FROM_1;
    Bounds bounds =
        fromOne
            ? new Bounds(1, routing.orders().size(), false, false)
            : new Bounds(0, routing.placeCount() - 1, false, false);
    OptionalInt number = numbers.integer(line, word, new LineNumbers.Field("visit", bounds));
    return fromOne && number.isPresent()
        ? OptionalInt.of(routing.placeOfOrder(number.getAsInt() - 1))
        : number;
  }
}
