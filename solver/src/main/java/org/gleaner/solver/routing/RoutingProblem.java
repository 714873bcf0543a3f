package org.gleaner.solver.routing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A routing problem in dense indices: locations are numbered with the depots first, then the
 * clients. Distances and durations are given per profile. Immutable.
 */
public final class RoutingProblem {

  private final List<Depot> depots;
  private final List<Client> clients;
  private final List<Choice> choices;
  private final List<VehicleType> vehicleTypes;
  private final int dimensions;
  private final List<Legs> distances;
  private final List<Legs> durations;
  private final List<Legs> driving;
  private final Separations separations;
  private final DailyCapacities dailyCapacities;
  private final LastStops lastStops;
  private final @Nullable Stability stability;

  private RoutingProblem(Builder builder) {
    depots = List.copyOf(builder.depots);
    clients = List.copyOf(builder.clients);
    choices = List.copyOf(builder.choices);
    vehicleTypes = List.copyOf(builder.vehicleTypes);
    dimensions = vehicleTypes.get(0).capacity().size();
    distances = List.copyOf(builder.distances);
    durations = List.copyOf(builder.durations);
    driving = List.copyOf(builder.driving);
    separations = builder.separations;
    dailyCapacities = builder.dailyCapacities;
    lastStops = builder.lastStops;
    stability = builder.stability;
  }

  /** The same problem with a price on change. */
  public RoutingProblem with(Stability price) {
    Builder builder = withoutClients().stability(price);
    builder.clients.addAll(clients);
    builder.choices.addAll(choices);
    return builder.build();
  }

  /** The same problem with other limits of what facilities take. */
  public RoutingProblem with(DailyCapacities capacities) {
    Builder builder = withoutClients().dailyCapacities(capacities);
    builder.clients.addAll(clients);
    builder.choices.addAll(choices);
    return builder.build();
  }

  /** What is left of the problem without its clients, to be completed. */
  private Builder withoutClients() {
    Builder builder = new Builder();
    builder.depots.addAll(depots);
    builder.vehicleTypes.addAll(vehicleTypes);
    builder.distances.addAll(distances);
    builder.durations.addAll(durations);
    builder.driving.addAll(driving);
    return builder
        .separations(separations)
        .dailyCapacities(dailyCapacities)
        .lastStops(lastStops)
        .stability(stability);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The same problem with these clients at the same locations, and these choices among them. */
  RoutingProblem withVisits(List<Client> others, List<Choice> among) {
    Builder builder = withoutClients();
    builder.clients.addAll(others);
    builder.choices.addAll(among);
    return builder.build();
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

  public List<Choice> choices() {
    return choices;
  }

  public List<VehicleType> vehicleTypes() {
    return vehicleTypes;
  }

  /** The price on change; null if there is none. */
  public @Nullable Stability stability() {
    return stability;
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

  /** Whether a trip may have to wait for what it collects. */
  public boolean hasReleases() {
    return clients.stream().anyMatch(client -> client.release() > 0);
  }

  public int profiles() {
    return distances.size();
  }

  /** In the problem's unit of distance. */
  public long distance(int profile, int from, int to) {
    return distances.get(profile).get(from, to);
  }

  /** In the problem's unit of time. */
  public long duration(int profile, int from, int to) {
    return durations.get(profile).get(from, to);
  }

  /** The part of the duration that is spent at the wheel. */
  public long driving(int profile, int from, int to) {
    return driving.get(profile).get(from, to);
  }

  public Legs distances(int profile) {
    return distances.get(profile);
  }

  public Legs durations(int profile) {
    return durations.get(profile);
  }

  /** The durations themselves, where all of them is driving. */
  public Legs driving(int profile) {
    return driving.get(profile);
  }

  /** Kinds of goods that must not be aboard together. */
  public Separations separations() {
    return separations;
  }

  /** What facilities take on a day from all vehicles together. */
  public DailyCapacities dailyCapacities() {
    return dailyCapacities;
  }

  /** What vehicles do on their way to an end that must be reached empty. */
  public LastStops lastStops() {
    return lastStops;
  }

  /** When vehicles may begin to unload at a place that is a depot for each of its windows. */
  public List<Window> hours(List<Integer> doors) {
    return doors.stream()
        .map(depots::get)
        .map(depot -> new Window(depot.earliest(), depot.latest()))
        .toList();
  }

  /** Collects a problem; {@link #build} refuses one that does not fit together. */
  public static final class Builder {

    private final List<Depot> depots = new ArrayList<>();
    private final List<Client> clients = new ArrayList<>();
    private final List<Choice> choices = new ArrayList<>();
    private final List<VehicleType> vehicleTypes = new ArrayList<>();
    private final List<Legs> distances = new ArrayList<>();
    private final List<Legs> durations = new ArrayList<>();
    private final List<Legs> driving = new ArrayList<>();
    private Separations separations = Separations.NONE;
    private DailyCapacities dailyCapacities = DailyCapacities.UNLIMITED;
    private LastStops lastStops = LastStops.NONE;
    private @Nullable Stability stability;

    private Builder() {}

    public Builder depot(Depot depot) {
      depots.add(depot);
      return this;
    }

    public Builder client(Client client) {
      clients.add(client);
      return this;
    }

    public Builder choice(Choice choice) {
      choices.add(choice);
      return this;
    }

    public Builder vehicles(VehicleType type) {
      vehicleTypes.add(type);
      return this;
    }

    public Builder separations(Separations kinds) {
      separations = kinds;
      return this;
    }

    public Builder dailyCapacities(DailyCapacities capacities) {
      dailyCapacities = capacities;
      return this;
    }

    public Builder lastStops(LastStops stops) {
      lastStops = stops;
      return this;
    }

    /** A price on change, for all clients; none if null. */
    public Builder stability(@Nullable Stability price) {
      stability = price;
      return this;
    }

    /** Distances and durations of the next profile, between depots, then clients. */
    public Builder profile(Legs distance, Legs duration) {
      return profile(distance, duration, duration);
    }

    /** Of a profile whose durations are not all spent driving. */
    public Builder profile(Legs distance, Legs duration, Legs ofDriving) {
      distances.add(distance);
      durations.add(duration);
      driving.add(ofDriving);
      return this;
    }

    /**
     * @throws IllegalArgumentException naming the first part that does not fit the others
     */
    public RoutingProblem build() {
      if (depots.isEmpty() || vehicleTypes.isEmpty() || distances.isEmpty()) {
        throw new IllegalArgumentException(
            "a problem needs a depot, a vehicle type and a profile; it has "
                + depots.size()
                + ", "
                + vehicleTypes.size()
                + " and "
                + distances.size());
      }
      distances.forEach(this::checkSize);
      durations.forEach(this::checkSize);
      driving.forEach(this::checkSize);
      int dimensions = vehicleTypes.get(0).capacity().size();
      for (int i = 0; i < clients.size(); i++) {
        require("load dimensions of client " + i, clients.get(i).load().size(), dimensions);
        for (int type : clients.get(i).vehicleTypes()) {
          requireIndex("vehicle type of client " + i, type, vehicleTypes.size());
        }
      }
      if (stability != null) {
        require("clients of a price on change", stability.types().size(), clients.size());
      }
      dailyCapacities
          .mismatch(depots.size(), clients.size(), vehicleTypes.size(), dimensions)
          .or(() -> lastStops.mismatch(depots.size(), clients.size()))
          .ifPresent(
              message -> {
                throw new IllegalArgumentException(message);
              });
      checkChoices();
      for (int i = 0; i < vehicleTypes.size(); i++) {
        checkVehicles(i, vehicleTypes.get(i), dimensions);
      }
      return new RoutingProblem(this);
    }

    private void checkChoices() {
      Set<Integer> chosen = new HashSet<>();
      for (Choice choice : choices) {
        for (int location : choice.locations()) {
          requireIndex("client of a choice", location - depots.size(), clients.size());
          Client client = clients.get(location - depots.size());
          if (!chosen.add(location) || client.required() || client.prize() > 0) {
            throw new IllegalArgumentException(
                "client at location "
                    + location
                    + " is in a choice: it must be optional, without prize, and in no other"
                    + " choice");
          }
        }
        choice.alternatives().forEach(this::checkAlternative);
      }
    }

    /** Visits of one vehicle would make the price of one depend on the place of the other. */
    private void checkAlternative(List<Integer> locations) {
      Set<Integer> types = new HashSet<>();
      for (int location : locations) {
        List<Integer> mine = clients.get(location - depots.size()).vehicleTypes();
        if (locations.size() > 1 && (mine.isEmpty() || !mine.stream().allMatch(types::add))) {
          throw new IllegalArgumentException(
              "the clients " + locations + " of an alternative may be visited by one vehicle");
        }
      }
    }

    private void checkSize(Legs legs) {
      if (legs instanceof LegMatrix matrix) {
        require("locations of a matrix", matrix.locations(), depots.size() + clients.size());
      }
    }

    private void checkVehicles(int index, VehicleType type, int dimensions) {
      String where = " of vehicle type " + index;
      require("load dimensions" + where, type.capacity().size(), dimensions);
      requireIndex("start depot" + where, type.startDepot(), depots.size());
      requireIndex("end depot" + where, type.endDepot(), depots.size());
      requireIndex("profile" + where, type.profile(), distances.size());
      if (type.hours().rests().part() > 0 && lastStops.isBefore(type.endDepot())) {
        throw new IllegalArgumentException("rests in parts together with last stops" + where);
      }
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
