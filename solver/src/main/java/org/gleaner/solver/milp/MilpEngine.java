package org.gleaner.solver.milp;

/** A mixed-integer solver behind one small adapter. */
public interface MilpEngine {
  String name();

  /**
   * Works until the limits or the exchange end it. Starts from the exchange's best point if there
   * is one, and puts every point and bound it finds there. Does not throw for what the engine does
   * wrong; that is an end {@code FAILED}.
   */
  EngineReport run(MilpModel model, MilpLimits limits, MilpExchange exchange);
}
