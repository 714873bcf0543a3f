package org.gleaner.domain.dataset.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.gleaner.domain.dataset.json.JsonFields;
import org.gleaner.domain.dataset.json.JsonValue;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.SquareTable;
import org.jspecify.annotations.Nullable;

/**
 * Custom matrices of a VROOM file.
 *
 * @param byProfile those that are sound
 * @param profiles that the file names, sound or not; none if it has no matrices
 */
record VroomMatrices(Map<String, Matrices> byProfile, List<String> profiles) {
  static final String DEFAULT_PROFILE = "car";

  /**
   * Matrices of one profile.
   *
   * @param where the object that holds them
   * @param distances null if there are none
   * @param costs null if there are none
   */
  record Matrices(
      JsonValue where,
      SquareTable durations,
      @Nullable SquareTable distances,
      @Nullable SquareTable costs) {}

  /** Whether the file has none, not even wrong ones. */
  boolean isEmpty() {
    return profiles.isEmpty();
  }

  /** Rows that every profile has; empty if that cannot be told. */
  OptionalInt size() {
    return profiles.size() == byProfile.size()
        ? byProfile.values().stream().mapToInt(m -> m.durations().size()).min()
        : OptionalInt.empty();
  }

  static VroomMatrices read(JsonFields root, Findings findings) {
    Map<String, Matrices> byProfile = new LinkedHashMap<>();
    Optional<JsonValue> matrices = root.value("matrices");
    Optional<JsonValue> old = root.value("matrix");
    if (matrices.isPresent()) {
      old.ifPresent(
          value ->
              findings.warning(
                  "not-used", value.where(), null, "matrix is not used beside matrices"));
      root.object("matrices").ifPresent(object -> profiles(matrices.get(), byProfile, findings));
    } else if (old.isPresent()) {
      table(root, old.get())
          .ifPresent(t -> byProfile.put(DEFAULT_PROFILE, new Matrices(old.get(), t, null, null)));
    }
    List<String> names = new ArrayList<>();
    matrices.ifPresent(value -> names.addAll(value.members().keySet()));
    if (matrices.isEmpty() && old.isPresent()) {
      names.add(DEFAULT_PROFILE);
    }
    return new VroomMatrices(byProfile, names);
  }

  private static void profiles(
      JsonValue object, Map<String, Matrices> byProfile, Findings findings) {
    object
        .members()
        .forEach(
            (profile, value) ->
                JsonFields.of(value, findings)
                    .flatMap(fields -> matrices(value, fields))
                    .ifPresent(matrices -> byProfile.put(profile, matrices)));
  }

  private static Optional<Matrices> matrices(JsonValue where, JsonFields fields) {
    Optional<SquareTable> durations = fields.required("durations").flatMap(v -> table(fields, v));
    SquareTable distances = optional(fields, "distances", durations);
    SquareTable costs = optional(fields, "costs", durations);
    fields.reportUnknown();
    return durations.map(table -> new Matrices(where, table, distances, costs));
  }

  private static @Nullable SquareTable optional(
      JsonFields fields, String key, Optional<SquareTable> durations) {
    SquareTable table = fields.value(key).flatMap(v -> table(fields, v)).orElse(null);
    if (table != null && durations.isPresent() && durations.get().size() != table.size()) {
      fields.error(
          "wrong-size",
          key,
          "must have as many rows as durations: " + durations.get().size(),
          null);
    }
    return table;
  }

  private static Optional<SquareTable> table(JsonFields fields, JsonValue value) {
    int size = value.items().size();
    if (size == 0) {
      fields.errorAt("wrong-type", value, "must be an array of rows", null);
      return Optional.empty();
    }
    // Looked at before any room is made: a table written as one flat row asks for its square.
    if (!hasRowsOf(size, value, fields)) {
      return Optional.empty();
    }
    double[] figures = new double[size * size];
    boolean sound = true;
    for (int i = 0; i < size; i++) {
      List<JsonValue> row = value.items().get(i).items();
      for (int j = 0; j < size; j++) {
        OptionalDouble figure = VroomValues.unsigned(fields, row.get(j));
        sound &= figure.isPresent();
        figures[i * size + j] = figure.orElse(0);
      }
    }
    return sound ? Optional.of(SquareTable.of(size, figures)) : Optional.empty();
  }

  private static boolean hasRowsOf(int size, JsonValue value, JsonFields fields) {
    if (value.items().stream().noneMatch(JsonValue::isArray)) {
      fields.errorAt("wrong-type", value, "must be an array of rows", "Each row is an array.");
      return false;
    }
    List<JsonValue> wrong =
        value.items().stream().filter(row -> row.items().size() != size).toList();
    String message = "must be an array of " + size + " whole numbers";
    wrong.forEach(row -> fields.errorAt("wrong-size", row, message, null));
    return wrong.isEmpty();
  }
}
