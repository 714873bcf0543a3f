package org.gleaner.domain.supply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.gleaner.domain.demand.Demand;
import org.gleaner.domain.demand.PrimarySupply;
import org.gleaner.domain.demand.SupplyStage;
import org.gleaner.domain.demand.Trade;
import org.gleaner.domain.planning.SupplyData;
import org.jspecify.annotations.Nullable;

/**
 * What share of demand recycling could cover, and how dependent the rest is. All shares are
 * fractions of tonnes of element; where a figure that they need is not stated they are null.
 *
 * <p>Old scrap (end of life) is what arises of products, and what is stated for the nation; what a
 * site states is its residue or new scrap. Recycled is the recoverable level.
 */
public final class DemandBalance {

  private static final double PERCENT = 100;

  private final SupplySizing sizing;
  private final SupplyData data;

  /**
   * An element in a year.
   *
   * @param demand of all applications
   * @param recycled of all that arises
   * @param coverage recycled / demand
   * @param eolRecyclingRate EoL-RR: recycled old scrap / old scrap that arises
   * @param eolRecyclingInputRate EoL-RIR: recycled old scrap / total input to processing, which is
   *     home production and net imports, and all that is recycled
   * @param importReliance net imports / (home production and net imports)
   */
  public record Row(
      String element,
      int year,
      @Nullable Double demand,
      double oldScrap,
      double recycled,
      @Nullable Double coverage,
      @Nullable Double eolRecyclingRate,
      @Nullable Double eolRecyclingInputRate,
      @Nullable Double importReliance) {}

  /**
   * How concentrated primary supply of an element is.
   *
   * @param hhi Herfindahl-Hirschman index: sum of squared shares in percent, to 10,000; countries
   *     that are stated together count for nothing, so it is at least that
   * @param largest the country with most
   */
  public record Concentration(
      String element, SupplyStage stage, int year, double hhi, String largest, double share) {}

  public DemandBalance(SupplySizing sizing, SupplyData data) {
    this.sizing = sizing;
    this.data = data;
  }

  /** Of every element that arises or is wanted, in the order of the sizing. */
  public List<Row> rows(int year) {
    return elements().stream().map(element -> row(element, year)).toList();
  }

  private List<String> elements() {
    List<String> elements = new ArrayList<>(sizing.elements());
    data.demand().stream()
        .map(Demand::element)
        .filter(e -> !elements.contains(e))
        .distinct()
        .forEach(elements::add);
    return elements;
  }

  public Row row(String element, int year) {
    double oldScrap = 0;
    double recycledOld = 0;
    double recycled = 0;
    for (SupplyStream stream : sizing.streams()) {
      MaterialContents contents = sizing.contents(stream.material()).orElseThrow();
      double mass = contents.perTonne(element);
      double out = stream.collectable().at(year) * mass * contents.recoverable(element, year);
      recycled += out;
      if (isOldScrap(stream)) {
        oldScrap += stream.tonnes().at(year) * mass;
        recycledOld += out;
      }
    }
    Double demand = demand(element, year);
    Trade trade = trade(element, year);
    Double reliance = null;
    Double inputRate = null;
    if (trade != null) {
      double net = trade.importsTonnes() - trade.exportsTonnes();
      double primary = trade.domesticTonnes() + net;
      reliance = primary > 0 ? (Double) (net / primary) : null;
      inputRate = primary + recycled > 0 ? (Double) (recycledOld / (primary + recycled)) : null;
    }
    return new Row(
        element,
        year,
        demand,
        oldScrap,
        recycled,
        demand == null || demand == 0 ? null : (Double) (recycled / demand),
        oldScrap == 0 ? null : (Double) (recycledOld / oldScrap),
        inputRate,
        reliance);
  }

  private static boolean isOldScrap(SupplyStream stream) {
    return !stream.direct() || stream.source().startsWith(SupplyStream.STATED_FOR_NATION);
  }

  /** Sum of the applications that state a figure for the year; null if none does. */
  public @Nullable Double demand(String element, int year) {
    Map<String, List<Demand>> byApplication = new LinkedHashMap<>();
    for (Demand row : data.demand()) {
      if (row.element().equals(element)) {
        byApplication.computeIfAbsent(row.application(), a -> new ArrayList<>()).add(row);
      }
    }
    Double sum = null;
    for (List<Demand> rows : byApplication.values()) {
      Double part = between(rows, year, r -> r.tonnesPerYear().best());
      sum = part == null ? sum : (Double) (Objects.requireNonNullElse(sum, 0.0) + part);
    }
    return sum;
  }

  /** On the line between the stated years; null outside of them. */
  private static @Nullable Double between(
      List<Demand> rows, int year, ToDoubleFunction<Demand> figure) {
    List<Demand> sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparingInt(Demand::year));
    Demand before = null;
    for (Demand row : sorted) {
      if (row.year() == year) {
        return figure.applyAsDouble(row);
      }
      if (row.year() > year) {
        return before == null ? null : (Double) onLine(before, row, year, figure);
      }
      before = row;
    }
    return null;
  }

  private static double onLine(Demand from, Demand to, int year, ToDoubleFunction<Demand> figure) {
    double way = (year - from.year()) / (double) (to.year() - from.year());
    return figure.applyAsDouble(from)
        + way * (figure.applyAsDouble(to) - figure.applyAsDouble(from));
  }

  /** The latest row until the year, else the first after it; null without any. */
  private @Nullable Trade trade(String element, int year) {
    Trade found = null;
    for (Trade row : data.trade()) {
      if (!row.element().equals(element)) {
        continue;
      }
      boolean isBetter =
          found == null
              || (row.year() <= year
                  ? found.year() > year || row.year() > found.year()
                  : found.year() > year && row.year() < found.year());
      found = isBetter ? row : found;
    }
    return found;
  }

  /** By element, stage and stated year. */
  public List<Concentration> concentrations() {
    Map<List<Object>, List<PrimarySupply>> groups = new LinkedHashMap<>();
    for (PrimarySupply row : data.primarySupply()) {
      groups
          .computeIfAbsent(List.of(row.element(), row.stage(), row.year()), k -> new ArrayList<>())
          .add(row);
    }
    return groups.values().stream().map(DemandBalance::concentration).toList();
  }

  private static Concentration concentration(List<PrimarySupply> rows) {
    double total = rows.stream().mapToDouble(PrimarySupply::tonnesPerYear).sum();
    double hhi = 0;
    PrimarySupply largest = rows.get(0);
    for (PrimarySupply row : rows) {
      boolean isOne = !row.country().equals("other");
      double share = total == 0 ? 0 : row.tonnesPerYear() / total * PERCENT;
      hhi += isOne ? share * share : 0;
      boolean isLarger =
          isOne
              && (largest.country().equals("other")
                  || row.tonnesPerYear() > largest.tonnesPerYear());
      largest = isLarger ? row : largest;
    }
    return new Concentration(
        largest.element(),
        largest.stage(),
        largest.year(),
        hhi,
        largest.country(),
        total == 0 ? 0 : largest.tonnesPerYear() / total);
  }
}
