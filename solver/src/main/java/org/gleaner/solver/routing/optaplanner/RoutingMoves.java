package org.gleaner.solver.routing.optaplanner;

import org.optaplanner.core.config.heuristic.selector.common.nearby.NearbySelectionConfig;
import org.optaplanner.core.config.heuristic.selector.entity.EntitySelectorConfig;
import org.optaplanner.core.config.heuristic.selector.list.DestinationSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.list.SubListSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.MoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.list.ListChangeMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.list.ListSwapMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.list.SubListChangeMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.list.SubListSwapMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.list.kopt.KOptListMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.value.ValueSelectorConfig;

/** The neighbourhood of the local search: OptaPlanner's list moves, between near stops. */
final class RoutingMoves {

  private static final int NEARBY = 40;
  private static final int LONGEST_SEGMENT = 8;

  private RoutingMoves() {}

  static UnionMoveSelectorConfig all() {
    return new UnionMoveSelectorConfig()
        .withMoveSelectors(
            weighted(change(), 4),
            weighted(swap(), 3),
            weighted(segmentChange(), 2),
            weighted(segmentSwap(), 1),
            weighted(opt(), 3),
            weighted(
                new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(ServiceMoves.class),
                1));
  }

  private static MoveSelectorConfig<?> change() {
    return new ListChangeMoveSelectorConfig()
        .withValueSelectorConfig(origin("change"))
        .withDestinationSelectorConfig(
            destination(nearby().withOriginValueSelectorConfig(same("change"))));
  }

  private static MoveSelectorConfig<?> swap() {
    return new ListSwapMoveSelectorConfig()
        .withValueSelectorConfig(origin("swap"))
        .withSecondaryValueSelectorConfig(near("swap"));
  }

  private static MoveSelectorConfig<?> segmentChange() {
    return new SubListChangeMoveSelectorConfig()
        .withSelectReversingMoveToo(true)
        .withSubListSelectorConfig(segment("segment change"))
        .withDestinationSelectorConfig(
            destination(
                nearby()
                    .withOriginSubListSelectorConfig(
                        new SubListSelectorConfig().withMimicSelectorRef("segment change"))));
  }

  private static MoveSelectorConfig<?> segmentSwap() {
    return new SubListSwapMoveSelectorConfig()
        .withSelectReversingMoveToo(true)
        .withSubListSelectorConfig(segment("segment swap"))
        .withSecondarySubListSelectorConfig(
            new SubListSelectorConfig()
                .withMaximumSubListSize(LONGEST_SEGMENT)
                .withValueSelectorConfig(stops())
                .withNearbySelectionConfig(
                    nearby()
                        .withOriginSubListSelectorConfig(
                            new SubListSelectorConfig().withMimicSelectorRef("segment swap"))));
  }

  /** 2-opt within and 2-opt* between routes, and their 3-opt kin. */
  private static MoveSelectorConfig<?> opt() {
    return new KOptListMoveSelectorConfig()
        .withMinimumK(2)
        .withMaximumK(3)
        .withOriginSelectorConfig(origin("opt"))
        .withValueSelectorConfig(near("opt"));
  }

  private static MoveSelectorConfig<?> weighted(MoveSelectorConfig<?> moves, double weight) {
    moves.setFixedProbabilityWeight(weight);
    return moves;
  }

  private static ValueSelectorConfig stops() {
    return new ValueSelectorConfig().withVariableName(Vehicle.STOPS);
  }

  private static ValueSelectorConfig origin(String id) {
    return stops().withId(id).withFilterClass(MobileStops.class);
  }

  private static ValueSelectorConfig same(String id) {
    return new ValueSelectorConfig().withMimicSelectorRef(id);
  }

  private static ValueSelectorConfig near(String id) {
    return stops().withNearbySelectionConfig(nearby().withOriginValueSelectorConfig(same(id)));
  }

  private static SubListSelectorConfig segment(String id) {
    return new SubListSelectorConfig()
        .withId(id)
        .withMaximumSubListSize(LONGEST_SEGMENT)
        .withValueSelectorConfig(stops().withFilterClass(MobileStops.class));
  }

  private static DestinationSelectorConfig destination(NearbySelectionConfig nearby) {
    return new DestinationSelectorConfig()
        .withEntitySelectorConfig(new EntitySelectorConfig().withEntityClass(Vehicle.class))
        .withValueSelectorConfig(stops())
        .withNearbySelectionConfig(nearby);
  }

  private static NearbySelectionConfig nearby() {
    return new NearbySelectionConfig()
        .withNearbyDistanceMeterClass(NearbyStops.class)
        .withParabolicDistributionSizeMaximum(NEARBY);
  }
}
