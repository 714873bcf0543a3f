package org.gleaner.domain.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.gleaner.domain.travel.DistanceSettings;
import org.gleaner.domain.travel.GreatCircle;
import org.gleaner.domain.travel.ListedDistance;
import org.gleaner.domain.travel.Location;
import org.jspecify.annotations.Nullable;

/**
 * One-way distances between sites: as listed for the mode, else as listed for all modes, else great
 * circle times circuity where the case allows it and both places are known.
 */
final class DistanceTable {

  private final DistanceSettings settings;
  private final Map<Lane, Double> listed = new HashMap<>();
  private final Map<String, Location> locations;

  /**
   * @param locations by site; sites whose place is unknown are left out
   */
  public DistanceTable(
      DistanceSettings settings, List<ListedDistance> listed, Map<String, Location> locations) {
    this.settings = settings;
    this.locations = new HashMap<>(locations);
    listed.forEach(d -> this.listed.put(new Lane(d.from(), d.to(), d.mode()), d.km()));
  }

  /** Kilometres by the mode; empty if nothing connects the two sites. */
  public OptionalDouble km(String from, String to, String mode) {
    Double km = listed.get(new Lane(from, to, mode));
    if (km == null) {
      km = listed.get(new Lane(from, to, null));
    }
    return km != null ? OptionalDouble.of(km) : computed(from, to);
  }

  /** Whether the table lists this way for this mode by name. */
  public boolean lists(String from, String to, String mode) {
    return listed.containsKey(new Lane(from, to, mode));
  }

  private OptionalDouble computed(String from, String to) {
    Location a = locations.get(from);
    Location b = locations.get(to);
    if (settings.method() == DistanceSettings.Method.TABLE || a == null || b == null) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(GreatCircle.between(a, b).times(settings.circuity()).kilometres());
  }

  private record Lane(String from, String to, @Nullable String mode) {}
}
