package org.gleaner.solver.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.market.ReturnFlow;
import org.gleaner.domain.market.Storage;
import org.gleaner.domain.plan.CostKind;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.Discounting;
import org.gleaner.domain.process.Recipe;
import org.gleaner.domain.process.RecipeBalance.MaterialShare;
import org.gleaner.domain.site.Plant;
import org.gleaner.solver.milp.MilpModel;
import org.gleaner.solver.milp.MilpModelBuilder;

/**
 * What haulage costs at least, said of a pooled model, where it is free: a price on what reaches
 * markets and disposal sites (their cheapest lane), and for each collected material and period a
 * column {@code haulage} with rows {@code haulage_cut} that tie it to tonnes and number of plants
 * ({@link HaulageProblem}).
 */
final class HaulageFloor implements AutoCloseable {

  /** Cuts whose violation is below this share of the haulage are left out. */
  private static final double WORTHWHILE = 1e-3;

  private final NetworkModel whole;
  private final CasePooling.Pooled pooled;
  private final NetworkModel network;
  private final CaseIndex index;
  private final LinearForm lastLegs = new LinearForm();
  private final List<Part> parts = new ArrayList<>();
  private final MilpModel rows;

  /**
   * The haulage of one material in one period.
   *
   * @param column holds the money
   * @param processed tonnes that plants take
   * @param collected tonnes that are collected
   * @param money that collecting them costs
   * @param counts plants in use by group
   */
  private record Part(
      HaulageProblem problem,
      int column,
      LinearForm processed,
      LinearForm collected,
      LinearForm money,
      List<LinearForm> counts) {}

  HaulageFloor(NetworkModel whole, CasePooling.Pooled pooled, NetworkModel network) {
    this.whole = whole;
    this.pooled = pooled;
    this.network = network;
    this.index = whole.assembly().index();
    addLastLegs();
    MilpModelBuilder milp = MilpModelBuilder.from(network.rows());
    addParts(milp);
    this.rows = milp.build();
  }

  /** The rows of the pooled model and those of the floor. */
  MilpModel rows() {
    return rows;
  }

  /** To be added to the net cost of the pooled model. */
  LinearForm cost() {
    LinearForm cost = new LinearForm().add(lastLegs, 1);
    parts.forEach(p -> cost.add(p.column, 1));
    return cost;
  }

  /** Cuts that the point violates, as rows beyond those of the model; empty if it violates none. */
  Optional<MilpModel> cutOff(MilpModel model, double[] x) {
    MilpModelBuilder milp = MilpModelBuilder.from(model);
    for (Part part : parts) {
      double[] counts = part.counts.stream().mapToDouble(c -> c.at(x)).toArray();
      double processed = part.processed.at(x);
      double collected = part.collected.at(x);
      double has = x[part.column] + part.money.at(x);
      part.problem
          .cutAt(processed, collected, counts)
          .filter(c -> c.at(processed, collected, counts) > has + WORTHWHILE * Math.abs(has) + 1)
          .ifPresent(c -> add(part, c, milp));
    }
    return milp.rowCount() == model.rowCount() ? Optional.empty() : Optional.of(milp.build());
  }

  /** Frees what the engine holds of the haulage problems. */
  @Override
  public void close() {
    parts.forEach(p -> p.problem.close());
  }

  private void addParts(MilpModelBuilder milp) {
    Set<String> elsewhere = hadElsewhere();
    Map<String, List<Arising>> arisings = new LinkedHashMap<>();
    for (Arising arising : whole.assembly().planningCase().arisings()) {
      arisings.computeIfAbsent(arising.material(), m -> new ArrayList<>()).add(arising);
    }
    arisings.forEach(
        (material, sources) -> {
          if (!elsewhere.contains(material)) {
            addParts(material, sources, milp);
          }
        });
  }

  /** Materials that need not have been collected in the period in which a plant takes them. */
  private Set<String> hadElsewhere() {
    Set<String> materials = new HashSet<>();
    for (Storage storage : whole.assembly().planningCase().storage()) {
      materials.add(storage.material());
    }
    for (ReturnFlow returned : whole.assembly().planningCase().returns()) {
      materials.add(returned.output());
    }
    for (Recipe recipe : index.recipes()) {
      for (int t = 0; t < whole.assembly().periods(); t++) {
        index.balance(recipe, t).outputs().forEach(o -> materials.add(o.material()));
      }
    }
    return materials;
  }

  private void addParts(String material, List<Arising> sources, MilpModelBuilder milp) {
    List<Arc> arcs =
        whole.assembly().graph().arcs().stream()
            .filter(a -> a.material().equals(material))
            .toList();
    for (int t = 0; t < whole.assembly().periods(); t++) {
      addPart(material, sources, arcs, t, milp);
    }
  }

  private void addPart(
      String material, List<Arising> sources, List<Arc> arcs, int t, MilpModelBuilder milp) {
    LinearForm processed = new LinearForm();
    for (RunBlock.Column run : network.runs().columns()) {
      double share = run.period() == t ? share(run.recipe(), material, t) : 0;
      if (share > 0) {
        processed.add(run.id(), share);
      }
    }
    if (processed.isConstant()) {
      return;
    }
    Map<String, List<Plant>> groups = groupsTaking(material, t);
    List<LinearForm> counts = new ArrayList<>();
    for (PlantSizes sizes : network.plants().plants()) {
      if (groups.containsKey(sizes.plant().id())) {
        counts.add(sizes.inUse(t));
      }
    }
    LinearForm collected = new LinearForm();
    LinearForm money = new LinearForm();
    collect(material, t, collected, money);
    HaulageProblem problem =
        new HaulageProblemBuilder(whole, material, arcs, t)
            .build(sources, List.copyOf(groups.values()));
    int column =
        milp.addContinuous("haulage[" + material + "," + t + "]", 0, Double.POSITIVE_INFINITY, 0);
    parts.add(new Part(problem, column, processed, collected, money, counts));
  }

  private double share(Recipe recipe, String material, int t) {
    double share = 0;
    for (MaterialShare input : index.balance(recipe, t).inputs()) {
      share += input.material().equals(material) ? input.tonnes() : 0;
    }
    return share;
  }

  /** Plants by the id of the pooled plant that stands for them, in the order of the pooled ones. */
  private Map<String, List<Plant>> groupsTaking(String material, int t) {
    Map<String, List<Plant>> groups = new LinkedHashMap<>();
    for (PlantSizes sizes : network.plants().plants()) {
      boolean takes =
          index.recipesOf(sizes.plant().process()).stream()
              .anyMatch(r -> share(r, material, t) > 0);
      if (takes) {
        groups.put(sizes.plant().id(), new ArrayList<>());
      }
    }
    for (PlantSizes sizes : whole.plants().plants()) {
      Plant like = pooled.representative().get(sizes.plant().id());
      if (like != null && groups.containsKey(like.id())) {
        groups.computeIfAbsent(like.id(), k -> new ArrayList<>()).add(sizes.plant());
      }
    }
    return groups;
  }

  private void collect(String material, int t, LinearForm collected, LinearForm money) {
    Set<Integer> columns = new HashSet<>();
    for (CollectionBlock.Column column : network.collection().columns()) {
      if (column.period() == t && column.arising().material().equals(material)) {
        collected.add(column.id(), 1);
        columns.add(column.id());
      }
    }
    for (Ledger.Entry entry : network.assembly().ledger().entries()) {
      if (entry.kind() == CostKind.COLLECTION && columns.contains(entry.column())) {
        money.add(entry.column(), entry.discounted());
      }
    }
  }

  private static void add(Part part, HaulageProblem.Cut cut, MilpModelBuilder milp) {
    LinearForm form = new LinearForm().add(part.column, 1).add(part.money, 1);
    form.add(part.processed, -cut.perProcessed()).add(part.collected, -cut.perCollected());
    for (int g = 0; g < part.counts.size(); g++) {
      form.add(part.counts.get(g), -cut.perPlant()[g]);
    }
    milp.addRow(
        "haulage_cut", cut.constant() - form.constant(), Double.POSITIVE_INFINITY, form.terms());
  }

  /** From the cheapest place that could be its source, to every market and disposal site. */
  private void addLastLegs() {
    Map<Node, double[]> cheapest = new HashMap<>();
    for (Arc arc : whole.assembly().graph().arcs()) {
      double[] least =
          cheapest.computeIfAbsent(arc.to(), n -> unreached(whole.assembly().periods()));
      for (int t = 0; t < least.length; t++) {
        least[t] = Math.min(least[t], arc.costPerTonne().at(t));
      }
    }
    for (SaleBlock.Column sale : network.sales().columns()) {
      price(cheapest, sale.market().site(), sale.market().material(), sale.period(), sale.id());
    }
    for (DisposalBlock.Column disposed : network.disposal().columns()) {
      String site = disposed.disposal().site();
      price(cheapest, site, disposed.disposal().material(), disposed.period(), disposed.id());
    }
  }

  /** What is in store need not be hauled in the period in which it is sold, or not at all. */
  private boolean isStored(String site, String material) {
    return whole.assembly().planningCase().storage().stream()
        .anyMatch(s -> s.site().equals(site) && s.material().equals(material));
  }

  private static double[] unreached(int periods) {
    double[] costs = new double[periods];
    Arrays.fill(costs, Double.POSITIVE_INFINITY);
    return costs;
  }

  private void price(
      Map<Node, double[]> cheapest, String site, String material, int t, int column) {
    NetworkGraph graph = whole.assembly().graph();
    Optional<Node> node =
        graph.node(site, material).filter(n -> !graph.isSource(n) && !isStored(site, material));
    double[] least = node.map(cheapest::get).orElse(null);
    if (least != null && Double.isFinite(least[t])) {
      Discounting discounting = index.planningCase().settings().discounting();
      lastLegs.add(column, least[t] * discounting.yearlyIn(index.horizon().period(t)));
    }
  }
}
