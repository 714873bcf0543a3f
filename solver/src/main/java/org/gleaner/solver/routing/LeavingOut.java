package org.gleaner.solver.routing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A problem without the duty to visit anybody: for plans where not all fit together. Whoever was
 * required has a prize that is worth more than a vehicle of its own, on each of its days, and than
 * every prize there is, times {@value #URGENCY}, so that as few as possible are left out and only
 * then is saved.
 *
 * <p>The prize is no larger than that: penalties for broken limits can still outgrow it, without
 * which a search would rather overload vehicles than leave anybody out.
 */
public final class LeavingOut {

  private static final int URGENCY = 8;

  private LeavingOut() {}

  /** The same locations and vehicles; plans of one are plans of the other. */
  public static RoutingProblem of(RoutingProblem problem) {
    return of(problem, List.of());
  }

  /**
   * The same of required clients of which some belong together.
   *
   * @param whole of each order that is collected on several days the ways to do so: locations that
   *     are visited all, or none of them. Those outside choices are required; choices among them
   *     are on one day, and this is instead of them
   */
  public static RoutingProblem of(RoutingProblem problem, List<List<List<Integer>>> whole) {
    long prize = (long) Math.min(Quantities.DEAREST, price(problem, whole));
    List<Client> clients = new ArrayList<>();
    for (int i = problem.depots(); i < problem.locations(); i++) {
      Client client = problem.client(i);
      clients.add(client.required() ? client.optional(prize) : client);
    }
    List<Choice> together = whole.stream().map(ways -> new Choice(ways, prize, false)).toList();
    Set<Integer> tied = new HashSet<>();
    together.forEach(choice -> tied.addAll(choice.locations()));
    tied.forEach(at -> clients.set(at - problem.depots(), problem.client(at).optional(0)));
    List<Choice> choices = new ArrayList<>();
    for (Choice choice : problem.choices()) {
      if (Collections.disjoint(tied, choice.locations())) {
        choices.add(choice.required() ? new Choice(choice.alternatives(), prize, false) : choice);
      }
    }
    choices.addAll(together);
    return problem.withVisits(clients, choices);
  }

  /**
   * What leaving anybody out should cost, in units of money; {@link #of} takes no more than {@link
   * Quantities#DEAREST}.
   *
   * @param whole as in {@link #of(RoutingProblem, List)}
   */
  public static double price(RoutingProblem problem, List<List<List<Integer>>> whole) {
    double most = 1;
    for (int i = problem.depots(); i < problem.locations(); i++) {
      most = Math.max(most, Math.max(problem.client(i).prize(), costAlone(problem, i)));
    }
    for (Choice choice : problem.choices()) {
      most = Math.max(most, Math.max(choice.prize(), costAlone(problem, choice.alternatives())));
    }
    for (List<List<Integer>> ways : whole) {
      most = Math.max(most, costAlone(problem, ways));
    }
    return most * URGENCY;
  }

  /** Of vehicles for one alternative only, the dearest. */
  private static double costAlone(RoutingProblem problem, List<List<Integer>> alternatives) {
    double most = 0;
    for (List<Integer> together : alternatives) {
      double sum = 0;
      for (int client : together) {
        sum += costAlone(problem, client);
      }
      most = Math.max(most, sum);
    }
    return most;
  }

  /** Of a vehicle for one client only, waiting apart; the cheapest that may drive so far. */
  private static double costAlone(RoutingProblem problem, int client) {
    double least = Double.POSITIVE_INFINITY;
    List<Integer> allowed = problem.client(client).vehicleTypes();
    for (int t = 0; t < problem.vehicleTypes().size(); t++) {
      if (allowed.isEmpty() || allowed.contains(t)) {
        VehicleType type = problem.vehicleTypes().get(t);
        int profile = type.profile();
        double distance =
            (double) problem.distance(profile, type.startDepot(), client)
                + problem.distance(profile, client, type.endDepot());
        double duration =
            (double) problem.duration(profile, type.startDepot(), client)
                + problem.client(client).service()
                + problem.duration(profile, client, type.endDepot());
        double cost =
            type.fixedCost()
                + type.unitDistanceCost() * distance
                + type.unitDurationCost() * duration
                + type.hours().unfairWork().cost((long) duration);
        least = distance <= type.maxDistance() ? Math.min(least, cost) : least;
      }
    }
    return Double.isFinite(least) ? least : 0;
  }
}
