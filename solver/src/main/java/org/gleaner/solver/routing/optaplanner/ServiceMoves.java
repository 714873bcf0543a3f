package org.gleaner.solver.routing.optaplanner;

import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.domain.variable.descriptor.ListVariableDescriptor;
import org.optaplanner.core.impl.heuristic.move.Move;
import org.optaplanner.core.impl.heuristic.move.NoChangeMove;
import org.optaplanner.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import org.optaplanner.core.impl.heuristic.selector.move.generic.list.ListChangeMove;
import org.optaplanner.core.impl.score.director.InnerScoreDirector;

/**
 * The moves that look at no neighbour: a client begins a route of its own, a stop is taken out of
 * its route, an unused reload is put in, an order is visited by another alternative.
 */
public final class ServiceMoves
    implements MoveIteratorFactory<CollectionPlan, Move<CollectionPlan>> {

  @Override
  public long getSize(ScoreDirector<CollectionPlan> director) {
    return director.getWorkingSolution().stops().size();
  }

  @Override
  public Iterator<Move<CollectionPlan>> createOriginalMoveIterator(
      ScoreDirector<CollectionPlan> director) {
    throw new UnsupportedOperationException("these moves are drawn at random only");
  }

  @Override
  public Iterator<Move<CollectionPlan>> createRandomMoveIterator(
      ScoreDirector<CollectionPlan> director, Random random) {
    Draw draw = new Draw(director, random);
    return Stream.generate(draw::move).iterator();
  }

  /** Draws from the plan as it is now; what cannot be made is a move that changes nothing. */
  private record Draw(
      CollectionPlan plan, ListVariableDescriptor<CollectionPlan> variable, Random random) {

    Draw(ScoreDirector<CollectionPlan> director, Random random) {
      this(
          director.getWorkingSolution(),
          ((InnerScoreDirector<CollectionPlan, ?>) director)
              .getSolutionDescriptor()
              .getListVariableDescriptors()
              .get(0),
          random);
    }

    Move<CollectionPlan> move() {
      Stop stop = plan.stops().get(random.nextInt(plan.stops().size()));
      if (stop.isReload() && stop.isUnserved()) {
        return insert(stop);
      }
      Order order = stop.order();
      if (order != null && order.isChoice()) {
        Move<CollectionPlan> move = new SwitchAlternative(plan, random).draw(order);
        return move == null ? nothing() : move;
      }
      return random.nextBoolean() ? open(stop) : takeOut(stop);
    }

    /** To the start of an unused vehicle. */
    private Move<CollectionPlan> open(Stop stop) {
      return stop.isReload() ? nothing() : to(stop, unusedVehicle(), 0);
    }

    private Move<CollectionPlan> takeOut(Stop stop) {
      Vehicle holder = plan.holder();
      return stop.isUnserved() ? nothing() : to(stop, holder, holder.stops().size());
    }

    /** Somewhere into the route of a client drawn at random, so that long routes are likelier. */
    private Move<CollectionPlan> insert(Stop reload) {
      Stop client = plan.stops().get(random.nextInt(plan.stops().size()));
      Vehicle vehicle = client.vehicle();
      if (vehicle == null
          || client.isUnserved()
          || !vehicle.type().reloadDepots().contains(reload.location())
          || vehicle.route().unloadings() >= vehicle.type().reloadLimit()) {
        return nothing();
      }
      return to(reload, vehicle, random.nextInt(vehicle.stops().size() + 1));
    }

    private Move<CollectionPlan> to(Stop stop, @Nullable Vehicle vehicle, int index) {
      Vehicle from = stop.vehicle();
      return from == null || vehicle == null || from == vehicle
          ? nothing()
          : new ListChangeMove<>(variable, from, stop.index(), vehicle, index);
    }

    /** The first one from a vehicle drawn at random on. */
    private @Nullable Vehicle unusedVehicle() {
      List<Vehicle> vehicles = plan.vehicles();
      int first = random.nextInt(vehicles.size());
      for (int i = 0; i < vehicles.size(); i++) {
        Vehicle vehicle = vehicles.get((first + i) % vehicles.size());
        if (!vehicle.isHolder() && !vehicle.isUsed()) {
          return vehicle;
        }
      }
      return null;
    }

    private static Move<CollectionPlan> nothing() {
      return new NoChangeMove<>();
    }
  }
}
