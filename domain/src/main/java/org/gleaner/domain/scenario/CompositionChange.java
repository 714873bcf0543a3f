package org.gleaner.domain.scenario;

import java.util.List;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.material.Composition;
import org.gleaner.domain.material.ElementContent;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.quantity.Ranged;

/** The mass fraction of an element in a dry material. */
public record CompositionChange(String material, String element, Edit edit) implements Change {

  @Override
  public String path() {
    return "composition/" + material + "/" + element;
  }

  @Override
  public String value() {
    return edit.text();
  }

  @Override
  public String describe() {
    return element + " content of " + material + " " + edit.describe();
  }

  @Override
  public List<Finding> check(PlanningCase planningCase, SourceLocation where) {
    ChangeChecks checks =
        new ChangeChecks(where)
            .known(material, CaseNames.materials(planningCase), "material")
            .set(edit, 0, 1);
    if (planningCase.material(material).isPresent()) {
      checks.known(element, CaseNames.elementsOf(planningCase, material), "content of " + material);
    }
    return checks.findings();
  }

  @Override
  public PlanningCase applyTo(PlanningCase planningCase) {
    List<Material> materials =
        planningCase.materials().stream()
            .map(m -> m.id().equals(material) ? edited(m) : m)
            .toList();
    return planningCase.toBuilder().materials(materials).build();
  }

  private Material edited(Material m) {
    List<ElementContent> contents =
        m.composition().contents().stream()
            .map(c -> c.element().equals(element) ? edited(c) : c)
            .toList();
    return new Material(
        m.id(),
        m.family(),
        m.nameEn(),
        m.nameVi(),
        m.kind(),
        m.stage(),
        m.basis(),
        m.moistureKgWaterPerKgWet(),
        m.bulkDensityTonnesPerM3(),
        m.unNumber(),
        m.hazard(),
        new Composition(contents),
        m.activity(),
        m.evidence());
  }

  private ElementContent edited(ElementContent content) {
    Ranged old = content.kgPerKgDry();
    Ranged edited =
        new Ranged(edit.apply(old.best()), edit.apply(old.low()), edit.apply(old.high()));
    return new ElementContent(content.element(), edited, content.evidence());
  }
}
