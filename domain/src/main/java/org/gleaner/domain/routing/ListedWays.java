package org.gleaner.domain.routing;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.IntStream;
import org.gleaner.domain.routing.RoadTable.Length;
import org.gleaner.domain.routing.RoadTable.Way;
import org.jspecify.annotations.Nullable;

/**
 * Ways and how long they are, in their order, packed into 24 bytes each: a table of some thousand
 * places has millions of them. It does not change.
 */
public final class ListedWays extends AbstractMap<Way, Length> {

  /** In place of a figure that is not stated. */
  private static final double UNSTATED = Double.NaN;

  private final long[] keys;
  private final double[] metres;
  private final double[] seconds;

  private ListedWays(long[] keys, double[] metres, double[] seconds) {
    this.keys = keys;
    this.metres = metres;
    this.seconds = seconds;
  }

  static ListedWays copyOf(Map<Way, Length> ways) {
    if (ways instanceof ListedWays packed) {
      return packed;
    }
    Builder builder = new Builder();
    ways.forEach(builder::add);
    return builder.build();
  }

  /** These ways and others; what both have is as the others have it. */
  public ListedWays with(ListedWays others) {
    if (others.isEmpty()) {
      return this;
    }
    Builder builder = new Builder();
    int mine = 0;
    int next = 0;
    while (mine < keys.length || next < others.keys.length) {
      boolean isMine =
          next == others.keys.length || (mine < keys.length && keys[mine] < others.keys[next]);
      if (isMine) {
        builder.add(keys[mine], metres[mine], seconds[mine]);
        mine++;
      } else {
        mine += mine < keys.length && keys[mine] == others.keys[next] ? 1 : 0;
        builder.add(others.keys[next], others.metres[next], others.seconds[next]);
        next++;
      }
    }
    return builder.build();
  }

  private static long key(Way way) {
    return ((long) way.from() << Integer.SIZE) | way.to();
  }

  private Way way(int index) {
    return new Way((int) (keys[index] >> Integer.SIZE), (int) keys[index]);
  }

  private Length length(int index) {
    return new Length(stated(metres[index]), stated(seconds[index]));
  }

  private static @Nullable Double stated(double figure) {
    return Double.isNaN(figure) ? null : figure;
  }

  /** Where no way can begin or end nothing is listed. */
  private int index(Object way) {
    return way instanceof Way one && one.from() >= 0 && one.to() >= 0
        ? Arrays.binarySearch(keys, key(one))
        : -1;
  }

  @Override
  public @Nullable Length get(Object way) {
    int index = index(way);
    return index < 0 ? null : length(index);
  }

  @Override
  public boolean containsKey(Object way) {
    return index(way) >= 0;
  }

  @Override
  public int size() {
    return keys.length;
  }

  @Override
  public Set<Map.Entry<Way, Length>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return keys.length;
      }

      @Override
      public Iterator<Map.Entry<Way, Length>> iterator() {
        return entries();
      }
    };
  }

  private Iterator<Map.Entry<Way, Length>> entries() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < keys.length;
      }

      @Override
      public Map.Entry<Way, Length> next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        Map.Entry<Way, Length> entry = Map.entry(way(next), length(next));
        next++;
        return entry;
      }
    };
  }

  /** Collects ways in any order; it is fastest, and takes least memory, if that is theirs. */
  public static final class Builder {
    private static final int FEW = 64;

    private long[] keys = new long[FEW];
    private double[] metres = new double[FEW];
    private double[] seconds = new double[FEW];
    private int size;
    private boolean isSorted = true;

    public int size() {
      return size;
    }

    /** Adds a way between places that are numbered from 0. */
    public void add(Way way, Length length) {
      add(
          key(way),
          length.metres() == null ? UNSTATED : length.metres(),
          length.seconds() == null ? UNSTATED : length.seconds());
    }

    private void add(long key, double ofMetres, double ofSeconds) {
      if (size == keys.length) {
        int more = size + (size >> 1);
        keys = Arrays.copyOf(keys, more);
        metres = Arrays.copyOf(metres, more);
        seconds = Arrays.copyOf(seconds, more);
      }
      isSorted &= size == 0 || keys[size - 1] < key;
      keys[size] = key;
      metres[size] = ofMetres;
      seconds[size] = ofSeconds;
      size++;
    }

    /**
     * For each way, the number of the first that is the same; counted from 0 as they were added.
     * Empty if they were added in their order, each once.
     */
    public int[] firsts() {
      if (isSorted) {
        return new int[0];
      }
      int[] order = order();
      int[] firsts = new int[size];
      for (int i = 0; i < size; i++) {
        boolean isSame = i > 0 && keys[order[i]] == keys[order[i - 1]];
        firsts[order[i]] = isSame ? firsts[order[i - 1]] : order[i];
      }
      return firsts;
    }

    /** By way; of the same ways the one that was added first. */
    private int[] order() {
      return IntStream.range(0, size)
          .boxed()
          .sorted(Comparator.comparingLong(i -> keys[i]))
          .mapToInt(Integer::intValue)
          .toArray();
    }

    /** Of ways that were added several times the first counts. */
    public ListedWays build() {
      if (isSorted) {
        return new ListedWays(
            Arrays.copyOf(keys, size), Arrays.copyOf(metres, size), Arrays.copyOf(seconds, size));
      }
      Builder sorted = new Builder();
      long last = -1;
      for (int i : order()) {
        if (keys[i] != last) {
          sorted.add(keys[i], metres[i], seconds[i]);
        }
        last = keys[i];
      }
      return sorted.build();
    }
  }
}
