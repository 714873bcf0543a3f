package org.gleaner.domain.audit;

import java.util.List;
import org.gleaner.domain.emission.Limit;
import org.gleaner.domain.plan.CostKind;
import org.gleaner.domain.plan.ObjectiveLevel;
import org.gleaner.domain.plan.SolveReport;
import org.gleaner.domain.planning.ObjectiveKind;
import org.gleaner.domain.quantity.Series;

/**
 * Objective values are those of the plan, bounds lie on their right side, gaps follow from both.
 */
final class ObjectiveAudit {

  private static final String CHECK = "objective";

  private final Audited audited;
  private final AuditLog log;
  private final CashFlowAudit cash;
  private final RecoverySums recovery;

  ObjectiveAudit(Audited audited, CashFlowAudit cash, RecoverySums recovery) {
    this.audited = audited;
    this.log = audited.log();
    this.cash = cash;
    this.recovery = recovery;
  }

  void run() {
    SolveReport report = audited.plan().report();
    log.expect(
        report.status().hasPlan(),
        CHECK,
        "status-without-plan",
        "/status",
        report.status().name(),
        "a plan is optimal or feasible");
    log.expect(
        !report.levels().isEmpty(),
        CHECK,
        "no-level",
        "/levels",
        null,
        "a plan has at least one objective");
    List<ObjectiveLevel> levels = report.levels();
    for (int i = 0; i < levels.size(); i++) {
      check("/levels/" + i, levels.get(i));
    }
  }

  private void check(String at, ObjectiveLevel level) {
    double own = value(level.kind());
    boolean money = level.kind() == ObjectiveKind.NPV || level.kind() == ObjectiveKind.COST;
    double scale = money ? cash.turnover() : 0;
    log.expect(
        AuditLog.same(level.value(), own, scale),
        CHECK,
        "objective-mismatch",
        at + "/value",
        Double.toString(level.value()),
        "comes to " + own);
    boolean maximised =
        level.kind() != ObjectiveKind.COST && level.kind() != ObjectiveKind.EMISSIONS;
    double better = maximised ? level.value() - level.bound() : level.bound() - level.value();
    double slack = AuditLog.TOLERANCE * Math.max(1, Math.max(Math.abs(own), scale));
    log.expect(
        better <= slack,
        CHECK,
        "bound-wrong-side",
        at + "/bound",
        Double.toString(level.bound()),
        "no plan can be better than the bound, this one is");
    double gap = gap(level);
    log.expect(
        gap == level.gap() || Math.abs(gap - level.gap()) <= AuditLog.TOLERANCE,
        CHECK,
        "gap-mismatch",
        at + "/gap",
        Double.toString(level.gap()),
        "comes to " + gap);
  }

  private double value(ObjectiveKind kind) {
    return switch (kind) {
      case COST -> cash.netCost();
      case NPV -> -cash.netCost();
      case RECOVERY, LEXICOGRAPHIC -> recovery.weighted();
      case EMISSIONS -> co2e();
    };
  }

  private double co2e() {
    int periods = audited.horizon().size();
    Limit everywhere =
        new Limit(
            Limit.CO2E,
            Limit.CO2E,
            null,
            null,
            null,
            Series.unlimited(periods),
            Series.constant(0, periods));
    double tonnes = 0;
    for (int t = 0; t < periods; t++) {
      tonnes += new ReleaseSums(audited).perYear(everywhere, t) * audited.years(t);
    }
    return tonnes;
  }

  private double gap(ObjectiveLevel level) {
    double distance = Math.abs(level.value() - level.bound());
    if (distance == 0) {
      return 0;
    }
    if (Double.isInfinite(distance)) {
      return Double.POSITIVE_INFINITY;
    }
    double scale = Math.max(Math.abs(level.value()), Math.abs(level.bound()));
    if (level.kind() == ObjectiveKind.NPV) {
      scale = 0;
      for (CostKind kind : CostKind.values()) {
        boolean gross = kind != CostKind.SUBSIDY && kind != CostKind.RESIDUAL_VALUE;
        double sign = kind == CostKind.REVENUE ? -1 : 1;
        scale += gross ? sign * cash.discounted(kind) : 0;
      }
    }
    return distance / scale;
  }
}
