package org.gleaner.solver.roads;

import com.graphhopper.GraphHopper;
import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.ev.Subnetwork;
import com.graphhopper.routing.util.DefaultSnapFilter;
import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.util.PMap;
import java.nio.file.Path;

/** The roads of an extract as they are prepared for one vehicle. */
final class RoadGraph extends GraphHopper {
  // What is smaller is most often a mistake of the map, like a car park that no road leads to. In a
  // small extract a share of it, so that a village is not taken for a mistake.
  private static final int SMALLEST_NETWORK = 200;
  private static final int SHARE = 20;

  /**
   * A graph that is not there yet.
   *
   * @param folder of its files
   */
  RoadGraph(RoadVehicle vehicle, Path folder) {
    setImportRegistry(new VehicleValues(vehicle.isTruck()));
    setEncodedValuesString(RoadProfile.VALUES);
    setProfiles(RoadProfile.of(vehicle));
    setGraphHopperLocation(folder.toString());
    getReaderConfig().setParseWayNames(false);
  }

  /** Reads the extract; what may be in the folder does not count. */
  void make() {
    process(false);
  }

  @Override
  protected void cleanUp() {
    setMinNetworkSize(Math.min(SMALLEST_NETWORK, getBaseGraph().getEdges() / SHARE));
    try {
      super.cleanUp();
    } catch (IllegalStateException mostOfIt) {
      // The library refuses to leave half of a map out. Nothing is marked then, and places on
      // roads that lead nowhere are found when ways are searched.
      setMinNetworkSize(0);
    }
  }

  Weighting weighting() {
    return createWeighting(getProfile(RoadProfile.NAME), new PMap());
  }

  /** Roads that a place may be beside. */
  EdgeFilter usable(Weighting weighting) {
    BooleanEncodedValue apart =
        getEncodingManager().getBooleanEncodedValue(Subnetwork.key(RoadProfile.NAME));
    return new DefaultSnapFilter(weighting, apart);
  }
}
