package org.gleaner.solver.milp;

import java.util.Map;

/** The engines a child can run. */
public enum EngineKind {
  HIGHS {
    @Override
    public MilpEngine create(Map<String, String> options) {
      return new HighsEngine(options);
    }
  },
  SCIP {
    @Override
    public MilpEngine create(Map<String, String> options) {
      return new ScipEngine();
    }
  };

  /**
   * The engine in this JVM.
   *
   * @param options of the engine by its own names
   */
  public abstract MilpEngine create(Map<String, String> options);
}
