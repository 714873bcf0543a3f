package org.gleaner.domain.scenario;

import java.util.List;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.arising.CollectionStep;
import org.gleaner.domain.arising.CollectionTerms;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.market.Disposal;
import org.gleaner.domain.market.Market;
import org.gleaner.domain.market.MarketStep;
import org.gleaner.domain.market.Storage;
import org.gleaner.domain.market.Transfer;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.quantity.Series;
import org.gleaner.domain.site.Plant;
import org.jspecify.annotations.Nullable;

/** Something about all that is at a site. */
public sealed interface SiteChange extends Change {

  String site();

  /**
   * Nothing happens there: no collection, plant, transfer, store, disposal or sale; never, or from
   * a period on. What arises there still arises.
   *
   * @param year first year of the period from which it is shut; null for always
   */
  record Closed(String site, @Nullable Integer year) implements SiteChange {

    private static final Edit NOTHING = new Edit(Edit.Operation.SET, 0);

    @Override
    public String path() {
      return "site/" + site + "/closed";
    }

    @Override
    public String value() {
      return year == null ? "always" : year.toString();
    }

    @Override
    public String describe() {
      return "site " + site + (year == null ? " is shut" : " shuts in " + year);
    }

    @Override
    public List<Finding> check(PlanningCase planningCase, SourceLocation where) {
      ChangeChecks checks =
          new ChangeChecks(where).known(site, CaseNames.sites(planningCase), "site");
      return year == null ? checks.findings() : checks.period(year, planningCase).findings();
    }

    @Override
    public PlanningCase applyTo(PlanningCase planningCase) {
      Horizon horizon = planningCase.horizon();
      Span span = year == null ? Span.ALWAYS : new Span(year, Integer.MAX_VALUE);
      PlanningCase changed = planningCase;
      for (Plant plant : planningCase.plants()) {
        if (plant.site().equals(site)) {
          changed = PlantEdits.close(changed, plant.id(), year);
        }
      }
      changed =
          changed.toBuilder()
              .transfers(changed.transfers().stream().map(t -> shut(t, span, horizon)).toList())
              .markets(changed.markets().stream().map(m -> shut(m, span, horizon)).toList())
              .storage(changed.storage().stream().map(s -> shut(s, span, horizon)).toList())
              .disposal(changed.disposal().stream().map(d -> shut(d, span, horizon)).toList())
              .build();
      return uncollected(changed, span);
    }

    private PlanningCase uncollected(PlanningCase planningCase, Span span) {
      CaseIndex index = CaseIndex.of(planningCase);
      Horizon horizon = planningCase.horizon();
      List<Arising> here =
          planningCase.arisings().stream().filter(a -> a.site().equals(site)).toList();
      return OwnTerms.replace(
          planningCase,
          here,
          a -> {
            CollectionTerms terms = index.collectionTerms(a.site(), a.material());
            List<CollectionStep> steps =
                terms.steps().stream()
                    .map(
                        s ->
                            new CollectionStep(
                                s.costPerTonne(), span.edit(s.maxShare(), NOTHING, horizon)))
                    .toList();
            Series mandate = span.edit(terms.mandateShare(), NOTHING, horizon);
            return new CollectionTerms(a.site(), a.material(), steps, mandate);
          });
    }

    private Transfer shut(Transfer t, Span span, Horizon horizon) {
      return t.site().equals(site)
          ? new Transfer(
              t.site(),
              t.material(),
              t.costPerTonne(),
              span.edit(t.maxTonnesPerYear(), NOTHING, horizon))
          : t;
    }

    private Market shut(Market m, Span span, Horizon horizon) {
      if (!m.site().equals(site)) {
        return m;
      }
      List<MarketStep> steps =
          m.steps().stream()
              .map(
                  s ->
                      new MarketStep(
                          s.pricePerTonne(), span.edit(s.maxTonnesPerYear(), NOTHING, horizon)))
              .toList();
      return new Market(m.site(), m.material(), steps, m.stockpile(), m.informal(), m.evidence());
    }

    private Storage shut(Storage s, Span span, Horizon horizon) {
      return s.site().equals(site)
          ? new Storage(
              s.site(),
              s.material(),
              s.costPerTonneYear(),
              span.edit(s.limitTonnes(), NOTHING, horizon),
              s.initialTonnes(),
              s.finalMaxTonnes())
          : s;
    }

    private Disposal shut(Disposal d, Span span, Horizon horizon) {
      return d.site().equals(site)
          ? new Disposal(
              d.site(),
              d.material(),
              d.costPerTonne(),
              span.edit(d.maxTonnesPerYear(), NOTHING, horizon),
              d.normLicensed())
          : d;
    }
  }

  /** All candidate plants of the site come this many years later. */
  record Delayed(String site, int years) implements SiteChange {

    @Override
    public String path() {
      return "site/" + site + "/delayed";
    }

    @Override
    public String value() {
      return Integer.toString(years);
    }

    @Override
    public String describe() {
      return "plants at " + site + " are delayed by " + years + (years == 1 ? " year" : " years");
    }

    @Override
    public List<Finding> check(PlanningCase planningCase, SourceLocation where) {
      boolean any =
          planningCase.plants().stream().anyMatch(p -> p.site().equals(site) && !p.isExisting());
      ChangeChecks checks =
          new ChangeChecks(where)
              .known(site, CaseNames.sites(planningCase), "site")
              .that(years >= 1, "out-of-range", value(), "must be at least one year");
      return planningCase.site(site).isEmpty()
          ? checks.findings()
          : checks.that(any, "no-effect", site, "no new plant may open there").findings();
    }

    @Override
    public PlanningCase applyTo(PlanningCase planningCase) {
      PlanningCase changed = planningCase;
      for (Plant plant : planningCase.plants()) {
        if (plant.site().equals(site) && !plant.isExisting()) {
          changed = PlantEdits.delay(changed, plant.id(), years);
        }
      }
      return changed;
    }
  }
}
