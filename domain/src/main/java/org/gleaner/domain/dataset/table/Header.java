package org.gleaner.domain.dataset.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gleaner.domain.dataset.format.Column;
import org.gleaner.domain.dataset.format.TableFormat;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.NearestName;
import org.gleaner.domain.finding.SourceLocation;

/**
 * The header of a file against the columns of its table.
 *
 * @param positions of the format's columns in a record; -1 for a column that is not there
 * @param width number of cells a record must have
 * @param unnamed positions of cells without a name, which must stay empty
 * @param sound no mistake was found
 */
record Header(int[] positions, int width, Set<Integer> unnamed, boolean sound) {

  static Header check(TableFormat format, RawRecord record, Findings findings) {
    return new Check(format, record, findings).run();
  }

  /** Whether every column of the table's key could be found. */
  boolean hasKey(TableFormat format) {
    return format.key().stream()
        .filter(name -> format.column(name).orElseThrow().required())
        .allMatch(name -> positions[format.indexOf(name)] >= 0);
  }

  private static final class Check {
    private final TableFormat format;
    private final RawRecord record;
    private final Findings findings;
    private final Set<String> meant = new LinkedHashSet<>();
    private boolean sound = true;

    Check(TableFormat format, RawRecord record, Findings findings) {
      this.format = format;
      this.record = record;
      this.findings = findings;
    }

    Header run() {
      int[] positions = new int[format.columns().size()];
      Arrays.fill(positions, -1);
      Set<Integer> unnamed = new HashSet<>();
      List<String> unknown = new ArrayList<>();
      for (int i = 0; i < record.cells().size(); i++) {
        String name = record.cells().get(i).strip();
        if (name.isEmpty()) {
          unnamed.add(i);
        } else if (!format.has(name)) {
          unknown.add(name);
        } else if (positions[format.indexOf(name)] >= 0) {
          error("duplicate-column", name, "stands twice in the header", null);
        } else {
          positions[format.indexOf(name)] = i;
        }
      }
      reportUnknown(unknown, positions);
      reportMissing(positions);
      return new Header(positions, record.cells().size(), unnamed, sound);
    }

    private void reportUnknown(List<String> unknown, int[] positions) {
      List<Column> free =
          format.columns().stream().filter(c -> positions[format.indexOf(c.name())] < 0).toList();
      for (String name : unknown) {
        Optional<Column> otherUnit = UnitNames.sameThingInAnotherUnit(name, free);
        if (name.indexOf(';') >= 0 || name.indexOf('\t') >= 0) {
          error("wrong-separator", name, "cells are separated by commas", null);
          format.columns().forEach(c -> meant.add(c.name()));
        } else if (otherUnit.isPresent()) {
          String expected = otherUnit.get().name();
          error("wrong-unit", name, "wrong unit in header", "The column is " + expected + ".");
          meant.add(expected);
        } else {
          reportNearest(name, free);
        }
      }
    }

    private void reportNearest(String name, List<Column> free) {
      Optional<String> near = NearestName.of(name, free.stream().map(Column::name).toList());
      near.ifPresent(meant::add);
      String known = format.columns().stream().map(Column::name).toList().toString();
      error(
          "unknown-column",
          name,
          "is no column of " + format.file(),
          near.map(n -> "Maybe " + n + ".").orElse("Known columns: " + known));
    }

    private void reportMissing(int[] positions) {
      for (Column column : format.columns()) {
        boolean there = positions[format.indexOf(column.name())] >= 0;
        if (column.required() && !there && !meant.contains(column.name())) {
          error("missing-column", column.name(), "must be in the header", null);
        }
      }
    }

    private void error(
        String code,
        String column,
        String message,
        @org.jspecify.annotations.Nullable String hint) {
      sound = false;
      SourceLocation where = SourceLocation.ofCell(format.file(), record.line(), column);
      findings.error(code, where, column, message, hint);
    }
  }
}
