package org.gleaner.domain.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a reading finds. Of one kind in one file only the first are kept and the rest
 * counted: a column that is wrong in every row is one mistake, not a million.
 */
public final class Findings {
  private static final int KEPT_PER_KIND = 50;
  private static final int LONGEST_VALUE = 80;

  private final List<Finding> kept = new ArrayList<>();
  private final Map<String, Kind> kinds = new LinkedHashMap<>();
  private boolean errors;

  public void add(Finding finding) {
    errors |= finding.isError();
    Kind kind =
        kinds.computeIfAbsent(
            finding.where().file() + ' ' + finding.code(), k -> new Kind(finding));
    kind.count++;
    if (kind.count <= KEPT_PER_KIND) {
      kept.add(shortened(finding));
    }
  }

  public void addAll(Collection<Finding> findings) {
    findings.forEach(this::add);
  }

  public void error(String code, SourceLocation where, @Nullable String value, String message) {
    add(Finding.error(code, where, value, message));
  }

  public void error(
      String code,
      SourceLocation where,
      @Nullable String value,
      String message,
      @Nullable String hint) {
    add(Finding.error(code, where, value, message).withHint(hint));
  }

  public void warning(String code, SourceLocation where, @Nullable String value, String message) {
    add(Finding.warning(code, where, value, message));
  }

  public void info(String code, SourceLocation where, String message) {
    add(Finding.info(code, where, null, message));
  }

  public boolean hasErrors() {
    return errors;
  }

  /** Everything found, in the order of finding; what was left out is counted at the end. */
  public List<Finding> toList() {
    List<Finding> all = new ArrayList<>(kept);
    for (Kind kind : kinds.values()) {
      int more = kind.count - KEPT_PER_KIND;
      if (more > 0) {
        SourceLocation file = SourceLocation.ofFile(kind.first.where().file());
        String message = more + " more of these in the file";
        all.add(new Finding(kind.first.severity(), kind.first.code(), file, null, message, null));
      }
    }
    return List.copyOf(all);
  }

  private static Finding shortened(Finding finding) {
    String value = finding.value();
    if (value == null || value.length() <= LONGEST_VALUE) {
      return finding;
    }
    return new Finding(
        finding.severity(),
        finding.code(),
        finding.where(),
        value.substring(0, LONGEST_VALUE) + "...",
        finding.message(),
        finding.hint());
  }

  private static final class Kind {
    private final Finding first;
    private int count;

    Kind(Finding first) {
      this.first = first;
    }
  }
}
