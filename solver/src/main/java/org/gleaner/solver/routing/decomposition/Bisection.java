package org.gleaner.solver.routing.decomposition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Divides pieces into parts of about equal weight that lie together, by straight cuts. */
final class Bisection {

  private final double cos;
  private final double sin;
  private final int most;
  private final List<List<Piece>> parts = new ArrayList<>();

  private Bisection(double angle, int most) {
    cos = Math.cos(angle);
    sin = Math.sin(angle);
    this.most = most;
  }

  /**
   * The parts in an order in which neighbours follow each other.
   *
   * @param angle by which the cuts are turned: another one makes other parts
   * @param most weight of a part, unless it is a single piece
   */
  static List<List<Piece>> parts(List<Piece> pieces, double angle, int most) {
    Bisection bisection = new Bisection(angle, most);
    bisection.split(pieces);
    return bisection.parts;
  }

  private void split(List<Piece> pieces) {
    long weight = pieces.stream().mapToLong(Piece::weight).sum();
    if (pieces.size() < 2 || weight <= most) {
      if (!pieces.isEmpty()) {
        parts.add(pieces);
      }
      return;
    }
    long wanted = (weight + most - 1) / most;
    List<Piece> sorted = sorted(pieces);
    int cut = cut(sorted, (double) weight * (wanted / 2) / wanted);
    split(sorted.subList(0, cut));
    split(sorted.subList(cut, sorted.size()));
  }

  /** Across the longer side. */
  private List<Piece> sorted(List<Piece> pieces) {
    boolean isWide = extent(pieces, true) >= extent(pieces, false);
    return pieces.stream().sorted(Comparator.comparingDouble(p -> along(p, isWide))).toList();
  }

  private double extent(List<Piece> pieces, boolean isX) {
    double least = pieces.stream().mapToDouble(p -> along(p, isX)).min().orElse(0);
    return pieces.stream().mapToDouble(p -> along(p, isX)).max().orElse(0) - least;
  }

  private double along(Piece piece, boolean isX) {
    return isX ? cos * piece.x() - sin * piece.y() : sin * piece.x() + cos * piece.y();
  }

  /** How many pieces come closest to a weight; at least one is on either side. */
  private static int cut(List<Piece> sorted, double wanted) {
    double weight = 0;
    for (int i = 0; i < sorted.size() - 1; i++) {
      weight += sorted.get(i).weight();
      if (weight >= wanted - sorted.get(i + 1).weight() / 2.0) {
        return i + 1;
      }
    }
    return sorted.size() - 1;
  }
}
