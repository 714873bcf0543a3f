package org.gleaner.shell.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.planning.CaseSettings;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.site.Plant;

/** A case at a glance. */
public final class CaseOverview {

  private static final double PERCENT = 100;

  private final PlanningCase planningCase;

  public CaseOverview(PlanningCase planningCase) {
    this.planningCase = planningCase;
  }

  public Facts facts() {
    CaseSettings s = planningCase.settings();
    return Facts.builder()
        .add(Column.text("case"), s.name())
        .add(Column.text("title"), s.title())
        .add(Column.text("description"), s.description())
        .add(
            Column.text("horizon"),
            s.horizon().startYear() + "-" + (s.horizon().endYear() - 1),
            "in " + s.horizon().size() + (s.horizon().size() == 1 ? " period" : " periods"))
        .add(Column.text("money"), s.currency(), "of " + s.priceYear())
        .add(Column.number("discount_rate_percent"), s.discountRate() * PERCENT)
        .add(
            Column.text("objective"),
            CaseTables.word(s.objective().kind()),
            "weights: " + CaseTables.word(s.objective().weights()))
        .build();
  }

  /** How many of each thing there are. */
  public TableView counts() {
    TableView.Builder table =
        TableView.of("counts", Column.text("what"), Column.number("count", 0), Column.text("note"));
    long existing = planningCase.plants().stream().filter(Plant::isExisting).count();
    table.row("materials", planningCase.materials().size(), kinds());
    table.row("processes", planningCase.processes().size(), null);
    table.row("recipes", planningCase.recipes().size(), null);
    table.row("sites", planningCase.sites().size(), siteKinds());
    table.row("plants", planningCase.plants().size(), existing + " existing");
    table.row("arisings", planningCase.arisings().size(), null);
    table.row("markets", planningCase.markets().size(), null);
    table.row("policies", planningCase.policies().size(), null);
    table.row("limits", planningCase.limits().size(), null);
    return table.build();
  }

  /** How many figures rest on assumptions, and how many on no source at all, table by table. */
  public TableView assumptions() {
    Map<String, int[]> sums = new LinkedHashMap<>();
    BiConsumer<String, Evidence> count =
        (name, evidence) -> {
          int[] sum = sums.computeIfAbsent(name, n -> new int[3]);
          sum[0]++;
          sum[1] += evidence.isAssumption() ? 1 : 0;
          sum[2] += evidence.isMissing() ? 1 : 0;
        };
    planningCase
        .materials()
        .forEach(
            m -> {
              count.accept("materials", m.evidence());
              m.composition().contents().forEach(c -> count.accept("compositions", c.evidence()));
              m.activity().forEach(a -> count.accept("activities", a.evidence()));
            });
    planningCase.processes().forEach(p -> count.accept("processes", p.evidence()));
    planningCase
        .recipes()
        .forEach(
            r -> {
              count.accept("recipes", r.evidence());
              r.nuclides().forEach(n -> count.accept("nuclide transfers", n.evidence()));
            });
    planningCase.sites().forEach(s -> count.accept("sites", s.evidence()));
    planningCase.plants().forEach(p -> count.accept("plants", p.evidence()));
    planningCase.arisings().forEach(a -> count.accept("arisings", a.evidence()));
    planningCase.markets().forEach(m -> count.accept("markets", m.evidence()));
    TableView.Builder table =
        TableView.of(
            "assumptions",
            Column.text("what"),
            Column.number("count", 0),
            Column.number("assumptions", 0),
            Column.number("without_source", 0));
    sums.forEach((name, sum) -> table.row(name, sum[0], sum[1], sum[2]));
    return table.build();
  }

  private String kinds() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    planningCase.materials().forEach(m -> counts.merge(CaseTables.word(m.kind()), 1, Integer::sum));
    return said(counts);
  }

  private String siteKinds() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    planningCase.sites().forEach(s -> counts.merge(CaseTables.word(s.kind()), 1, Integer::sum));
    return said(counts);
  }

  private static String said(Map<String, Integer> counts) {
    return String.join(
        ", ", counts.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).toList());
  }
}
