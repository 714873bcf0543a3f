package org.gleaner.solver.roads;

import com.graphhopper.routing.weighting.Weighting;
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

/**
 * Measures the ways between the places of a case on the roads of an OpenStreetMap extract: metres
 * and seconds of the fastest ones that a vehicle may drive, in both directions. Nothing is fetched
 * from anywhere.
 */
public final class OsmRoads {
  private static final double FAR_METRES = 200;

  private final RoadSettings settings;

  public OsmRoads(RoadSettings settings) {
    this.settings = settings;
  }

  /** The ways between all places of a case; what goes wrong is a finding, not an exception. */
  public RoadReading travel(RoutingCase routing) {
    Findings findings = new Findings();
    List<Place> places = places(routing, findings);
    if (findings.hasErrors() || places.isEmpty()) {
      return new RoadReading(Optional.empty(), findings.toList());
    }
    try {
      RoadGraph graph = new RoadGraphs(settings, findings).open();
      try {
        return new RoadReading(measured(graph, places, findings), findings.toList());
      } finally {
        graph.close();
      }
    } catch (RoadFailure failure) {
      findings.error(failure.code(), here(), null, failure.text(), failure.hint());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      findings.error("stopped", here(), null, "the search was stopped");
    }
    return new RoadReading(Optional.empty(), findings.toList());
  }

  /** A place of the case, and the number of its coordinates among the different ones. */
  private record Place(String name, Point point, int row) {}

  private List<Place> places(RoutingCase routing, Findings findings) {
    Map<Point, Integer> rows = new LinkedHashMap<>();
    List<Place> places = new ArrayList<>();
    for (int number = 0; number < routing.placeCount(); number++) {
      Point point = routing.point(number);
      String name = routing.placeName(number);
      if (!point.isKnown() || Math.abs(point.x()) > 180 || Math.abs(point.y()) > 90) {
        findings.error(
            "no-coordinates",
            here(),
            name,
            "must have longitude and latitude in degrees, not " + point.x() + ", " + point.y());
        continue;
      }
      places.add(new Place(name, point, rows.computeIfAbsent(point, p -> rows.size())));
    }
    return places;
  }

  private SourceLocation here() {
    return SourceLocation.ofFile(settings.extract().toString());
  }

  private Optional<MeasuredWays> measured(RoadGraph graph, List<Place> places, Findings findings)
      throws InterruptedException {
    Weighting weighting = graph.weighting();
    RoadNetwork network = RoadNetwork.of(graph, weighting);
    RoadSnap snap = new RoadSnap(graph, weighting, network);
    List<RoadPoint> points = new ArrayList<>();
    List<Double> distances = new ArrayList<>();
    for (Place place : places) {
      if (place.row() == points.size()) {
        points.add(snap.nearest(place.point()).orElse(RoadPoint.atNode(0, Double.NaN)));
      }
      double metres = points.get(place.row()).snapMetres();
      checkDistance(place, metres, findings);
      distances.add(metres);
    }
    if (findings.hasErrors()) {
      return Optional.empty();
    }
    RoadTargets targets = new RoadTargets(points);
    WayLengths ways = new WayTable(network, targets, settings.threads()).ways();
    new Reachability(ways).report(names(places), here(), findings);
    long memory =
        graph.getBaseGraph().getCapacity()
            + network.bytes()
            + Math.min(settings.threads(), points.size()) * WaySearch.bytes(network)
            + WayLengths.bytes(points.size());
    return Optional.of(
        new MeasuredWays(
            travel(ways, places), distances, network.nodes(), network.arcs() / 2, memory));
  }

  private void checkDistance(Place place, double metres, Findings findings) {
    String at =
        String.format(
            Locale.ROOT, "%s (%.6f, %.6f)", place.name(), place.point().x(), place.point().y());
    if (!(metres <= settings.snapMetres())) {
      String found =
          Double.isNaN(metres)
              ? "no road that the vehicle may use is near"
              : String.format(
                  Locale.ROOT, "the nearest road that the vehicle may use is %.0f m away", metres);
      findings.error(
          "no-road-near",
          here(),
          at,
          found,
          "check the coordinates and that the extract covers them"
              + (metres <= RoadSettings.MOST_SNAP_METRES ? ", or allow more: --snap" : ""));
    } else if (metres > FAR_METRES) {
      findings.add(
          Finding.warning(
                  "far-from-road",
                  here(),
                  at,
                  String.format(Locale.ROOT, "is served from a road %.0f m away", metres))
              .withHint("check the coordinates"));
    }
  }

  /** Of the different coordinates, each by its first place. */
  private static List<String> names(List<Place> places) {
    List<String> names = new ArrayList<>();
    for (Place place : places) {
      if (place.row() == names.size()) {
        names.add(place.name());
      }
    }
    return names;
  }

  private static ListedTravel travel(WayLengths ways, List<Place> places) {
    return new ListedTravel(
        places.stream().map(Place::row).toList(), ways.metres(), ways.seconds(), null);
  }
}
