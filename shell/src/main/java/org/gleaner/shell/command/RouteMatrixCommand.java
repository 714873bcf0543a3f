package org.gleaner.shell.command;

import java.io.IOException;
import java.net.URI;
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
import org.gleaner.solver.roads.MeasuredWays;
import org.gleaner.solver.roads.OsmRoads;
import org.gleaner.solver.roads.RoadReading;
import org.gleaner.solver.roads.RoadSettings;
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
          Searches the fastest ways on the roads of an OpenStreetMap extract (--osm), or asks a server
          that speaks OSRM's protocol (--osrm), and writes them into travel.csv of the case. Plans
          are then made without either. Prepared roads and answers are kept on disk. With --class
          the ways are those of one class of vehicles.
          Examples:
            ./gleaner routes matrix --case tuesday --osm vietnam.osm.pbf
            ./gleaner routes matrix --case tuesday --osm vietnam.osm.pbf --class truck --tonnes 12
            ./gleaner routes matrix --case tuesday --osrm http://localhost:5000""")
  void matrix(
      @Option(longName = "case", description = "folder of a routing case", required = true)
          Path folder,
      @Option(
              longName = "osm",
              description = "OpenStreetMap extract: .osm.pbf, .osm, .osm.gz, .osm.bz2")
          @Nullable Path extract,
      @Option(longName = "osrm", description = "address of a server instead")
          @Nullable String server,
      @Option(
              longName = "profile",
              description = "in the path of requests",
              defaultValue = "driving")
          String profile,
      @Option(longName = "class", description = "of the vehicles that travel so; else all")
          @Nullable String vehicleClass,
      @Option(longName = "tonnes", description = "that a vehicle weighs when loaded")
          @Nullable Double tonnes,
      @Option(longName = "height", description = "of a vehicle, m") @Nullable Double height,
      @Option(longName = "width", description = "of a vehicle, m") @Nullable Double width,
      @Option(longName = "length", description = "of a vehicle, m") @Nullable Double length,
      @Option(longName = "axle-tonnes", description = "on its heaviest axle")
          @Nullable Double axleTonnes,
      @Option(longName = "top-speed", description = "of a vehicle, km/h; 80 above 3.5 t")
          @Nullable Double topSpeed,
      @Option(
              longName = "snap",
              description = "how far a place may be from a road, m",
              defaultValue = "500")
          Double snap,
      @Option(
              longName = "table-size",
              description = "coordinates of one request",
              defaultValue = "100")
          Integer tableSize,
      @Option(longName = "timeout", description = "of one request", defaultValue = "30s")
          Duration timeout,
      @Option(longName = "cache", description = "folder where roads and answers are kept")
          @Nullable Path cache,
      @Option(longName = "out", description = "file to write; else travel.csv of the case")
          @Nullable Path out)
      throws IOException {
    VehicleMeasures measures =
        new VehicleMeasures(tonnes, height, width, length, axleTonnes, topSpeed);
    requireOneSource(extract, server, measures);
    if (extract != null) {
      RoadSettings settings = settings(extract, measures, kept(cache, "roads"), snap);
      RoutingCase routing = routing(folder, vehicleClass);
      RoadReading reading = new OsmRoads(settings).travel(routing);
      warn(reading.findings());
      MeasuredWays ways = reading.orThrow();
      write(folder, routing, vehicleClass, ways.travel(), RoadFacts.of(ways), out);
    } else if (server != null) {
      OsrmSettings settings = settings(server, profile, tableSize, timeout);
      RoutingCase routing = routing(folder, vehicleClass);
      OsrmReading reading =
          new OsrmClient(settings, kept(cache, "osrm"), Pause.SLEEP, InstantSource.system())
              .travel(routing);
      warn(reading.findings());
      write(folder, routing, vehicleClass, reading.orThrow(), List.of(), out);
    }
  }

  private static void requireOneSource(
      @Nullable Path extract, @Nullable String server, VehicleMeasures measures) {
    if ((extract == null) == (server == null)) {
      throw new UsageException(
          "the ways come from --osm or from --osrm, one of them",
          "for instance --osm area.osm.pbf");
    }
    if (server != null && measures.anyIsStated()) {
      throw new UsageException(
          "the measures of a vehicle go with --osm", "a server knows the vehicle by its --profile");
    }
  }

  private static Path kept(@Nullable Path cache, String name) {
    return cache == null ? StateFolder.path().resolve(name) : cache;
  }

  private static RoadSettings settings(
      Path extract, VehicleMeasures measures, Path cache, double snap) {
    try {
      return RoadSettings.of(extract, measures.vehicle(), cache).withSnapMetres(snap);
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          String.valueOf(e.getMessage()),
          "measures are tonnes, metres and km/h; --snap is above 0 and up to "
              + (int) RoadSettings.MOST_SNAP_METRES);
    }
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

  private static RoutingCase routing(Path folder, @Nullable String vehicleClass) {
    if (!RoutingFolderReader.fits(folder)) {
      throw new UsageException(
          folder + " is no folder with routing.json", "only such a case has a table of ways");
    }
    RoutingCase routing = RoutingCaseReader.read(folder).orThrow();
    if (routing.placeCount() > TravelFile.MOST_PLACES) {
      throw new UsageException(
          "the case has " + routing.placeCount() + " places",
          "travel.csv holds the ways between " + TravelFile.MOST_PLACES + " at most");
    }
    requireClass(routing, vehicleClass);
    return routing;
  }

  private static void requireClass(RoutingCase routing, @Nullable String vehicleClass) {
    Map<String, String> classes = routing.terms().roads().classes();
    if (vehicleClass != null && !classes.containsValue(vehicleClass)) {
      throw new UsageException(
          "no vehicle of the case is of class '" + vehicleClass + "'",
          classes.isEmpty()
              ? "its vehicles have no classes: vehicles.csv has a column for them"
              : "classes: " + String.join(", ", new TreeSet<>(classes.values())));
    }
  }

  private void warn(List<Finding> findings) {
    if (findings.stream().noneMatch(Finding::isError)) {
      FindingsView.note(findings, output);
    }
  }

  private void write(
      Path folder,
      RoutingCase routing,
      @Nullable String vehicleClass,
      Travel travel,
      List<RoadFacts.Figure> figures,
      @Nullable Path out)
      throws IOException {
    TravelFile text = TravelFile.of(folder, routing, vehicleClass, travel);
    if (out == null) {
      FileSet.replace(folder, TravelFile.NAME, text);
    } else {
      SingleFile.replace(out, text);
    }
    answers.write(Answer.of(facts(routing, travel, figures)));
    output.note("written to " + (out == null ? folder.resolve(TravelFile.NAME) : out));
  }

  private static Facts facts(RoutingCase routing, Travel travel, List<RoadFacts.Figure> figures) {
    long none = 0;
    double longest = 0;
    for (int from = 0; from < routing.placeCount(); from++) {
      for (int to = 0; to < routing.placeCount(); to++) {
        double metres = travel.distance(routing, from, to);
        none += from != to && Double.isInfinite(metres) ? 1 : 0;
        longest = Double.isFinite(metres) ? Math.max(longest, metres) : longest;
      }
    }
    Facts.Builder facts =
        Facts.builder()
            .add(Column.text("case"), routing.name())
            .add(Column.number("places", 0), routing.placeCount())
            .add(Column.number("ways", 0), TravelFile.ways(routing))
            .add(Column.number("no_way", 0), none)
            .add(Column.number("longest_km", 1), longest / 1000);
    figures.forEach(figure -> facts.add(figure.column(), figure.value()));
    return facts.build();
  }
}
