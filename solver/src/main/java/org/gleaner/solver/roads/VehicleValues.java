package org.gleaner.solver.roads;

import com.graphhopper.routing.ev.DefaultImportRegistry;
import com.graphhopper.routing.ev.EnumEncodedValue;
import com.graphhopper.routing.ev.ImportRegistry;
import com.graphhopper.routing.ev.ImportUnit;
import com.graphhopper.routing.ev.RoadAccess;
import com.graphhopper.routing.ev.Roundabout;
import com.graphhopper.routing.ev.VehicleAccess;
import com.graphhopper.routing.util.TransportationMode;
import com.graphhopper.routing.util.parsers.OSMRoadAccessParser;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is read from the tags of a road for one kind of vehicle. The library's own values ask what a
 * passenger car may do, also for trucks.
 */
final class VehicleValues implements ImportRegistry {

  /** Where and in which direction the vehicle may drive. */
  static final String ACCESS = "vehicle_access";

  /** For what purpose. */
  static final String PURPOSE = "vehicle_purpose";

  private final ImportRegistry others = new DefaultImportRegistry();
  private final List<String> keys;

  VehicleValues(boolean isTruck) {
    // From the most special tag to the most general one.
    this.keys =
        OSMRoadAccessParser.toOSMRestrictions(
            isTruck ? TransportationMode.HGV : TransportationMode.CAR);
  }

  @Override
  public @Nullable ImportUnit createImportUnit(String name) {
    return switch (name) {
      case ACCESS ->
          ImportUnit.create(
              name,
              properties -> VehicleAccess.create("vehicle"),
              (values, properties) ->
                  new AccessTags(
                      values.getBooleanEncodedValue(ACCESS),
                      values.getBooleanEncodedValue(Roundabout.KEY),
                      keys),
              Roundabout.KEY);
      case PURPOSE ->
          ImportUnit.create(
              name,
              properties -> new EnumEncodedValue<>(PURPOSE, RoadAccess.class),
              (values, properties) ->
                  new OSMRoadAccessParser<>(
                      values.getEnumEncodedValue(PURPOSE, RoadAccess.class),
                      keys,
                      (way, access) -> access,
                      RoadAccess::find));
      default -> others.createImportUnit(name);
    };
  }
}
