package org.gleaner.domain.pickup;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.Equipment;
import org.gleaner.domain.routing.FacilityTerms;
import org.gleaner.domain.routing.Handling;
import org.gleaner.domain.routing.IntermediateFacility;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoadTravel;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingTerms;
import org.gleaner.domain.routing.SpeedProfile;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;

/** Areas of one site with two materials, and a frame of vans and trucks for them. */
public final class RandomAreas {
  private static final List<String> MATERIALS = List.of("hdd", "lead-acid");
  private static final String ACID = "8";
  private static final double NONE = Double.POSITIVE_INFINITY;

  private final RandomGenerator random;
  private final int points;

  private RandomAreas(long seed) {
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    this.points = 1 + random.nextInt(40);
  }

  public static CollectionArea of(long seed) {
    return new RandomAreas(seed).area();
  }

  /** Tonnes a year of both materials, some of them less than a kilogram at a point. */
  public static List<YearlyFlow> flows(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed + 1);
    return MATERIALS.stream()
        .map(material -> new YearlyFlow("city", material, Math.exp(random.nextDouble() * 12 - 4)))
        .toList();
  }

  private CollectionArea area() {
    List<CollectionPoint> all = new ArrayList<>();
    List<PointStream> streams = new ArrayList<>();
    for (int i = 0; i < points; i++) {
      all.add(
          new CollectionPoint(
              "point-" + i,
              "",
              new Point(105.8 + random.nextDouble() / 10, 21 + random.nextDouble() / 10),
              "city",
              "",
              random.nextBoolean() ? TimeWindow.ALWAYS : new TimeWindow(28_800, 61_200)));
    }
    for (String material : MATERIALS) {
      double[] weights = new double[points];
      double sum = 0;
      for (int i = 0; i < points; i++) {
        weights[i] = 0.01 + random.nextDouble();
        sum += weights[i];
      }
      for (int i = 0; i < points; i++) {
        double room = random.nextInt(4) == 0 ? NONE : 20 + random.nextInt(5000);
        streams.add(new PointStream("point-" + i, material, "", weights[i] / sum, room));
      }
    }
    return new CollectionArea(all, streams, MATERIALS.stream().map(this::terms).toList());
  }

  private HandlingTerms terms(String material) {
    Handling handling = new Handling(material, material.equals("hdd") ? null : ACID, List.of());
    return new HandlingTerms(
        material,
        "",
        handling,
        null,
        0.2 + random.nextDouble(),
        1 + random.nextInt(120),
        0.8,
        5,
        20,
        null);
  }

  /** Vans that carry 900 kg or 6,000 l of anything, trucks that carry 3,500 kg and no lead. */
  public static RoutingCase frame() {
    VehicleType van =
        VehicleType.of("van", 2, List.of(900.0, 6000.0), 0)
            .withEquipment(Equipment.of(List.of(900.0, 6000.0)).withHazardClasses(List.of(ACID)));
    VehicleType truck = VehicleType.of("truck", 2, List.of(3500.0, 18_000.0), 0);
    RoutingCase frame =
        new RoutingCase(
            "frame",
            1,
            List.of(new Depot("garage", new Point(105.85, 21.05), TimeWindow.ALWAYS)),
            List.of(),
            List.of(
                new IntermediateFacility("works", new Point(105.9, 21.1), 600, FacilityTerms.OPEN)),
            List.of(
                van.withUnloading(List.of(1), 9, true), truck.withUnloading(List.of(1), 9, true)),
            new RoadTravel(1.3, SpeedProfile.constant(10)),
            RoundingConvention.DOUBLE_TO_HUNDREDTHS,
            VisitNumbers.PLACES_FROM_0);
    return frame.withTerms(
        frame.terms().withLoadUnits(RoutingTerms.KG_AND_LITRES).withDaysFollowing(true));
  }
}
