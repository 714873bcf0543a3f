package org.gleaner.domain.dataset.check;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gleaner.domain.dataset.assembly.CaseTables;
import org.gleaner.domain.dataset.format.MaterialFormats;
import org.gleaner.domain.dataset.format.ProcessFormats;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.element.Nuclide;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.Severity;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.material.Radioactivity;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.process.DeliveredActivity;
import org.gleaner.domain.process.DeliveredActivity.Delivery;

/**
 * What a case states of a material's activity against what its recipes deliver: no more than can
 * arrive, no less than does arrive.
 */
record DeliveryChecks(CaseIndex index, CaseTables tables, Findings findings) {

  /** Activities that differ by less are as good as known. */
  private static final double TELLING_FACTOR = 2;

  /** Share of the exemption value below which counting too much changes no decision. */
  private static final double TRIFLE = 0.1;

  void check(Material material, Map<Nuclide, DeliveredActivity> delivered) {
    delivered.forEach(
        (nuclide, d) -> {
          OptionalDouble stated = Radioactivity.stated(material, nuclide);
          if (stated.isPresent()) {
            d.highest().ifPresent(h -> checkStated(material, nuclide, stated.getAsDouble(), d, h));
          }
        });
    delivered.entrySet().stream()
        .filter(e -> Radioactivity.stated(material, e.getKey()).isEmpty())
        .max(Comparator.comparingDouble(e -> timesExempt(e.getKey(), e.getValue())))
        .ifPresent(e -> checkSame(material, e.getKey(), e.getValue()));
  }

  private void checkStated(
      Material material, Nuclide nuclide, double stated, DeliveredActivity all, Delivery highest) {
    Optional<Row> declared =
        tables.find(
            MaterialFormats.ACTIVITIES,
            Map.of("material", material.id(), "nuclide", nuclide.symbol()));
    boolean comesFromOutside = index.activities().arises(material.id());
    if (declared.isPresent() && !comesFromOutside) {
      SourceLocation where = declared.get().at("bq_per_g_dry");
      Delivery farthest = all.farthest().orElse(highest);
      if (!all.canReach(stated)) {
        reportCreation(material, nuclide, stated, farthest, where);
      } else if (highest.own()
          && stated > TELLING_FACTOR * highest.bqPerGDry()
          && stated > TRIFLE * nuclide.exemptBqPerGram()) {
        reportOverstatement(material, nuclide, stated, highest, where);
      }
    }
    boolean byRecipe = declared.isPresent() || highest.own();
    if (byRecipe && !all.isCoveredBy(stated)) {
      SourceLocation where =
          declared
              .map(row -> row.at("bq_per_g_dry"))
              .orElseGet(() -> ofComposition(material, nuclide));
      reportUnderstatement(material, nuclide, stated, highest, where);
    }
  }

  private void reportCreation(
      Material material, Nuclide nuclide, double stated, Delivery farthest, SourceLocation where) {
    findings.error(
        "creates-activity",
        where,
        ActivityChecks.shown(stated),
        farthest.recipe().id()
            + " makes "
            + ActivityChecks.bq(stated * farthest.output().dryTonnes() - farthest.arrives())
            + " Bq of "
            + nuclide.symbol()
            + " per tonne of input: "
            + ActivityChecks.bq(farthest.arrives())
            + " Bq arrive, "
            + material.id()
            + " holds "
            + ActivityChecks.bq(stated * farthest.output().dryTonnes())
            + " Bq",
        "At most "
            + ActivityChecks.shown(farthest.mostBqPerGDry())
            + " Bq/g can arrive; leave the row out to have it computed.");
  }

  private void reportOverstatement(
      Material material, Nuclide nuclide, double stated, Delivery highest, SourceLocation where) {
    findings.warning(
        "activity-overstated",
        where,
        ActivityChecks.shown(stated),
        "no recipe delivers more than "
            + ActivityChecks.shown(highest.bqPerGDry())
            + " Bq/g of "
            + nuclide.symbol()
            + " to "
            + material.id());
  }

  /** A guess of ours does not overrule a measurement; two statements of the case must agree. */
  private void reportUnderstatement(
      Material material, Nuclide nuclide, double stated, Delivery highest, SourceLocation where) {
    findings.add(
        new Finding(
            highest.own() ? Severity.ERROR : Severity.WARNING,
            "activity-not-covered",
            where,
            ActivityChecks.shown(stated),
            highest.recipe().id()
                + " delivers "
                + ActivityChecks.shown(highest.bqPerGDry())
                + " Bq/g of "
                + nuclide.symbol()
                + " to "
                + material.id()
                + (highest.own() ? "" : " if it follows " + nuclide.parentElement())
                + ", more than is declared",
            "A declared activity covers the most active way in which the material is made."));
  }

  /** One activity stands for all tonnes of a material: the highest, however it was made. */
  private void checkSame(Material material, Nuclide nuclide, DeliveredActivity all) {
    double lowest = all.lowestBqPerGDry();
    all.highest()
        .filter(h -> h.bqPerGDry() > TELLING_FACTOR * lowest)
        .filter(h -> timesExempt(nuclide, all) > TRIFLE)
        .ifPresent(
            h ->
                findings.add(
                    Finding.warning(
                            "activity-differs",
                            tables.at(
                                ProcessFormats.RECIPES,
                                "output",
                                Map.of(
                                    "recipe",
                                    RecipeChecks.written(h.recipe()),
                                    "output",
                                    material.id())),
                            material.id(),
                            "is made with "
                                + ActivityChecks.shown(lowest)
                                + " to "
                                + ActivityChecks.shown(h.bqPerGDry())
                                + " Bq/g of "
                                + nuclide.symbol()
                                + "; the highest counts for all of it")
                        .withHint(
                            "Make two materials of it, or declare its activity in "
                                + MaterialFormats.ACTIVITIES.file()
                                + ".")));
  }

  private SourceLocation ofComposition(Material material, Nuclide nuclide) {
    return tables.at(
        MaterialFormats.COMPOSITIONS,
        "kg_per_kg_dry",
        Map.of("material", material.id(), "element", nuclide.parentElement()));
  }

  private static double timesExempt(Nuclide nuclide, DeliveredActivity delivered) {
    return delivered.highest().map(Delivery::bqPerGDry).orElse(0.0) / nuclide.exemptBqPerGram();
  }
}
