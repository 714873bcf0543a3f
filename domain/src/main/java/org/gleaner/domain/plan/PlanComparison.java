package org.gleaner.domain.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.site.Plant;

/**
 * Two or more plans side by side; every list has one entry for each of them, in the same order.
 *
 * @param names of the plans, usually of their scenarios
 * @param elements every element that any of them recovers
 * @param plants every plant that any of them has in use, in the order of the first case
 */
public record PlanComparison(
    List<String> names,
    List<KeyFigures> figures,
    List<ElementRow> elements,
    List<PlantRow> plants) {

  public PlanComparison {
    names = List.copyOf(names);
    figures = List.copyOf(figures);
    elements = List.copyOf(elements);
    plants = List.copyOf(plants);
  }

  /** A plan, what it is called, and the case it is for. */
  public record Entry(String name, CaseIndex index, NetworkPlan plan) {}

  /** Kilograms of an element recovered over the horizon. */
  public record ElementRow(String element, List<Double> kg) {
    public ElementRow {
      kg = List.copyOf(kg);
    }
  }

  /**
   * What becomes of a plant.
   *
   * @param differs not all plans do the same with it
   */
  public record PlantRow(String plant, List<PlantFate> fates, boolean differs) {
    public PlantRow {
      fates = List.copyOf(fates);
    }
  }

  /**
   * What a plan does with a plant.
   *
   * @param sizes in the order in which it comes to have them; none if it is never in use
   * @param closed id of the period in which it closes; empty if it does not
   */
  public record PlantFate(List<Size> sizes, String closed) {
    public PlantFate {
      sizes = List.copyOf(sizes);
    }
  }

  /**
   * A capacity in as-received tonnes of input a year.
   *
   * @param period id of the period from which the plant has it; empty if it exists already
   */
  public record Size(String period, double capacityTonnesPerYear) {}

  public static PlanComparison of(List<Entry> entries) {
    return new PlanComparison(
        entries.stream().map(Entry::name).toList(),
        entries.stream().map(e -> KeyFigures.of(e.index(), e.plan())).toList(),
        elementRows(entries),
        plantRows(entries));
  }

  private static List<ElementRow> elementRows(List<Entry> entries) {
    List<Map<String, Double>> recovered =
        entries.stream().map(e -> KeyFigures.of(e.index(), e.plan()).recoveredKg()).toList();
    Set<String> elements = new LinkedHashSet<>();
    for (Entry entry : entries) {
      entry.index().planningCase().elements().elements().forEach(e -> elements.add(e.symbol()));
    }
    recovered.forEach(r -> elements.addAll(r.keySet()));
    List<ElementRow> rows = new ArrayList<>();
    for (String element : elements) {
      if (recovered.stream().anyMatch(r -> r.containsKey(element))) {
        rows.add(
            new ElementRow(
                element, recovered.stream().map(r -> r.getOrDefault(element, 0.0)).toList()));
      }
    }
    return rows;
  }

  private static List<PlantRow> plantRows(List<Entry> entries) {
    Set<String> plants = new LinkedHashSet<>();
    for (Entry entry : entries) {
      entry.index().planningCase().plants().forEach(p -> plants.add(p.id()));
    }
    List<PlantRow> rows = new ArrayList<>();
    for (String plant : plants) {
      List<PlantFate> row = entries.stream().map(e -> fate(e, plant)).toList();
      if (row.stream().anyMatch(f -> !f.sizes().isEmpty())) {
        rows.add(new PlantRow(plant, row, row.stream().distinct().count() > 1));
      }
    }
    return rows;
  }

  private static PlantFate fate(Entry entry, String id) {
    CaseIndex index = entry.index();
    NetworkDecisions decisions = entry.plan().decisions();
    List<Size> sizes =
        index
            .planningCase()
            .plant(id)
            .map(plant -> sizes(CapacityTimeline.of(index, decisions), plant, index.horizon()))
            .orElse(List.of());
    String closed =
        decisions.closings().stream()
            .filter(c -> c.plant().equals(id))
            .map(c -> index.horizon().period(c.period()).id())
            .findFirst()
            .orElse("");
    return new PlantFate(sizes, closed);
  }

  private static List<Size> sizes(CapacityTimeline timeline, Plant plant, Horizon horizon) {
    List<Size> sizes = new ArrayList<>();
    double before = 0;
    for (Period period : horizon.periods()) {
      double capacity = timeline.capacity(plant, period.index());
      boolean isInitial = capacity == plant.initialCapacityTonnesPerYear() && sizes.isEmpty();
      if (capacity != before && capacity > 0) {
        sizes.add(new Size(isInitial ? "" : period.id(), capacity));
      }
      before = capacity;
    }
    return sizes;
  }
}
