package org.gleaner.shell.command;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.routing.FacilityShortage;
import org.gleaner.domain.routing.FacilityShortages;
import org.gleaner.domain.routing.ImpossibleOrder;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingConstraint;

/** What is known before the solve to be left out. */
final class Unplannable {

  private Unplannable() {}

  /** A warning for each order that nobody can serve, and for facilities that take too little. */
  static List<Finding> findings(RoutingCase routing, List<ImpossibleOrder> impossible) {
    List<Finding> findings = new ArrayList<>();
    for (ImpossibleOrder one : impossible) {
      findings.add(
          Finding.warning(
              one.reason().id(),
              SourceLocation.ofFile("order " + routing.orders().get(one.order()).id()),
              null,
              one.message()));
    }
    for (FacilityShortage one : FacilityShortages.of(routing, impossible)) {
      findings.add(
          Finding.warning(
              RoutingConstraint.FACILITY_CAPACITY.id(),
              SourceLocation.ofFile("facility " + String.join(", ", one.facilities())),
              null,
              one.message()));
    }
    return findings;
  }
}
