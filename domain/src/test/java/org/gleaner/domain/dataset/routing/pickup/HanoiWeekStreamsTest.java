package org.gleaner.domain.dataset.routing.pickup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gleaner.domain.arising.Arising;
import org.gleaner.domain.arising.CollectionStep;
import org.gleaner.domain.dataset.CaseReader;
import org.gleaner.domain.dataset.routing.RoutingCaseReader;
import org.gleaner.domain.dataset.routing.folder.EmbeddedRouting;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.pickup.CollectionArea;
import org.gleaner.domain.pickup.CollectionPoint;
import org.gleaner.domain.pickup.HandlingTerms;
import org.gleaner.domain.pickup.PointStream;
import org.gleaner.domain.pickup.YearlyFlow;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.routing.RoutingCase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shipped week and the case of Viet Nam that is shipped beside it do not drift apart. */
class HanoiWeekStreamsTest {
  private static final EmbeddedRouting SOURCE = new EmbeddedRouting("hanoi-week");

  /** Pressed at sewage works and taken from there in skips: no collection round. */
  private static final Set<String> NO_ROUND = Set.of("wwtp-sludge");

  private static final double ROUNDING = 0.001;

  private static CollectionArea area;
  private static List<YearlyFlow> flows;
  private static CaseIndex vietnam;

  @BeforeAll
  static void read() {
    Findings findings = new Findings();
    area = CollectionAreaReader.read(SOURCE, findings).orElseThrow();
    flows = FlowReader.read(SOURCE, findings);
    vietnam = CaseIndex.of(new CaseReader().readEmbedded("vietnam").orThrow());
  }

  /** Whatever a plan may collect at these sites, in whatever period, waits at some point. */
  @Test
  void allThatTheNetworkCanCollectWaitsAtAPointAndIsHandled() {
    Set<List<String>> waiting = waiting();
    List<String> handled = area.handling().stream().map(HandlingTerms::material).toList();

    Set<List<String>> collectable = new LinkedHashSet<>();
    for (Arising one : arisings()) {
      collectable.add(List.of(one.site(), area.mixtures().collectedAs(one.material())));
    }

    assertThat(collectable).hasSizeGreaterThan(20);
    assertThat(waiting).containsAll(collectable);
    assertThat(handled).containsAll(collectable.stream().map(key -> key.get(1)).toList());
  }

  /** A mixture of what the case does not have would be a leftover of a former case. */
  @Test
  void mixturesAreOfMaterialsThatTheNetworkHas() {
    assertThat(area.mixtures().collectedAs().keySet()).allMatch(vietnam::hasMaterial);
  }

  /** Works take, and vehicles may carry, whatever waits. */
  @Test
  void whatWaitsIsTakenSomewhere() {
    RoutingCase routing = RoutingCaseReader.readEmbedded("hanoi-week").orThrow();
    for (HandlingTerms terms : area.handling()) {
      assertThat(routing.facilities())
          .as(terms.material())
          .anyMatch(works -> works.terms().accepts(terms.handling()));
    }
  }

  /** No plan of today's case could collect more in 2028 than all of its steps. */
  @Test
  void flowsAreWithinWhatCanBeCollectedIn2028() {
    int period = vietnam.horizon().containing(2028).orElseThrow().index();
    Map<List<String>, Double> most = new LinkedHashMap<>();
    for (Arising one : arisings()) {
      double share =
          vietnam.collectionTerms(one.site(), one.material()).steps().stream()
              .map(CollectionStep::maxShare)
              .mapToDouble(series -> series.at(period))
              .sum();
      most.merge(
          List.of(one.site(), one.material()),
          share * one.tonnesPerYear().best().at(period),
          Double::sum);
    }
    for (YearlyFlow flow : flows) {
      assertThat(most).containsKey(List.of(flow.origin(), flow.material()));
      assertThat(flow.tonnes())
          .as(flow.material())
          .isPositive()
          .isLessThanOrEqualTo(most.get(List.of(flow.origin(), flow.material())) + ROUNDING);
    }
  }

  /** Those of the sites whose tonnes the points share in. */
  private static List<Arising> arisings() {
    return vietnam.planningCase().arisings().stream()
        .filter(one -> area.knows(one.site()))
        .filter(one -> !NO_ROUND.contains(one.material()))
        .toList();
  }

  /** By site and material. */
  private static Set<List<String>> waiting() {
    Map<String, String> sites = new LinkedHashMap<>();
    for (CollectionPoint point : area.points()) {
      sites.put(point.id(), point.site());
    }
    Set<List<String>> waiting = new LinkedHashSet<>();
    for (PointStream stream : area.streams()) {
      waiting.add(List.of(String.valueOf(sites.get(stream.point())), stream.material()));
    }
    return waiting;
  }
}
