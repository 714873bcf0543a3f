package org.gleaner.domain.reconcile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A flow before and after balancing.
 *
 * @param concentrations by layer, of all layers
 * @param masses of the layers, where they are known: amount times concentration
 */
public record ReconciledFlow(
    Flow flow,
    Reconciled amount,
    Map<String, Reconciled> concentrations,
    Map<String, Measurement> masses) {

  public ReconciledFlow {
    concentrations = Collections.unmodifiableMap(new LinkedHashMap<>(concentrations));
    masses = Collections.unmodifiableMap(new LinkedHashMap<>(masses));
  }
}
