package org.gleaner.solver.routing.search;

import java.util.Arrays;

/** Growing list of ints without boxing. */
final class IntStack {

  int[] items = new int[64];
  int size;

  void push(int item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, 2 * size);
    }
    items[size++] = item;
  }

  void clear() {
    size = 0;
  }

  boolean contains(int item) {
    for (int i = 0; i < size; i++) {
      if (items[i] == item) {
        return true;
      }
    }
    return false;
  }
}
