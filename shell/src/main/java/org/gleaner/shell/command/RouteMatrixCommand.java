package org.gleaner.shell.command;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gleaner.domain.dataset.fileset.FileSet;
import org.gleaner.domain.dataset.fileset.SingleFile;
import org.gleaner.domain.dataset.osrm.OsrmClient;
import org.gleaner.domain.dataset.osrm.OsrmReading;
import org.gleaner.domain.dataset.osrm.OsrmSettings;
import org.gleaner.domain.dataset.osrm.Pause;
import org.gleaner.domain.dataset.routing.RoutingCaseReader;
import org.gleaner.domain.dataset.routing.folder.RoutingFolderReader;
import org.gleaner.domain.dataset.routing.folder.TravelFile;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.Travel;
import org.gleaner.shell.input.UsageException;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.session.StateFolder;
import org.gleaner.shell.view.Answer;
import org.gleaner.shell.view.AnswerWriter;
import org.gleaner.shell.view.Column;
import org.gleaner.shell.view.Facts;
import org.gleaner.shell.view.FindingsView;
import org.gleaner.shell.view.Headings;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** Measuring the ways of a routing case on a road network. */
@Component
final class RouteMatrixCommand {

  private final AnswerWriter answers;
  private final Output output;

  RouteMatrixCommand(AnswerWriter answers, Output output) {
    this.answers = answers;
    this.output = output;
  }

  @Command(
      name = {"routes", "matrix"},
      description = "Measure the ways between the places of a routing case on roads",
      help =
          """
          Asks a server that speaks OSRM's protocol for all ways, and writes them into travel.csv of
          the case. Plans are then made without a network. Answers are kept on disk: the same
          question is asked once. With --class the ways are those of one class of vehicles.
          Examples:
            ./gleaner routes matrix --case tuesday --osrm http://localhost:5000
            ./gleaner routes matrix --case tuesday --osrm http://localhost:5001 --class truck""")
  void matrix(
      @Option(longName = "case", description = "folder of a routing case", required = true)
          Path folder,
      @Option(longName = "osrm", description = "address of the server", required = true)
          String server,
      @Option(
              longName = "profile",
              description = "in the path of requests",
              defaultValue = "driving")
          String profile,
      @Option(longName = "class", description = "of the vehicles that travel so; else all")
          @Nullable String vehicleClass,
      @Option(
              longName = "table-size",
              description = "coordinates of one request",
              defaultValue = "100")
          Integer tableSize,
      @Option(longName = "timeout", description = "of one request", defaultValue = "30s")
          Duration timeout,
      @Option(longName = "cache", description = "folder where answers are kept")
          @Nullable Path cache,
      @Option(longName = "out", description = "file to write; else travel.csv of the case")
          @Nullable Path out)
      throws IOException {
    OsrmSettings settings = settings(server, profile, tableSize, timeout);
    RoutingCase routing = routing(folder);
    requireClass(routing, vehicleClass);
    Path kept = cache == null ? StateFolder.path().resolve("osrm") : cache;
    OsrmReading reading =
        new OsrmClient(settings, kept, Pause.SLEEP, InstantSource.system()).travel(routing);
    warn(reading.findings());
    write(folder, routing, vehicleClass, reading.orThrow(), out);
  }

  private static OsrmSettings settings(
      String server, String profile, int tableSize, Duration timeout) {
    try {
      return OsrmSettings.of(URI.create(server), profile)
          .withMostCoordinates(tableSize)
          .withTimeout(timeout);
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          String.valueOf(e.getMessage()), "for instance --osrm http://localhost:5000");
    }
  }

  private static RoutingCase routing(Path folder) {
    if (!RoutingFolderReader.fits(folder)) {
      throw new UsageException(
          folder + " is no folder with routing.json", "only such a case has a table of ways");
    }
    RoutingCase routing = RoutingCaseReader.read(folder).orThrow();
    if (TravelFile.ways(routing) > TravelFile.MOST_WAYS) {
      throw new UsageException(
          "the case has " + TravelFile.ways(routing) + " ways",
          "travel.csv holds no more than " + TravelFile.MOST_WAYS + ", those of 1000 places");
    }
    return routing;
  }

  private static void requireClass(RoutingCase routing, @Nullable String vehicleClass) {
    Map<String, String> classes = routing.terms().roads().classes();
    if (vehicleClass != null && !classes.containsValue(vehicleClass)) {
      throw new UsageException(
          "no vehicle of the case is of class '" + vehicleClass + "'",
          "classes: " + String.join(", ", new TreeSet<>(classes.values())));
    }
  }

  private void warn(List<Finding> findings) {
    if (findings.stream().noneMatch(Finding::isError) && !findings.isEmpty()) {
      new FindingsView(findings, new Headings(output.language()), output.noteWidth())
          .text()
          .lines()
          .forEach(output::note);
    }
  }

  private void write(
      Path folder,
      RoutingCase routing,
      @Nullable String vehicleClass,
      Travel travel,
      @Nullable Path out)
      throws IOException {
    String text = TravelFile.text(folder, routing, vehicleClass, travel);
    if (out == null) {
      FileSet.replace(folder, Map.of(TravelFile.NAME, text));
    } else {
      SingleFile.replace(out, text.getBytes(StandardCharsets.UTF_8));
    }
    answers.write(Answer.of(facts(routing, travel)));
    output.note("written to " + (out == null ? folder.resolve(TravelFile.NAME) : out));
  }

  private static Facts facts(RoutingCase routing, Travel travel) {
    long none = 0;
    double longest = 0;
    for (int from = 0; from < routing.placeCount(); from++) {
      for (int to = 0; to < routing.placeCount(); to++) {
        double metres = travel.distance(routing, from, to);
        none += from != to && Double.isInfinite(metres) ? 1 : 0;
        longest = Double.isFinite(metres) ? Math.max(longest, metres) : longest;
      }
    }
    return Facts.builder()
        .add(Column.text("case"), routing.name())
        .add(Column.number("places", 0), routing.placeCount())
        .add(Column.number("ways", 0), TravelFile.ways(routing))
        .add(Column.number("no_way", 0), none)
        .add(Column.number("longest_km", 1), longest / 1000)
        .build();
  }
}
