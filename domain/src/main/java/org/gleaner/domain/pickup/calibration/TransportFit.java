package org.gleaner.domain.pickup.calibration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.gleaner.domain.pickup.CollectionArea;
import org.gleaner.domain.plan.Flow;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.quantity.Series;
import org.gleaner.domain.travel.TransportTerms;

/**
 * Fits the transport terms of a network to what routes cost.
 *
 * @param fit which figure gives way
 * @param damping how far the terms go towards the fit, above 0; 1 is all the way
 * @param period whose flows the routes carry
 */
public record TransportFit(Fit fit, double damping, int period) {

  /** The mode by which most of each material leaves the sites of an area in the period. */
  public Map<String, String> modes(List<Flow> flows, CollectionArea area) {
    Map<String, String> modes = new HashMap<>();
    Map<String, Double> most = new HashMap<>();
    Map<List<String>, Double> tonnes = new HashMap<>();
    for (Flow flow : flows) {
      if (flow.period() == period && area.knows(flow.from())) {
        String material = flow.material();
        double sum =
            tonnes.merge(List.of(material, flow.mode()), flow.tonnesPerYear(), Double::sum);
        if (sum > most.getOrDefault(material, 0.0)) {
          most.put(material, sum);
          modes.put(material, flow.mode());
        }
      }
    }
    return modes;
  }

  /** The fitted terms, of hauls whose mode is known and has terms. */
  public List<FittedTerms> of(PlanningCase network, List<Haul> hauls, Map<String, String> modes) {
    CaseIndex index = CaseIndex.of(network);
    List<FittedTerms> fitted = new ArrayList<>();
    for (Haul haul : hauls) {
      Optional<TransportTerms> terms =
          Optional.ofNullable(modes.get(haul.material()))
              .flatMap(mode -> index.transportTerms(mode, haul.material()));
      terms.ifPresent(t -> fitted.add(fitted(t, haul)));
    }
    return fitted;
  }

  private FittedTerms fitted(TransportTerms terms, Haul haul) {
    Fit.Price before =
        new Fit.Price(terms.fixedCostPerTonne().at(period), terms.costPerTonneKm().at(period));
    Fit.Price wanted = fit.of(before, haul.costPerTonne(), haul.km());
    return new FittedTerms(terms.mode(), haul, before, before.towards(wanted, damping));
  }

  /** The network with these terms: each a row of its own for mode and material. */
  public PlanningCase apply(PlanningCase network, List<FittedTerms> fitted) {
    CaseIndex index = CaseIndex.of(network);
    List<TransportTerms> transport = new ArrayList<>(network.transport());
    for (FittedTerms one : fitted) {
      String material = one.haul().material();
      TransportTerms old = index.transportTerms(one.mode(), material).orElseThrow();
      transport.removeIf(t -> t.mode().equals(one.mode()) && material.equals(t.material()));
      transport.add(
          new TransportTerms(
              one.mode(),
              material,
              moved(old.fixedCostPerTonne(), one.after().fixed() - one.before().fixed(), network),
              moved(old.costPerTonneKm(), one.after().rate() - one.before().rate(), network),
              old.kgCo2ePerTonneKm(),
              old.maxKm(),
              old.hazards(),
              old.listedLanesOnly()));
    }
    return network.toBuilder().transport(transport).build();
  }

  /** By as much in all periods, but to nothing below 0. */
  private static Series moved(Series old, double by, PlanningCase network) {
    return Series.of(
        DoubleStream.iterate(0, i -> i + 1)
            .limit(network.horizon().size())
            .map(i -> by == 0 ? old.at((int) i) : Math.max(0, old.at((int) i) + by))
            .toArray());
  }
}
