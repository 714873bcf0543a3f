package org.gleaner.domain.dataset.writing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.dataset.format.ValueType;
import org.gleaner.domain.dataset.json.JsonText;
import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.quantity.Ranged;
import org.jspecify.annotations.Nullable;

/** Cells of one row; what the reader would take for granted is left empty. */
public final class RowText {
  private final TableFormat format;
  private final Map<String, String> cells = new LinkedHashMap<>();

  RowText(TableFormat format) {
    this.format = format;
  }

  String cell(String column) {
    return cells.getOrDefault(column, "");
  }

  boolean states(String column) {
    return !cell(column).isEmpty();
  }

  public RowText text(String column, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      cells.put(column, value);
    }
    return this;
  }

  RowText word(String column, Enum<?> value) {
    return text(column, ValueType.word(value));
  }

  public RowText words(String column, List<String> values) {
    return text(column, String.join(" ", values));
  }

  public RowText flag(String column, boolean value) {
    return text(column, value ? "true" : "");
  }

  /** A number that is always written. */
  public RowText figure(String column, double value) {
    return text(column, JsonText.number(value));
  }

  /** A number, unless it is the column's default. */
  public RowText number(String column, double value) {
    double otherwise =
        format.column(column).flatMap(c -> c.defaultNumber()).orElse(Double.NEGATIVE_INFINITY);
    return value == otherwise ? this : figure(column, value);
  }

  public RowText number(String column, @Nullable Double value) {
    return value == null ? this : figure(column, value);
  }

  RowText year(String column, @Nullable Integer value) {
    return value == null ? this : text(column, value.toString());
  }

  RowText range(TableFormat.Range range, Ranged value) {
    figure(range.best(), value.best());
    if (value.low() != value.best()) {
      figure(range.low(), value.low());
    }
    if (value.high() != value.best()) {
      figure(range.high(), value.high());
    }
    return this;
  }

  RowText evidence(Evidence evidence) {
    return evidence(evidence, TableFormat.YEAR);
  }

  RowText evidence(Evidence evidence, String yearColumn) {
    text(TableFormat.SOURCE, evidence.source());
    year(yearColumn, evidence.year());
    return evidence.confidence() == null
        ? this
        : text(TableFormat.CONFIDENCE, evidence.confidence().name());
  }
}
