package org.gleaner.domain.audit;

import java.util.List;
import java.util.Map;
import org.gleaner.domain.emission.EmissionFactor.Source;
import org.gleaner.domain.emission.Limit;
import org.gleaner.domain.plan.Collected;
import org.gleaner.domain.plan.Disposed;
import org.gleaner.domain.plan.Flow;
import org.gleaner.domain.plan.Run;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.process.Process;
import org.gleaner.domain.process.Recipe;
import org.gleaner.domain.site.Plant;

/** What leaves the network within a scope, summed straight from the decisions. */
final class ReleaseSums {

  private final Audited audited;
  private final CaseIndex index;

  ReleaseSums(Audited audited) {
    this.audited = audited;
    this.index = audited.index();
  }

  /** Amount a year of the scope's medium in the period, in the unit of its limits. */
  double perYear(Limit scope, int period) {
    return switch (scope.medium()) {
      case Limit.WATER -> water(scope, period);
      case Limit.RESIDUE, Limit.DISPOSAL -> disposed(scope, period, m -> 1);
      case Limit.ACTIVITY -> disposed(scope, period, audited.activities()::megabecquerelPerTonne);
      default -> emission(scope, period) / 1000;
    };
  }

  private double water(Limit scope, int period) {
    double m3 = 0;
    for (Run run : audited.decisions().runs()) {
      if (run.period() == period && inPlace(scope, run.site())) {
        Recipe recipe = index.recipe(run.recipe()).orElseThrow();
        double share = shareInScope(scope, audited.yield(recipe, period).consumed());
        m3 += index.process(recipe.process()).m3WaterPerTonne() * run.tonnesPerYear() * share;
      }
    }
    return m3;
  }

  private double disposed(Limit scope, int period, PerTonne perTonne) {
    double sum = 0;
    for (Disposed d : audited.decisions().disposed()) {
      if (d.period() == period && inPlace(scope, d.site()) && inScope(scope, d.material())) {
        sum += d.tonnesPerYear() * perTonne.of(d.material());
      }
    }
    return sum;
  }

  private double emission(Limit scope, int t) {
    double kg = 0;
    for (Run run : audited.decisions().runs()) {
      if (run.period() == t && inPlace(scope, run.site())) {
        kg += runKg(scope, run);
      }
    }
    for (Flow flow : audited.decisions().flows()) {
      if (flow.period() == t && inPlace(scope, flow.from()) && inScope(scope, flow.material())) {
        kg += flowKgPerTonneKm(scope.medium(), flow) * flow.tonnesPerYear() * flow.km();
      }
    }
    for (Disposed d : audited.decisions().disposed()) {
      if (d.period() == t && inPlace(scope, d.site()) && inScope(scope, d.material())) {
        kg += siteFactor(scope, Source.DISPOSAL, d.site(), d.material(), t) * d.tonnesPerYear();
      }
    }
    for (Collected c : audited.decisions().collected()) {
      if (c.period() == t && inPlace(scope, c.site()) && inScope(scope, c.material())) {
        kg += siteFactor(scope, Source.COLLECTION, c.site(), c.material(), t) * c.tonnesPerYear();
      }
    }
    return kg;
  }

  private double runKg(Limit scope, Run run) {
    int t = run.period();
    Recipe recipe = index.recipe(run.recipe()).orElseThrow();
    Process process = index.process(recipe.process());
    Plant plant = index.plantRunning(run.site(), run.recipe()).orElseThrow();
    List<String> subjects = List.of(plant.id(), plant.site(), process.id());
    double kg = 0;
    for (Map.Entry<String, Double> input : audited.yield(recipe, t).consumed().entrySet()) {
      String material = input.getKey();
      if (inScope(scope, material)) {
        double perTonne =
            index.emissionFactor(scope.medium(), Source.PROCESS, subjects, material, t)
                + process.kwhPerTonne()
                    * index.emissionFactor(
                        scope.medium(), Source.ELECTRICITY, subjects, material, t);
        if (scope.medium().equals(Limit.CO2E)) {
          perTonne += process.kgCo2ePerTonne();
        }
        kg += perTonne * run.tonnesPerYear() * input.getValue();
      }
    }
    return kg;
  }

  private double flowKgPerTonneKm(String emission, Flow flow) {
    double factor =
        index.emissionFactor(
            emission, Source.TRANSPORT, List.of(flow.mode()), flow.material(), flow.period());
    return emission.equals(Limit.CO2E)
        ? factor
            + index
                .transportTerms(flow.mode(), flow.material())
                .orElseThrow()
                .kgCo2ePerTonneKm()
                .at(flow.period())
        : factor;
  }

  private double siteFactor(Limit scope, Source source, String site, String material, int t) {
    String family = index.material(material).family();
    List<String> subjects =
        family == null ? List.of(site, material) : List.of(site, material, family);
    return index.emissionFactor(scope.medium(), source, subjects, material, t);
  }

  private double shareInScope(Limit scope, Map<String, Double> inputs) {
    double share = 0;
    for (Map.Entry<String, Double> input : inputs.entrySet()) {
      share += inScope(scope, input.getKey()) ? input.getValue() : 0;
    }
    return share;
  }

  private boolean inPlace(Limit scope, String site) {
    return (scope.site() == null || scope.site().equals(site))
        && audited.inRegion(scope.region(), site);
  }

  private boolean inScope(Limit scope, String material) {
    return scope.material() == null || index.materialsMatching(scope.material()).contains(material);
  }

  /** A property of one as-received tonne of a material. */
  private interface PerTonne {
    double of(String material);
  }
}
