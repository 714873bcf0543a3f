package org.gleaner.shell.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.gleaner.shell.output.DisplayWidth;
import org.gleaner.shell.view.Facts.Fact;

/** Lays facts out: name, value with its unit, note. */
final class FactLines {

  private final Facts facts;
  private final Headings headings;
  private final NumberText numbers;
  private final int width;

  FactLines(Facts facts, Headings headings, int width) {
    this.facts = facts;
    this.headings = headings;
    this.numbers = new NumberText(headings.locale());
    this.width = width;
  }

  List<String> lines() {
    int names =
        facts.facts().stream()
            .mapToInt(fact -> DisplayWidth.of(headings.name(fact.column())))
            .max()
            .orElse(0);
    List<String> lines = new ArrayList<>();
    for (Fact fact : facts.facts()) {
      String name = DisplayWidth.padRight(headings.name(fact.column()), names) + "  ";
      lines.addAll(DisplayWidth.wrap(text(fact), width, name, " ".repeat(names + 2)));
    }
    return lines;
  }

  private String text(Fact fact) {
    List<String> parts = new ArrayList<>();
    parts.add(TextTable.cell(fact.column(), fact.value(), decimals(fact), headings, numbers));
    String unit = headings.unit(fact.column());
    if (!unit.isEmpty() && fact.value() != null) {
      parts.add(unit);
    }
    String note = fact.note().text(headings, numbers);
    if (!note.isEmpty()) {
      parts.add(note);
    }
    return String.join(" ", parts);
  }

  private static int decimals(Fact fact) {
    if (fact.column().decimals() != Column.AUTO) {
      return fact.column().decimals();
    }
    return Objects.requireNonNullElse(fact.value(), 0) instanceof Double number
            && number != Math.rint(number)
        ? NumberText.decimalsFor(DoubleStream.of(number))
        : 0;
  }
}
