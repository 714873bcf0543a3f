package org.gleaner.domain.pickup;

import java.util.List;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;

/** How often a stream is to be fetched: before its container overflows or its time is up. */
record VisitFrequency(PickupCalendar calendar, Findings findings) {

  StreamVisits of(PointStream stream, HandlingTerms terms, double kgPerYear) {
    double kgPerDay = kgPerYear / calendar.workingDaysPerYear();
    double full = stream.containerLitres() * terms.fillLevel() * terms.kgPerLitre() / kgPerDay;
    if (full < 1) {
      findings.warning(
          "container-too-small",
          SourceLocation.ofFile("stream " + stream.id()),
          null,
          "takes %.0f %% of what arises in a working day; it is fetched every day"
              .formatted(100 * full));
    }
    int interval = longest(Math.min(full, terms.maxInterval()));
    return new StreamVisits(stream, terms, kgPerYear, interval, kgPerDay * interval, 0);
  }

  private int longest(double most) {
    List<Integer> intervals = calendar.intervals();
    int longest = intervals.get(0);
    for (int interval : intervals) {
      longest = interval <= most ? interval : longest;
    }
    return longest;
  }
}
