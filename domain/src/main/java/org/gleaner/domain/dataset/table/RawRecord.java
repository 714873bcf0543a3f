package org.gleaner.domain.dataset.table;

import java.util.List;

/** One record of a CSV file before anybody looked at its meaning. */
record RawRecord(long line, List<String> cells) {

  boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }
}
