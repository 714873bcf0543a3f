package org.gleaner.shell.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.product.Goods;
import org.gleaner.domain.product.PublishedTotal;
import org.gleaner.domain.supply.GoodsMove;
import org.gleaner.solver.supply.sizing.GoodsSizing;
import org.jspecify.annotations.Nullable;

/**
 * Totals that others have published beside what is sized of the same goods; and for one of them
 * what moves it: the goods of the others, and the ranges of the case.
 */
public final class PublishedView {

  private final PlanningCase planningCase;
  private final GoodsSizing sizing;

  /**
   * @param sizing until the last year that is shown
   */
  public PublishedView(PlanningCase planningCase, GoodsSizing sizing) {
    this.planningCase = planningCase;
    this.sizing = sizing;
  }

  private List<PublishedTotal> published() {
    return planningCase.supply().published();
  }

  /** The total of which most is sized. */
  public PublishedTotal largest() {
    return published().stream()
        .max(Comparator.comparingDouble(p -> sizing.tonnes(p.goods(), p.year())))
        .orElseThrow();
  }

  /**
   * CSV holds the totals, JSON also what moves one.
   *
   * @param moved the one
   * @param year in which it is moved
   */
  public Answer answer(PublishedTotal moved, int year) {
    TableView all = totals(true);
    TableView moves = moves(moved, year);
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put(all.key(), Answer.objects(all));
    json.put(moves.key(), Answer.objects(moves));
    return new Answer(
        List.of(
            Facts.builder().add(Column.text("case"), planningCase.settings().name()).build(),
            totals(false),
            Facts.builder()
                .add(Column.text("moved_quantity"), moved.quantity())
                .add(Column.year("shown_year"), year)
                .add(Column.number("sized_tonnes_per_year"), sizing.tonnes(moved.goods(), year))
                .build(),
            moves),
        all,
        json);
  }

  private TableView totals(boolean isWhole) {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                Column.text("quantity"),
                Column.year("year"),
                Column.number("published_tonnes_per_year"),
                Column.number("low"),
                Column.number("high"),
                Column.number("sized_tonnes_per_year"),
                Column.number("sized_of_published", 2),
                Column.number("sized_units", 0),
                Column.text("note")));
    if (isWhole) {
      columns.add(Column.text("source"));
    }
    TableView.Builder table = TableView.of("published_totals", columns);
    for (PublishedTotal p : published()) {
      double tonnes = sizing.tonnes(p.goods(), p.year());
      double best = p.tonnesPerYear().best();
      List<@Nullable Object> row = new ArrayList<>();
      row.add(p.quantity());
      row.add(p.year());
      row.add(best);
      boolean isRange = p.tonnesPerYear().low() < p.tonnesPerYear().high();
      row.add(isRange ? p.tonnesPerYear().low() : null);
      row.add(isRange ? p.tonnesPerYear().high() : null);
      row.add(tonnes);
      row.add(best == 0 ? null : tonnes / best);
      row.add(sizing.units(p.goods(), p.year()));
      row.add(p.note());
      if (isWhole) {
        row.add(p.evidence().source());
      }
      table.row(row.toArray());
    }
    return table.build();
  }

  private TableView moves(PublishedTotal moved, int year) {
    TableView.Builder table =
        TableView.of(
            "published_moves",
            Column.word("moved"),
            Column.text("quantity"),
            Column.number("at_low_tonnes_per_year"),
            Column.number("at_high_tonnes_per_year"));
    goodsOfOthers(moved)
        .forEach(
            (goods, quantity) -> {
              double tonnes = sizing.tonnes(goods, year);
              table.row("goods", quantity, tonnes, tonnes);
            });
    for (GoodsMove move : sizing.moves(moved.goods(), year)) {
      table.row(move.moved(), null, move.atLow(), move.atHigh());
    }
    return table.build();
  }

  /** Each list of goods once, by the first total that counts it. */
  private Map<Goods, String> goodsOfOthers(PublishedTotal moved) {
    Map<Goods, String> others = new LinkedHashMap<>();
    Set<Goods> known = new LinkedHashSet<>(Set.of(moved.goods()));
    for (PublishedTotal p : published()) {
      if (known.add(p.goods())) {
        others.put(p.goods(), p.quantity());
      }
    }
    return others;
  }
}
