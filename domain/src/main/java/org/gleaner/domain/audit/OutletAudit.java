package org.gleaner.domain.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.arising.CollectionTerms;
import org.gleaner.domain.market.Disposal;
import org.gleaner.domain.market.Market;
import org.gleaner.domain.market.Storage;
import org.gleaner.domain.plan.Collected;
import org.gleaner.domain.plan.Disposed;
import org.gleaner.domain.plan.Sale;
import org.gleaner.domain.plan.Stock;

/** Collection, storage, disposal and sales stay within their terms. */
final class OutletAudit {

  private final Audited audited;
  private final AuditLog log;

  OutletAudit(Audited audited) {
    this.audited = audited;
    this.log = audited.log();
  }

  void run() {
    checkCollected();
    checkCollectionMandates();
    checkStocks();
    checkDisposed();
    checkSales();
  }

  private void checkCollected() {
    List<Collected> collected = audited.decisions().collected();
    for (int i = 0; i < collected.size(); i++) {
      Collected c = collected.get(i);
      double arises = arises(c.site(), c.material(), c.period());
      CollectionTerms terms = audited.index().collectionTerms(c.site(), c.material());
      double most = terms.steps().get(c.step() - 1).maxShare().at(c.period()) * arises;
      log.expect(
          AuditLog.atMost(c.tonnesPerYear(), most),
          "collection",
          "over-collected",
          "/collected/" + i,
          Double.toString(c.tonnesPerYear()),
          "step " + c.step() + " at " + c.site() + " gives at most " + most + " t/a");
    }
  }

  private void checkCollectionMandates() {
    Map<Place, double[]> collected = new LinkedHashMap<>();
    for (Arising arising : audited.planningCase().arisings()) {
      collected.put(
          new Place(arising.site(), arising.material()), new double[audited.horizon().size()]);
    }
    for (Collected c : audited.decisions().collected()) {
      double[] row = collected.get(new Place(c.site(), c.material()));
      if (row != null) {
        row[c.period()] += c.tonnesPerYear();
      }
    }
    collected.forEach(
        (place, row) -> {
          CollectionTerms terms = audited.index().collectionTerms(place.site, place.material);
          for (int t = 0; t < row.length; t++) {
            double least = terms.mandateShare().at(t) * arises(place.site, place.material, t);
            log.expect(
                AuditLog.atMost(least, row[t]),
                "collection",
                "under-collected",
                null,
                place.site + " " + place.material + " " + audited.year(t),
                "collects " + row[t] + " t/a, must collect " + least);
          }
        });
  }

  private void checkStocks() {
    List<Stock> stocks = audited.decisions().stocks();
    int last = audited.horizon().size() - 1;
    for (int i = 0; i < stocks.size(); i++) {
      Stock s = stocks.get(i);
      String at = "/stocks/" + i;
      Optional<Storage> storage =
          audited.planningCase().storage().stream()
              .filter(x -> x.site().equals(s.site()) && x.material().equals(s.material()))
              .findFirst();
      log.expect(
          storage.isPresent() || s.tonnes() == 0,
          "storage",
          "no-storage",
          at,
          s.site(),
          "has no room for " + s.material());
      if (storage.isPresent()) {
        double limit = storage.get().limitTonnes().at(s.period());
        log.expect(
            AuditLog.atMost(s.tonnes(), limit),
            "storage",
            "over-storage",
            at,
            Double.toString(s.tonnes()),
            "room for at most " + limit + " t");
        double left = storage.get().finalMaxTonnes();
        log.expect(
            s.period() < last || AuditLog.atMost(s.tonnes(), left),
            "storage",
            "final-stock",
            at,
            Double.toString(s.tonnes()),
            "at most " + left + " t may be left at the end");
      }
    }
  }

  private void checkDisposed() {
    List<Disposed> disposed = audited.decisions().disposed();
    for (int i = 0; i < disposed.size(); i++) {
      Disposed d = disposed.get(i);
      String at = "/disposed/" + i;
      Optional<Disposal> row =
          audited.planningCase().disposal().stream()
              .filter(x -> x.site().equals(d.site()) && x.material().equals(d.material()))
              .findFirst();
      log.expect(
          row.isPresent(),
          "disposal",
          "no-disposal",
          at,
          d.site(),
          "may not dispose of " + d.material());
      if (row.isPresent()) {
        double limit = row.get().maxTonnesPerYear().at(d.period());
        log.expect(
            AuditLog.atMost(d.tonnesPerYear(), limit),
            "disposal",
            "over-disposal",
            at,
            Double.toString(d.tonnesPerYear()),
            "at most " + limit + " t/a");
        double index = audited.activities().exemptionIndex(d.material());
        log.expect(
            index <= 1 || row.get().normLicensed(),
            "disposal",
            "norm-unlicensed",
            at,
            d.material(),
            "has an exemption index of " + index + "; the site has no licence");
      }
    }
  }

  private void checkSales() {
    List<Sale> sales = audited.decisions().sales();
    for (int i = 0; i < sales.size(); i++) {
      Sale s = sales.get(i);
      Market market = audited.index().outlets().market(s.site(), s.material()).orElseThrow();
      double limit = market.steps().get(s.step() - 1).maxTonnesPerYear().at(s.period());
      log.expect(
          AuditLog.atMost(s.tonnesPerYear(), limit),
          "markets",
          "over-demand",
          "/sales/" + i,
          Double.toString(s.tonnesPerYear()),
          s.site() + " takes at most " + limit + " t/a at step " + s.step());
    }
  }

  private double arises(String site, String material, int period) {
    return audited.index().outlets().arising(site, material, period);
  }

  private record Place(String site, String material) {}
}
