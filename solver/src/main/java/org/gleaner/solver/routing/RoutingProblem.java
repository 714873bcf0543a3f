package org.gleaner.solver.routing;

import java.util.ArrayList;
import java.util.List;

/**
 * A routing problem in dense indices: locations are numbered with the depots first, then the
 * clients. Matrices are flat, row by row, one per profile. Immutable.
 */
public final class RoutingProblem {

  private final List<Depot> depots;
  private final List<Client> clients;
  private final List<VehicleType> vehicleTypes;
  private final int dimensions;
  private final long[][] distance;
  private final long[][] duration;

  private RoutingProblem(Builder builder) {
    depots = List.copyOf(builder.depots);
    clients = List.copyOf(builder.clients);
    vehicleTypes = List.copyOf(builder.vehicleTypes);
    dimensions = vehicleTypes.get(0).capacity().size();
    distance = builder.distance.toArray(long[][]::new);
    duration = builder.duration.toArray(long[][]::new);
  }

  public static Builder builder() {
    return new Builder();
  }

  public int depots() {
    return depots.size();
  }

  public int clients() {
    return clients.size();
  }

  public int locations() {
    return depots.size() + clients.size();
  }

  public int dimensions() {
    return dimensions;
  }

  public List<VehicleType> vehicleTypes() {
    return vehicleTypes;
  }

  public boolean isDepot(int location) {
    return location < depots.size();
  }

  public Depot depot(int location) {
    return depots.get(location);
  }

  public Client client(int location) {
    return clients.get(location - depots.size());
  }

  public long distance(int profile, int from, int to) {
    return distance[profile][from * locations() + to];
  }

  public long duration(int profile, int from, int to) {
    return duration[profile][from * locations() + to];
  }

  /** Row by row; the caller must not write to it. */
  public long[] distances(int profile) {
    return distance[profile];
  }

  /** Row by row; the caller must not write to it. */
  public long[] durations(int profile) {
    return duration[profile];
  }

  /** Collects a problem; {@link #build} refuses one that does not fit together. */
  public static final class Builder {

    private final List<Depot> depots = new ArrayList<>();
    private final List<Client> clients = new ArrayList<>();
    private final List<VehicleType> vehicleTypes = new ArrayList<>();
    private final List<long[]> distance = new ArrayList<>();
    private final List<long[]> duration = new ArrayList<>();

    private Builder() {}

    public Builder depot(Depot depot) {
      depots.add(depot);
      return this;
    }

    public Builder client(Client client) {
      clients.add(client);
      return this;
    }

    public Builder vehicles(VehicleType type) {
      vehicleTypes.add(type);
      return this;
    }

    /** The matrices of the next profile, flat and row by row over depots, then clients. */
    public Builder profile(long[] distances, long[] durations) {
      distance.add(distances.clone());
      duration.add(durations.clone());
      return this;
    }

    /**
     * @throws IllegalArgumentException naming the first part that does not fit the others
     */
    public RoutingProblem build() {
      if (depots.isEmpty() || vehicleTypes.isEmpty() || distance.isEmpty()) {
        throw new IllegalArgumentException(
            "a problem needs a depot, a vehicle type and a profile; it has "
                + depots.size()
                + ", "
                + vehicleTypes.size()
                + " and "
                + distance.size());
      }
      checkMatrices("distance", distance);
      checkMatrices("duration", duration);
      int dimensions = vehicleTypes.get(0).capacity().size();
      for (int i = 0; i < clients.size(); i++) {
        require("load dimensions of client " + i, clients.get(i).load().size(), dimensions);
      }
      for (int i = 0; i < vehicleTypes.size(); i++) {
        checkVehicles(i, vehicleTypes.get(i), dimensions);
      }
      return new RoutingProblem(this);
    }

    private void checkMatrices(String name, List<long[]> matrices) {
      int locations = depots.size() + clients.size();
      for (int p = 0; p < matrices.size(); p++) {
        require(name + " entries of profile " + p, matrices.get(p).length, locations * locations);
        for (long value : matrices.get(p)) {
          Quantities.require(name + " of profile " + p, value);
        }
      }
    }

    private void checkVehicles(int index, VehicleType type, int dimensions) {
      String where = " of vehicle type " + index;
      require("load dimensions" + where, type.capacity().size(), dimensions);
      requireIndex("start depot" + where, type.startDepot(), depots.size());
      requireIndex("end depot" + where, type.endDepot(), depots.size());
      requireIndex("profile" + where, type.profile(), distance.size());
      for (int depot : type.reloadDepots()) {
        requireIndex("reload depot" + where, depot, depots.size());
      }
    }

    private static void require(String name, int value, int expected) {
      if (value != expected) {
        throw new IllegalArgumentException(name + " are " + value + ", must be " + expected);
      }
    }

    private static void requireIndex(String name, int index, int size) {
      if (index < 0 || index >= size) {
        throw new IllegalArgumentException(name + " is " + index + ", must be below " + size);
      }
    }
  }
}
