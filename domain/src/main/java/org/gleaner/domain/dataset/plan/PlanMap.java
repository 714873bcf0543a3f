package org.gleaner.domain.dataset.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.plan.CapacityTimeline;
import org.gleaner.domain.plan.Flow;
import org.gleaner.domain.plan.NetworkPlan;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.site.Plant;
import org.gleaner.domain.site.Site;
import org.gleaner.domain.travel.Location;
import org.jspecify.annotations.Nullable;

/** A plan as GeoJSON (RFC 7946): sites as points, flows as lines, WGS84, longitude first. */
final class PlanMap {

  private final CaseIndex index;
  private final NetworkPlan plan;
  private final List<Object> features = new ArrayList<>();

  private PlanMap(CaseIndex index, NetworkPlan plan) {
    this.index = index;
    this.plan = plan;
  }

  /** The feature collection; what has no known place is left out. */
  static Map<String, Object> of(CaseIndex index, NetworkPlan plan) {
    PlanMap map = new PlanMap(index, plan);
    map.addSites();
    plan.decisions().flows().forEach(map::addFlow);
    Map<String, Object> collection = new LinkedHashMap<>();
    collection.put("type", "FeatureCollection");
    collection.put("features", map.features);
    return collection;
  }

  private void addSites() {
    CapacityTimeline timeline = CapacityTimeline.of(index, plan.decisions());
    for (Site site : index.planningCase().sites()) {
      Location location = site.location();
      if (location == null) {
        continue;
      }
      Map<String, Object> properties = new LinkedHashMap<>();
      properties.put("feature", "site");
      properties.put("id", site.id());
      properties.put("name_en", site.nameEn());
      properties.put("name_vi", site.nameVi());
      properties.put("kind", PlanTree.word(site.kind()));
      properties.put("region", site.region());
      properties.put("capacities_tonnes_per_year", capacities(timeline, site));
      add("Point", position(location), properties);
    }
  }

  /** Process to capacity in the last period of the plants that are in use then. */
  private Map<String, Object> capacities(CapacityTimeline timeline, Site site) {
    int last = index.horizon().size() - 1;
    Map<String, Object> capacities = new LinkedHashMap<>();
    for (Plant plant : index.plantsAt(site.id())) {
      if (timeline.inUse(plant, last)) {
        capacities.put(plant.process(), timeline.capacity(plant, last));
      }
    }
    return capacities;
  }

  private void addFlow(Flow flow) {
    Location from = index.site(flow.from()).location();
    Location to = index.site(flow.to()).location();
    if (from == null || to == null) {
      return;
    }
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("feature", "flow");
    properties.put("from", flow.from());
    properties.put("to", flow.to());
    properties.put("material", flow.material());
    properties.put("mode", flow.mode());
    properties.put("period", index.horizon().period(flow.period()).id());
    properties.put("tonnes_per_year", flow.tonnesPerYear());
    properties.put("km", flow.km());
    add("LineString", List.of(position(from), position(to)), properties);
  }

  private void add(String type, Object coordinates, Map<String, @Nullable Object> properties) {
    Map<String, Object> geometry = new LinkedHashMap<>();
    geometry.put("type", type);
    geometry.put("coordinates", coordinates);
    Map<String, Object> feature = new LinkedHashMap<>();
    feature.put("type", "Feature");
    feature.put("geometry", geometry);
    feature.put("properties", properties);
    features.add(feature);
  }

  private static List<Double> position(Location location) {
    return List.of(location.longitude(), location.latitude());
  }
}
