package org.gleaner.solver.milp;

/**
 * How one engine ended. Its points and bounds are in the exchange.
 *
 * @param detail for people: the engine's own words, e.g. why it failed
 */
public record EngineReport(
    String engine, End end, long nodes, long iterations, double seconds, String detail) {
  /** What the engine's ending says of the model. */
  public enum End {
    /** The tree is exhausted or the gap met. */
    CLOSED,
    INFEASIBLE,
    UNBOUNDED,
    STOPPED,
    FAILED
  }

  static EngineReport failed(String engine) {
    return new EngineReport(engine, End.FAILED, 0, 0, 0, "");
  }

  /** Whether nothing is left to find out for another engine. */
  public boolean isDecisive() {
    return end == End.CLOSED || end == End.INFEASIBLE || end == End.UNBOUNDED;
  }
}
