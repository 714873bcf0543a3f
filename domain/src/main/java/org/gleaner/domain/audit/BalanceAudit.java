package org.gleaner.domain.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gleaner.domain.market.ReturnFlow;
import org.gleaner.domain.market.Storage;
import org.gleaner.domain.plan.Collected;
import org.gleaner.domain.plan.Disposed;
import org.gleaner.domain.plan.Flow;
import org.gleaner.domain.plan.Run;
import org.gleaner.domain.plan.Sale;
import org.gleaner.domain.plan.Stock;
import org.gleaner.domain.process.Recipe;

/**
 * Mass balance of every material at every site in every period, and that only transfer stations
 * pass material on.
 */
final class BalanceAudit {

  private final Audited audited;
  private final AuditLog log;
  private final Map<Key, Sums> balances = new LinkedHashMap<>();

  BalanceAudit(Audited audited) {
    this.audited = audited;
    this.log = audited.log();
  }

  void run() {
    collect();
    for (Map.Entry<Key, Sums> entry : balances.entrySet()) {
      checkBalance(entry.getKey(), entry.getValue());
      checkPassing(entry.getKey(), entry.getValue());
    }
  }

  private void collect() {
    for (Collected c : audited.decisions().collected()) {
      at(c.site(), c.material(), c.period()).sourced += c.tonnesPerYear();
    }
    for (Flow flow : audited.decisions().flows()) {
      at(flow.from(), flow.material(), flow.period()).sent += flow.tonnesPerYear();
      at(flow.to(), flow.material(), flow.period()).received += flow.tonnesPerYear();
    }
    audited.decisions().runs().forEach(this::addRun);
    for (Disposed d : audited.decisions().disposed()) {
      at(d.site(), d.material(), d.period()).used += d.tonnesPerYear();
    }
    for (Sale sale : audited.decisions().sales()) {
      at(sale.site(), sale.material(), sale.period()).used += sale.tonnesPerYear();
    }
    for (ReturnFlow flow : audited.planningCase().returns()) {
      for (int t = 0; t < audited.horizon().size(); t++) {
        at(flow.site(), flow.output(), t).sourced += audited.returned(flow, t);
      }
    }
    collectStocks();
  }

  private void addRun(Run run) {
    Recipe recipe = audited.index().recipe(run.recipe()).orElseThrow();
    RecipeYield yield = audited.yield(recipe, run.period());
    yield
        .consumed()
        .forEach((m, t) -> at(run.site(), m, run.period()).used += t * run.tonnesPerYear());
    yield
        .produced()
        .forEach((m, t) -> at(run.site(), m, run.period()).sourced += t * run.tonnesPerYear());
    log.expect(
        yield.created().isEmpty(),
        "recipes",
        "recipe-creates-matter",
        null,
        run.recipe(),
        "outputs hold more than the inputs bring, kg per tonne: " + yield.created());
  }

  private void collectStocks() {
    int last = audited.horizon().size() - 1;
    for (Storage storage : audited.planningCase().storage()) {
      at(storage.site(), storage.material(), 0).stockBefore += storage.initialTonnes();
    }
    for (Stock stock : audited.decisions().stocks()) {
      at(stock.site(), stock.material(), stock.period()).stockAfter += stock.tonnes();
      if (stock.period() < last) {
        at(stock.site(), stock.material(), stock.period() + 1).stockBefore += stock.tonnes();
      }
    }
  }

  private void checkBalance(Key key, Sums s) {
    int years = audited.years(key.period);
    double in = s.sourced + s.received + s.stockBefore / years;
    double out = s.sent + s.used + s.stockAfter / years;
    double throughput = Math.max(Math.abs(in), Math.abs(out));
    log.expect(
        AuditLog.same(in, out, throughput),
        "balance",
        "balance",
        null,
        name(key),
        in + " t/a come in or are made, " + out + " t/a go out or are used");
  }

  private void checkPassing(Key key, Sums s) {
    if (s.sent == 0 || audited.index().transfer(key.site, key.material).isPresent()) {
      return;
    }
    double own = s.sourced + s.stockBefore / audited.years(key.period);
    log.expect(
        AuditLog.atMost(s.sent, own),
        "passing",
        "passes-through",
        null,
        name(key),
        "sends " + s.sent + " t/a, but collects, makes and holds only " + own);
  }

  private Sums at(String site, String material, int period) {
    return balances.computeIfAbsent(new Key(site, material, period), k -> new Sums());
  }

  private String name(Key key) {
    return key.site + " " + key.material + " " + audited.year(key.period);
  }

  private record Key(String site, String material, int period) {}

  /** Running sums of one balance, t/a; stocks in t. */
  private static final class Sums {
    private double sourced;
    private double received;
    private double sent;
    private double used;
    private double stockBefore;
    private double stockAfter;
  }
}
