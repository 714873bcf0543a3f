package org.gleaner.solver.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.policy.Policy;

/**
 * Contradictions that need no solver: more must be collected of a material than all plants,
 * markets, stores and disposal sites take, or than can be collected at any price; or more of an
 * element must be recovered than arises.
 */
record InfeasibilityProofs(Assembly model) {

  private static final double TOLERANCE = 1e-6;
  private static final double KG_PER_TONNE = 1000;

  List<Finding> find() {
    List<Finding> findings = new ArrayList<>();
    for (Period period : model.horizon().periods()) {
      findings.addAll(tooMuchMustBeCollected(period));
      findings.addAll(moreIsMandatedThanComes(period));
      findings.addAll(tooMuchMustBeRecovered(period));
    }
    return findings;
  }

  private List<Finding> tooMuchMustBeCollected(Period period) {
    int t = period.index();
    Map<String, Double> must = new LinkedHashMap<>();
    for (Arising arising : model.planningCase().arisings()) {
      double share =
          model.index().collectionTerms(arising.site(), arising.material()).mandateShare().at(t);
      must.merge(arising.material(), share * arising.tonnesPerYear().best().at(t), Double::sum);
    }
    List<Finding> findings = new ArrayList<>();
    NodeBounds bounds = NodeBounds.of(model);
    must.forEach(
        (material, tonnes) -> {
          double taken = taken(bounds, material, t);
          if (tonnes > taken * (1 + TOLERANCE) + TOLERANCE) {
            findings.add(tooMuch(period, material, tonnes, taken));
          }
        });
    return findings;
  }

  private double taken(NodeBounds bounds, String material, int t) {
    double taken = 0;
    for (Node node : model.graph().nodes()) {
      if (node.material().equals(material)) {
        taken += model.graph().isTransfer(node) ? 0 : bounds.sinks().get(node.id())[t];
      }
    }
    return taken;
  }

  private static Finding tooMuch(Period period, String material, double must, double taken) {
    return Finding.error(
            "mandate-exceeds-outlets",
            SourceLocation.ofCell("collection.csv", 0, "mandate_share"),
            null,
            String.format(
                Locale.ROOT,
                "In %s, %,.1f t/a of %s must be collected, but all plants, markets, stores and"
                    + " disposal sites together take %,.1f t/a.",
                period.id(),
                must,
                material,
                taken))
        .withHint(
            String.format(
                Locale.ROOT,
                "Lower the mandate to %.3f of what it is, or add outlets for %,.1f t/a.",
                taken / must,
                must - taken));
  }

  /** Producers owe a share of what they sell; of long-lived goods less than that may come back. */
  private List<Finding> moreIsMandatedThanComes(Period period) {
    List<Finding> findings = new ArrayList<>();
    for (Policy policy : model.planningCase().policies()) {
      if (policy instanceof Policy.CollectionMandate mandate && mandate.holdsIn(period.index())) {
        double most = collectableTonnes(mandate, period.index());
        if (mandate.minTonnesPerYear() > most * (1 + TOLERANCE) + TOLERANCE) {
          findings.add(tooLittleComes(period, mandate, most));
        }
      }
    }
    return findings;
  }

  private double collectableTonnes(Policy.CollectionMandate mandate, int t) {
    Set<String> materials = model.index().materialsMatchingAny(mandate.materials());
    double most = 0;
    for (Arising arising : model.planningCase().arisings()) {
      String region = model.index().regionOf(arising.site());
      if (materials.contains(arising.material())
          && (mandate.region() == null || mandate.region().equals(region))) {
        most += SupplyBounds.collectable(model.index(), arising, t);
      }
    }
    return most;
  }

  private static Finding tooLittleComes(
      Period period, Policy.CollectionMandate mandate, double most) {
    return Finding.error(
            "mandate-exceeds-collection",
            SourceLocation.ofPointer("case.json", "/policies"),
            mandate.id(),
            String.format(
                Locale.ROOT,
                "In %s, policy %s asks for %,.1f t/a of %s, but at most %,.1f t/a of what arises"
                    + " can be collected.",
                period.id(),
                mandate.id(),
                mandate.minTonnesPerYear(),
                String.join(", ", mandate.materials()),
                most))
        .withHint("Ask for less or from a later period on, or let more be collected.");
  }

  private List<Finding> tooMuchMustBeRecovered(Period period) {
    List<Finding> findings = new ArrayList<>();
    for (Policy policy : model.planningCase().policies()) {
      if (policy instanceof Policy.RecoveryMandate mandate
          && (mandate.periods().isEmpty() || mandate.periods().contains(period.index()))) {
        double arising = collectableTonnes(mandate.element(), period.index());
        if (mandate.minTonnesPerYear() > arising * (1 + TOLERANCE) + TOLERANCE
            && !hasOtherSources()) {
          findings.add(
              Finding.error(
                      "mandate-exceeds-arisings",
                      SourceLocation.ofPointer("case.json", "/policies"),
                      mandate.id(),
                      String.format(
                          Locale.ROOT,
                          "In %s, policy %s asks for %,.3f t/a of %s, but what can be collected"
                              + " holds %,.3f t/a.",
                          period.id(),
                          mandate.id(),
                          mandate.minTonnesPerYear(),
                          mandate.element(),
                          arising))
                  .withHint("Ask for less, or collect more."));
        }
      }
    }
    return findings;
  }

  /**
   * Materials may hold elements without a declared composition, or come out of stores and returns.
   */
  private boolean hasOtherSources() {
    return !model.planningCase().returns().isEmpty()
        || model.planningCase().storage().stream().anyMatch(s -> s.initialTonnes() > 0)
        || model.planningCase().arisings().stream()
            .anyMatch(a -> !model.material(a.material()).composition().isKnown());
  }

  private double collectableTonnes(String element, int t) {
    double sum = 0;
    for (Arising arising : model.planningCase().arisings()) {
      sum +=
          SupplyBounds.collectable(model.index(), arising, t)
              * model.index().elementKgPerTonne(arising.material(), element)
              / KG_PER_TONNE;
    }
    return sum;
  }
}
