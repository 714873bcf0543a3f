package org.gleaner.domain.dataset.osrm;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.routing.ListedTravel;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.SquareTable;
import org.jspecify.annotations.Nullable;

/**
 * Asks a server of OSRM's protocol for the ways between places: metres and seconds of the fastest
 * ones, in both directions. More places than fit into a request are asked for in blocks.
 */
public final class OsrmClient {
  private static final double FAR_METRES = 200;

  private final OsrmSettings settings;
  private final @Nullable Path cacheFolder;
  private final Pause pause;
  private final InstantSource clock;

  /**
   * A client.
   *
   * @param cacheFolder where answers are kept; null for nowhere
   * @param pause between attempts
   * @param clock by which the deadline is kept
   */
  public OsrmClient(
      OsrmSettings settings, @Nullable Path cacheFolder, Pause pause, InstantSource clock) {
    this.settings = settings;
    this.cacheFolder = cacheFolder;
    this.pause = pause;
    this.clock = clock;
  }

  /** The ways between all places of a case; what goes wrong is a finding, not an exception. */
  public OsrmReading travel(RoutingCase routing) {
    List<Point> points = new ArrayList<>();
    for (int place = 0; place < routing.placeCount(); place++) {
      points.add(routing.point(place));
    }
    return travel(points);
  }

  /** The ways between points of longitude and latitude. */
  public OsrmReading travel(List<Point> points) {
    Findings findings = new Findings();
    Map<String, Integer> numbers = new LinkedHashMap<>();
    List<Integer> rows = new ArrayList<>();
    for (Point point : points) {
      if (!point.isKnown() || Math.abs(point.x()) > 180 || Math.abs(point.y()) > 90) {
        String value = point.x() + ", " + point.y();
        findings.error(
            "no-coordinates", here(), value, "must be longitude and latitude in degrees");
        continue;
      }
      String text = String.format(Locale.ROOT, "%.6f,%.6f", point.x(), point.y());
      rows.add(numbers.computeIfAbsent(text, t -> numbers.size()));
    }
    if (findings.hasErrors() || numbers.isEmpty()) {
      return new OsrmReading(Optional.empty(), findings.toList());
    }
    Optional<ListedTravel> travel = ask(List.copyOf(numbers.keySet()), rows, findings);
    return new OsrmReading(travel, findings.toList());
  }

  private SourceLocation here() {
    return SourceLocation.ofFile(settings.server().toString());
  }

  private Optional<ListedTravel> ask(
      List<String> coordinates, List<Integer> rows, Findings findings) {
    OsrmConnection connection = new OsrmConnection(settings, pause, clock);
    TableCache cache = cacheFolder == null ? null : new TableCache(cacheFolder, findings);
    int most = settings.mostCoordinates();
    try {
      while (true) {
        OsrmBlocks blocks = new OsrmBlocks(settings, coordinates, most);
        try {
          for (OsrmRequest request : blocks.requests()) {
            blocks.put(request, answer(request, connection, cache));
          }
          warnOfFarRoads(blocks, coordinates, findings);
          return Optional.of(travel(blocks, rows, findings));
        } catch (OsrmFailure failure) {
          if (failure.kind() != OsrmFailure.Kind.TOO_BIG || most <= 2) {
            throw failure;
          }
          most = Math.max(2, Math.min(most, coordinates.size()) / 2);
          findings.info(
              "smaller-tables",
              here(),
              "the server takes less; it is asked for " + most + " coordinates at a time");
        }
      }
    } catch (OsrmFailure failure) {
      findings.error(failure.code(), here(), null, failure.text());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      findings.error("stopped", here(), null, "the request was stopped");
    }
    return Optional.empty();
  }

  /** A server puts a coordinate on the nearest road, however far that is. */
  private void warnOfFarRoads(OsrmBlocks blocks, List<String> coordinates, Findings findings) {
    for (int i = 0; i < coordinates.size(); i++) {
      if (blocks.snap(i) > FAR_METRES) {
        String message =
            String.format(Locale.ROOT, "is served from a road %.0f m away", blocks.snap(i));
        findings.add(
            Finding.warning("far-from-road", here(), coordinates.get(i), message)
                .withHint("check the coordinates and that the server has the roads there"));
      }
    }
  }

  private static OsrmAnswer answer(
      OsrmRequest request, OsrmConnection connection, @Nullable TableCache cache)
      throws OsrmFailure, InterruptedException {
    Optional<String> kept = cache == null ? Optional.empty() : cache.find(request);
    if (kept.isPresent()) {
      return OsrmAnswer.read(kept.get(), request);
    }
    String body = connection.body(request);
    if (cache != null) {
      cache.keep(request, body);
    }
    return OsrmAnswer.read(body, request);
  }

  private ListedTravel travel(OsrmBlocks blocks, List<Integer> rows, Findings findings) {
    SquareTable durations = blocks.durations();
    SquareTable distances = blocks.distances();
    int none = 0;
    for (int i = 0; i < durations.size(); i++) {
      for (int j = 0; j < durations.size(); j++) {
        boolean way = Double.isFinite(durations.at(i, j)) && Double.isFinite(distances.at(i, j));
        none += way ? 0 : 1;
      }
    }
    if (none > 0) {
      findings.warning(
          "no-way", here(), String.valueOf(none), "pairs of places have no way between them");
    }
    return new ListedTravel(rows, distances, durations, null);
  }
}
