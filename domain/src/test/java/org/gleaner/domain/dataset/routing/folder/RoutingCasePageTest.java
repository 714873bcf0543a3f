package org.gleaner.domain.dataset.routing.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.format.TablePage;
import org.gleaner.domain.dataset.routing.RoutingCaseReader;
import org.gleaner.domain.dataset.routing.RoutingCaseReading;
import org.gleaner.domain.routing.ImpossibleOrder;
import org.gleaner.domain.routing.ImpossibleOrders;
import org.gleaner.domain.routing.RouteSchedule;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingCheck;
import org.gleaner.domain.routing.RoutingConstraint;
import org.gleaner.domain.routing.RoutingCost;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.RoutingSolutionCheck;
import org.gleaner.domain.routing.RoutingViolation;
import org.gleaner.domain.routing.VehicleRoute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of routing cases says what the reader does, and its example is one. */
class RoutingCasePageTest {
  private static final Path PAGE = Path.of("../docs/format/routing-case.md");

  @TempDir Path folder;

  static List<TableFormat> tables() {
    return RoutingFormat.TABLES;
  }

  @ParameterizedTest
  @MethodSource("tables")
  void thePageSaysWhatTheReaderDoes(TableFormat format) throws IOException {
    assertThat(Files.readString(PAGE)).contains("#" + TablePage.of(format));
  }

  @Test
  void theExampleIsACaseWithoutAFinding() throws IOException {
    Map<String, String> files = example();
    assertThat(files.keySet())
        .contains("routing.json", "depots.csv", "facilities.csv", "vehicles.csv", "orders.csv")
        .contains("windows.csv", "travel.csv");

    RoutingCase routing = read(files);

    // The plan that the page shows: on Monday the van fetches both schools and tips at the hub.
    VehicleRoute monday = new VehicleRoute(0, 0, List.of(1, 2, 4));
    VehicleRoute tuesday = new VehicleRoute(0, 1, List.of(1, 4, 3, 4));
    RoutingCheck check = check(routing, monday, tuesday);
    assertThat(check.violations()).isEmpty();
    RoutingCost lines = check.lines();
    assertThat(lines.fixed()).isEqualTo(2 * 20);
    assertThat(lines.prizes()).isZero();
  }

  /** Rows of the shipped table are rows of the page. */
  @Test
  void thePageHasTheShippedPapers() throws IOException {
    String page = Files.readString(PAGE);

    assertThat(HazardPaperRules.all())
        .isNotEmpty()
        .allSatisfy(
            rule ->
                assertThat(page)
                    .contains(
                        "| %s | %s | %s | %s | %s | %s |\n"
                            .formatted(
                                String.join(", ", rule.unNumbers()),
                                rule.goods(),
                                coded(rule.hazardClasses()),
                                String.join(", ", rule.packings()),
                                coded(rule.reliefs()),
                                rule.source())));
  }

  private static String coded(List<String> words) {
    return String.join(", ", words.stream().map(word -> "`" + word + "`").toList());
  }

  /** In the case of the example, whose days are a Monday and a Tuesday. */
  @Test
  void vehiclesOfSomeWeekdaysDriveAsThePageSays() throws IOException {
    Map<String, String> files = example();
    files.put("vehicles.csv", blocks("Days of the week").get(0));
    RoutingCase routing = read(files);
    VehicleRoute monday = new VehicleRoute(0, 0, List.of(1, 2, 4));
    VehicleRoute tuesday = new VehicleRoute(1, 1, List.of(1, 4, 3, 4));
    VehicleRoute early = new VehicleRoute(1, 0, List.of(3, 4));

    assertThat(ImpossibleOrders.of(routing)).isEmpty();
    assertThat(check(routing, monday, tuesday).violations()).isEmpty();
    assertThat(check(routing, early).violations())
        .extracting(RoutingViolation::constraint)
        .contains(RoutingConstraint.FLEET);
    files.computeIfPresent("orders.csv", (name, text) -> text.replace("lift,,1", "lift,,2"));
    assertThat(ImpossibleOrders.of(read(files)))
        .extracting(ImpossibleOrder::order, ImpossibleOrder::reason)
        .containsExactly(tuple(1, ImpossibleOrder.Reason.VEHICLE_DAY));
  }

  /** The van of Monday night waits for the school, which opens at 29:00 of its day. */
  @Test
  void vehiclesOfTheNightDriveAsThePageSays() throws IOException {
    Map<String, String> files = example();
    List<String> blocks = blocks("Nights");
    List.of("vehicles.csv", "depots.csv", "breaks.csv", "windows.csv")
        .forEach(file -> files.put(file, blocks.remove(0)));
    assertThat(blocks).isEmpty();
    RoutingCase routing = read(files);
    VehicleRoute night = new VehicleRoute(0, 0, List.of(2, 1, 4));
    VehicleRoute tuesday = new VehicleRoute(1, 1, List.of(1, 4, 3, 4));

    assertThat(ImpossibleOrders.of(routing)).isEmpty();
    assertThat(check(routing, night, tuesday).violations()).isEmpty();
    RouteSchedule.Stop school = RouteSchedule.of(routing, night).stops().get(2);
    assertThat(school.start()).isEqualTo(29 * 3600.0);
    // At half past five the hub opens no more.
    files.computeIfPresent("windows.csv", (name, text) -> text.replace("05:45", "05:15"));
    assertThat(check(read(files), night, tuesday).violations())
        .extracting(RoutingViolation::constraint)
        .containsExactly(RoutingConstraint.FACILITY_HOURS);
    // The old quarter is closed on Tuesday, which the route of Monday still drives in.
    files.computeIfPresent("closures.csv", (name, text) -> text.replace(",2.5,12", ",,"));
    assertThat(check(read(files), night, tuesday).violations())
        .extracting(RoutingViolation::constraint)
        .contains(RoutingConstraint.NO_WAY);
  }

  /** Tables in a section of the page. */
  private static List<String> blocks(String heading) throws IOException {
    String page = Files.readString(PAGE);
    String section = page.substring(page.indexOf("## " + heading + "\n") + 3);
    Matcher block =
        Pattern.compile("```csv\n(.*?)```", Pattern.DOTALL)
            .matcher(section.substring(0, section.indexOf("\n## ")));
    List<String> blocks = new ArrayList<>();
    while (block.find()) {
      blocks.add(block.group(1));
    }
    return blocks;
  }

  private RoutingCase read(Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    RoutingCaseReading reading = RoutingCaseReader.read(folder);
    assertThat(reading.findings()).isEmpty();
    return reading.orThrow();
  }

  private static RoutingCheck check(RoutingCase routing, VehicleRoute... routes) {
    return RoutingSolutionCheck.check(routing, new RoutingSolution(List.of(routes), null));
  }

  private static Map<String, String> example() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    Pattern block =
        Pattern.compile("`([a-z]+\\.(?:json|csv))`:\n\n```[a-z]+\n(.*?)```", Pattern.DOTALL);
    for (MatchResult match : block.matcher(Files.readString(PAGE)).results().toList()) {
      files.put(match.group(1), match.group(2));
    }
    return files;
  }
}
