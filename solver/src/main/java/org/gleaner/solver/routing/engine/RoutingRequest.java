package org.gleaner.solver.routing.engine;

/**
 * How a problem is to be solved.
 *
 * @param threads that may search at a time
 */
public record RoutingRequest(RoutingEngineKind engine, RoutingLimit limit, long seed, int threads) {

  public RoutingRequest {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be positive: " + threads);
    }
  }

  public RoutingRequest withLimit(RoutingLimit other) {
    return new RoutingRequest(engine, other, seed, threads);
  }
}
