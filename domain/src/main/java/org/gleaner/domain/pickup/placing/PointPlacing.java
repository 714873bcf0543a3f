package org.gleaner.domain.pickup.placing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.gleaner.domain.pickup.CollectionArea;
import org.gleaner.domain.pickup.CollectionPoint;
import org.gleaner.domain.pickup.HandlingTerms;
import org.gleaner.domain.pickup.PointStream;
import org.gleaner.domain.routing.Point;

/**
 * Places points in districts and shares tonnes out among them. Equal outlines and seeds give equal
 * areas on every machine: the generator is the one that the Java library specifies, and figures are
 * rounded.
 */
public final class PointPlacing {
  private static final double KM_PER_DEGREE = 111.195;

  /** About ten metres. */
  private static final double DEGREES_PER_UNIT = 1e4;

  private static final double SHARES_PER_UNIT = 1e8;

  private final CityOutline outline;
  private final Random random;
  private final List<Placed> placed = new ArrayList<>();

  private PointPlacing(CityOutline outline, long seed) {
    this.outline = outline;
    this.random = new Random(seed);
  }

  /** The area, its handling terms being these. */
  public static CollectionArea of(CityOutline outline, List<HandlingTerms> handling, long seed) {
    return new PointPlacing(outline, seed).area(handling);
  }

  private record Placed(CollectionPoint point, String kind, double weight) {}

  private CollectionArea area(List<HandlingTerms> handling) {
    for (PointKind kind : outline.kinds()) {
      outline.places().stream()
          .filter(place -> place.kind().equals(kind.id()))
          .forEach(place -> placed.add(known(kind, place)));
      placeInDistricts(kind);
    }
    List<PointStream> streams = new ArrayList<>();
    outline.shares().forEach(share -> streams.addAll(streams(share)));
    List<CollectionPoint> points = placed.stream().map(Placed::point).toList();
    List<String> order = points.stream().map(CollectionPoint::id).toList();
    streams.sort(Comparator.comparingInt(stream -> order.indexOf(stream.point())));
    return new CollectionArea(points, streams, handling);
  }

  private static Placed known(PointKind kind, KnownPlace place) {
    CollectionPoint point =
        new CollectionPoint(
            place.id(), place.name(), place.at(), kind.site(), place.zone(), kind.hours());
    return new Placed(point, kind.id(), place.weight());
  }

  private void placeInDistricts(PointKind kind) {
    int[] counts = counts(kind.count());
    for (int d = 0; d < counts.length; d++) {
      District district = outline.districts().get(d);
      for (int number = 1; number <= counts[d]; number++) {
        CollectionPoint point =
            new CollectionPoint(
                kind.id() + "-" + district.id() + "-" + number,
                kind.name() + " " + district.name() + " " + number,
                somewhere(district),
                kind.site(),
                district.zone(),
                kind.hours());
        placed.add(new Placed(point, kind.id(), 0.5 + random.nextDouble()));
      }
    }
  }

  /** Points by district: by residents, what is left to the largest remainders. */
  private int[] counts(int total) {
    List<District> districts = outline.districts();
    double residents = districts.stream().mapToDouble(District::residents).sum();
    int[] counts = new int[districts.size()];
    List<Integer> byRemainder = new ArrayList<>();
    int left = total;
    for (int d = 0; d < counts.length; d++) {
      counts[d] = (int) Math.floor(total * districts.get(d).residents() / residents);
      left -= counts[d];
      byRemainder.add(d);
    }
    byRemainder.sort(
        Comparator.comparingDouble(
            d -> counts[d] - total * districts.get(d).residents() / residents));
    for (int i = 0; i < left; i++) {
      counts[byRemainder.get(i)]++;
    }
    return counts;
  }

  /** Anywhere in the circle alike. */
  private Point somewhere(District district) {
    double angle = 2 * Math.PI * random.nextDouble();
    double km = district.radiusKm() * StrictMath.sqrt(random.nextDouble());
    double north = km * StrictMath.sin(angle) / KM_PER_DEGREE;
    double parallel = KM_PER_DEGREE * StrictMath.cos(StrictMath.toRadians(district.at().y()));
    double east = km * StrictMath.cos(angle) / parallel;
    return new Point(
        rounded(district.at().x() + east, DEGREES_PER_UNIT),
        rounded(district.at().y() + north, DEGREES_PER_UNIT));
  }

  private static double rounded(double value, double units) {
    return Math.rint(value * units) / units;
  }

  private List<PointStream> streams(KindShare share) {
    List<Placed> having = having(share);
    double weights = having.stream().mapToDouble(Placed::weight).sum();
    List<PointStream> streams = new ArrayList<>();
    double begin = 0;
    for (Placed one : having) {
      // Differences of rounded sums: all of them together are the share, to its last digit.
      double end = begin + one.weight() / weights;
      double units =
          Math.rint(share.share() * end * SHARES_PER_UNIT)
              - Math.rint(share.share() * begin * SHARES_PER_UNIT);
      streams.add(
          new PointStream(
              one.point().id(),
              share.material(),
              share.condition(),
              units / SHARES_PER_UNIT,
              share.containerLitres()));
      begin = end;
    }
    return streams;
  }

  /** The points of the kind that have it, at least one if there is any. */
  private List<Placed> having(KindShare share) {
    List<Placed> all = placed.stream().filter(p -> p.kind().equals(share.kind())).toList();
    long number = Math.min(all.size(), Math.max(1, Math.round(all.size() * share.reach())));
    List<Integer> drawn = new ArrayList<>();
    List<Double> lots = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      drawn.add(i);
      lots.add(random.nextDouble());
    }
    drawn.sort(Comparator.comparingDouble(lots::get));
    return drawn.stream().limit(number).sorted().map(all::get).toList();
  }
}
