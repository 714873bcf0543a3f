package org.gleaner.domain.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gleaner.domain.planning.CaseIndex;
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
   * @param opened id of the period in which it is commissioned; empty if it is not, or exists
   *     already
   * @param closed id of the period in which it closes; empty if it does not
   * @param capacityTonnesPerYear the most it has in any period; 0 if it is never in use
   */
  public record PlantFate(String opened, String closed, double capacityTonnesPerYear) {}

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
      if (row.stream().anyMatch(f -> f.capacityTonnesPerYear() > 0)) {
        rows.add(new PlantRow(plant, row, row.stream().distinct().count() > 1));
      }
    }
    return rows;
  }

  private static PlantFate fate(Entry entry, String id) {
    CaseIndex index = entry.index();
    NetworkDecisions d = entry.plan().decisions();
    double most =
        index
            .planningCase()
            .plant(id)
            .map(plant -> largest(CapacityTimeline.of(index, d), plant, index.horizon().size()))
            .orElse(0.0);
    boolean existing = index.planningCase().plant(id).filter(Plant::isExisting).isPresent();
    String opened =
        d.openings().stream()
            .filter(o -> o.plant().equals(id) && !existing)
            .mapToInt(Opening::period)
            .boxed()
            .min(Integer::compare)
            .map(t -> index.horizon().period(t).id())
            .orElse("");
    String closed =
        d.closings().stream()
            .filter(c -> c.plant().equals(id))
            .map(c -> index.horizon().period(c.period()).id())
            .findFirst()
            .orElse("");
    return new PlantFate(opened, closed, most);
  }

  private static double largest(CapacityTimeline timeline, Plant plant, int periods) {
    double most = 0;
    for (int t = 0; t < periods; t++) {
      most = Math.max(most, timeline.capacity(plant, t));
    }
    return most;
  }
}
