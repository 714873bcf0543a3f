package org.gleaner.domain.dataset.format;

/** What an id in a cell refers to. */
public enum Target {
  REGION("region"),
  MATERIAL("material"),
  MATERIAL_OR_FAMILY("material or family"),
  PROCESS("process"),
  RECIPE("recipe"),
  SITE("site"),
  ELEMENT("element"),
  MODE("transport mode"),
  PRODUCT("product"),
  /** A product, a component, or a material that has components. */
  PRODUCT_OR_COMPONENT("product, component or material"),
  /** A material, or a component with components of its own. */
  COMPONENT_OR_MATERIAL("component or material"),
  ALLOCATION_KEY("allocation key"),
  DEPOT("depot"),
  /** Of a routing case, where windows of several hours can be stated. */
  ORDER_OR_FACILITY("order or facility"),
  /** Of a routing case, where vehicles unload. */
  DEPOT_OR_FACILITY("depot or facility"),
  /** Of a routing case. */
  VEHICLE("vehicle type"),
  /** Of a routing case: a depot, an order or a facility. */
  PLACE("place");

  private final String noun;

  Target(String noun) {
    this.noun = noun;
  }

  public String noun() {
    return noun;
  }
}
