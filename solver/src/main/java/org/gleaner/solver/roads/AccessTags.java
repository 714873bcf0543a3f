package org.gleaner.solver.roads;

import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.util.parsers.CarAccessParser;
import com.graphhopper.util.PMap;
import java.util.List;

/**
 * Reads where a vehicle may drive. Who collects waste is let in where others are not: roads for
 * deliveries, residents or a private yard are open, and dear as a way through (see {@link
 * RoadProfile}).
 */
final class AccessTags extends CarAccessParser {

  AccessTags(BooleanEncodedValue access, BooleanEncodedValue roundabout, List<String> keys) {
    super(access, roundabout, new PMap().putObject("block_private", false), keys);
    restrictedValues.remove("delivery");
    allowedValues.add("delivery");
  }
}
