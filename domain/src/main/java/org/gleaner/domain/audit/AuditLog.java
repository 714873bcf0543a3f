package org.gleaner.domain.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/** Counts what is checked and keeps what fails. */
final class AuditLog {

  static final double TOLERANCE = 1e-6;

  private static final String FILE = "plan.json";

  private final Map<String, int[]> checks = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  /** Counts one thing checked under the name; files a finding with the code if it does not hold. */
  boolean expect(
      boolean holds,
      String check,
      String code,
      @Nullable String pointer,
      @Nullable String value,
      String message) {
    count(check, holds);
    if (!holds) {
      SourceLocation where =
          pointer == null ? SourceLocation.ofFile(FILE) : SourceLocation.ofPointer(FILE, pointer);
      findings.add(Finding.error(code, where, value, message));
    }
    return holds;
  }

  /** As {@code expect}, for what need not hold: a finding that does not reject the plan. */
  void prefer(
      boolean holds, String check, String code, String pointer, String value, String message) {
    count(check, holds);
    if (!holds) {
      findings.add(Finding.warning(code, SourceLocation.ofPointer(FILE, pointer), value, message));
    }
  }

  boolean isClean() {
    return findings.stream().noneMatch(Finding::isError);
  }

  private void count(String check, boolean holds) {
    int[] counts = checks.computeIfAbsent(check, c -> new int[2]);
    counts[0]++;
    counts[1] += holds ? 0 : 1;
  }

  AuditReport report() {
    List<AuditCheck> made = new ArrayList<>();
    checks.forEach((name, counts) -> made.add(new AuditCheck(name, counts[0], counts[1])));
    return new AuditReport(isClean(), made, findings);
  }

  /** Whether {@code a} exceeds {@code b} by no more than rounding. */
  static boolean atMost(double a, double b) {
    return a <= b || a - b <= TOLERANCE * Math.max(1, Math.abs(b));
  }

  static boolean same(double a, double b) {
    return same(a, b, 0);
  }

  /** Whether the two agree within the tolerance of the largest of 1, themselves and the scale. */
  static boolean same(double a, double b, double scale) {
    double size = Math.max(Math.max(1, Math.abs(scale)), Math.max(Math.abs(a), Math.abs(b)));
    return a == b || Math.abs(a - b) <= TOLERANCE * size;
  }
}
