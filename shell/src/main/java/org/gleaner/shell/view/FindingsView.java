package org.gleaner.shell.view;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Severity;
import org.gleaner.shell.output.DisplayWidth;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.output.Printable;
import org.jspecify.annotations.Nullable;

/** Findings, errors first: as a table for programs, as a readable list for people. */
public final class FindingsView {

  private static final int LONGEST_VALUE = 60;
  private static final int LONGEST_MESSAGE = 400;

  private final List<Finding> findings;
  private final Headings headings;
  private final int width;

  public FindingsView(List<Finding> findings, Headings headings, int width) {
    this.findings =
        findings.stream().sorted((a, b) -> b.severity().compareTo(a.severity())).toList();
    this.headings = headings;
    this.width = width;
  }

  /** Tells people of findings beside the answer; of none nothing. */
  public static void note(List<Finding> findings, Output output) {
    new FindingsView(findings, new Headings(output.language()), output.noteWidth())
        .text()
        .lines()
        .forEach(output::note);
  }

  public long count(Severity severity) {
    return findings.stream().filter(f -> f.severity() == severity).count();
  }

  /** As {@code 0 errors, 1 warning, 2 notes}. */
  String counts() {
    return String.join(
        ", ",
        counted(Severity.ERROR, "error"),
        counted(Severity.WARNING, "warning"),
        counted(Severity.INFO, "note"));
  }

  private String counted(Severity severity, String word) {
    long count = count(severity);
    return count + " " + headings.text("count." + word + (count == 1 ? "" : "s"));
  }

  public TableView table() {
    TableView.Builder table =
        TableView.of(
            "findings",
            Column.text("severity"),
            Column.text("code"),
            Column.text("file"),
            Column.year("line"),
            Column.text("column"),
            Column.text("pointer"),
            Column.text("value"),
            Column.text("message"),
            Column.text("hint"));
    for (Finding f : findings) {
      table.row(
          CaseTables.word(f.severity()),
          f.code(),
          f.where().file(),
          f.where().line() > 0 ? f.where().line() : null,
          f.where().column(),
          f.where().pointer(),
          f.value(),
          f.message(),
          f.hint());
    }
    return table.build();
  }

  /** One heading per severity, then the findings with their places. */
  public Text text() {
    List<String> lines = new ArrayList<>();
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
      List<Finding> some = findings.stream().filter(f -> f.severity() == severity).toList();
      if (!some.isEmpty()) {
        if (!lines.isEmpty()) {
          lines.add("");
        }
        lines.add(
            headings.text("findings." + CaseTables.word(severity)) + " (" + some.size() + ")");
        some.forEach(f -> add(f, lines));
      }
    }
    return new Text(lines);
  }

  private void add(Finding finding, List<String> lines) {
    String said = finding.where() + ": " + finding.message();
    String value = finding.value();
    if (value != null && !finding.message().contains(value)) {
      said += " (" + headings.text("found") + " '" + Printable.shorten(value, LONGEST_VALUE) + "')";
    }
    wrap(Printable.shorten(said, LONGEST_MESSAGE), "  ", "    ", lines);
    @Nullable String hint = finding.hint();
    if (hint != null) {
      wrap(
          headings.text("hint") + ": " + Printable.shorten(hint, LONGEST_MESSAGE),
          "    ",
          "    ",
          lines);
    }
  }

  private void wrap(String text, String first, String rest, List<String> lines) {
    lines.addAll(DisplayWidth.wrap(text, width, first, rest));
  }
}
