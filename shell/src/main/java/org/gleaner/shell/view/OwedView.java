package org.gleaner.shell.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.policy.Policy;
import org.gleaner.domain.supply.Potentials;
import org.gleaner.domain.supply.SupplyDimension;
import org.gleaner.domain.supply.SupplyFilter;
import org.gleaner.domain.supply.SupplySizing;
import org.gleaner.domain.supply.SupplyTable;
import org.jspecify.annotations.Nullable;

/**
 * What producers owe a year (R x V: the rate on the mass put on the market, mean of the period's
 * years), and other mandates of so many tonnes, against what arises of their materials.
 */
public final class OwedView {

  private static final double PERCENT = 100;

  private final SupplySizing sizing;
  private final PlanningCase planningCase;
  private final CaseIndex index;

  public OwedView(SupplySizing sizing, PlanningCase planningCase) {
    this.sizing = sizing;
    this.planningCase = planningCase;
    index = CaseIndex.of(planningCase);
  }

  /** People see the year, CSV and JSON all years of the sizing. */
  public Answer answer(int year) {
    TableView all = table(sizing.years().years().boxed().toList(), true);
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put(all.key(), Answer.objects(all));
    return new Answer(
        List.of(
            Facts.builder()
                .add(Column.text("case"), sizing.caseName())
                .add(Column.year("shown_year"), year)
                .build(),
            table(List.of(year), false)),
        all,
        json);
  }

  private TableView table(List<Integer> years, boolean withYear) {
    List<Column> columns = new ArrayList<>(List.of(Column.text("policy")));
    if (withYear) {
      columns.add(Column.year("year"));
    }
    columns.add(Column.number("owed_tonnes_per_year"));
    columns.add(Column.number("contribution_per_year"));
    columns.add(Column.number("theoretical_tonnes_per_year"));
    columns.add(Column.number("collectable_tonnes_per_year"));
    columns.add(Column.number("owed_percent", 1));
    TableView.Builder table = TableView.of("owed", columns);
    Map<String, SupplyTable> arising = new LinkedHashMap<>();
    for (int year : years) {
      planningCase
          .horizon()
          .containing(year)
          .ifPresent(p -> add(p, year, withYear, arising, table));
    }
    return table.build();
  }

  private void add(
      Period period,
      int year,
      boolean withYear,
      Map<String, SupplyTable> arising,
      TableView.Builder table) {
    for (Policy policy : planningCase.policies()) {
      if (policy instanceof Policy.CollectionMandate mandate
          && mandate.minTonnesPerYear() > 0
          && mandate.holdsIn(period.index())) {
        Potentials levels =
            arising
                .computeIfAbsent(mandate.id(), id -> arising(mandate))
                .groups()
                .get(0)
                .years()
                .get(year - sizing.years().from());
        List<@Nullable Object> row = new ArrayList<>(List.of(mandate.id()));
        if (withYear) {
          row.add(year);
        }
        row.add(mandate.minTonnesPerYear());
        row.add(contribution(mandate));
        row.add(levels.theoretical());
        row.add(levels.collectable());
        row.add(
            levels.theoretical() == 0
                ? null
                : mandate.minTonnesPerYear() / levels.theoretical() * PERCENT);
        table.row(row.toArray());
      }
    }
  }

  /** F = R x V x Fs; nothing is said where no rate of the fund is stated. */
  private static @Nullable Double contribution(Policy.CollectionMandate mandate) {
    return mandate.contributionPerTonne() == 0
        ? null
        : mandate.minTonnesPerYear() * mandate.contributionPerTonne();
  }

  private SupplyTable arising(Policy.CollectionMandate mandate) {
    Set<String> materials = index.materialsMatchingAny(mandate.materials());
    String region = mandate.region();
    return SupplyTable.of(
        sizing,
        SupplyDimension.YEAR,
        new SupplyFilter(
            List.of(),
            List.of(),
            List.copyOf(materials),
            region == null ? List.of() : List.of(region)));
  }
}
