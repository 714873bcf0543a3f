package org.gleaner.domain.dataset.routing.folder;

import java.util.Arrays;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.routing.ListedWays;
import org.gleaner.domain.routing.RoadTable;

/** The rows of travel.csv for one class of vehicles, and in which line each is. */
final class ClassWays {
  private static final int FEW = 64;

  private final ListedWays.Builder ways = new ListedWays.Builder();
  private long[] lines = new long[FEW];

  void add(RoadTable.Way way, RoadTable.Length length, long line) {
    if (ways.size() == lines.length) {
      lines = Arrays.copyOf(lines, 2 * lines.length);
    }
    lines[ways.size()] = line;
    ways.add(way, length);
  }

  void reportRepeated(Findings findings) {
    int[] firsts = ways.firsts();
    for (int i = 0; i < firsts.length; i++) {
      if (firsts[i] != i) {
        findings.error(
            "duplicate-row",
            SourceLocation.ofLine(TravelFile.NAME, lines[i]),
            null,
            "says again what line "
                + lines[firsts[i]]
                + " says: same "
                + String.join(", ", RoutingFormat.TRAVEL.key()));
      }
    }
  }

  ListedWays listed() {
    return ways.build();
  }
}
