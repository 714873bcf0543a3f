package org.gleaner.solver.routing.decomposition;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.gleaner.solver.routing.Client;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.VehicleType;

/**
 * Shares the vehicles out among regions: each type by the vehicle loads that may ride in it, more
 * of them to regions near its depot.
 */
final class FleetShares {

  /** A client without load needs a vehicle too. */
  private static final double LEAST_LOAD = 1e-3;

  private final RoutingProblem problem;
  private final Embedding embedding;
  private final List<List<Piece>> regions;

  private FleetShares(RoutingProblem problem, Embedding embedding, List<List<Piece>> regions) {
    this.problem = problem;
    this.embedding = embedding;
    this.regions = regions;
  }

  /** By region and type. */
  static int[][] of(RoutingProblem problem, Embedding embedding, List<List<Piece>> regions) {
    FleetShares shares = new FleetShares(problem, embedding, regions);
    int[][] vehicles = new int[regions.size()][problem.vehicleTypes().size()];
    for (int type = 0; type < problem.vehicleTypes().size(); type++) {
      int[] ofType = shares.ofType(type);
      for (int region = 0; region < ofType.length; region++) {
        vehicles[region][type] = ofType[region];
      }
    }
    return vehicles;
  }

  private int[] ofType(int index) {
    VehicleType type = problem.vehicleTypes().get(index);
    if (type.count() >= problem.clients()) {
      return regions.stream().mapToInt(FleetShares::weight).toArray();
    }
    double[] weights = regions.stream().mapToDouble(region -> loads(region, index)).toArray();
    double[] far = regions.stream().mapToDouble(region -> distance(region, type)).toArray();
    double mean = Arrays.stream(far).average().orElse(0);
    for (int region = 0; mean > 0 && region < weights.length; region++) {
      weights[region] /= Math.pow(1 + far[region] / mean, 2);
    }
    return apportioned(type.count(), weights);
  }

  private static int weight(List<Piece> region) {
    return region.stream().mapToInt(Piece::weight).sum();
  }

  /** Vehicles that a region would fill; of a choice the mean of its clients. */
  private double loads(List<Piece> region, int type) {
    double loads = 0;
    for (Piece piece : region) {
      loads +=
          piece.choice() == null
              ? loads(piece.client(), type)
              : piece.choice().locations().stream()
                  .mapToDouble(client -> loads(client, type))
                  .average()
                  .orElse(0);
    }
    return loads;
  }

  private double loads(int location, int type) {
    Client client = problem.client(location);
    if (!client.vehicleTypes().isEmpty() && !client.vehicleTypes().contains(type)) {
      return 0;
    }
    List<Long> capacity = problem.vehicleTypes().get(type).capacity();
    return IntStream.range(0, capacity.size())
        .mapToDouble(d -> (double) client.load().get(d) / Math.max(1, capacity.get(d)))
        .reduce(LEAST_LOAD, Math::max);
  }

  private double distance(List<Piece> region, VehicleType type) {
    double dx = middle(region, true) - embedding.x(type.startDepot());
    double dy = middle(region, false) - embedding.y(type.startDepot());
    return Math.sqrt(dx * dx + dy * dy);
  }

  private static double middle(List<Piece> region, boolean isX) {
    return region.stream().mapToDouble(p -> isX ? p.x() : p.y()).average().orElse(0);
  }

  /** By largest remainder (Hamilton); ties go to the first. */
  static int[] apportioned(int count, double[] weights) {
    double total = Arrays.stream(weights).sum();
    int[] shares = new int[weights.length];
    if (total <= 0) {
      return shares;
    }
    double[] remainders = new double[weights.length];
    int left = count;
    for (int i = 0; i < weights.length; i++) {
      double exact = count * weights[i] / total;
      shares[i] = (int) exact;
      remainders[i] = exact - shares[i];
      left -= shares[i];
    }
    List<Integer> byRemainder =
        IntStream.range(0, weights.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -remainders[i]))
            .toList();
    for (int i = 0; i < Math.min(left, byRemainder.size()); i++) {
      shares[byRemainder.get(i)]++;
    }
    return shares;
  }
}
