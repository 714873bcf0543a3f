package org.gleaner.domain.dataset.relog;

import java.util.List;
import org.gleaner.domain.dataset.relog.RelogInstance.Place;
import org.gleaner.domain.dataset.relog.Traffic.Stop;
import org.gleaner.domain.market.MarketStep;
import org.gleaner.domain.material.Composition;
import org.gleaner.domain.material.MassBasis;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.material.MaterialKind;
import org.gleaner.domain.material.Stage;
import org.gleaner.domain.process.Process;
import org.gleaner.domain.process.Recipe;
import org.gleaner.domain.process.RecipeInput;
import org.gleaner.domain.process.RecipeOutput;
import org.gleaner.domain.quantity.RangedSeries;
import org.gleaner.domain.quantity.Series;
import org.gleaner.domain.site.CapacityLevel;
import org.gleaner.domain.site.Plant;
import org.gleaner.domain.site.SiteKind;
import org.gleaner.domain.travel.ListedDistance;
import org.gleaner.domain.travel.TransportTerms;

/**
 * Where a product enters a site. RELOG keeps what a site receives apart from what it gives, even of
 * one product; a case has one balance per site and material. A site that gives the product it
 * takes, and could confuse the two to its profit, therefore receives it through a gate: a free
 * plant of its own that renames the product.
 */
final class Gate {

  /** More tonnes a year than any gate sees. */
  private static final double UNBOUNDED = 1e9;

  private final Mapping mapping;

  Gate(Mapping mapping) {
    this.mapping = mapping;
  }

  /** The site takes the product as it is; returns the material that it takes. */
  String open(String product, String site, Place place) {
    mapping.traffic().takes(product, new Stop(site, site, false, place));
    return mapping.ids().material(product);
  }

  /**
   * The site takes the product through a gate; returns the material that arrives behind it.
   *
   * @param takesOwn whether the site may send its own output to itself
   */
  String guarded(String product, String site, Place place, boolean takesOwn) {
    CaseIds ids = mapping.ids();
    CaseTables tables = mapping.tables();
    String gate = ids.newSite(site + "-gate");
    String behind = ids.newMaterial(ids.material(product) + "-at-" + site);
    String process = ids.newProcess("enter-" + site, gate);
    String name = product + " received at " + site;
    tables.materials.add(material(behind, name));
    mapping.addSite(gate, "Gate of " + site, SiteKind.PLANT, null, place);
    tables.processes.add(new Process(process, name, "", 0, 0, 0, 0, 0, mapping.evidence()));
    tables.recipes.add(
        new Recipe(
            process,
            process,
            List.of(new RecipeInput(ids.material(product), 1)),
            List.of(new RecipeOutput.Yield(behind, RangedSeries.exactly(mapping.constant(1)))),
            0,
            0,
            mapping.evidence()));
    tables.plants.add(plant(gate, process));
    String mode = "haul-" + behind;
    tables.transport.add(haul(mode, behind));
    tables.distances.add(new ListedDistance(gate, site, mode, 0));
    mapping.traffic().takes(product, new Stop(gate, site, takesOwn, place));
    return behind;
  }

  private Material material(String id, String name) {
    return new Material(
        id,
        null,
        name,
        "",
        MaterialKind.INTERMEDIATE,
        Stage.RAW,
        MassBasis.BULK,
        0,
        null,
        null,
        null,
        Composition.UNKNOWN,
        List.of(),
        mapping.evidence());
  }

  private Plant plant(String site, String process) {
    Series free = mapping.constant(0);
    return new Plant(
        site,
        process,
        List.of(new CapacityLevel("gate", UNBOUNDED, free, free, free)),
        false,
        UNBOUNDED,
        List.of(0),
        0,
        PlantMapping.LIFETIME_YEARS,
        null,
        0,
        null,
        mapping.evidence());
  }

  private TransportTerms haul(String mode, String material) {
    Series free = mapping.constant(0);
    return new TransportTerms(
        mode, material, free, free, free, Double.POSITIVE_INFINITY, List.of(), true);
  }

  /** A market that takes whatever comes. */
  static List<MarketStep> everything(Series price) {
    return List.of(new MarketStep(price, Series.unlimited(price.size())));
  }
}
