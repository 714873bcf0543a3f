package org.gleaner.shell.benchmark;

import java.util.SplittableRandom;

/**
 * A large routing instance drawn from a seed, as VRPLIB text: stops at random on a square of 10,000
 * by 10,000 around a depot, with loads of 1 to 10; a vehicle carries 100, 18 stops on average. For
 * measuring how planning scales, where public instances are too small.
 *
 * @param windows whether each stop has one of 3,000 units of time, on a day of 20,000, in which a
 *     vehicle comes there and back; service takes 60
 * @param mixed whether the fleet is of three sizes, with room for a tenth more than all loads; else
 *     there are as many vehicles as stops
 */
public record SyntheticInstance(String name, int stops, long seed, boolean windows, boolean mixed) {

  private static final int SIDE = 10_000;
  private static final int MOST_LOAD = 10;
  private static final int CAPACITY = 100;
  private static final int DAY = 20_000;
  private static final int WINDOW = 3_000;
  private static final int SERVICE = 60;

  /** Of the mixed fleet, in all loads together. */
  private static final double ROOM = 1.1;

  /** Of the mixed fleet: what one holds, costs, costs per distance, and its share of the room. */
  private enum Size {
    SMALL(50, 500, 0.8, 0.3),
    MEDIUM(100, 800, 1, 0.4),
    LARGE(200, 1_200, 1.4, 0.3);

    private final int capacity;
    private final int fixedCost;
    private final double unitCost;
    private final double share;

    Size(int capacity, int fixedCost, double unitCost, double share) {
      this.capacity = capacity;
      this.fixedCost = fixedCost;
      this.unitCost = unitCost;
      this.share = share;
    }
  }

  public SyntheticInstance {
    if (stops < 1) {
      throw new IllegalArgumentException("stops must be positive: " + stops);
    }
  }

  /** Equal for equal instances, on every machine. */
  public String text() {
    SplittableRandom random = new SplittableRandom(seed);
    int[][] stop = new int[stops + 1][];
    stop[0] = new int[] {SIDE / 2, SIDE / 2, 0};
    for (int i = 1; i <= stops; i++) {
      stop[i] =
          new int[] {
            random.nextInt(SIDE + 1), random.nextInt(SIDE + 1), 1 + random.nextInt(MOST_LOAD)
          };
    }
    StringBuilder text = new StringBuilder();
    addHead(text);
    addRows(text, "NODE_COORD_SECTION", i -> stop[i][0] + " " + stop[i][1]);
    addRows(text, "DEMAND_SECTION", i -> String.valueOf(stop[i][2]));
    if (windows) {
      addRows(text, "SERVICE_TIME_SECTION", i -> i == 0 ? "0" : String.valueOf(SERVICE));
      addRows(text, "TIME_WINDOW_SECTION", i -> window(stop[i], random));
    }
    if (mixed) {
      addFleet(text, stop);
    }
    return text.append("DEPOT_SECTION\n1\n-1\nEOF\n").toString();
  }

  private void addHead(StringBuilder text) {
    text.append("NAME: ").append(name).append("\nTYPE: ").append(type());
    text.append("\nDIMENSION: ").append(stops + 1).append("\nEDGE_WEIGHT_TYPE: EUC_2D\n");
    if (!mixed) {
      text.append("CAPACITY: ").append(CAPACITY).append('\n');
    }
  }

  private String type() {
    if (windows) {
      return "MDVRPTW";
    }
    return mixed ? "HFVRP" : "CVRP";
  }

  private interface Row {
    String of(int node);
  }

  private static void addRow(StringBuilder text, int number, String values) {
    text.append(number).append(' ').append(values).append('\n');
  }

  private void addRows(StringBuilder text, String section, Row row) {
    text.append(section).append('\n');
    for (int i = 0; i <= stops; i++) {
      addRow(text, i + 1, row.of(i));
    }
  }

  /** Such that a vehicle can come from the depot before it closes, and go back within the day. */
  private static String window(int[] stop, SplittableRandom random) {
    int away = (int) Math.ceil(Math.hypot(stop[0] - SIDE / 2.0, stop[1] - SIDE / 2.0));
    if (stop[2] == 0) {
      return "0 " + DAY;
    }
    int last = DAY - away - SERVICE;
    int closes = away + random.nextInt(last - away + 1);
    return Math.max(0, closes - WINDOW) + " " + closes;
  }

  private static void addFleet(StringBuilder text, int[][] stop) {
    double load = 0;
    for (int[] one : stop) {
      load += one[2];
    }
    StringBuilder capacities = new StringBuilder("CAPACITY_SECTION\n");
    StringBuilder fixedCosts = new StringBuilder("VEHICLES_FIXED_COST_SECTION\n");
    StringBuilder unitCosts = new StringBuilder("VEHICLES_UNIT_DISTANCE_COST_SECTION\n");
    int vehicle = 0;
    for (Size size : Size.values()) {
      int count = (int) Math.ceil(ROOM * load * size.share / size.capacity);
      for (int i = 0; i < count; i++) {
        vehicle++;
        addRow(capacities, vehicle, String.valueOf(size.capacity));
        addRow(fixedCosts, vehicle, String.valueOf(size.fixedCost));
        addRow(unitCosts, vehicle, String.valueOf(size.unitCost));
      }
    }
    int head = text.indexOf("EDGE_WEIGHT_TYPE");
    text.insert(head, "VEHICLES: " + vehicle + "\n");
    text.append(capacities).append(fixedCosts).append(unitCosts);
  }
}
