package org.gleaner.domain.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gleaner.domain.market.Transfer;
import org.gleaner.domain.plan.Flow;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.travel.TransportTerms;

/** Material travels only where its mode goes and what its mode may carry. */
final class ArcAudit {

  private static final String CHECK = "arcs";

  private final Audited audited;
  private final CaseIndex index;
  private final AuditLog log;

  ArcAudit(Audited audited) {
    this.audited = audited;
    this.index = audited.index();
    this.log = audited.log();
  }

  /** Returns whether every flow has terms and a distance, without which nothing can be priced. */
  boolean run() {
    List<Flow> flows = audited.decisions().flows();
    boolean priced = true;
    for (int i = 0; i < flows.size(); i++) {
      priced &= check("/flows/" + i, flows.get(i));
    }
    checkTransfers();
    return priced;
  }

  private boolean check(String at, Flow flow) {
    log.expect(
        !flow.from().equals(flow.to()),
        CHECK,
        "arc-to-itself",
        at,
        flow.from(),
        "a flow leads to another site");
    Optional<TransportTerms> found = index.transportTerms(flow.mode(), flow.material());
    if (!log.expect(
        found.isPresent(),
        CHECK,
        "mode-not-allowed",
        at,
        flow.mode(),
        "does not carry " + flow.material())) {
      return false;
    }
    TransportTerms terms = found.orElseThrow();
    String hazard = index.material(flow.material()).hazard();
    boolean permitted =
        hazard == null || terms.hazards().isEmpty() || terms.hazards().contains(hazard);
    log.expect(
        permitted,
        CHECK,
        "hazard-not-allowed",
        at,
        String.valueOf(hazard),
        flow.mode() + " may not carry this hazard");
    return checkDistance(at, flow, terms);
  }

  private boolean checkDistance(String at, Flow flow, TransportTerms terms) {
    OptionalDouble km = index.km(flow.from(), flow.to(), flow.mode());
    if (!log.expect(
        km.isPresent(),
        CHECK,
        "no-way",
        at,
        flow.from() + " -> " + flow.to(),
        "no distance by " + flow.mode() + " is known")) {
      return false;
    }
    double distance = km.orElseThrow();
    log.expect(
        AuditLog.same(distance, flow.km()),
        CHECK,
        "wrong-distance",
        at + "/km",
        Double.toString(flow.km()),
        "it is " + distance + " km");
    log.expect(
        AuditLog.atMost(distance, terms.maxKm()),
        CHECK,
        "too-far",
        at,
        Double.toString(distance),
        flow.mode() + " goes no further than " + terms.maxKm() + " km");
    log.expect(
        !terms.listedLanesOnly() || isListed(flow),
        CHECK,
        "lane-not-listed",
        at,
        flow.from() + " -> " + flow.to(),
        flow.mode() + " runs only on listed lanes");
    return true;
  }

  private boolean isListed(Flow flow) {
    return audited.planningCase().distances().stream()
        .anyMatch(
            d ->
                d.from().equals(flow.from())
                    && d.to().equals(flow.to())
                    && flow.mode().equals(d.mode()));
  }

  /** Limits of transfer stations hold over all materials of a row. */
  private void checkTransfers() {
    Map<Transfer, double[]> received = new LinkedHashMap<>();
    for (Flow flow : audited.decisions().flows()) {
      index
          .transfer(flow.to(), flow.material())
          .map(t -> received.computeIfAbsent(t, x -> new double[audited.horizon().size()]))
          .ifPresent(row -> row[flow.period()] += flow.tonnesPerYear());
    }
    received.forEach(
        (transfer, row) -> {
          for (int t = 0; t < row.length; t++) {
            double limit = transfer.maxTonnesPerYear().at(t);
            log.expect(
                AuditLog.atMost(row[t], limit),
                "transfers",
                "over-transfer",
                null,
                transfer.site() + " " + audited.year(t),
                "receives " + row[t] + " t/a, at most " + limit);
          }
        });
  }
}
