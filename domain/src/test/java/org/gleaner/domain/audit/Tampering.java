package org.gleaner.domain.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gleaner.domain.plan.Closing;
import org.gleaner.domain.plan.Collected;
import org.gleaner.domain.plan.CostLine;
import org.gleaner.domain.plan.Disposed;
import org.gleaner.domain.plan.Emitted;
import org.gleaner.domain.plan.Flow;
import org.gleaner.domain.plan.LimitUse;
import org.gleaner.domain.plan.NetworkDecisions;
import org.gleaner.domain.plan.NetworkPlan;
import org.gleaner.domain.plan.ObjectiveLevel;
import org.gleaner.domain.plan.Opening;
import org.gleaner.domain.plan.Recovered;
import org.gleaner.domain.plan.Run;
import org.gleaner.domain.plan.Sale;
import org.gleaner.domain.plan.SolveReport;
import org.gleaner.domain.plan.SolveStatus;
import org.gleaner.domain.plan.Stock;

/** Copies of plans with one thing changed. */
final class Tampering {

  private Tampering() {}

  static <T> UnaryOperator<List<T>> replace(int index, UnaryOperator<T> change) {
    return list -> {
      List<T> copy = new ArrayList<>(list);
      copy.set(index, change.apply(list.get(index)));
      return copy;
    };
  }

  static <T> UnaryOperator<List<T>> add(T entry) {
    return list -> {
      List<T> copy = new ArrayList<>(list);
      copy.add(entry);
      return copy;
    };
  }

  static <T> UnaryOperator<List<T>> drop(int index) {
    return list -> {
      List<T> copy = new ArrayList<>(list);
      copy.remove(index);
      return copy;
    };
  }

  static NetworkDecisions openings(NetworkDecisions d, UnaryOperator<List<Opening>> change) {
    return new NetworkDecisions(
        change.apply(d.openings()),
        d.closings(),
        d.collected(),
        d.flows(),
        d.runs(),
        d.stocks(),
        d.disposed(),
        d.sales());
  }

  static NetworkDecisions closings(NetworkDecisions d, UnaryOperator<List<Closing>> change) {
    return new NetworkDecisions(
        d.openings(),
        change.apply(d.closings()),
        d.collected(),
        d.flows(),
        d.runs(),
        d.stocks(),
        d.disposed(),
        d.sales());
  }

  static NetworkDecisions collected(NetworkDecisions d, UnaryOperator<List<Collected>> change) {
    return new NetworkDecisions(
        d.openings(),
        d.closings(),
        change.apply(d.collected()),
        d.flows(),
        d.runs(),
        d.stocks(),
        d.disposed(),
        d.sales());
  }

  static NetworkDecisions flows(NetworkDecisions d, UnaryOperator<List<Flow>> change) {
    return new NetworkDecisions(
        d.openings(),
        d.closings(),
        d.collected(),
        change.apply(d.flows()),
        d.runs(),
        d.stocks(),
        d.disposed(),
        d.sales());
  }

  static NetworkDecisions runs(NetworkDecisions d, UnaryOperator<List<Run>> change) {
    return new NetworkDecisions(
        d.openings(),
        d.closings(),
        d.collected(),
        d.flows(),
        change.apply(d.runs()),
        d.stocks(),
        d.disposed(),
        d.sales());
  }

  static NetworkDecisions stocks(NetworkDecisions d, UnaryOperator<List<Stock>> change) {
    return new NetworkDecisions(
        d.openings(),
        d.closings(),
        d.collected(),
        d.flows(),
        d.runs(),
        change.apply(d.stocks()),
        d.disposed(),
        d.sales());
  }

  static NetworkDecisions disposed(NetworkDecisions d, UnaryOperator<List<Disposed>> change) {
    return new NetworkDecisions(
        d.openings(),
        d.closings(),
        d.collected(),
        d.flows(),
        d.runs(),
        d.stocks(),
        change.apply(d.disposed()),
        d.sales());
  }

  static NetworkDecisions sales(NetworkDecisions d, UnaryOperator<List<Sale>> change) {
    return new NetworkDecisions(
        d.openings(),
        d.closings(),
        d.collected(),
        d.flows(),
        d.runs(),
        d.stocks(),
        d.disposed(),
        change.apply(d.sales()));
  }

  /** Other decisions under the results of the old ones. */
  static NetworkPlan decisions(NetworkPlan p, NetworkDecisions decisions) {
    return new NetworkPlan(
        p.caseName(),
        p.scenario(),
        p.periodYears(),
        p.report(),
        decisions,
        p.costs(),
        p.recovered(),
        p.emitted(),
        p.limits());
  }

  static NetworkPlan costs(NetworkPlan p, UnaryOperator<List<CostLine>> change) {
    return results(p, change.apply(p.costs()), p.recovered(), p.emitted(), p.limits());
  }

  static NetworkPlan recovered(NetworkPlan p, UnaryOperator<List<Recovered>> change) {
    return results(p, p.costs(), change.apply(p.recovered()), p.emitted(), p.limits());
  }

  static NetworkPlan emitted(NetworkPlan p, UnaryOperator<List<Emitted>> change) {
    return results(p, p.costs(), p.recovered(), change.apply(p.emitted()), p.limits());
  }

  static NetworkPlan limits(NetworkPlan p, UnaryOperator<List<LimitUse>> change) {
    return results(p, p.costs(), p.recovered(), p.emitted(), change.apply(p.limits()));
  }

  static NetworkPlan report(NetworkPlan p, SolveStatus status, List<ObjectiveLevel> levels) {
    SolveReport r = p.report();
    SolveReport report =
        new SolveReport(
            status, levels, r.seed(), r.deterministic(), r.engine(), r.version(), r.caseHash());
    return withReport(p, report);
  }

  static NetworkPlan withoutHash(NetworkPlan p) {
    SolveReport r = p.report();
    return withReport(
        p,
        new SolveReport(
            r.status(), r.levels(), r.seed(), r.deterministic(), r.engine(), r.version(), ""));
  }

  private static NetworkPlan withReport(NetworkPlan p, SolveReport report) {
    return new NetworkPlan(
        p.caseName(),
        p.scenario(),
        p.periodYears(),
        report,
        p.decisions(),
        p.costs(),
        p.recovered(),
        p.emitted(),
        p.limits());
  }

  private static NetworkPlan results(
      NetworkPlan p,
      List<CostLine> costs,
      List<Recovered> recovered,
      List<Emitted> emitted,
      List<LimitUse> limits) {
    return new NetworkPlan(
        p.caseName(),
        p.scenario(),
        p.periodYears(),
        p.report(),
        p.decisions(),
        costs,
        recovered,
        emitted,
        limits);
  }
}
