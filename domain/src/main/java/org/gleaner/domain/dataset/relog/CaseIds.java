package org.gleaner.domain.dataset.relog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.dataset.relog.RelogInstance.Center;
import org.gleaner.domain.dataset.relog.RelogInstance.Plant;
import org.gleaner.domain.dataset.relog.RelogInstance.Product;
import org.gleaner.domain.emission.Limit;

/** The ids of a case for the names of an instance. Names keep their spelling in {@code name_en}. */
final class CaseIds {

  private final Map<String, String> materials = new LinkedHashMap<>();
  private final Map<String, String> gases = new LinkedHashMap<>();
  private final List<String> centers = new ArrayList<>();
  private final List<String> plants = new ArrayList<>();
  private final Slugs siteSlugs = new Slugs("site");
  private final Slugs processSlugs = new Slugs("process");
  private final Slugs materialSlugs = new Slugs("product");
  private final Slugs gasSlugs =
      new Slugs("gas", Limit.WATER, Limit.RESIDUE, Limit.DISPOSAL, Limit.ACTIVITY, Limit.CO2E);

  CaseIds(RelogInstance instance) {
    for (Product product : instance.products()) {
      materials.put(product.name(), materialSlugs.idFor(product.name()));
    }
    for (Center center : instance.centers()) {
      centers.add(siteSlugs.idFor(center.name()));
    }
    for (Plant plant : instance.plants()) {
      plants.add(siteSlugs.idFor(plant.name()));
    }
  }

  String material(String product) {
    String id = materials.get(product);
    if (id == null) {
      throw new IllegalArgumentException("unknown product: " + product);
    }
    return id;
  }

  String centerSite(int index) {
    return centers.get(index);
  }

  String plantSite(int index) {
    return plants.get(index);
  }

  String gas(String name) {
    return gases.computeIfAbsent(name, gasSlugs::idFor);
  }

  String newSite(String name) {
    return siteSlugs.idFor(name, id -> !processSlugs.hasGiven(id));
  }

  /**
   * The id of no other site: emission factors name a process or a site.
   *
   * @param site where it runs
   */
  String newProcess(String name, String site) {
    return processSlugs.idFor(name, id -> id.equals(site) || !siteSlugs.hasGiven(id));
  }

  String newMaterial(String name) {
    return materialSlugs.idFor(name);
  }
}
