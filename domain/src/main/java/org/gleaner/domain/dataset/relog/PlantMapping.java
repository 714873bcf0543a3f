package org.gleaner.domain.dataset.relog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.dataset.relog.RelogInstance.Input;
import org.gleaner.domain.dataset.relog.RelogInstance.Plant;
import org.gleaner.domain.dataset.relog.RelogInstance.PlantOutput;
import org.gleaner.domain.dataset.relog.RelogInstance.Size;
import org.gleaner.domain.emission.EmissionFactor;
import org.gleaner.domain.emission.EmissionFactor.Source;
import org.gleaner.domain.market.Disposal;
import org.gleaner.domain.market.Storage;
import org.gleaner.domain.process.Process;
import org.gleaner.domain.process.Recipe;
import org.gleaner.domain.process.RecipeInput;
import org.gleaner.domain.process.RecipeOutput;
import org.gleaner.domain.quantity.RangedSeries;
import org.gleaner.domain.quantity.Series;
import org.gleaner.domain.site.CapacityLevel;
import org.gleaner.domain.site.SiteKind;

/** Turns plants into sites, processes, recipes, plants, storage and disposal. */
final class PlantMapping {

  /** Without residual value it has no effect. */
  static final double LIFETIME_YEARS = 20;

  private final Mapping mapping;
  private final Map<String, String> processes = new LinkedHashMap<>();

  /** An input and the material that the plant knows it as. */
  private record Taken(Input terms, String material) {}

  PlantMapping(Mapping mapping) {
    this.mapping = mapping;
  }

  void map() {
    List<Plant> plants = mapping.instance().plants();
    for (int i = 0; i < plants.size(); i++) {
      if (mayOpen(plants.get(i))) {
        map(plants.get(i), mapping.ids().plantSite(i));
      }
    }
  }

  private boolean mayOpen(Plant plant) {
    return plant.initialCapacity() > 0 || !mapping.instance().buildingPeriods().isEmpty();
  }

  private void map(Plant plant, String site) {
    mapping.addSite(site, plant.name(), SiteKind.PLANT, null, plant.place());
    List<Taken> taken = new ArrayList<>();
    boolean guarded = false;
    for (Input input : plant.inputs()) {
      guarded |= plant.gives(input.product());
      taken.add(new Taken(input, takes(plant, input.product(), site)));
    }
    String process = process(plant, site, guarded, taken);
    mapping.tables().plants.add(plant(plant, site, process));
    taken.forEach(t -> addStorage(plant, site, t));
    for (PlantOutput output : plant.outputs()) {
      addOutput(plant, output, site);
    }
  }

  /** A plant of 0.7 may feed itself with its own output, one of 0.8 never does. */
  private String takes(Plant plant, String product, String site) {
    Gate gate = new Gate(mapping);
    return plant.gives(product)
        ? gate.guarded(product, site, plant.place(), mapping.instance().dialect() == Dialect.V07)
        : gate.open(product, site, plant.place());
  }

  /** Plants of one type share a process, unless they take materials of their own. */
  private String process(Plant plant, String site, boolean own, List<Taken> taken) {
    String key = plant.type() + "\n" + (own ? site : "");
    String known = processes.get(key);
    if (known != null) {
      return known;
    }
    String id = mapping.ids().newProcess(plant.type(), site);
    processes.put(key, id);
    mapping
        .tables()
        .processes
        .add(new Process(id, plant.type(), "", 0, 0, 0, 0, 0, mapping.evidence()));
    mapping.tables().recipes.add(recipe(plant, id, taken));
    plant.emissions().forEach((gas, tonnes) -> addEmission(gas, id, tonnes));
    return id;
  }

  private void addEmission(String gas, String process, Series tonnesPerTonne) {
    if (!Mapping.isZero(tonnesPerTonne)) {
      Series kilograms = tonnesPerTonne.map(v -> v * Mapping.KG_PER_TONNE);
      mapping
          .tables()
          .emissionFactors
          .add(
              new EmissionFactor(mapping.ids().gas(gas), Source.PROCESS, process, null, kilograms));
    }
  }

  private Recipe recipe(Plant plant, String process, List<Taken> taken) {
    List<RecipeInput> inputs = new ArrayList<>();
    for (Taken input : taken) {
      inputs.add(new RecipeInput(input.material(), input.terms().share()));
    }
    List<RecipeOutput> outputs = new ArrayList<>();
    for (PlantOutput output : plant.outputs()) {
      String material = mapping.ids().material(output.product());
      outputs.add(new RecipeOutput.Yield(material, RangedSeries.exactly(output.yield())));
    }
    if (outputs.isEmpty()) {
      outputs.add(nothing(taken));
    }
    return new Recipe(process, process, inputs, outputs, 0, 0, mapping.evidence());
  }

  /** A plant may end the chain; a recipe has an output, so it leaves nothing of what it took. */
  private RecipeOutput nothing(List<Taken> taken) {
    RangedSeries none = RangedSeries.exactly(mapping.constant(0));
    return new RecipeOutput.Yield(taken.get(0).material(), none);
  }

  private org.gleaner.domain.site.Plant plant(Plant plant, String site, String process) {
    List<CapacityLevel> levels = new ArrayList<>();
    List<Size> sizes = plant.sizes();
    boolean line = sizes.size() > 1;
    for (int i = 0; i < sizes.size(); i++) {
      String name = !line ? "only" : i == 0 ? "smallest" : "largest";
      levels.add(level(name, sizes.get(i)));
    }
    return new org.gleaner.domain.site.Plant(
        site,
        process,
        levels,
        line,
        plant.initialCapacity(),
        mapping.instance().buildingPeriods(),
        0,
        LIFETIME_YEARS,
        null,
        0,
        null,
        mapping.evidence());
  }

  private static CapacityLevel level(String name, Size size) {
    return new CapacityLevel(
        name, size.tonnes(), size.openingCost(), size.fixedCost(), size.variableCost());
  }

  private void addStorage(Plant plant, String site, Taken taken) {
    Input input = taken.terms();
    if (input.storageLimit().max() > 0) {
      Series cost = storageCost(plant, input);
      mapping
          .tables()
          .storage
          .add(new Storage(site, taken.material(), cost, input.storageLimit(), 0, 0));
    }
  }

  /**
   * A case pays the variable cost on tonnes processed. Received = processed + stock now - stock a
   * year ago: where the cost is due on receipt, each tonne in store at a year's end has paid this
   * year's price instead of the next year's, which the storage cost makes up for to the cent.
   */
  private static Series storageCost(Plant plant, Input input) {
    if (!plant.chargedOnReceipt()) {
      return input.storageCost();
    }
    Series variable = plant.sizes().get(0).variableCost();
    double[] cost = input.storageCost().toArray();
    for (int t = 0; t + 1 < cost.length; t++) {
      cost[t] += variable.at(t) - variable.at(t + 1);
    }
    return Series.of(cost);
  }

  private void addOutput(Plant plant, PlantOutput output, String site) {
    mapping.traffic().gives(output.product(), site, plant.place());
    if (output.disposalLimit().max() > 0) {
      mapping
          .tables()
          .disposal
          .add(
              new Disposal(
                  site,
                  mapping.ids().material(output.product()),
                  output.disposalCost(),
                  output.disposalLimit(),
                  false));
    }
  }
}
