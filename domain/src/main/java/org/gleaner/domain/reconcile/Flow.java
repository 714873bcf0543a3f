package org.gleaner.domain.reconcile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A flow of mass in one period.
 *
 * @param from node that it leaves; null if it comes from outside
 * @param to node that it enters; null if it goes outside
 * @param isStockChange it is what a node adds to its stock: may be negative
 * @param amount mass; null if it is not known
 * @param concentrations share of the mass by layer, where it is known
 */
public record Flow(
    String id,
    @Nullable String from,
    @Nullable String to,
    boolean isStockChange,
    @Nullable Measurement amount,
    Map<String, Measurement> concentrations) {

  public Flow {
    concentrations = Collections.unmodifiableMap(new LinkedHashMap<>(concentrations));
  }

  /** What a node adds to its stock, as a flow that leaves the balance of the others. */
  public static Flow stockChange(
      String node, @Nullable Measurement amount, Map<String, Measurement> concentrations) {
    return new Flow("stock/" + node, node, null, true, amount, concentrations);
  }
}
