package org.gleaner.solver.routing.search;

/**
 * Writes which kinds of goods the beginnings and ends of a route carry. A beginning knows those of
 * its unfinished trip and what the finished ones break; an end knows those up to its first reload,
 * what the depot there refuses, and what the trips after it break. Sets of kinds are joined by a
 * bitwise or, so joining takes constant time.
 */
final class TripGoods {

  /** How many longs are kept: goods aboard, goods refused, and how much is broken. */
  static final int FIELDS = 3;

  private static final int REFUSED = 1;
  private static final int BROKEN = 2;

  private final SearchData data;
  private final int at;
  private long aboard;
  private long broken;

  TripGoods(SearchData data) {
    this.data = data;
    at = Route.goodsAt(data);
  }

  void beginAtEnd(long[] after, int endDepot) {
    after[at + REFUSED] = data.goods[endDepot];
  }

  /** A beginning with one visit more than that at {@code from}. */
  void extendBeginning(long[] before, int to, int from, int visit) {
    extend(before, to, from, visit);
    if (visit < data.depots) {
      before[to + at + BROKEN] += broken(before[from + at], data.goods[visit]);
    }
  }

  /** An end with one visit more than that at {@code from}. */
  void extendEnd(long[] after, int to, int from, int visit) {
    extend(after, to, from, visit);
    if (visit < data.depots) {
      after[to + at + BROKEN] += broken(after[from + at], after[from + at + REFUSED]);
    }
  }

  private void extend(long[] all, int to, int from, int visit) {
    boolean isReload = visit < data.depots;
    all[to + at] = isReload ? 0 : all[from + at] | data.goods[visit];
    all[to + at + REFUSED] = isReload ? data.goods[visit] : all[from + at + REFUSED];
    all[to + at + BROKEN] = all[from + at + BROKEN];
  }

  /** Begins with what a beginning carries. */
  void start(long[] before, int from) {
    aboard = before[from + at];
    broken = before[from + at + BROKEN];
  }

  void add(int visit) {
    if (visit < data.depots) {
      endTrip(visit);
    } else {
      aboard |= data.goods[visit];
    }
  }

  void endTrip(int depot) {
    broken += broken(aboard, data.goods[depot]);
    aboard = 0;
  }

  void append(long[] after, int from) {
    broken += broken(aboard | after[from + at], after[from + at + REFUSED]);
    broken += after[from + at + BROKEN];
  }

  /** Pairs of kinds that must be kept apart, and kinds that are refused. */
  long broken() {
    return broken;
  }

  private long broken(long carried, long refused) {
    long twice = 0;
    for (int kind = 0; kind < data.apart.length; kind++) {
      if ((carried >> kind & 1) != 0) {
        twice += Long.bitCount(carried & data.apart[kind]);
      }
    }
    return twice / 2 + Long.bitCount(carried & refused);
  }
}
