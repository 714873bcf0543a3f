package org.gleaner.shell.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Named single values, shown one a line; in JSON they stand at the top level. */
public record Facts(List<Fact> facts) implements Section {

  public Facts {
    facts = List.copyOf(facts);
  }

  /**
   * One value.
   *
   * @param column names and formats it
   * @param note shown to people behind the value; may be empty
   */
  public record Fact(Column column, @Nullable Object value, Phrase note) {}

  public static Builder builder() {
    return new Builder();
  }

  /** Collects facts. */
  public static final class Builder {

    private final List<Fact> facts = new ArrayList<>();

    private Builder() {}

    public Builder add(Column column, @Nullable Object value) {
      return add(column, value, "");
    }

    public Builder add(Column column, @Nullable Object value, String note) {
      return add(column, value, Phrase.plain(note));
    }

    Builder add(Column column, @Nullable Object value, Phrase note) {
      facts.add(new Fact(column, value, note));
      return this;
    }

    public Facts build() {
      return new Facts(facts);
    }
  }
}
