package org.gleaner.solver.roads;

import java.util.List;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;

/** Which places have no way to or from the others. */
final class Reachability {
  private final WayLengths ways;

  Reachability(WayLengths ways) {
    this.ways = ways;
  }

  /** Names the places that are apart, and counts the pairs that have no way between them. */
  void report(List<String> names, SourceLocation where, Findings findings) {
    int centre = centre();
    for (int place = 0; place < ways.size(); place++) {
      boolean out = ways.isWay(place, centre);
      boolean in = ways.isWay(centre, place);
      if (!out || !in) {
        findings.add(
            Finding.warning(
                    "unreachable",
                    where,
                    names.get(place),
                    in ? "no way leads from it to most others" : fromOthers(out))
                .withHint(
                    "an island, a road that ends where the extract does, or one that the vehicle"
                        + " may not use: check the coordinates, weight and height"));
      }
    }
    int none = 0;
    for (int from = 0; from < ways.size(); from++) {
      for (int to = 0; to < ways.size(); to++) {
        none += ways.isWay(from, to) ? 0 : 1;
      }
    }
    if (none > 0) {
      findings.warning(
          "no-way", where, String.valueOf(none), "pairs of places have no way between them");
    }
  }

  private static String fromOthers(boolean out) {
    return out ? "no way leads to it from most others" : "no way joins it to most others";
  }

  /** A place that most others can be reached from and can reach. */
  private int centre() {
    int centre = 0;
    int most = -1;
    for (int place = 0; place < ways.size(); place++) {
      int joined = 0;
      for (int other = 0; other < ways.size(); other++) {
        joined += ways.isWay(place, other) && ways.isWay(other, place) ? 1 : 0;
      }
      if (joined > most) {
        centre = place;
        most = joined;
      }
    }
    return centre;
  }
}
