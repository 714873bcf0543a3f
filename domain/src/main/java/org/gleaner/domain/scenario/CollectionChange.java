package org.gleaner.domain.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.arising.CollectionStep;
import org.gleaner.domain.arising.CollectionTerms;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.quantity.Series;

/**
 * The terms on which a material is collected, wherever it arises.
 *
 * @param material id of a material or of a family, or {@code all}
 * @param subject the share that can be collected in all, or the cost of every step
 */
public record CollectionChange(String material, Subject subject, Edit edit, Span span)
    implements Change {

  /** What is changed. */
  public enum Subject {
    MAX_SHARE("max-share"),
    COST("cost");

    private final String word;

    Subject(String word) {
      this.word = word;
    }
  }

  @Override
  public String path() {
    return "collection/" + material + "/" + subject.word;
  }

  @Override
  public String value() {
    return edit.text() + span.text();
  }

  @Override
  public String describe() {
    String what = subject == Subject.COST ? "collection cost of " : "collectable share of ";
    return what + material + " " + edit.describe() + span.describe();
  }

  @Override
  public List<Finding> check(PlanningCase planningCase, SourceLocation where) {
    double most = subject == Subject.MAX_SHARE ? 1 : Double.POSITIVE_INFINITY;
    double least = subject == Subject.MAX_SHARE ? 0 : Double.NEGATIVE_INFINITY;
    return new ChangeChecks(where)
        .known(material, CaseNames.arising(planningCase), "arising")
        .span(span, planningCase)
        .set(edit, least, most)
        .findings();
  }

  /** Gives each arising concerned terms of its own, edited from those that held for it. */
  @Override
  public PlanningCase applyTo(PlanningCase planningCase) {
    CaseIndex index = CaseIndex.of(planningCase);
    Set<String> materials = CaseNames.materialsNamed(planningCase, material);
    List<Arising> concerned =
        planningCase.arisings().stream().filter(a -> materials.contains(a.material())).toList();
    return OwnTerms.replace(
        planningCase,
        concerned,
        a -> edited(index.collectionTerms(a.site(), a.material()), planningCase.horizon()));
  }

  private CollectionTerms edited(CollectionTerms terms, Horizon horizon) {
    if (subject == Subject.COST) {
      List<CollectionStep> steps =
          terms.steps().stream()
              .map(
                  s -> new CollectionStep(span.edit(s.costPerTonne(), edit, horizon), s.maxShare()))
              .toList();
      return new CollectionTerms(terms.site(), terms.material(), steps, terms.mandateShare());
    }
    List<Series> shares =
        StepTotals.edit(
            terms.steps().stream().map(CollectionStep::maxShare).toList(),
            edit,
            span.periods(horizon),
            1);
    List<CollectionStep> steps = new ArrayList<>();
    for (int k = 0; k < shares.size(); k++) {
      steps.add(new CollectionStep(terms.steps().get(k).costPerTonne(), shares.get(k)));
    }
    return new CollectionTerms(
        terms.site(), terms.material(), steps, OwnTerms.within(terms.mandateShare(), shares));
  }
}
