package org.gleaner.solver.roads;

import java.util.Arrays;

/** Arcs by weight, the lightest first. An arc may be there more than once. */
final class ArcQueue {
  private static final int CHILDREN = 4;

  private double[] weights = new double[1024];
  private int[] arcs = new int[1024];
  private int size;

  void clear() {
    size = 0;
  }

  boolean isEmpty() {
    return size == 0;
  }

  double firstWeight() {
    return weights[0];
  }

  void add(double weight, int arc) {
    if (size == arcs.length) {
      weights = Arrays.copyOf(weights, 2 * size);
      arcs = Arrays.copyOf(arcs, 2 * size);
    }
    int place = size++;
    while (place > 0) {
      int parent = (place - 1) / CHILDREN;
      if (weights[parent] <= weight) {
        break;
      }
      set(place, weights[parent], arcs[parent]);
      place = parent;
    }
    set(place, weight, arc);
  }

  int poll() {
    int first = arcs[0];
    double weight = weights[--size];
    int arc = arcs[size];
    int place = 0;
    while (true) {
      int child = lightestChild(place);
      if (child < 0 || weights[child] >= weight) {
        break;
      }
      set(place, weights[child], arcs[child]);
      place = child;
    }
    set(place, weight, arc);
    return first;
  }

  private int lightestChild(int place) {
    int from = place * CHILDREN + 1;
    int to = Math.min(size, from + CHILDREN);
    int best = -1;
    for (int child = from; child < to; child++) {
      if (best < 0 || weights[child] < weights[best]) {
        best = child;
      }
    }
    return best;
  }

  private void set(int place, double weight, int arc) {
    weights[place] = weight;
    arcs[place] = arc;
  }
}
