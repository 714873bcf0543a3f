package org.gleaner.domain.pickup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;

/** Spreads yearly flows over the streams of an area. */
final class FlowShares {
  private static final double TOLERANCE = 1e-6;
  private static final double KG_PER_TONNE = 1000;

  private final CollectionArea area;
  private final Findings findings;
  private final Map<String, CollectionPoint> points = new HashMap<>();
  private final double[] kgPerYear;

  FlowShares(CollectionArea area, Findings findings) {
    this.area = area;
    this.findings = findings;
    area.points().forEach(point -> points.put(point.id(), point));
    this.kgPerYear = new double[area.streams().size()];
  }

  CollectionPoint point(PointStream stream) {
    CollectionPoint point = points.get(stream.point());
    if (point == null) {
      throw new IllegalArgumentException("a stream at no point: " + stream);
    }
    return point;
  }

  /** Kilograms a year, by stream. */
  double[] kgPerYear(List<YearlyFlow> flows) {
    flows.forEach(this::spread);
    return kgPerYear;
  }

  private void spread(YearlyFlow flow) {
    boolean isPoint = points.containsKey(flow.origin());
    List<Integer> takers = new ArrayList<>();
    double shares = 0;
    for (int i = 0; i < area.streams().size(); i++) {
      PointStream stream = area.streams().get(i);
      String origin = isPoint ? stream.point() : point(stream).site();
      if (origin.equals(flow.origin()) && stream.material().equals(flow.material())) {
        takers.add(i);
        shares += stream.share();
      }
    }
    if (isFit(flow, shares, isPoint)) {
      // A flow that is stated for a point is all of that point's, whatever its share of a site.
      double whole = isPoint ? shares : 1;
      for (int i : takers) {
        kgPerYear[i] += flow.tonnes() * KG_PER_TONNE * area.streams().get(i).share() / whole;
      }
    }
  }

  private boolean isFit(YearlyFlow flow, double shares, boolean isPoint) {
    SourceLocation where = SourceLocation.ofFile("flow of " + flow.origin());
    if (!area.knows(flow.origin())) {
      findings.error(
          "unknown-origin", where, flow.origin(), "must be a point or the site of a point");
      return false;
    } else if (shares <= 0) {
      if (flow.tonnes() > 0) {
        findings.add(
            Finding.warning(
                    "no-stream",
                    where,
                    flow.material(),
                    "waits at no point: " + flow.tonnes() + " t/a are not collected")
                .withHint("A row of source/mixtures.csv can say what it is picked up as."));
      }
      return false;
    } else if (!isPoint && shares > 1 + TOLERANCE) {
      findings.error(
          "shares-above-one",
          where,
          flow.material(),
          "shares of its points sum to " + shares + ", at most 1 is there");
      return false;
    } else if (!isPoint && shares < 1 - TOLERANCE) {
      findings.warning(
          "shares-below-one",
          where,
          flow.material(),
          "shares of its points sum to " + shares + "; the rest is not collected");
    }
    return true;
  }
}
