package org.gleaner.solver.routing.days;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gleaner.solver.routing.Choice;
import org.gleaner.solver.routing.RoutingProblem;

/** Finds which visits of a problem are visits of the same site on different days. */
final class SiteCollection {

  private final RoutingProblem problem;
  private final PlainProblem plain;
  private final List<Site> sites = new ArrayList<>();

  /**
   * A site.
   *
   * @param visits by day: where it is visited then; -1 if it is not
   * @param patterns the sets of days, as bits, of which one is chosen
   */
  record Site(int[] visits, long[] patterns) {

    int anyVisit() {
      return Arrays.stream(visits).filter(visit -> visit >= 0).findFirst().orElseThrow();
    }
  }

  private SiteCollection(RoutingProblem problem, PlainProblem plain) {
    this.problem = problem;
    this.plain = plain;
  }

  /** All sites; none if some visit is not plain, or not like those of its site on other days. */
  static List<Site> of(RoutingProblem problem, PlainProblem plain) {
    SiteCollection collection = new SiteCollection(problem, plain);
    return collection.addAll() ? collection.sites : List.of();
  }

  private boolean addAll() {
    boolean[] isChosen = new boolean[problem.locations()];
    for (Choice choice : problem.choices()) {
      if (!choice.required() || !addSite(choice)) {
        return false;
      }
      choice.locations().forEach(visit -> isChosen[visit] = true);
    }
    int ofChoices = sites.size();
    for (int visit = problem.depots(); visit < problem.locations(); visit++) {
      if (!isChosen[visit] && !addVisit(visit, ofChoices)) {
        return false;
      }
    }
    return true;
  }

  private boolean addSite(Choice choice) {
    int[] visits = unvisited();
    int first = choice.locations().get(0);
    for (int visit : choice.locations()) {
      int day = plain.day(visit);
      if (day < 0 || visits[day] >= 0 || !plain.areAlike(visit, first)) {
        return false;
      }
      visits[day] = visit;
    }
    sites.add(new Site(visits, choice.alternatives().stream().mapToLong(this::days).toArray()));
    return true;
  }

  private long days(List<Integer> visits) {
    return visits.stream().mapToLong(visit -> 1L << plain.day(visit)).sum();
  }

  private int[] unvisited() {
    int[] visits = new int[problem.vehicleTypes().size()];
    Arrays.fill(visits, -1);
    return visits;
  }

  /** Adds a visit that is made in any case, perhaps to a site of such visits. */
  private boolean addVisit(int visit, int firstSite) {
    int day = plain.day(visit);
    if (day < 0 || !problem.client(visit).required()) {
      return false;
    }
    for (Site site : sites.subList(firstSite, sites.size())) {
      if (site.visits()[day] < 0 && plain.areAlike(visit, site.anyVisit())) {
        site.visits()[day] = visit;
        site.patterns()[0] |= 1L << day;
        return true;
      }
    }
    int[] visits = unvisited();
    visits[day] = visit;
    sites.add(new Site(visits, new long[] {1L << day}));
    return true;
  }
}
