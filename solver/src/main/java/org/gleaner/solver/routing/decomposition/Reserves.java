package org.gleaner.solver.routing.decomposition;

import java.util.List;

/** Shares the vehicles that nobody uses out among parts that are searched at the same time. */
final class Reserves {

  private Reserves() {}

  /**
   * By part and type: the vehicles of its routes, and some unused ones; as many as it has clients
   * where something is missing.
   */
  static int[][] offered(Plan plan, List<List<Piece>> parts) {
    int types = plan.problem().vehicleTypes().size();
    int[][] offered = new int[parts.size()][types];
    for (int part = 0; part < offered.length; part++) {
      int[] used = offered[part];
      Plan.routes(parts.get(part)).forEach(route -> used[route.vehicleType()]++);
    }
    int[] unused = plan.unused();
    for (int type = 0; type < types; type++) {
      int[] more = granted(unused[type], wanted(plan, parts, offered, type));
      for (int part = 0; part < more.length; part++) {
        offered[part][type] += more[part];
      }
    }
    return offered;
  }

  private static double[] wanted(Plan plan, List<List<Piece>> parts, int[][] used, int type) {
    double[] wanted = new double[parts.size()];
    for (int part = 0; part < wanted.length; part++) {
      boolean isMissing =
          parts.get(part).stream().anyMatch(piece -> piece.isMissing(plan.problem()));
      wanted[part] = isMissing ? Plan.weight(parts.get(part)) : 2 + used[part][type] / 4;
    }
    return wanted;
  }

  /** All that is wanted, or of what there is the like share. */
  private static int[] granted(int unused, double[] wanted) {
    double total = 0;
    for (double some : wanted) {
      total += some;
    }
    return FleetShares.apportioned((int) Math.min(unused, total), wanted);
  }
}
