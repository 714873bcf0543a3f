package org.gleaner.domain.scenario;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.planning.PlanningCase;
import org.jspecify.annotations.Nullable;

/**
 * What arises of a material, with its range.
 *
 * @param material id of a material or of a family, or {@code all}
 * @param place id of a region or of a site; null for everywhere
 */
public record ArisingsChange(String material, @Nullable String place, Edit edit, Span span)
    implements Change {

  @Override
  public String path() {
    return "arisings/" + material + (place == null ? "" : "/" + place);
  }

  @Override
  public String value() {
    return edit.text() + span.text();
  }

  @Override
  public String describe() {
    String where = place == null ? "" : " in " + place;
    return "arisings of " + material + where + " " + edit.describe() + span.describe();
  }

  @Override
  public List<Finding> check(PlanningCase planningCase, SourceLocation where) {
    ChangeChecks checks = new ChangeChecks(where);
    boolean any = planningCase.arisings().stream().anyMatch(concerned(planningCase));
    // Names are looked for only where they match nothing: a draw changes thousands of arisings.
    if (!any) {
      checks.known(material, CaseNames.arising(planningCase), "arising");
    }
    checks.span(span, planningCase).set(edit, 0, Double.POSITIVE_INFINITY);
    if (!any && place != null) {
      checks.known(place, CaseNames.places(planningCase), "region or collection point");
      if (checks.findings().isEmpty()) {
        checks.that(false, "no-effect", path(), "nothing of this arises there");
      }
    }
    return checks.findings();
  }

  @Override
  public PlanningCase applyTo(PlanningCase planningCase) {
    Horizon horizon = planningCase.horizon();
    Predicate<Arising> concerned = concerned(planningCase);
    List<Arising> arisings =
        planningCase.arisings().stream()
            .map(
                a ->
                    concerned.test(a)
                        ? new Arising(
                            a.site(),
                            a.material(),
                            span.edit(a.tonnesPerYear(), edit, horizon),
                            a.evidence())
                        : a)
            .toList();
    return planningCase.toBuilder().arisings(arisings).build();
  }

  private Predicate<Arising> concerned(PlanningCase planningCase) {
    Set<String> materials = CaseNames.materialsNamed(planningCase, material);
    if (place == null) {
      return arising -> materials.contains(arising.material());
    }
    Set<String> sites = CaseNames.sitesIn(planningCase, place);
    return arising -> sites.contains(arising.site()) && materials.contains(arising.material());
  }
}
