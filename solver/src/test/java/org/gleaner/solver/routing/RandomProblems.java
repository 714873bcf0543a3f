package org.gleaner.solver.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Small problems that use every feature, drawn from a seed. */
public final class RandomProblems {

  private RandomProblems() {}

  /**
   * Two depots, two types, windows, prizes, reloads, asymmetric times, durations that cost. Of odd
   * seeds also three kinds of goods, of which two are kept apart, and one is refused at a depot.
   */
  public static RoutingProblem rich(long seed, int clients, boolean releases) {
    SplittableRandom random = new SplittableRandom(seed);
    SplittableRandom kinds = new SplittableRandom(-seed);
    boolean hasGoods = seed % 2 != 0;
    RoutingProblem.Builder builder =
        RoutingProblem.builder()
            .depot(Depot.open())
            .depot(new Depot(7, 50, 900).refusing(hasGoods ? 4 : 0))
            .separations(hasGoods ? new Separations(List.of(2L, 1L, 0L)) : Separations.NONE);
    for (int i = 0; i < clients; i++) {
      long from = random.nextInt(300);
      Client client =
          new Client(
              List.of(random.nextLong(10), random.nextLong(20)),
              random.nextInt(10),
              from,
              from + random.nextInt(400),
              releases ? random.nextInt(200) : 0,
              0,
              true);
      if (hasGoods) {
        client = client.carrying(kinds.nextInt(4) == 0 ? 0 : 1L << kinds.nextInt(3));
      }
      builder.client(random.nextInt(4) == 0 ? client.optional(random.nextInt(200)) : client);
    }
    SplittableRandom hours = new SplittableRandom(seed);
    builder
        .vehicles(type(clients, 0, 0, 0, random).withHours(hours(hours)))
        .vehicles(type(2, 0, 1, 1, random).withHours(hours(hours)));
    for (int profile = 0; profile < 2; profile++) {
      builder.profile(matrix(clients + 2, random), matrix(clients + 2, random));
    }
    return builder.build();
  }

  /**
   * Like the rich ones, with few vehicles, one reload each, and one depot to make it at. The first
   * client is for the first type of vehicle only, the last four are of two choices: one visit or
   * another, and one visit or two. Changes have a price.
   */
  public static RoutingProblem strict(long seed, int clients, boolean releases) {
    RoutingProblem rich = rich(seed, clients, releases);
    RoutingProblem.Builder builder = RoutingProblem.builder().separations(rich.separations());
    int chosen = rich.locations() - 4;
    for (int i = 0; i < rich.locations(); i++) {
      if (rich.isDepot(i)) {
        builder.depot(rich.depot(i));
      } else if (i == rich.depots()) {
        builder.client(rich.client(i).visitedBy(List.of(0)));
      } else if (i < chosen) {
        builder.client(rich.client(i));
      } else {
        builder.client(rich.client(i).optional(0).visitedBy(List.of(i % 2)));
      }
    }
    builder.choice(Choice.required(List.of(List.of(chosen), List.of(chosen + 1))));
    List<Integer> both = List.of(chosen + 3, chosen + 2);
    builder.choice(new Choice(List.of(List.of(chosen + 2), both), 90, false));
    builder.stability(stability(clients));
    for (VehicleType type : rich.vehicleTypes()) {
      builder.vehicles(strict(type));
    }
    for (int profile = 0; profile < 2; profile++) {
      builder.profile(rich.distances(profile), rich.durations(profile));
    }
    return builder.build();
  }

  /** The types take turns with no type, and with none that there is. */
  private static Stability stability(int clients) {
    List<Integer> usual = List.of(0, 1, Stability.ANY, Stability.NONE);
    return new Stability(
        IntStream.range(0, clients).mapToObj(i -> usual.get(i % usual.size())).toList(), 13);
  }

  /**
   * Half of the types pay for overtime, from a time that routes end before or after, and half for
   * more work than some routes are.
   */
  private static DriverHours hours(SplittableRandom random) {
    int from = 100 + random.nextInt(300);
    DriverHours hours =
        DriverHours.FREE
            .withOvertime(from, random.nextInt(4) / 2)
            .withFairWork(from / 2, 2 * (from % 2));
    return random.nextInt(3) == 0
        ? hours
        : hours
            .withRests(new RestRule(20 + random.nextInt(100), random.nextInt(20), 0))
            .withMaxDriving(50 + random.nextInt(300));
  }

  /** The same without rests of drivers and goods that are kept apart. */
  public static RoutingProblem lenient(RoutingProblem problem) {
    RoutingProblem.Builder builder = RoutingProblem.builder();
    for (int i = 0; i < problem.locations(); i++) {
      if (problem.isDepot(i)) {
        builder.depot(problem.depot(i).refusing(0));
      } else {
        builder.client(problem.client(i).carrying(0));
      }
    }
    problem.choices().forEach(builder::choice);
    for (VehicleType type : problem.vehicleTypes()) {
      builder.vehicles(type.withHours(type.hours().withRests(RestRule.NONE)));
    }
    for (int profile = 0; profile < problem.profiles(); profile++) {
      builder.profile(
          problem.distances(profile), problem.durations(profile), problem.driving(profile));
    }
    return builder.build();
  }

  /** The same with two breaks of each vehicle, and with all goods riding together. */
  public static RoutingProblem withBreaks(RoutingProblem problem, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    RoutingProblem.Builder builder = RoutingProblem.builder().lastStops(problem.lastStops());
    for (int i = 0; i < problem.locations(); i++) {
      if (problem.isDepot(i)) {
        builder.depot(problem.depot(i));
      } else {
        builder.client(problem.client(i));
      }
    }
    problem.choices().forEach(builder::choice);
    problem.vehicleTypes().forEach(type -> builder.vehicles(withBreaks(type, random)));
    for (int profile = 0; profile < problem.profiles(); profile++) {
      builder.profile(
          problem.distances(profile), problem.durations(profile), problem.driving(profile));
    }
    return builder.build();
  }

  /**
   * The same with two depots more, so that clients have other numbers: depot 2 is depot 1 in a
   * later window, and all vehicles end at depot 3, which lies where depot 0 does. From some clients
   * the way there has a stop at depot 0, from the others at depots 1 and 2, whichever is met first.
   */
  public static RoutingProblem withLastStops(RoutingProblem problem, long seed) {
    SplittableRandom random = new SplittableRandom(seed + 2000);
    long closes = 60 + random.nextInt(200);
    long opens = closes + 1 + random.nextInt(150);
    Depot siesta = problem.depot(1);
    RoutingProblem.Builder builder =
        RoutingProblem.builder()
            .separations(problem.separations())
            .stability(problem.stability())
            .depot(problem.depot(0))
            .depot(new Depot(siesta.service(), siesta.earliest(), closes, siesta.refused()))
            .depot(new Depot(siesta.service(), opens, opens + 200, siesta.refused()))
            .depot(Depot.open().refusing(siesta.refused()));
    List<List<Integer>> doors = new ArrayList<>();
    for (int i = problem.depots(); i < problem.locations(); i++) {
      builder.client(problem.client(i));
      doors.add(random.nextInt(3) == 0 ? List.of(0) : List.of(1, 2));
    }
    for (Choice choice : problem.choices()) {
      List<List<Integer>> alternatives =
          choice.alternatives().stream()
              .map(one -> one.stream().map(at -> at + 2).toList())
              .toList();
      builder.choice(new Choice(alternatives, choice.prize(), choice.required()));
    }
    problem.vehicleTypes().forEach(type -> builder.vehicles(endingAt(3, type)));
    for (int profile = 0; profile < problem.profiles(); profile++) {
      builder.profile(
          withLastStops(problem.distances(profile), doors, 0),
          withLastStops(problem.durations(profile), doors, siesta.service()),
          withLastStops(problem.driving(profile), doors, 0));
    }
    return builder
        .lastStops(new LastStops(List.of(List.of(), List.of(), List.of(), doors)))
        .build();
  }

  /**
   * @param unloading at depots 1 and 2; at depot 0 it takes no time
   */
  private static Legs withLastStops(Legs legs, List<List<Integer>> doors, long unloading) {
    int[] known = {0, 1, 1, 0};
    int depots = known.length;
    int count = depots + doors.size();
    int[] rowByRow = new int[count * count];
    for (int from = 0; from < count; from++) {
      int origin = from < depots ? known[from] : from - 2;
      for (int to = 0; to < count; to++) {
        int leg = legs.get(origin, to < depots ? known[to] : to - 2);
        if (from >= depots && to == 3) {
          int door = known[doors.get(from - depots).get(0)];
          leg = legs.get(origin, door) + legs.get(door, 0) + (door == 1 ? (int) unloading : 0);
        }
        rowByRow[from * count + to] = leg;
      }
    }
    return Legs.matrix(count, rowByRow);
  }

  static VehicleType endingAt(int depot, VehicleType type) {
    return type.toBuilder().depots(type.startDepot(), depot).build();
  }

  /** The same with rests that may be taken in two parts, of which each route needs some. */
  public static RoutingProblem withSplitRests(RoutingProblem problem, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    RoutingProblem.Builder builder = RoutingProblem.builder().separations(problem.separations());
    for (int i = 0; i < problem.locations(); i++) {
      if (problem.isDepot(i)) {
        builder.depot(problem.depot(i));
      } else {
        builder.client(problem.client(i));
      }
    }
    problem.choices().forEach(builder::choice);
    for (VehicleType type : problem.vehicleTypes()) {
      long rest = 10 + random.nextInt(40);
      builder.vehicles(
          type.withHours(
              type.hours()
                  .withRests(
                      new RestRule(30 + random.nextInt(120), rest, 1 + random.nextLong(rest)))));
    }
    for (int profile = 0; profile < problem.profiles(); profile++) {
      builder.profile(problem.distances(profile), problem.durations(profile));
    }
    return builder.build();
  }

  private static VehicleType withBreaks(VehicleType type, SplittableRandom random) {
    long first = random.nextInt(100);
    long second = first + random.nextInt(60);
    Break twice =
        new Break(
            List.of(
                new Window(first, first + random.nextInt(20)),
                new Window(first + 40, first + 40 + random.nextInt(30))),
            random.nextInt(20));
    return type.toBuilder()
        .hours(
            type.hours()
                .withBreaks(
                    List.of(
                        twice,
                        Break.between(
                            second, second + random.nextInt(80), 1 + random.nextInt(15)))))
        .build();
  }

  /**
   * The same with two facilities that take little: all that is brought to depot 0, and what some of
   * the clients are the last of that are brought to depot 1. The types drive on one day or on two.
   */
  public static RoutingProblem withDailyCapacities(RoutingProblem problem, long seed) {
    SplittableRandom random = new SplittableRandom(seed + 1000);
    int second = random.nextInt(2);
    List<Integer> byClient =
        IntStream.range(0, problem.clients()).mapToObj(i -> random.nextInt(-1, 2)).toList();
    List<List<Long>> most =
        IntStream.range(0, 2 * (second + 1))
            .mapToObj(i -> List.of(20 + random.nextLong(60), 20 + random.nextLong(150)))
            .toList();
    return problem.with(
        new DailyCapacities(
            2,
            List.of(0, second),
            List.of(
                DailyCapacities.Outlet.at(0),
                new DailyCapacities.Outlet(random.nextInt(-1, 2), byClient)),
            most));
  }

  private static VehicleType strict(VehicleType type) {
    return type.toBuilder()
        .count(2)
        .shift(20, 400)
        .limits(200, 150)
        .reloads(List.of(type.endDepot()), 1)
        .build();
  }

  /** Capacity alone, on a grid. */
  public static RoutingProblem capacitated(long seed, int clients, long capacity) {
    SplittableRandom random = new SplittableRandom(seed);
    RoutingProblem.Builder builder = RoutingProblem.builder().depot(Depot.open());
    for (int i = 0; i < clients; i++) {
      builder.client(Client.required(1 + random.nextInt(9), 0));
    }
    builder.vehicles(VehicleType.simple(clients, capacity));
    Legs distances = plane(clients + 1, random);
    return builder.profile(distances, distances).build();
  }

  /** The same with clients that may be left out. */
  public static RoutingProblem optional(long seed, int clients, long capacity) {
    RoutingProblem required = capacitated(seed, clients, capacity);
    SplittableRandom random = new SplittableRandom(-seed);
    RoutingProblem.Builder builder = RoutingProblem.builder().depot(Depot.open());
    for (int i = 1; i < required.locations(); i++) {
      builder.client(required.client(i).optional(1 + random.nextInt(100)));
    }
    required.vehicleTypes().forEach(builder::vehicles);
    return builder.profile(required.distances(0), required.durations(0)).build();
  }

  private static VehicleType type(
      int count, int start, int end, int profile, SplittableRandom random) {
    return VehicleType.builder(count, 15 + random.nextLong(10), 30)
        .depots(start, end)
        .costs(random.nextInt(50), 1 + random.nextInt(3), random.nextInt(3))
        .shift(0, 800)
        .limits(500, 400)
        .profile(profile)
        .reloads(List.of(0, 1), 2)
        .build();
  }

  public static Legs matrix(int size, SplittableRandom random) {
    int[] matrix = new int[size * size];
    for (int i = 0; i < matrix.length; i++) {
      matrix[i] = i % (size + 1) == 0 ? 0 : 1 + random.nextInt(60);
    }
    return Legs.matrix(size, matrix);
  }

  public static Legs plane(int size, SplittableRandom random) {
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      points.add(new double[] {random.nextInt(100), random.nextInt(100)});
    }
    int[] matrix = new int[size * size];
    for (int i = 0; i < matrix.length; i++) {
      double[] a = points.get(i / size);
      double[] b = points.get(i % size);
      matrix[i] = (int) Math.round(Math.hypot(a[0] - b[0], a[1] - b[1]));
    }
    return Legs.matrix(size, matrix);
  }
}
