package org.gleaner.shell.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows under typed columns, independent of how they are shown.
 *
 * @param key of the array in JSON; its heading comes from the message bundle
 * @param rows of text, numbers, booleans or null
 */
public record TableView(String key, List<Column> columns, List<List<@Nullable Object>> rows)
    implements Section {

  public TableView {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  public static Builder of(String key, Column... columns) {
    return new Builder(key, List.of(columns));
  }

  public static Builder of(String key, List<Column> columns) {
    return new Builder(key, columns);
  }

  /** Collects rows. */
  public static final class Builder {

    private final String key;
    private final List<Column> columns;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    private Builder(String key, List<Column> columns) {
      this.key = key;
      this.columns = columns;
    }

    public Builder row(@Nullable Object... cells) {
      if (cells.length != columns.size()) {
        throw new IllegalArgumentException(
            key + " has " + columns.size() + " columns, not " + cells.length);
      }
      rows.add(Collections.unmodifiableList(Arrays.asList(cells.clone())));
      return this;
    }

    public Builder rows(List<List<@Nullable Object>> more) {
      more.forEach(cells -> row(cells.toArray()));
      return this;
    }

    public TableView build() {
      return new TableView(key, columns, rows);
    }
  }
}
