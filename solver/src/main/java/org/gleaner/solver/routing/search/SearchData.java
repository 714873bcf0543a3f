package org.gleaner.solver.routing.search;

import java.util.List;
import org.gleaner.solver.routing.Client;
import org.gleaner.solver.routing.Depot;
import org.gleaner.solver.routing.Quantities;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.VehicleType;

/** The problem as one array per attribute: the form the inner loops read. */
final class SearchData {

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
  final VehicleType[] types;
  final long[][] capacity;
  final int[][] reloadDepots;
  final boolean[][] mayReload;

  /** By profile. Equal tables are one, so that distances which are times are cached once. */
  final LegTable[] distances;

  final LegTable[] durations;

  /** Whether time can make a plan dear or infeasible; if not, it is not computed. */
  final boolean isTimed;

  /** A release ties the departure of a trip to clients further on: no constant-time algebra. */
  final boolean hasReleases;

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
    fillDepots();
    boolean released = fillClients();
    types = problem.vehicleTypes().toArray(VehicleType[]::new);
    capacity = new long[types.length][];
    reloadDepots = new int[types.length][];
    mayReload = new boolean[types.length][depots];
    fillTypes();
    distances = new LegTable[problem.profiles()];
    durations = new LegTable[problem.profiles()];
    fillLegs();
    hasReleases = released;
    isTimed = released || anyWindow() || anyTimedVehicle();
  }

  private void fillDepots() {
    for (int i = 0; i < depots; i++) {
      Depot depot = problem.depot(i);
      service[i] = depot.service();
      earliest[i] = depot.earliest();
      latest[i] = depot.latest();
    }
  }

  private boolean fillClients() {
    boolean released = false;
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
      released |= release[i] > 0;
    }
    return released;
  }

  private void fillTypes() {
    for (int t = 0; t < types.length; t++) {
      capacity[t] = types[t].capacity().stream().mapToLong(Long::longValue).toArray();
      List<Integer> reloads = types[t].reloadLimit() > 0 ? types[t].reloadDepots() : List.of();
      reloadDepots[t] = reloads.stream().mapToInt(Integer::intValue).toArray();
      for (int depot : reloadDepots[t]) {
        mayReload[t][depot] = true;
      }
    }
  }

  private void fillLegs() {
    for (int profile = 0; profile < distances.length; profile++) {
      distances[profile] = LegTable.of(problem.distances(profile), locations);
      LegTable times = LegTable.of(problem.durations(profile), locations);
      durations[profile] = times.equalTo(distances[profile]) ? distances[profile] : times;
    }
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
          || Math.min(type.latest(), type.maxDuration()) < Quantities.UNLIMITED) {
        return true;
      }
    }
    return false;
  }
}
