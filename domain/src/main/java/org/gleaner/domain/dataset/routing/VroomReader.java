package org.gleaner.domain.dataset.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gleaner.domain.dataset.json.JsonFields;
import org.gleaner.domain.dataset.json.JsonValue;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingTerms;
import org.gleaner.domain.routing.Travel;
import org.gleaner.domain.routing.VisitNumbers;

/**
 * Input of VROOM (its API as of 1.15): jobs and vehicles, seconds and metres. Jobs are optional
 * there; priorities become prizes ({@link VroomPrizes}). What cannot be planned is an error at its
 * place.
 */
final class VroomReader {
  private final Findings findings;
  private final String file;

  private VroomReader(String file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  /** Whether a document that is no other JSON format is VROOM's. */
  static boolean fits(JsonValue document) {
    return document.members().containsKey("vehicles") || document.members().containsKey("jobs");
  }

  static Optional<RoutingCase> read(JsonValue document, String file, Findings findings) {
    return JsonFields.of(document, findings)
        .flatMap(root -> new VroomReader(file, findings).read(root));
  }

  private Optional<RoutingCase> read(JsonFields root) {
    VroomMatrices matrices = VroomMatrices.read(root, findings);
    VroomPlaces places = new VroomPlaces(matrices);
    List<JsonValue> vehicles = items(root, "vehicles");
    List<JsonValue> items = items(root, "jobs");
    VroomValues.unsupported(root, "shipments", "a shipment from one place to another");
    root.reportUnknown();
    VroomVehicles.Fleet fleet = VroomVehicles.read(vehicles, places, matrices, findings);
    int dimensions = VroomVehicles.dimensions(vehicles);
    List<VroomJobs.Job> jobs = VroomJobs.read(items, places, dimensions, findings);
    if (findings.hasErrors() || fleet.types().isEmpty()) {
      return Optional.empty();
    }
    reportAssumptions(matrices, fleet);
    return Optional.of(withPrizes(routing(places, matrices, fleet, jobs), jobs));
  }

  private static List<JsonValue> items(JsonFields root, String key) {
    Optional<List<JsonValue>> items = root.requiredArray(key);
    if (items.isPresent() && items.get().isEmpty()) {
      root.error("empty-list", key, "must hold at least one", null);
    }
    return items.orElse(List.of());
  }

  /** VROOM would ask a routing engine. */
  private void reportAssumptions(VroomMatrices matrices, VroomVehicles.Fleet fleet) {
    SourceLocation where = SourceLocation.ofFile(file);
    if (matrices.isEmpty()) {
      findings.warning(
          "no-matrices",
          where,
          null,
          "the file has no matrices: roads are taken to be great circles x "
              + VroomProfile.CIRCUITY
              + " at 50 km/h");
      return;
    }
    for (VroomProfile profile : fleet.profiles()) {
      VroomMatrices.Matrices own = matrices.byProfile().get(profile.name());
      if (own != null && own.distances() == null) {
        findings.info("no-distances", own.where().where(), "without distances they count as 0");
      }
    }
  }

  private RoutingCase routing(
      VroomPlaces places,
      VroomMatrices matrices,
      VroomVehicles.Fleet fleet,
      List<VroomJobs.Job> jobs) {
    List<Depot> depots = places.depots();
    List<Integer> jobRows = jobs.stream().map(VroomJobs.Job::row).toList();
    List<Travel> travels =
        fleet.profiles().stream()
            .map(profile -> profile.travel(matrices, places.depotRows(), jobRows))
            .toList();
    return new RoutingCase(
        RoutingFile.nameWithoutEnding(file),
        1,
        depots,
        jobs.stream().map(VroomJobs.Job::order).toList(),
        List.of(),
        fleet.types(),
        travels,
        new RoutingTerms(
            RoundingConvention.DOUBLE_TO_HUNDREDTHS, VisitNumbers.PLACES_FROM_0, null, null));
  }

  private static RoutingCase withPrizes(RoutingCase routing, List<VroomJobs.Job> jobs) {
    List<Double> prizes =
        VroomPrizes.of(routing, jobs.stream().map(VroomJobs.Job::priority).toList());
    List<Order> orders = new ArrayList<>();
    for (Order order : routing.orders()) {
      orders.add(order.withPrize(prizes.get(orders.size())));
    }
    return routing.withOrders(orders);
  }
}
