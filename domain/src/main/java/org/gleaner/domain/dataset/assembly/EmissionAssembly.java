package org.gleaner.domain.dataset.assembly;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gleaner.domain.dataset.format.EmissionFormats;
import org.gleaner.domain.dataset.format.SiteFormats;
import org.gleaner.domain.dataset.format.Target;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.emission.EmissionFactor;
import org.gleaner.domain.emission.Limit;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.NearestName;
import org.gleaner.domain.planning.Horizon;

/** Emission factors and limits. */
record EmissionAssembly(CaseTables tables, Names names, Horizon horizon, Findings findings) {

  List<EmissionFactor> factors() {
    List<EmissionFactor> factors = new ArrayList<>();
    Collection<List<Row>> groups =
        tables
            .get(EmissionFormats.EMISSION_FACTORS)
            .groupedBy("emission", "applies_to", "subject", "material")
            .values();
    for (List<Row> rows : groups) {
      RowGroup group = new RowGroup(rows, horizon, findings);
      if (group.isSound() && subjectIsKnown(group.first())) {
        factors.add(
            new EmissionFactor(
                group.first().text("emission"),
                group.first().choice("applies_to", EmissionFactor.Source.class),
                group.first().textOrNull("subject"),
                group.first().textOrNull("material"),
                group.series("kg_per_unit")));
      }
    }
    return factors;
  }

  List<Limit> limits() {
    List<Limit> limits = new ArrayList<>();
    for (List<Row> rows : tables.get(EmissionFormats.LIMITS).groupedBy("id").values()) {
      RowGroup group = new RowGroup(rows, horizon, findings);
      if (group.isSound()) {
        Limit limit = limit(group);
        checkMedium(group.first());
        if (group.isSound()) {
          limits.add(limit);
        }
      }
    }
    return limits;
  }

  private static Limit limit(RowGroup group) {
    return new Limit(
        group.first().text("id"),
        group.once("medium").text("medium"),
        group.textOrNull("site"),
        group.textOrNull("region"),
        group.textOrNull("material"),
        group.series("max_per_year"),
        group.series("penalty_per_unit"));
  }

  private void checkMedium(Row row) {
    Set<String> media =
        new LinkedHashSet<>(
            List.of(Limit.WATER, Limit.RESIDUE, Limit.DISPOSAL, Limit.ACTIVITY, Limit.CO2E));
    media.addAll(tables.get(EmissionFormats.EMISSION_FACTORS).texts("emission"));
    String medium = row.text("medium");
    if (!media.contains(medium)) {
      findings.error(
          "unknown-id",
          row.fault("medium"),
          medium,
          "is neither a medium nor an emission of emission_factors.csv",
          NearestName.hint(medium, media));
    }
  }

  private boolean subjectIsKnown(Row row) {
    String subject = row.textOrNull("subject");
    if (subject == null) {
      return true;
    }
    Target[] targets =
        switch (row.choice("applies_to", EmissionFactor.Source.class)) {
          case PROCESS, ELECTRICITY -> new Target[] {Target.PROCESS};
          case TRANSPORT -> new Target[] {Target.MODE};
          case DISPOSAL, COLLECTION -> new Target[] {Target.SITE, Target.MATERIAL};
        };
    Set<String> known = new LinkedHashSet<>(names.idsOf(targets));
    if (targets[0] == Target.PROCESS) {
      tables
          .get(SiteFormats.PLANTS)
          .rows()
          .forEach(plant -> known.add(plant.text("site") + "/" + plant.text("process")));
    }
    boolean mayBe = known.contains(subject) || names.has(targets[0], subject);
    if (!mayBe) {
      findings.error(
          "unknown-id",
          row.fault("subject"),
          subject,
          "no such " + row.text("applies_to") + " subject",
          NearestName.hint(subject, known));
    }
    return mayBe;
  }
}
