package org.gleaner.solver.roads;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.gleaner.domain.routing.Point;

/**
 * A town whose junctions are a bit off a grid, so that no two ways are equally long, with gaps,
 * bends, one-way streets, limits of speed and weight, roads for residents and forbidden turns.
 */
final class RandomStreets {
  private static final double CELL = 0.1;
  private static final String[] SPEEDS = {"20", "30", "50", "60", "80"};

  private final int width;
  private final SplittableRandom random;
  private final Streets streets = new Streets();
  private final List<Long> across = new ArrayList<>();
  private final List<Long> up = new ArrayList<>();

  RandomStreets(int width, long seed) {
    this.width = width;
    this.random = new SplittableRandom(seed);
  }

  /** As OpenStreetMap data. */
  Streets streets() {
    for (int y = 0; y < width; y++) {
      for (int x = 0; x < width; x++) {
        streets.node(name(x, y), CELL * (x + jitter()), CELL * (y + jitter()));
      }
    }
    for (int y = 0; y < width; y++) {
      for (int x = 0; x < width; x++) {
        across.add(x + 1 < width ? road(x, y, x + 1, y) : 0L);
        up.add(y + 1 < width ? road(x, y, x, y + 1) : 0L);
      }
    }
    for (int y = 0; y + 1 < width; y++) {
      for (int x = 1; x + 1 < width; x++) {
        forbidTurn(x, y);
      }
    }
    return streets;
  }

  private double jitter() {
    return 0.4 * random.nextDouble();
  }

  private static String name(int x, int y) {
    return x + "/" + y;
  }

  /** Number of the road; 0 where there is a gap. */
  private long road(int x, int y, int toX, int toY) {
    if (random.nextInt(10) == 0) {
      return 0;
    }
    String bend = x + "/" + y + "-" + toX + "/" + toY;
    String middle = "";
    if (random.nextInt(3) == 0) {
      streets.node(bend, CELL * ((x + toX) / 2.0 + jitter()), CELL * ((y + toY) / 2.0 + jitter()));
      middle = bend + " ";
    }
    List<String> tags = new ArrayList<>(List.of("maxspeed", SPEEDS[random.nextInt(5)]));
    switch (random.nextInt(12)) {
      case 0, 1 -> tags.addAll(List.of("oneway", "yes"));
      case 2 -> tags.addAll(List.of("oneway", "-1"));
      case 3 -> tags.addAll(List.of("maxweight", "7.5"));
      case 4 -> tags.addAll(List.of("motor_vehicle", "destination"));
      case 5 -> tags.addAll(List.of("hgv", "no"));
      default -> {}
    }
    String[] all = tags.toArray(String[]::new);
    return streets.road(name(x, y) + " " + middle + name(toX, toY), all);
  }

  /** From the left at a junction, straight on or up; or up and then to the right. */
  private void forbidTurn(int x, int y) {
    long from = across.get(y * width + x - 1);
    long ahead = across.get(y * width + x);
    long left = up.get(y * width + x);
    long beyond = across.get((y + 1) * width + x);
    switch (random.nextInt(10)) {
      case 0 -> turn("no_straight_on", from, name(x, y), ahead);
      case 1 -> turn("no_left_turn", from, name(x, y), left);
      case 2 -> turn("only_left_turn", from, name(x, y), left);
      case 3, 4 -> {
        if (from > 0 && left > 0 && beyond > 0) {
          streets.turnThrough("no_right_turn", from, left, beyond);
        }
      }
      default -> {}
    }
  }

  private void turn(String kind, long from, String via, long to) {
    if (from > 0 && to > 0) {
      streets.turn(kind, from, via, to);
    }
  }

  /** Somewhere in the town. */
  List<Point> places(int count) {
    List<Point> places = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      places.add(Streets.at(inside(), inside()));
    }
    return places;
  }

  private double inside() {
    return CELL * (0.5 + (width - 2) * random.nextDouble());
  }

  /** A plain grid of two-way streets, for measuring. */
  static Streets grid(int width) {
    Streets streets = new Streets();
    SplittableRandom random = new SplittableRandom(1);
    for (int y = 0; y < width; y++) {
      for (int x = 0; x < width; x++) {
        streets.node(
            name(x, y),
            CELL * (x + 0.4 * random.nextDouble()),
            CELL * (y + 0.4 * random.nextDouble()));
      }
    }
    for (int y = 0; y < width; y++) {
      for (int x = 0; x < width; x++) {
        String kind = x % 10 == 0 || y % 10 == 0 ? "primary" : "residential";
        if (x + 1 < width) {
          streets.way(name(x, y) + " " + name(x + 1, y), Map.of("highway", kind));
        }
        if (y + 1 < width) {
          streets.way(name(x, y) + " " + name(x, y + 1), Map.of("highway", kind));
        }
      }
    }
    return streets;
  }
}
