package org.gleaner.solver.routing.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gleaner.solver.routing.Choice;
import org.gleaner.solver.routing.Client;
import org.gleaner.solver.routing.Depot;
import org.gleaner.solver.routing.Legs;
import org.gleaner.solver.routing.Quantities;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.Stability;
import org.gleaner.solver.routing.VehicleType;

/** The problem as one array per attribute: the form the inner loops read. */
final class SearchData {

  static final int NO_CHOICE = -1;

  private static final int FEW_LOCATIONS = 500;

  final RoutingProblem problem;
  final int depots;
  final int locations;
  final int dimensions;
  final long[] load;
  final long[] service;
  final long[] earliest;
  final long[] latest;
  final long[] release;
  final long[] prize;
  final boolean[] required;

  /** By location: the kinds of goods that a client puts aboard, or that a depot refuses. */
  final long[] goods;

  /** By kind of goods: the kinds that it must be kept apart from. */
  final long[] apart;

  final VehicleType[] types;
  final long[][] capacity;
  final int[][] reloadDepots;

  /** Whether a vehicle of a type may stop at a location: to collect there, or to reload. */
  final boolean[][] mayStop;

  /** By location, the types that may stop there. */
  final int[][] typesAt;

  /** Index of the choice of each client, or {@link #NO_CHOICE}. */
  final int[] choiceOf;

  /** By choice and alternative, the clients; and by choice, all of them. */
  final int[][][] alternatives;

  final int[][] choiceClients;
  final long[] choicePrize;
  final boolean[] choiceRequired;

  /** By profile. Equal tables are one, so that distances which are times are cached once. */
  final LegTable[] distances;

  final LegTable[] durations;

  /** By profile, row by row, the time at the wheel; the durations where that is all of them. */
  final int[][] driving;

  /** The way to each client from the nearest depot whose vehicles may visit it. */
  final int[] remoteness;

  /** Whether vehicles may empty on their way, or clients be left out. */
  final boolean isElastic;

  /** Whether clients may be left out. */
  final boolean hasPrizes;

  /** Whether time can make a plan dear or infeasible; if not, it is not computed. */
  final boolean isTimed;

  /** Whether it has a price that another type than usual visits a client. */
  final boolean hasStability;

  final long changePrice;

  /** The usual type of each location, or one of {@link Stability}'s. */
  private final int[] usual;

  /** A release ties the departure of a trip to clients further on: no constant-time algebra. */
  final boolean hasReleases;

  /** Whether some vehicle's overtime is paid extra. */
  final boolean hasOvertime;

  /** Whether some vehicle's time beyond a fair share is paid extra. */
  final boolean hasFairWork;

  /** Whether the time at the wheel of some vehicle is limited, by rests or in all. */
  final boolean limitsDriving;

  /** Whether some vehicle may take its rests in parts. */
  final boolean splitsRests;

  /** What is on the ways to ends that must be reached empty. */
  final LastDoors lastDoors;

  /**
   * Whether the time of some vehicle's route is known only when it is driven to its end: it has
   * breaks with windows, or a stop on its way home.
   */
  final boolean drivesEnds;

  /**
   * Whether the time of a visit depends on what is next to it alone: there are no releases, breaks,
   * stops on the way home or limits of driving.
   */
  final boolean hasPlainTimes;

  /** Whether some goods may not ride together, or not be unloaded everywhere. */
  final boolean hasGoods;

  /** Whether facilities limit what all vehicles of a day unload. */
  final boolean limitsUnloading;

  /** Whether a reload after the last client may be of use: it spares what the way home leads to. */
  final boolean mayReloadLast;

  SearchData(RoutingProblem problem) {
    this.problem = problem;
    depots = problem.depots();
    locations = problem.locations();
    dimensions = problem.dimensions();
    load = new long[locations * dimensions];
    service = new long[locations];
    earliest = new long[locations];
    latest = new long[locations];
    release = new long[locations];
    prize = new long[locations];
    required = new boolean[locations];
    goods = new long[locations];
    apart = problem.separations().apart().stream().mapToLong(Long::longValue).toArray();
    fillDepots();
    fillClients();
    types = problem.vehicleTypes().toArray(VehicleType[]::new);
    capacity = new long[types.length][];
    reloadDepots = new int[types.length][];
    mayStop = new boolean[types.length][locations];
    fillTypes();
    typesAt = new int[locations][];
    Arrays.setAll(typesAt, this::typesAt);
    choiceOf = new int[locations];
    int choices = problem.choices().size();
    alternatives = new int[choices][][];
    choiceClients = new int[choices][];
    choicePrize = new long[choices];
    choiceRequired = new boolean[choices];
    fillChoices();
    distances = new LegTable[problem.profiles()];
    durations = new LegTable[problem.profiles()];
    driving = new int[problem.profiles()][];
    fillLegs();
    remoteness = new int[locations];
    fillRemoteness();
    Stability stability = problem.stability();
    hasStability = stability != null;
    changePrice = stability == null ? 0 : stability.price();
    usual = new int[locations];
    Arrays.fill(usual, Stability.ANY);
    for (int i = depots; stability != null && i < locations; i++) {
      usual[i] = stability.types().get(i - depots);
    }
    hasPrizes = anyOptional();
    isElastic = anyReload() || hasPrizes;
    hasReleases = problem.hasReleases();
    limitsDriving = Arrays.stream(types).anyMatch(type -> type.hours().limitsDriving());
    splitsRests =
        Arrays.stream(types)
            .anyMatch(t -> t.hours().rests().part() > 0 && t.hours().breaks().isEmpty());
    lastDoors = new LastDoors(problem.lastStops(), depots);
    drivesEnds = Arrays.stream(types).anyMatch(this::drivesEnd);
    hasPlainTimes = !hasReleases && !drivesEnds && !limitsDriving;
    hasOvertime = Arrays.stream(types).anyMatch(type -> type.hours().overtime().isPaid());
    hasFairWork = Arrays.stream(types).anyMatch(type -> type.hours().unfairWork().isPaid());
    isTimed = hasReleases || drivesEnds || limitsDriving || anyWindow() || anyTimedVehicle();
    hasGoods = anyGoods();
    limitsUnloading = !problem.dailyCapacities().isEmpty();
    mayReloadLast = limitsUnloading || !problem.lastStops().isEmpty();
  }

  private boolean drivesEnd(VehicleType type) {
    return !type.hours().breaks().isEmpty() || lastDoors.areBefore(type.endDepot());
  }

  /** 1 if a visit by a type is a change. */
  int changes(int type, int location) {
    return usual[location] == Stability.ANY || usual[location] == type ? 0 : 1;
  }

  private void fillDepots() {
    for (int i = 0; i < depots; i++) {
      Depot depot = problem.depot(i);
      service[i] = depot.service();
      earliest[i] = depot.earliest();
      latest[i] = depot.latest();
      goods[i] = depot.refused();
    }
  }

  private void fillClients() {
    for (int i = depots; i < locations; i++) {
      Client client = problem.client(i);
      for (int d = 0; d < dimensions; d++) {
        load[i * dimensions + d] = client.load().get(d);
      }
      service[i] = client.service();
      earliest[i] = client.earliest();
      latest[i] = client.latest();
      release[i] = client.release();
      prize[i] = client.prize();
      required[i] = client.required();
      goods[i] = client.goods();
    }
  }

  private void fillTypes() {
    for (int t = 0; t < types.length; t++) {
      capacity[t] = types[t].capacity().stream().mapToLong(Long::longValue).toArray();
      List<Integer> reloads = types[t].reloadLimit() > 0 ? types[t].reloadDepots() : List.of();
      reloadDepots[t] = array(reloads);
      for (int depot : reloadDepots[t]) {
        mayStop[t][depot] = true;
      }
      for (int i = depots; i < locations; i++) {
        List<Integer> allowed = problem.client(i).vehicleTypes();
        mayStop[t][i] = allowed.isEmpty() || allowed.contains(t);
      }
    }
  }

  private int[] typesAt(int location) {
    return IntStream.range(0, types.length).filter(type -> mayStop[type][location]).toArray();
  }

  private void fillChoices() {
    Arrays.fill(choiceOf, NO_CHOICE);
    for (int c = 0; c < choiceClients.length; c++) {
      Choice choice = problem.choices().get(c);
      alternatives[c] = choice.alternatives().stream().map(SearchData::array).toArray(int[][]::new);
      choiceClients[c] = array(choice.locations());
      choicePrize[c] = choice.prize();
      choiceRequired[c] = choice.required();
      for (int client : choiceClients[c]) {
        choiceOf[client] = c;
      }
    }
  }

  private static int[] array(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  /** What is put back as one: a client outside choices by its location, a choice by this number. */
  int unit(int choice) {
    return locations + choice;
  }

  int unitOf(int client) {
    return choiceOf[client] == NO_CHOICE ? client : unit(choiceOf[client]);
  }

  /** A client of the unit. */
  int oneOf(int unit) {
    return unit < locations ? unit : choiceClients[unit - locations][0];
  }

  /** What it costs to leave the unit out, if it may be. */
  long prizeOf(int unit) {
    return unit < locations ? prize[unit] : choicePrize[unit - locations];
  }

  private void fillRemoteness() {
    Arrays.fill(remoteness, Integer.MAX_VALUE);
    for (int t = 0; t < types.length; t++) {
      int row = types[t].startDepot() * locations;
      int[] ways = distances[types[t].profile()].from;
      for (int i = depots; i < locations; i++) {
        if (mayStop[t][i]) {
          remoteness[i] = Math.min(remoteness[i], ways[row + i]);
        }
      }
    }
  }

  private void fillLegs() {
    for (int profile = 0; profile < distances.length; profile++) {
      distances[profile] = LegTable.of(problem.distances(profile), locations);
      durations[profile] =
          problem.durations(profile) == problem.distances(profile)
              ? distances[profile]
              : times(profile);
      driving[profile] =
          problem.driving(profile) == problem.durations(profile)
              ? durations[profile].from
              : Legs.rowByRow(problem.driving(profile), locations);
    }
  }

  /** Whether there are choices, of so few alternatives that many cycles fit into a budget. */
  boolean hasFewChoices() {
    return choiceClients.length > 0 && locations <= FEW_LOCATIONS;
  }

  private boolean anyGoods() {
    long aboard = 0;
    for (int i = depots; i < locations; i++) {
      aboard |= goods[i];
    }
    long refused = 0;
    for (int i = 0; i < depots; i++) {
      refused |= goods[i];
    }
    return (aboard & refused) != 0 || problem.separations().pairs(aboard) > 0;
  }

  private boolean anyReload() {
    return Arrays.stream(types).anyMatch(type -> type.reloadLimit() > 0);
  }

  private boolean anyOptional() {
    for (int i = depots; i < locations; i++) {
      if (!required[i] && choiceOf[i] == NO_CHOICE) {
        return true;
      }
    }
    return problem.choices().stream().anyMatch(c -> !c.required());
  }

  private LegTable times(int profile) {
    LegTable times = LegTable.of(problem.durations(profile), locations);
    return times.equalTo(distances[profile]) ? distances[profile] : times;
  }

  private boolean anyWindow() {
    for (int i = 0; i < locations; i++) {
      if (earliest[i] > 0 || latest[i] < Quantities.UNLIMITED) {
        return true;
      }
    }
    return false;
  }

  private boolean anyTimedVehicle() {
    for (VehicleType type : types) {
      if (type.unitDurationCost() > 0
          || type.hours().overtime().isPaid()
          || type.hours().unfairWork().isPaid()
          || Math.min(type.latest(), type.maxDuration()) < Quantities.UNLIMITED) {
        return true;
      }
    }
    return false;
  }
}
