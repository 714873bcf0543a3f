package org.gleaner.domain.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.gleaner.domain.plan.Closing;
import org.gleaner.domain.plan.Collected;
import org.gleaner.domain.plan.Disposed;
import org.gleaner.domain.plan.Flow;
import org.gleaner.domain.plan.NetworkDecisions;
import org.gleaner.domain.plan.NetworkPlan;
import org.gleaner.domain.plan.Opening;
import org.gleaner.domain.plan.Run;
import org.gleaner.domain.plan.Sale;
import org.gleaner.domain.plan.Stock;
import org.gleaner.domain.planning.Period;

/** Every entry names what the case has, holds a number that is not negative, and comes once. */
final class EntryAudit {

  private static final String CHECK = "entries";

  private final Audited audited;
  private final AuditLog log;

  EntryAudit(Audited audited) {
    this.audited = audited;
    this.log = audited.log();
  }

  void run() {
    checkHeader();
    NetworkDecisions d = audited.decisions();
    each(
        "/openings", d.openings(), Opening::period, this::opening, o -> key(o.plant(), o.period()));
    each("/closings", d.closings(), Closing::period, this::closing, c -> key(c.plant()));
    each(
        "/collected",
        d.collected(),
        Collected::period,
        this::collected,
        c -> key(c.site(), c.material(), c.step(), c.period()));
    each(
        "/flows",
        d.flows(),
        Flow::period,
        this::flow,
        f -> key(f.from(), f.to(), f.material(), f.mode(), f.period()));
    each("/runs", d.runs(), Run::period, this::ran, r -> key(r.site(), r.recipe(), r.period()));
    each(
        "/stocks",
        d.stocks(),
        Stock::period,
        this::stock,
        s -> key(s.site(), s.material(), s.period()));
    each(
        "/disposed",
        d.disposed(),
        Disposed::period,
        this::disposed,
        x -> key(x.site(), x.material(), x.period()));
    each(
        "/sales",
        d.sales(),
        Sale::period,
        this::sale,
        s -> key(s.site(), s.material(), s.step(), s.period()));
    checkResults();
  }

  private void checkHeader() {
    NetworkPlan plan = audited.plan();
    String name = audited.planningCase().settings().name();
    log.expect(
        plan.caseName().equals(name),
        CHECK,
        "wrong-case",
        "/case",
        plan.caseName(),
        "the plan is for another case than " + name);
    List<Integer> years = audited.horizon().periods().stream().map(Period::years).toList();
    log.expect(
        plan.periodYears().equals(years),
        CHECK,
        "wrong-horizon",
        "/period_years",
        plan.periodYears().toString(),
        "the periods of the case last " + years + " years");
  }

  private void checkResults() {
    NetworkPlan p = audited.plan();
    each(
        "/cost_lines",
        p.costs(),
        c -> c.period(),
        (at, c) -> number(at, c.amount()) && number(at, c.discounted()),
        c -> key(c.kind(), c.period()));
    each(
        "/recovered",
        p.recovered(),
        r -> r.period(),
        (at, r) -> number(at, r.kgPerYear()),
        r -> key(r.element(), r.period()));
    each(
        "/emissions",
        p.emitted(),
        e -> e.period(),
        (at, e) -> number(at, e.perYear()),
        e -> key(e.medium(), e.period()));
    each(
        "/limits",
        p.limits(),
        l -> l.period() == null ? 0 : l.period(),
        (at, l) -> number(at, l.used()),
        l -> key(l.id(), String.valueOf(l.period())));
  }

  private boolean opening(String at, Opening o) {
    return knownPlant(at, o.site(), o.process())
        & period(at + "/decided_period", o.decidedPeriod())
        & amount(at, o.capacityTonnesPerYear())
        & number(at, o.addedTonnesPerYear())
        & number(at, o.capex());
  }

  private boolean closing(String at, Closing c) {
    return knownPlant(at, c.site(), c.process());
  }

  private boolean collected(String at, Collected c) {
    boolean known = knownSite(at, c.site()) & knownMaterial(at, c.material());
    int steps =
        known ? audited.index().collectionTerms(c.site(), c.material()).steps().size() : c.step();
    return known & step(at, c.step(), steps) & amount(at, c.tonnesPerYear());
  }

  private boolean flow(String at, Flow f) {
    boolean known =
        knownSite(at, f.from()) & knownSite(at, f.to()) & knownMaterial(at, f.material());
    boolean mode =
        log.expect(
            audited.index().modes().contains(f.mode()),
            CHECK,
            "unknown-mode",
            at + "/mode",
            f.mode(),
            "the case has no such transport mode");
    return known & mode & amount(at, f.tonnesPerYear()) & amount(at, f.km());
  }

  private boolean ran(String at, Run r) {
    boolean known =
        log.expect(
            audited.index().recipe(r.recipe()).isPresent(),
            CHECK,
            "unknown-recipe",
            at + "/recipe",
            r.recipe(),
            "the case has no such recipe");
    boolean plant =
        known
            && log.expect(
                audited.index().plantRunning(r.site(), r.recipe()).isPresent(),
                CHECK,
                "unknown-plant",
                at + "/site",
                r.site(),
                "no plant here runs " + r.recipe());
    return plant & amount(at, r.tonnesPerYear());
  }

  private boolean stock(String at, Stock s) {
    return knownSite(at, s.site()) & knownMaterial(at, s.material()) & amount(at, s.tonnes());
  }

  private boolean disposed(String at, Disposed d) {
    return knownSite(at, d.site())
        & knownMaterial(at, d.material())
        & amount(at, d.tonnesPerYear());
  }

  private boolean sale(String at, Sale s) {
    Optional<Integer> steps =
        audited.index().outlets().market(s.site(), s.material()).map(m -> m.steps().size());
    boolean market =
        log.expect(
            steps.isPresent(),
            CHECK,
            "unknown-market",
            at,
            s.site() + " " + s.material(),
            "no market at this site takes the material");
    return market & step(at, s.step(), steps.orElse(s.step())) & amount(at, s.tonnesPerYear());
  }

  private boolean knownPlant(String at, String site, String process) {
    return log.expect(
        audited.index().plant(site, process).isPresent(),
        CHECK,
        "unknown-plant",
        at,
        site + "/" + process,
        "the case has no such plant");
  }

  private boolean knownSite(String at, String site) {
    return log.expect(
        audited.index().hasSite(site),
        CHECK,
        "unknown-site",
        at,
        site,
        "the case has no such site");
  }

  private boolean knownMaterial(String at, String material) {
    return log.expect(
        audited.index().hasMaterial(material),
        CHECK,
        "unknown-material",
        at + "/material",
        material,
        "the case has no such material");
  }

  private boolean step(String at, int step, int steps) {
    return log.expect(
        step >= 1 && step <= steps,
        CHECK,
        "unknown-step",
        at + "/step",
        Integer.toString(step),
        "steps run from 1 to " + steps);
  }

  private boolean number(String at, double value) {
    return log.expect(
        Double.isFinite(value),
        CHECK,
        "not-a-number",
        at,
        Double.toString(value),
        "must be a finite number");
  }

  private boolean amount(String at, double value) {
    return number(at, value)
        && log.expect(
            value >= 0,
            CHECK,
            "negative-value",
            at,
            Double.toString(value),
            "must not be negative");
  }

  private boolean period(String at, int period) {
    int periods = audited.horizon().size();
    return log.expect(
        period >= 0 && period < periods,
        CHECK,
        "unknown-period",
        at,
        Integer.toString(period),
        "the horizon has " + periods + " periods");
  }

  private <T> void each(
      String pointer,
      List<T> entries,
      ToIntFunction<T> period,
      EntryCheck<T> check,
      Function<T, List<Object>> key) {
    Set<List<Object>> seen = new HashSet<>();
    for (int i = 0; i < entries.size(); i++) {
      T entry = entries.get(i);
      String at = pointer + "/" + i;
      int t = period.applyAsInt(entry);
      period(at + "/period", t);
      check.holds(at, entry);
      List<Object> id = key.apply(entry);
      log.expect(
          seen.add(id), CHECK, "duplicate-entry", at, Objects.toString(id), "comes more than once");
    }
  }

  private static List<Object> key(Object... parts) {
    return List.of(parts);
  }

  /** Checks one entry at a pointer. */
  private interface EntryCheck<T> {
    @SuppressWarnings("UnusedReturnValue")
    boolean holds(String at, T entry);
  }
}
