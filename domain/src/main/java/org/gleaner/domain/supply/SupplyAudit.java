package org.gleaner.domain.supply;

import java.util.List;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;

/**
 * Checks a sizing without the code that made it: mass closes at every product, material and
 * element; shares of regions sum to 1; each level is part of the one before. An error is a bug, not
 * bad input.
 */
public record SupplyAudit(SupplySizing sizing) {

  /** Relative: of all that went into use, or of what is compared. */
  public static final double TOLERANCE = 1e-9;

  /** Allocation shares are stated with some digits. */
  private static final double ROUNDING_OF_SHARES = 1e-6;

  /** Empty if all is well. */
  public List<Finding> findings() {
    Findings findings = new Findings();
    checkBalances(findings);
    checkPlaces(findings);
    checkStreams(findings);
    checkOutflows(findings);
    return findings.toList();
  }

  private void checkBalances(Findings findings) {
    for (NodeBalance balance : sizing.balances()) {
      double residual = balance.residual();
      if (!(residual <= TOLERANCE)) {
        findings.error(
            "mass-open",
            place(balance),
            Double.toString(residual),
            "inflow - outflow must be the change of stock to " + TOLERANCE + " of what came in");
      }
    }
  }

  private void checkPlaces(Findings findings) {
    sizing
        .places()
        .forEach(
            (place, shares) -> {
              double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
              if (!(Math.abs(sum - 1) <= ROUNDING_OF_SHARES)) {
                findings.error(
                    "shares-open",
                    SourceLocation.ofFile("places/" + place),
                    Double.toString(sum),
                    "the shares of regions must sum to 1");
              }
            });
  }

  private void checkStreams(Findings findings) {
    for (SupplyStream stream : sizing.streams()) {
      for (int year = sizing.years().from(); year <= sizing.years().to(); year++) {
        double all = stream.tonnes().at(year);
        double part = stream.collectable().at(year);
        if (!(0 <= part && part <= all * (1 + TOLERANCE))) {
          findings.error(
              "levels-mixed",
              SourceLocation.ofFile(stream.source() + "/" + stream.material()),
              Double.toString(part),
              "what is collectable in " + year + " must be part of the " + all + " t that arise");
          break;
        }
      }
    }
  }

  /** Streams of cohorts are the outflows of the balances, but for what has gone abroad. */
  private void checkOutflows(Findings findings) {
    for (NodeBalance balance : sizing.balances()) {
      if (balance.kind() == NodeBalance.Kind.PRODUCT) {
        continue;
      }
      for (int year = sizing.years().from(); year <= sizing.years().to(); year++) {
        double left = balance.outflow().at(year) - balance.exported().at(year);
        double arising = arising(balance, year);
        if (!(Math.abs(left - arising)
            <= TOLERANCE * Math.max(left, arising) + Double.MIN_NORMAL)) {
          findings.error(
              "arising-open",
              place(balance),
              Double.toString(arising),
              "what arises of cohorts in " + year + " must be what they discard, " + left);
          break;
        }
      }
    }
  }

  private double arising(NodeBalance balance, int year) {
    double sum = 0;
    for (SupplyStream stream : sizing.streams()) {
      if (stream.direct()) {
        continue;
      }
      sum += stream.tonnes().at(year) * weight(balance, stream.material());
    }
    return sum;
  }

  private double weight(NodeBalance balance, String material) {
    if (balance.kind() == NodeBalance.Kind.MATERIAL) {
      return material.equals(balance.id()) ? 1 : 0;
    }
    return sizing.contents(material).map(c -> c.perTonne(balance.id())).orElse(0.0);
  }

  private static SourceLocation place(NodeBalance balance) {
    return SourceLocation.ofFile(balance.kind() + "/" + balance.id());
  }
}
