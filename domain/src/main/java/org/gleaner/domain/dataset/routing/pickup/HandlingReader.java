package org.gleaner.domain.dataset.routing.pickup;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.dataset.routing.folder.GoodsCells;
import org.gleaner.domain.dataset.routing.folder.HazardClassCheck;
import org.gleaner.domain.dataset.routing.folder.HazardNames;
import org.gleaner.domain.dataset.source.CaseSource;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.dataset.table.Table;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.pickup.HandlingTerms;
import org.gleaner.domain.pickup.Prize;
import org.gleaner.domain.pickup.ReliefShare;
import org.gleaner.domain.routing.Handling;
import org.gleaner.domain.routing.Papers;
import org.jspecify.annotations.Nullable;

/** Reads how materials are picked up. */
final class HandlingReader {
  private static final double KG_PER_TONNE = 1000;

  private final GoodsCells goods;
  private final Findings findings;

  private HandlingReader(GoodsCells goods, Findings findings) {
    this.goods = goods;
    this.findings = findings;
  }

  /** Terms of the rows that are sound. */
  static List<HandlingTerms> read(CaseSource source, Findings findings) {
    Table table = CollectionAreaReader.table(source, PickupFormat.HANDLING, findings);
    HazardNames names = HazardNames.read(source);
    new HazardClassCheck(names, findings).check(table, "hazard_class");
    return new HandlingReader(new GoodsCells(names.reliefs(), findings), findings).terms(table);
  }

  private List<HandlingTerms> terms(Table table) {
    List<HandlingTerms> terms = new ArrayList<>();
    for (Row row : table.rows()) {
      if (row.isSound()) {
        // A mistake that is found here must not keep the next one from being found.
        Papers papers = goods.papers(row, List.of());
        ReliefShare relief = relief(row);
        Prize prize = prize(row);
        if (row.isSound()) {
          terms.add(terms(row, papers, relief, prize));
        }
      }
    }
    return terms;
  }

  private @Nullable ReliefShare relief(Row row) {
    String id = goods.relief(row, PickupFormat.RELIEVED);
    return id == null
        ? null
        : new ReliefShare(id, row.number(PickupFormat.RELIEVED) / KG_PER_TONNE);
  }

  private @Nullable Prize prize(Row row) {
    Double perTonne = row.numberOrNull(PickupFormat.PRIZE_PER_TONNE);
    boolean isOfMetals = row.states(PickupFormat.PRIZE);
    if (isOfMetals && perTonne != null) {
      findings.error(
          "contradiction",
          row.fault(PickupFormat.PRIZE_PER_TONNE),
          perTonne.toString(),
          "is stated beside `metals`: the prize is one or the other");
    }
    if (isOfMetals) {
      return new Prize.OfMetals();
    }
    return perTonne == null ? null : new Prize.PerTonne(perTonne);
  }

  private static HandlingTerms terms(
      Row row, Papers papers, @Nullable ReliefShare relief, @Nullable Prize prize) {
    String material = row.text("material");
    return new HandlingTerms(
        material,
        row.text("condition"),
        new Handling(material, row.textOrNull("hazard_class"), row.words("features"))
            .withPapers(papers),
        relief,
        row.number("bulk_density_kg_per_l"),
        row.integer("max_interval_days"),
        row.number("fill_level"),
        row.number("stop_min"),
        row.number("min_per_tonne"),
        prize);
  }
}
