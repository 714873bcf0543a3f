package org.gleaner.domain.dataset.routing.folder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.gleaner.domain.routing.Compartment;
import org.gleaner.domain.routing.CrewHours;
import org.gleaner.domain.routing.DayPattern;
import org.gleaner.domain.routing.DayProfiles;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.DriverBreak;
import org.gleaner.domain.routing.DrivingRuleSet;
import org.gleaner.domain.routing.DrivingRules;
import org.gleaner.domain.routing.Equipment;
import org.gleaner.domain.routing.ExtendedDays;
import org.gleaner.domain.routing.FacilityTerms;
import org.gleaner.domain.routing.FairWork;
import org.gleaner.domain.routing.FleetEmissions;
import org.gleaner.domain.routing.FleetTerms;
import org.gleaner.domain.routing.Handling;
import org.gleaner.domain.routing.HandlingRules;
import org.gleaner.domain.routing.IntermediateFacility;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.Papers;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.Relief;
import org.gleaner.domain.routing.ReliefLimit;
import org.gleaner.domain.routing.RoadClosure;
import org.gleaner.domain.routing.RoadTable;
import org.gleaner.domain.routing.RoadTerms;
import org.gleaner.domain.routing.RoadTravel;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RouteEnds;
import org.gleaner.domain.routing.RouteLimits;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingTerms;
import org.gleaner.domain.routing.Separation;
import org.gleaner.domain.routing.Separation.Scope;
import org.gleaner.domain.routing.SpeedProfile;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.Travel;
import org.gleaner.domain.routing.TruckBan;
import org.gleaner.domain.routing.Unloading;
import org.gleaner.domain.routing.VehicleCosts;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;
import org.gleaner.domain.routing.VisitPatterns;
import org.gleaner.domain.routing.VisitTerms;
import org.gleaner.domain.routing.WorkingHours;
import org.jspecify.annotations.Nullable;

/** Cases with all that the tables have words for, some of it left out at random. */
final class RandomRoutingCases {
  private static final double NONE = Double.POSITIVE_INFINITY;
  private static final int DAYS = 6;

  /** What begins later does not begin again before a shift and its overtime are over. */
  private static final int LATE = 33_000;

  /** One driver with a rest, and a pair without one, of the same name. */
  private static final List<DrivingRuleSet> WORKS =
      List.of(
          new DrivingRuleSet(
              "works",
              1,
              new DrivingRules(10_000, 700, 240, 25_000, ExtendedDays.NONE, 90_001, NONE),
              "permit, 7",
              ""),
          new DrivingRuleSet(
              "works",
              2,
              new DrivingRules(NONE, 0, 60_000, new ExtendedDays(66_000, 3), NONE, 200_000),
              "",
              "a \"guess\""));

  private final RandomGenerator random;
  private final List<DrivingRuleSet> own;
  private final boolean hasActivity;

  private RandomRoutingCases(long seed) {
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    this.own = maybe() ? WORKS : List.of();
    this.hasActivity = maybe();
  }

  static RoutingCase of(long seed) {
    return new RandomRoutingCases(seed).routing(seed);
  }

  private RoutingCase routing(long seed) {
    int depots = 1 + random.nextInt(3);
    int orders = 1 + random.nextInt(9);
    int facilities = random.nextInt(3);
    List<Depot> garages = new ArrayList<>();
    for (int i = 0; i < depots; i++) {
      garages.add(new Depot("garage-" + i, point(), maybe() ? window(LATE) : TimeWindow.ALWAYS));
    }
    List<Order> stops = new ArrayList<>();
    for (int i = 0; i < orders; i++) {
      stops.add(order(i));
    }
    List<IntermediateFacility> hubs = new ArrayList<>();
    for (int i = 0; i < facilities; i++) {
      hubs.add(new IntermediateFacility("hub-" + i, point(), random.nextInt(2000), facility()));
    }
    List<VehicleType> types = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      types.add(vehicle(i, depots, depots + orders, facilities));
    }
    List<Travel> travels = new ArrayList<>(List.of(travel(depots + orders + facilities)));
    Map<String, String> classes = new TreeMap<>();
    if (maybe()) {
      classes.put("type-0", "truck");
      travels.add(ofTrucks(travels.get(0)));
      types.set(0, types.get(0).withEquipment(types.get(0).equipment().withProfile(1)));
    }
    LocalDate start = maybe() ? LocalDate.of(2026, 3, 2) : null;
    RoadTerms roads = roads(classes, depots + orders + facilities, start);
    DayProfiles profiles = DayProfiles.of(start, DAYS, classes, roads.closures(), travels, types);
    FleetEmissions emissions = emissions();
    return new RoutingCase(
        "case-" + seed,
        DAYS,
        garages,
        stops.stream().map(order -> start == null ? order : Weekdays.of(order)).toList(),
        hubs,
        types.stream()
            .map(type -> type.withCosts(emissions.priced(type.id(), type.costs())))
            .map(type -> start == null ? type : Weekdays.of(type))
            .toList(),
        profiles.travels(),
        new RoutingTerms(
            RoundingConvention.DOUBLE_TO_HUNDREDTHS,
            VisitNumbers.PLACES_FROM_0,
            start,
            maybe() ? "VND" : null,
            maybe() ? HandlingRules.SHIPPED : maybe() ? HandlingRules.NONE : rules(),
            roads.withProfiles(profiles.byType()),
            new FleetTerms(maybe() ? Map.of() : Map.of("type-0", "1-2-3.045.VX"), own, emissions),
            hasActivity ? RoutingTerms.KG_LITRES_AND_ACTIVITY : RoutingTerms.KG_AND_LITRES,
            true));
  }

  /** Another limit, no limit, a pair that may ride together after all, and a new one. */
  private static HandlingRules rules() {
    return HandlingRules.SHIPPED.with(
        List.of(
            new Separation("9A", "9A-damaged", Scope.NONE, "permit 7"),
            new Separation("8", "4.2", Scope.NONE, ""),
            new Separation("3", "5.1", Scope.COMPARTMENT, "")),
        List.of(new ReliefLimit("sp636", 100, "permit 7"), new ReliefLimit("sp670", NONE, "")));
  }

  /** Slower, with a way of their own and one that they have not. */
  private static Travel ofTrucks(Travel everyones) {
    Map<RoadTable.Way, RoadTable.Length> listed =
        new TreeMap<>(everyones instanceof RoadTable table ? table.listed() : Map.of());
    listed.put(new RoadTable.Way(0, 1), new RoadTable.Length(70_500.0, null));
    listed.put(new RoadTable.Way(1, 0), RoadTable.Length.NO_WAY);
    RoadTravel roads = new RoadTravel(1.5, SpeedProfile.constant(20 * 1000.0 / 3600));
    return new RoadTable(roads, listed, false);
  }

  private RoadTerms roads(Map<String, String> classes, int places, @Nullable LocalDate start) {
    List<List<String>> zones = new ArrayList<>();
    for (int i = 0; i < places; i++) {
      zones.add(
          i == 0
              ? List.of("island", "old-quarter")
              : i > 1 && maybe() ? List.of() : List.of("coast"));
    }
    List<String> some = classes.isEmpty() ? List.of() : List.of("truck");
    List<DayOfWeek> weekdays =
        start == null ? List.of() : List.of(DayOfWeek.MONDAY, DayOfWeek.SATURDAY);
    List<TruckBan> bans =
        List.of(
            new TruckBan("old-quarter", some, weekdays, 21_600, 28_800),
            new TruckBan("coast", List.of(), List.of(), 0, TruckBan.END_OF_DAY),
            new TruckBan("coast", some, List.of(), 79_200, 100_800));
    List<RoadClosure> closures =
        start == null
            ? List.of()
            : List.of(
                new RoadClosure("island", null, List.of(), start, start, null),
                new RoadClosure(
                    "coast",
                    "old-quarter",
                    some,
                    start.plusDays(1),
                    start.plusDays(2),
                    new RoadClosure.Detour(4000, maybe() ? 900 : 0)));
    return new RoadTerms(
        classes, zones, maybe() ? bans : List.of(), maybe() ? closures : List.of(), Map.of());
  }

  private boolean maybe() {
    return random.nextBoolean();
  }

  private Point point() {
    return new Point(100 + random.nextDouble() * 10, random.nextDouble() * 30 - 10);
  }

  private TimeWindow window() {
    return window(1);
  }

  private TimeWindow window(int least) {
    int open = least + random.nextInt(80_000 - least);
    return new TimeWindow(open, open + random.nextInt(30_000));
  }

  private List<TimeWindow> windows() {
    return maybe()
        ? List.of(TimeWindow.ALWAYS)
        : List.of(new TimeWindow(0, 3600), new TimeWindow(7201 + random.nextInt(60), 86_400));
  }

  private double amount() {
    return Math.rint(random.nextDouble() * 1e6) / 1e3;
  }

  private List<Double> loads(double kg, double litres, double mbq) {
    return hasActivity ? List.of(kg, litres, mbq) : List.of(kg, litres);
  }

  private FleetEmissions emissions() {
    return maybe()
        ? FleetEmissions.NONE
        : new FleetEmissions(
            Map.of("type-0", maybe() ? 0 : amount() / 1000), maybe() ? 0 : amount() / 1000);
  }

  private Order order(int number) {
    List<DayPattern> patterns =
        maybe()
            ? VisitPatterns.of(1 + random.nextInt(3), DAYS)
            : List.of(new DayPattern(List.of(0, 1, 5)), new DayPattern(List.of(2)));
    VisitTerms visit =
        new VisitTerms(
            random.nextInt(4000),
            maybe() ? 0 : random.nextInt(900),
            windows(),
            maybe() ? 0 : random.nextInt(80_000),
            patterns);
    Handling handling =
        new Handling(
            maybe() ? "hdd, \"mixed\"" : null,
            maybe() ? "9A" : null,
            maybe() ? List.of("lift", "crane") : List.of(),
            maybe() ? null : new Relief(maybe() ? "sp636" : "local", amount()),
            maybe() ? Papers.NONE : papers());
    return new Order(
        "order-" + number,
        maybe() ? "Trường số " + number : "",
        point(),
        loads(amount(), maybe() ? 0 : amount(), maybe() ? 0 : amount() * 1e6),
        visit,
        handling,
        maybe() ? amount() : null);
  }

  /** Of goods that no shipped rule is about: they agree with any class and relief. */
  private Papers papers() {
    String number = maybe() ? "3189" : null;
    return new Papers(number, number != null && maybe() ? "P410" : null, List.of("1/2026", "2"));
  }

  private FacilityTerms facility() {
    return new FacilityTerms(
        windows(),
        maybe() ? List.of("hdd", "motors") : List.of(),
        maybe() ? loads(amount(), NONE, maybe() ? NONE : amount()) : List.of());
  }

  private VehicleType vehicle(int number, int depots, int firstFacility, int facilities) {
    boolean empty = facilities > 0 && maybe();
    List<Integer> unloading = new ArrayList<>();
    for (int i = 0; i < facilities; i++) {
      unloading.add(firstFacility + i);
    }
    if (!empty && maybe()) {
      unloading = maybe() ? List.of() : List.of(0);
    }
    int most = maybe() ? Integer.MAX_VALUE : 1 + random.nextInt(5);
    return new VehicleType(
        "type-" + number,
        1 + random.nextInt(4),
        new Equipment(
            loads(amount(), maybe() ? NONE : amount(), maybe() ? NONE : amount()),
            maybe() ? List.of("lift") : List.of(),
            maybe() ? List.of("9A", "8") : List.of(),
            0,
            maybe() ? List.of() : compartments()),
        ends(depots),
        VehicleCosts.of(amount(), amount() / 1000)
            .withTimes(maybe() ? 0 : amount() / 3600, maybe() ? 0 : amount() / 3600)
            .withDuration(amount() / 3600, amount() / 3600)
            .withFairWork(
                number % 2 == 0 ? FairWork.NONE : new FairWork(9000.0 * number, 9.0 / 3600)),
        new WorkingHours(
            maybe() ? TimeWindow.ALWAYS : window(), random.nextInt(9000), breaks(), crew()),
        new RouteLimits(
            maybe() ? NONE : random.nextInt(50_000),
            maybe() ? NONE : Math.rint(amount() * 1000),
            maybe() ? NONE : random.nextInt(50_000),
            maybe() ? Integer.MAX_VALUE : 1 + random.nextInt(99)),
        new Unloading(unloading, most, empty));
  }

  private RouteEnds ends(int depots) {
    int start = random.nextInt(depots);
    int end = random.nextInt(depots);
    return switch (random.nextInt(4)) {
      case 0 -> new RouteEnds(start, RouteEnds.OPEN);
      case 1 -> new RouteEnds(RouteEnds.OPEN, end);
      default -> new RouteEnds(start, end);
    };
  }

  private List<DriverBreak> breaks() {
    DriverBreak lunch = new DriverBreak("lunch", List.of(window(LATE)), random.nextInt(4000));
    DriverBreak late =
        new DriverBreak(
            "late", List.of(new TimeWindow(80_001, 82_000), new TimeWindow(83_000, 83_600)), 600);
    return maybe() ? List.of() : maybe() ? List.of(lunch) : List.of(lunch, late);
  }

  private List<Compartment> compartments() {
    return List.of(
        new Compartment(
            "box",
            loads(amount(), maybe() ? NONE : amount(), maybe() ? NONE : amount()),
            maybe() ? List.of("hdd") : List.of(),
            maybe() ? List.of("9A", Compartment.HARMLESS) : List.of()),
        Compartment.of("hold", loads(maybe() ? NONE : amount(), NONE, NONE)));
  }

  private CrewHours crew() {
    List<DrivingRuleSet> sets = new ArrayList<>(DrivingRuleSets.all());
    sets.addAll(own);
    if (maybe()) {
      return CrewHours.FREE;
    }
    DrivingRules rules = sets.get(random.nextInt(sets.size())).rules();
    double thisWeek = random.nextInt(40) * 1800.0;
    boolean isFirst = maybe();
    return new CrewHours(rules, thisWeek, isFirst ? 0 : 7200, 0, isFirst ? 0 : 2);
  }

  private Travel travel(int places) {
    SpeedProfile speeds =
        new SpeedProfile(
            List.of(
                new SpeedProfile.Band(0, 25 * 1000.0 / 3600),
                new SpeedProfile.Band(5000, 45.5 * 1000.0 / 3600)));
    RoadTravel roads = new RoadTravel(1 + random.nextInt(10) / 10.0, speeds);
    if (maybe()) {
      return roads;
    }
    Map<RoadTable.Way, RoadTable.Length> listed = new TreeMap<>();
    boolean only = maybe();
    for (int i = 0; i < 10; i++) {
      RoadTable.Way way = new RoadTable.Way(random.nextInt(places), random.nextInt(places));
      Double metres = only || i % 3 > 0 ? Double.valueOf(random.nextInt(90_000)) : null;
      Double seconds = metres == null || maybe() ? Double.valueOf(random.nextInt(9000)) : null;
      listed.put(way, new RoadTable.Length(metres, seconds));
    }
    return new RoadTable(roads, listed, only);
  }
}
