package org.gleaner.domain.routing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ways that are listed, and an estimate for the others: metres and seconds.
 *
 * @param roads by which what is not listed is estimated
 * @param listed ways, one direction each
 * @param listedOnly whether a way that is not listed is none at all
 */
public record RoadTable(RoadTravel roads, Map<Way, Length> listed, boolean listedOnly)
    implements Travel {

  public RoadTable {
    listed = ListedWays.copyOf(listed);
  }

  /**
   * Lists the ways between all places of a case, as another way to travel has them; where it has
   * none, there is none.
   *
   * @param roads that say nothing while all is listed
   */
  public static RoadTable of(RoutingCase routing, Travel travel, RoadTravel roads) {
    ListedWays.Builder listed = new ListedWays.Builder();
    for (int from = 0; from < routing.placeCount(); from++) {
      for (int to = 0; to < routing.placeCount(); to++) {
        double metres = travel.distance(routing, from, to);
        double seconds = travel.duration(routing, from, to);
        if (from != to && Double.isFinite(metres) && Double.isFinite(seconds)) {
          listed.add(new Way(from, to), new Length(metres, seconds));
        }
      }
    }
    return new RoadTable(roads, listed.build(), true);
  }

  /** From a place to another, numbered as in the case. */
  public record Way(int from, int to) implements Comparable<Way> {

    @Override
    public int compareTo(Way other) {
      return from != other.from ? Integer.compare(from, other.from) : Integer.compare(to, other.to);
    }
  }

  /**
   * How long a way is.
   *
   * @param metres null if they are estimated
   * @param seconds null if they follow from the metres
   */
  public record Length(@Nullable Double metres, @Nullable Double seconds) {

    /** Of a way that there is not, whatever the estimate says. */
    public static final Length NO_WAY =
        new Length(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  @Override
  public double distance(RoutingCase routing, int from, int to) {
    Length length = listed.get(new Way(from, to));
    if (length != null && length.metres() != null) {
      return length.metres();
    }
    return isNone(length, from, to) ? Double.POSITIVE_INFINITY : roads.distance(routing, from, to);
  }

  @Override
  public double duration(RoutingCase routing, int from, int to) {
    Length length = listed.get(new Way(from, to));
    if (length != null && length.seconds() != null) {
      return length.seconds();
    }
    return isNone(length, from, to)
        ? Double.POSITIVE_INFINITY
        : roads.speeds().seconds(distance(routing, from, to));
  }

  private boolean isNone(@Nullable Length length, int from, int to) {
    return length == null && listedOnly && from != to;
  }
}
