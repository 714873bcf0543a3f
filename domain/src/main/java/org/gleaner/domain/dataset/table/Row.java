package org.gleaner.domain.dataset.table;

import java.util.List;
import java.util.Optional;
import org.gleaner.domain.dataset.format.Column;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.evidence.Confidence;
import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/** One row of a table: typed values, and a note of whether anything was wrong with it. */
public final class Row {
  private final TableFormat format;
  private final long line;
  private final @Nullable Object[] values;
  private boolean sound = true;

  Row(TableFormat format, long line, @Nullable Object[] values) {
    this.format = format;
    this.line = line;
    this.values = values;
  }

  public long line() {
    return line;
  }

  /** False once an error was found in the row: what is built of it would only mislead. */
  public boolean isSound() {
    return sound;
  }

  /** Marks the row as wrong. */
  public void spoil() {
    sound = false;
  }

  /** The place of a cell; marks the row as wrong, because a finding is about to name it. */
  public SourceLocation fault(String column) {
    sound = false;
    return at(column);
  }

  /** The place of the row; marks it as wrong, because a finding is about to name it. */
  public SourceLocation spoiled() {
    sound = false;
    return here();
  }

  public SourceLocation at(String column) {
    return SourceLocation.ofCell(format.file(), line, column);
  }

  public SourceLocation here() {
    return SourceLocation.ofLine(format.file(), line);
  }

  public TableFormat format() {
    return format;
  }

  public boolean states(String column) {
    return value(column) != null;
  }

  public @Nullable Object value(String column) {
    return values[format.indexOf(column)];
  }

  /** Text of a required cell, or of one with a word as its default. */
  public String text(String column) {
    Object value = value(column);
    return value == null ? columnOf(column).defaultText() : value.toString();
  }

  public @Nullable String textOrNull(String column) {
    Object value = value(column);
    return value == null ? null : value.toString();
  }

  public double number(String column) {
    Object value = value(column);
    return value == null ? defaultNumber(column) : ((Number) value).doubleValue();
  }

  public int integer(String column) {
    return (int) number(column);
  }

  public @Nullable Double numberOrNull(String column) {
    Object value = value(column);
    return value == null ? null : ((Number) value).doubleValue();
  }

  public @Nullable Integer integerOrNull(String column) {
    Object value = value(column);
    return value == null ? null : ((Number) value).intValue();
  }

  public boolean flag(String column) {
    return Boolean.TRUE.equals(value(column));
  }

  /** Words of the cell; empty if it is empty. */
  public List<String> words(String column) {
    Object value = value(column);
    if (value instanceof List<?> list) {
      return list.stream().map(Object::toString).toList();
    }
    return List.of();
  }

  /** The constant whose lower-case name the cell (or the default) holds. */
  public <E extends Enum<E>> E choice(String column, Class<E> type) {
    return Enum.valueOf(type, text(column).toUpperCase(java.util.Locale.ROOT));
  }

  public Evidence evidence() {
    return evidence(TableFormat.YEAR);
  }

  public Evidence evidence(String yearColumn) {
    String confidence = textOrNull(TableFormat.CONFIDENCE);
    Integer year = integerOrNull(yearColumn);
    String source = text(TableFormat.SOURCE);
    return source.isEmpty() && year == null && confidence == null
        ? Evidence.NONE
        : new Evidence(source, year, confidence == null ? null : Confidence.valueOf(confidence));
  }

  /** What an empty cell of the column stands for; infinite for no limit. */
  public double defaultNumber(String column) {
    Optional<Double> number = columnOf(column).defaultNumber();
    return number.orElseThrow(
        () -> new IllegalStateException(format.name() + "." + column + " has no default"));
  }

  private Column columnOf(String column) {
    return format.columns().get(format.indexOf(column));
  }
}
