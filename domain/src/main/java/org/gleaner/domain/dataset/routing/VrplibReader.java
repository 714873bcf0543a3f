package org.gleaner.domain.dataset.routing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.PlanarTravel;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.Travel;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;

/**
 * VRPLIB files of the CVRP, HFVRP, MDVRPTW, PCVRPTW and MTVRPTWR sets, in the dialect that the
 * library vrplib reads.
 */
final class VrplibReader {

  private VrplibReader() {}

  static Optional<RoutingCase> read(TextLines text, Findings findings) {
    VrplibSections parts = VrplibSections.split(text, findings);
    VrplibHeader header = new VrplibHeader(parts, findings);
    Optional<RoundingConvention> rounding = header.rounding();
    boolean listed = header.listsDistances();
    header.requireTwoCoordinates();
    OptionalInt dimension = header.dimension();
    OptionalInt vehicles = header.vehicles();
    OptionalDouble service = header.amount("SERVICE_TIME", LineNumbers.AMOUNT);
    int places = dimension.orElse(rows(parts));
    if (places == 0) {
      return Optional.empty();
    }
    Optional<VrplibNodes.Nodes> nodes =
        VrplibNodes.read(parts, places, service.orElse(0), listed, findings);
    int depots = nodes.map(n -> n.depots().size()).orElse(places);
    List<VehicleType> fleet = VrplibFleet.read(parts, vehicles, depots, places - 1, findings);
    Optional<Travel> travel =
        listed ? VrplibWeights.read(parts, places, findings) : planar(parts, findings);
    if (findings.hasErrors() || nodes.isEmpty() || rounding.isEmpty() || travel.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new RoutingCase(
            header.name(),
            1,
            nodes.get().depots(),
            nodes.get().orders(),
            List.of(),
            fleet,
            travel.get(),
            rounding.get(),
            VisitNumbers.PLACES_FROM_0));
  }

  private static Optional<Travel> planar(VrplibSections parts, Findings findings) {
    parts
        .section(VrplibWeights.SECTION)
        .ifPresent(
            section ->
                findings.error(
                    "unsupported-section",
                    section.heading().where(),
                    VrplibWeights.SECTION,
                    "distances are listed, but EDGE_WEIGHT_TYPE is not EXPLICIT"));
    return Optional.of(new PlanarTravel());
  }

  /** How many nodes there seem to be, so that their rows are checked even without a DIMENSION. */
  private static int rows(VrplibSections parts) {
    return parts.section("NODE_COORD_SECTION").map(s -> s.rows().size()).orElse(0);
  }
}
