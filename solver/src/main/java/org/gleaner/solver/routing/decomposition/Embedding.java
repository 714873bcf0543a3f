package org.gleaner.solver.routing.decomposition;

import org.gleaner.solver.routing.Legs;
import org.gleaner.solver.routing.RoutingProblem;

/**
 * Points in the plane about as far from each other as the locations of a problem, which has no
 * coordinates: FastMap (Faloutsos and Lin 1995), two distances per location and axis. Exact, but
 * for rotation, where distances are straight lines.
 */
final class Embedding {

  private final Legs legs;
  private final double[][] axes;

  private Embedding(RoutingProblem problem) {
    legs = problem.distances(0);
    axes = new double[2][problem.locations()];
  }

  static Embedding of(RoutingProblem problem) {
    Embedding embedding = new Embedding(problem);
    embedding.fill(0);
    embedding.fill(1);
    return embedding;
  }

  double x(int location) {
    return axes[0][location];
  }

  double y(int location) {
    return axes[1][location];
  }

  /** Projects on the line through two locations far apart. */
  private void fill(int axis) {
    int one = farthestFrom(0, axis);
    int other = farthestFrom(one, axis);
    double apart = squared(one, other, axis);
    if (apart == 0) {
      return;
    }
    double[] along = new double[axes[axis].length];
    for (int i = 0; i < along.length; i++) {
      along[i] = (squared(one, i, axis) + apart - squared(other, i, axis)) / (2 * Math.sqrt(apart));
    }
    axes[axis] = along;
  }

  private int farthestFrom(int location, int axis) {
    int farthest = location;
    double most = 0;
    for (int i = 0; i < axes[axis].length; i++) {
      double apart = squared(location, i, axis);
      if (apart > most) {
        most = apart;
        farthest = i;
      }
    }
    return farthest;
  }

  /** Squared distance that the axes before leave over; the mean of there and back. */
  private double squared(int from, int to, int axis) {
    double distance = ((double) legs.get(from, to) + legs.get(to, from)) / 2;
    double squared = distance * distance;
    for (int a = 0; a < axis; a++) {
      double done = axes[a][from] - axes[a][to];
      squared -= done * done;
    }
    return Math.max(0, squared);
  }
}
