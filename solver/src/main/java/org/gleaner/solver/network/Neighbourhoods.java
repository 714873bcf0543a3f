package org.gleaner.solver.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.gleaner.domain.quantity.Distance;
import org.gleaner.domain.site.Plant;
import org.gleaner.domain.travel.GreatCircle;
import org.gleaner.domain.travel.Location;

/**
 * Which decisions to free while the rest stays as it is in the incumbent: plants of one process
 * wherever they are, plants of neighbouring sites, all plants in a window of periods, or where
 * incumbent and relaxation disagree (RINS; Danna, Rothberg and Le Pape 2005).
 */
final class Neighbourhoods {

  private final NetworkModel model;
  private final RandomGenerator random;
  private final Map<String, List<PlantSizes>> byProcess = new LinkedHashMap<>();
  private final List<PlantSizes> free;

  Neighbourhoods(NetworkModel model, RandomGenerator random) {
    this.model = model;
    this.random = random;
    this.free = model.plants().plants().stream().filter(p -> !p.integers().isEmpty()).toList();
    for (PlantSizes sizes : free) {
      byProcess.computeIfAbsent(sizes.plant().process(), p -> new ArrayList<>()).add(sizes);
    }
  }

  int decisions() {
    return free.stream().mapToInt(p -> p.integers().size()).sum();
  }

  /**
   * Integer columns to free, about {@code size} of them.
   *
   * @param round picks the kind of neighbourhood in turn
   * @param relaxed a point of the relaxation; empty if none is known
   */
  BitSet next(int round, int size, double[] incumbent, double[] relaxed) {
    return switch (round % 4) {
      case 0 -> relaxed.length > 0 ? disagreeing(incumbent, relaxed, size) : processes(size);
      case 1 -> processes(size);
      case 2 -> nearby(size);
      default -> window(size);
    };
  }

  private BitSet disagreeing(double[] incumbent, double[] relaxed, int size) {
    List<Integer> columns = new ArrayList<>();
    for (PlantSizes sizes : free) {
      for (int column : sizes.integers()) {
        if (Math.abs(incumbent[column] - relaxed[column]) > 1e-6) {
          columns.add(column);
        }
      }
    }
    shuffle(columns);
    BitSet chosen = new BitSet();
    columns.stream().limit(size).forEach(chosen::set);
    return chosen;
  }

  private BitSet processes(int size) {
    List<String> processes = new ArrayList<>(byProcess.keySet());
    shuffle(processes);
    BitSet chosen = new BitSet();
    for (String process : processes) {
      List<PlantSizes> plants = new ArrayList<>(byProcess.getOrDefault(process, List.of()));
      shuffle(plants);
      for (PlantSizes sizes : plants) {
        if (chosen.cardinality() >= size) {
          return chosen;
        }
        sizes.integers().forEach(chosen::set);
      }
    }
    return chosen;
  }

  private BitSet nearby(int size) {
    BitSet chosen = new BitSet();
    if (free.isEmpty()) {
      return chosen;
    }
    Plant centre = free.get(random.nextInt(free.size())).plant();
    List<PlantSizes> order = new ArrayList<>(free);
    Map<String, Double> km = new LinkedHashMap<>();
    order.forEach(p -> km.computeIfAbsent(p.plant().site(), s -> km(centre.site(), s)));
    order.sort(java.util.Comparator.comparingDouble(p -> km.getOrDefault(p.plant().site(), 0.0)));
    for (PlantSizes sizes : order) {
      if (chosen.cardinality() >= size) {
        break;
      }
      sizes.integers().forEach(chosen::set);
    }
    return chosen;
  }

  private double km(String a, String b) {
    Location from = model.assembly().index().site(a).location();
    Location to = model.assembly().index().site(b).location();
    if (from == null || to == null) {
      return Double.MAX_VALUE;
    }
    Distance distance = GreatCircle.between(from, to);
    return distance.kilometres();
  }

  private BitSet window(int size) {
    BitSet chosen = new BitSet();
    int periods = model.assembly().periods();
    int first = random.nextInt(periods);
    List<PlantSizes> order = new ArrayList<>(free);
    shuffle(order);
    for (int width = 0; width < periods; width++) {
      int period = (first + width) % periods;
      for (PlantSizes sizes : order) {
        if (chosen.cardinality() >= size) {
          return chosen;
        }
        sizes.integersOf(period).forEach(chosen::set);
      }
    }
    return chosen;
  }

  private void shuffle(List<?> list) {
    for (int i = list.size() - 1; i > 0; i--) {
      Collections.swap(list, i, random.nextInt(i + 1));
    }
  }
}
