package org.gleaner.domain.process;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gleaner.domain.element.Nuclide;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.material.Radioactivity;
import org.gleaner.domain.process.ActivityBalance.NuclideBalance;
import org.gleaner.domain.process.ActivityBalance.OutputActivity;
import org.gleaner.domain.process.RecipeBalance.MaterialShare;

/**
 * The activity of every material, and the proof per recipe that none is made. One material has one
 * activity, so that plans stay linear: what the case states; else, if recipes make the material,
 * the highest that any of them delivers in any period; else equilibrium.
 */
public final class ActivityAccounting {

  /** Loops of recipes settle on a geometric sum; one that has not by then never will. */
  private static final int MOST_ROUNDS = 1000;

  private static final double SETTLED = 1e-12;

  /** Pure Ra-228, the most active of the nuclides, has 1.0e13 Bq/g: more is no material. */
  private static final double MOST_BQ_PER_G = 1e13;

  private final Map<String, Material> materials;
  private final Set<String> arising;
  private final Map<String, Map<Nuclide, Double>> activities = new LinkedHashMap<>();
  private final Set<String> unsettled = new LinkedHashSet<>();

  private ActivityAccounting(Map<String, Material> materials, Set<String> arising) {
    this.materials = materials;
    this.arising = arising;
  }

  /**
   * @param materials by id; every material of the balances must be there
   * @param balances of all recipes (families expanded) in all periods
   * @param arising materials that come from outside, in equilibrium, besides being made
   */
  public static ActivityAccounting of(
      Map<String, Material> materials, List<RecipeBalance> balances, Set<String> arising) {
    ActivityAccounting accounting = new ActivityAccounting(materials, arising);
    accounting.start(balances);
    if (accounting.isAnythingActive()) {
      accounting.settle(accounting.links(balances));
    }
    return accounting;
  }

  public Radioactivity of(String material) {
    return new Radioactivity(activity(material), material(material).drySharePerWet());
  }

  /** Whether the material comes from outside, whatever recipes make of it. */
  public boolean arises(String material) {
    return arising.contains(material);
  }

  /**
   * Materials whose activity grows without end, because recipes pass it round in a loop that gives
   * off mass but not activity; their activity must be declared.
   */
  public List<String> unsettled() {
    return List.copyOf(unsettled);
  }

  /** Where the activity goes that comes in with one as-received tonne of the recipe's input. */
  public ActivityBalance balance(RecipeBalance balance) {
    List<NuclideBalance> nuclides = new ArrayList<>();
    for (Nuclide nuclide : Nuclide.values()) {
      NuclideSplit split = NuclideSplit.of(balance, nuclide, materials);
      double in = arrives(balance, nuclide);
      List<OutputActivity> outputs = new ArrayList<>();
      for (MaterialShare output : balance.outputs()) {
        double dryTonnes = dryTonnes(output);
        outputs.add(
            new OutputActivity(
                output.material(),
                dryTonnes,
                split.shares().getOrDefault(output.material(), 0.0) * in,
                Math.max(0, dryTonnes) * activity(output.material()).getOrDefault(nuclide, 0.0)));
      }
      double delivered = outputs.stream().mapToDouble(OutputActivity::delivered).sum();
      boolean active = in > 0 || outputs.stream().anyMatch(o -> o.counted() > 0);
      if (active) {
        nuclides.add(new NuclideBalance(nuclide, split.own(), in, outputs, in - delivered));
      }
    }
    return new ActivityBalance(balance.recipe(), balance.period(), nuclides);
  }

  /** By material and nuclide, what the recipes that make the material deliver. */
  public Map<String, Map<Nuclide, DeliveredActivity>> delivered(List<RecipeBalance> balances) {
    Map<String, Map<Nuclide, DeliveredActivity>> delivered = new LinkedHashMap<>();
    for (RecipeBalance balance : balances) {
      for (NuclideBalance nuclide : balance(balance).nuclides()) {
        for (OutputActivity output : nuclide.outputs()) {
          delivered
              .computeIfAbsent(output.material(), m -> new EnumMap<>(Nuclide.class))
              .computeIfAbsent(nuclide.nuclide(), n -> new DeliveredActivity())
              .add(balance.recipe(), nuclide, output);
        }
      }
    }
    return delivered;
  }

  private void start(List<RecipeBalance> balances) {
    Set<String> made = new LinkedHashSet<>();
    balances.forEach(b -> b.outputs().forEach(o -> made.add(o.material())));
    for (Material material : materials.values()) {
      Map<Nuclide, Double> activity = new EnumMap<>(Radioactivity.declared(material).bqPerGDry());
      if (made.contains(material.id()) && !arises(material.id())) {
        for (Nuclide nuclide : Nuclide.values()) {
          if (Radioactivity.stated(material, nuclide).isEmpty()) {
            activity.put(nuclide, 0.0);
          }
        }
      }
      activities.put(material.id(), activity);
    }
  }

  private boolean isAnythingActive() {
    return activities.values().stream().anyMatch(a -> a.values().stream().anyMatch(bq -> bq > 0));
  }

  private List<Link> links(List<RecipeBalance> balances) {
    List<Link> links = new ArrayList<>();
    for (RecipeBalance balance : balances) {
      for (Nuclide nuclide : Nuclide.values()) {
        NuclideSplit split = NuclideSplit.of(balance, nuclide, materials);
        for (MaterialShare output : balance.outputs()) {
          double share = split.shares().getOrDefault(output.material(), 0.0);
          double dryTonnes = dryTonnes(output);
          boolean open = Radioactivity.stated(material(output.material()), nuclide).isEmpty();
          if (open && share > 0 && dryTonnes > 0) {
            links.add(new Link(balance, nuclide, output.material(), share / dryTonnes));
          }
        }
      }
    }
    return links;
  }

  /** Highest delivered activity, found by raising what is too low until nothing rises. */
  private void settle(List<Link> links) {
    Set<String> rising = new LinkedHashSet<>();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      rising.clear();
      links.stream().filter(this::raise).forEach(link -> rising.add(link.output));
      if (rising.isEmpty()) {
        return;
      }
    }
    unsettled.addAll(rising);
  }

  /** Whether the link delivers more than its output was known to hold. */
  private boolean raise(Link link) {
    Map<Nuclide, Double> activity = activity(link.output);
    double delivered = link.concentration * arrives(link.balance, link.nuclide);
    if (delivered >= MOST_BQ_PER_G) {
      unsettled.add(link.output);
      return false;
    }
    if (delivered > activity.getOrDefault(link.nuclide, 0.0) * (1 + SETTLED)) {
      activity.put(link.nuclide, delivered);
      return true;
    }
    return false;
  }

  /** MBq per as-received tonne of input: Bq/g is MBq/t, and water carries none. */
  private double arrives(RecipeBalance balance, Nuclide nuclide) {
    double sum = 0;
    for (MaterialShare input : balance.inputs()) {
      sum += dryTonnes(input) * activity(input.material()).getOrDefault(nuclide, 0.0);
    }
    return sum;
  }

  private double dryTonnes(MaterialShare share) {
    return share.tonnes() * material(share.material()).drySharePerWet();
  }

  private Map<Nuclide, Double> activity(String material) {
    return activities.getOrDefault(material, Map.of());
  }

  private Material material(String id) {
    Material material = materials.get(id);
    if (material == null) {
      throw new IllegalArgumentException("unknown material: " + id);
    }
    return material;
  }

  /**
   * @param concentration share of the activity that reaches the output over its dry tonnes, both
   *     per as-received tonne of input
   */
  private record Link(
      RecipeBalance balance, Nuclide nuclide, String output, double concentration) {}
}
