package org.gleaner.domain.dataset.routing.pickup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.dataset.source.CaseSource;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.NearestName;
import org.gleaner.domain.pickup.HandlingTerms;
import org.gleaner.domain.pickup.Mixtures;

/** Reads what is picked up together; a case need not say. */
final class MixtureReader {
  private final List<String> handled;
  private final Findings findings;

  private MixtureReader(List<String> handled, Findings findings) {
    this.handled = handled;
    this.findings = findings;
  }

  /** Mixtures of the rows that are sound. */
  static Mixtures read(CaseSource source, List<HandlingTerms> handling, Findings findings) {
    if (!CollectionAreaReader.has(source, PickupFormat.MIXTURES)) {
      return Mixtures.NONE;
    }
    List<String> handled = handling.stream().map(HandlingTerms::material).distinct().toList();
    return new MixtureReader(handled, findings)
        .mixtures(CollectionAreaReader.table(source, PickupFormat.MIXTURES, findings).rows());
  }

  private Mixtures mixtures(List<Row> rows) {
    Map<String, String> collectedAs = new LinkedHashMap<>();
    for (Row row : rows) {
      if (row.isSound()) {
        check(row);
        collectedAs.put(row.text("material"), row.text("collected_as"));
      }
    }
    return new Mixtures(collectedAs);
  }

  private void check(Row row) {
    String material = row.text("material");
    String mixture = row.text("collected_as");
    if (handled.contains(material)) {
      findings.error(
          "contradiction",
          row.fault("material"),
          material,
          "has handling terms of its own, so it cannot be picked up as " + mixture);
    }
    if (!handled.contains(mixture)) {
      findings.error(
          "unknown-id",
          row.fault("collected_as"),
          mixture,
          "must be a material of handling.csv",
          NearestName.hint(mixture, handled));
    }
  }
}
