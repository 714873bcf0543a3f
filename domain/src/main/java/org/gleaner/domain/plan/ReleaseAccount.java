package org.gleaner.domain.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gleaner.domain.emission.EmissionFactor.Source;
import org.gleaner.domain.emission.Limit;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.process.Process;
import org.gleaner.domain.process.Recipe;
import org.gleaner.domain.process.RecipeBalance.MaterialShare;
import org.gleaner.domain.site.Plant;

/**
 * All that a plan releases, by place and material: process emissions and water at the plant by
 * input material, transport at the origin, disposal and collection where they happen.
 */
final class ReleaseAccount {

  private static final double KG_PER_TONNE = 1000;
  private static final double BQ_PER_MBQ = 1e6;

  private final CaseIndex index;
  private final List<Release> releases = new ArrayList<>();

  private ReleaseAccount(CaseIndex index) {
    this.index = index;
  }

  static ReleaseAccount of(CaseIndex index, NetworkDecisions decisions) {
    ReleaseAccount account = new ReleaseAccount(index);
    decisions.runs().forEach(account::addRun);
    decisions.flows().forEach(account::addFlow);
    decisions.disposed().forEach(account::addDisposed);
    decisions.collected().forEach(account::addCollected);
    return account;
  }

  List<Release> releases() {
    return List.copyOf(releases);
  }

  /** Totals by medium and period: emissions first, then water, residue and activity. */
  List<Emitted> emitted() {
    Set<String> media = new LinkedHashSet<>(index.emissions());
    media.addAll(List.of(Limit.WATER, Limit.RESIDUE, Limit.ACTIVITY));
    Map<String, double[]> totals = new LinkedHashMap<>();
    media.forEach(m -> totals.put(m, new double[index.horizon().size()]));
    for (Release release : releases) {
      double[] row = totals.get(release.medium());
      if (row != null) {
        row[release.period()] += release.perYear();
      }
    }
    List<Emitted> emitted = new ArrayList<>();
    totals.forEach(
        (medium, row) -> {
          for (int t = 0; t < row.length; t++) {
            if (row[t] != 0) {
              emitted.add(new Emitted(medium, Limit.unitOf(medium), t, row[t]));
            }
          }
        });
    return emitted;
  }

  private void addRun(Run run) {
    Recipe recipe = index.recipe(run.recipe()).orElseThrow();
    Plant plant = index.plantRunning(run.site(), run.recipe()).orElseThrow();
    Process process = index.process(recipe.process());
    List<String> subjects = List.of(plant.id(), run.site(), process.id());
    for (MaterialShare input : index.balance(recipe, run.period()).inputs()) {
      double tonnes = run.tonnesPerYear() * input.tonnes();
      Place at = new Place(run.site(), input.material(), run.period());
      add(Limit.WATER, at, process.m3WaterPerTonne() * tonnes);
      add(Limit.CO2E, at, process.kgCo2ePerTonne() * tonnes / KG_PER_TONNE);
      addFactors(Source.PROCESS, subjects, at, tonnes);
      addFactors(Source.ELECTRICITY, subjects, at, process.kwhPerTonne() * tonnes);
    }
  }

  private void addFlow(Flow flow) {
    double km = index.km(flow.from(), flow.to(), flow.mode()).orElseThrow();
    double tonneKm = flow.tonnesPerYear() * km;
    Place at = new Place(flow.from(), flow.material(), flow.period());
    double kg =
        index
            .transportTerms(flow.mode(), flow.material())
            .orElseThrow()
            .kgCo2ePerTonneKm()
            .at(flow.period());
    add(Limit.CO2E, at, kg * tonneKm / KG_PER_TONNE);
    addFactors(Source.TRANSPORT, List.of(flow.mode()), at, tonneKm);
  }

  private void addDisposed(Disposed d) {
    Place at = new Place(d.site(), d.material(), d.period());
    double bq = index.radioactivity(d.material()).limitedBqPerTonneWet();
    add(Limit.RESIDUE, at, d.tonnesPerYear());
    add(Limit.DISPOSAL, at, d.tonnesPerYear());
    add(Limit.ACTIVITY, at, bq * d.tonnesPerYear() / BQ_PER_MBQ);
    addFactors(Source.DISPOSAL, subjects(at), at, d.tonnesPerYear());
  }

  private void addCollected(Collected c) {
    Place at = new Place(c.site(), c.material(), c.period());
    addFactors(Source.COLLECTION, subjects(at), at, c.tonnesPerYear());
  }

  private List<String> subjects(Place at) {
    String family = index.material(at.material).family();
    return family == null ? List.of(at.site, at.material) : List.of(at.site, at.material, family);
  }

  private void addFactors(Source source, List<String> subjects, Place at, double units) {
    for (String emission : index.emissions()) {
      double kg = index.emissionFactor(emission, source, subjects, at.material, at.period);
      add(emission, at, kg * units / KG_PER_TONNE);
    }
  }

  private void add(String medium, Place at, double perYear) {
    if (perYear != 0) {
      releases.add(new Release(medium, at.site, at.material, at.period, perYear));
    }
  }

  private record Place(String site, String material, int period) {}
}
