package org.gleaner.domain.dataset.routing.folder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gleaner.domain.dataset.format.ClockTime;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.ClosedTravel;
import org.gleaner.domain.routing.Compartment;
import org.gleaner.domain.routing.CrewHours;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.DriverBreak;
import org.gleaner.domain.routing.DrivingRuleSet;
import org.gleaner.domain.routing.FleetTerms;
import org.gleaner.domain.routing.HandlingRules;
import org.gleaner.domain.routing.IntermediateFacility;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.Relief;
import org.gleaner.domain.routing.RoadTable;
import org.gleaner.domain.routing.RoadTravel;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RouteEnds;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;
import org.gleaner.domain.routing.WeeklyHours;
import org.gleaner.domain.routing.WorkingHours;

/** What of a case the tables have no words for. */
final class Expressible {
  static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9._-]*");
  private static final String BEYOND_A_DAY = "windows beyond a day";
  private static final String OTHER_LOADS = "loads other than kilograms, litres and activity";

  private final Set<String> obstacles = new LinkedHashSet<>();
  private final Set<String> ids = new HashSet<>();

  private final int dimensions;
  private final boolean daysFollow;

  private Expressible(RoutingCase routing) {
    dimensions = LoadColumns.of(routing).dimensions();
    daysFollow = routing.terms().daysFollow();
  }

  /** In words, each once; none if the case can be written. */
  static List<String> obstacles(RoutingCase routing) {
    Expressible check = new Expressible(routing);
    check.terms(routing);
    check.rules(routing.rules());
    routing.depots().forEach(check::depot);
    routing.orders().forEach(check::order);
    routing.facilities().forEach(check::facility);
    check.drivingRules(routing.terms().fleet());
    routing.vehicleTypes().forEach(type -> check.vehicle(type, routing.terms().fleet()));
    check.weekdays(routing);
    check.nights(routing);
    return new ArrayList<>(check.obstacles);
  }

  private void unless(boolean expressible, String obstacle) {
    if (!expressible) {
      obstacles.add(obstacle);
    }
  }

  private void terms(RoutingCase routing) {
    boolean seconds =
        routing.rounding() == RoundingConvention.DOUBLE_TO_HUNDREDTHS
            && routing.visitNumbers() == VisitNumbers.PLACES_FROM_0;
    unless(seconds, "another rounding convention");
    unless(
        routing.terms().loadUnits().isEmpty()
            || routing.terms().loadUnits().equals(LoadColumns.of(routing).units()),
        OTHER_LOADS);
    boolean onRoads =
        routing.travels().stream()
            .map(travel -> travel instanceof ClosedTravel closed ? closed.usual() : travel)
            .allMatch(travel -> travel instanceof RoadTravel || travel instanceof RoadTable);
    unless(onRoads, "other ways to travel");
    if (onRoads) {
      RoadTexts.obstacles(routing).forEach(obstacle -> unless(false, obstacle));
    }
    unless(SLUG.matcher(routing.name()).matches(), "a name that is no slug");
    unless(!routing.depots().isEmpty() && !routing.orders().isEmpty(), "no depot or no order");
  }

  private void place(String id, Point at) {
    unless(SLUG.matcher(id).matches(), "ids that are no slugs");
    unless(ids.add(id), "places of the same id");
    boolean onEarth = Math.abs(at.x()) <= 180 && Math.abs(at.y()) <= 90;
    unless(onEarth, "places without longitude and latitude");
  }

  private void window(TimeWindow window) {
    boolean clock =
        isOnClock(window.open())
            && (isOnClock(window.close()) || Double.isInfinite(window.close()));
    unless(clock, BEYOND_A_DAY);
  }

  /** The night after a day is said by tables only where the next day follows it. */
  private boolean isOnClock(double time) {
    return ClockTime.isOnClock(time) && (daysFollow || time <= ClockTime.DAY);
  }

  private void hours(WeeklyHours hours) {
    List<TimeWindow> windows = hours.windows();
    windows.forEach(this::window);
    boolean always = hours.equals(WeeklyHours.ALWAYS);
    boolean closes = windows.stream().allMatch(w -> Double.isFinite(w.close()));
    unless(always || closes, "windows that never close");
  }

  private void depot(Depot depot) {
    place(depot.id(), depot.at());
    window(depot.hours());
  }

  private void order(Order order) {
    place(order.id(), order.at());
    hours(order.hours());
    unless(order.loads().size() == dimensions, OTHER_LOADS);
    unless(isOnClock(order.releaseTime()), BEYOND_A_DAY);
    words(order.handling().requiredFeatures());
    words(order.handling().papers().manifests());
    Relief relief = order.handling().relief();
    unless(relief == null || SLUG.matcher(relief.id()).matches(), "ids that are no slugs");
  }

  private void rules(HandlingRules rules) {
    boolean slugs = rules.reliefs().stream().allMatch(l -> SLUG.matcher(l.relief()).matches());
    unless(slugs, "ids that are no slugs");
  }

  private void facility(IntermediateFacility facility) {
    place(facility.id(), facility.at());
    hours(facility.terms().hours());
    words(facility.terms().acceptedMaterials());
    int limits = facility.terms().dailyCapacities().size();
    unless(limits == 0 || limits == dimensions, OTHER_LOADS);
  }

  private void drivingRules(FleetTerms fleet) {
    Set<String> names = new HashSet<>();
    for (DrivingRuleSet set : fleet.drivingRules()) {
      unless(DrivingRuleTable.isExpressible(set), "driving rules that the table cannot state");
      unless(names.add(set.id() + " " + set.drivers()), "driving rules of the same name");
    }
  }

  private void vehicle(VehicleType type, FleetTerms fleet) {
    unless(SLUG.matcher(type.id()).matches(), "ids that are no slugs");
    unless(type.capacities().size() == dimensions, OTHER_LOADS);
    boolean hasDepot = type.startDepot() != RouteEnds.OPEN || type.endDepot() != RouteEnds.OPEN;
    unless(hasDepot, "routes without a depot");
    breaks(type.hours());
    CrewHours crew = type.hours().crew();
    boolean known =
        crew.equals(CrewHours.FREE) || DrivingRuleSets.naming(crew.rules(), fleet).isPresent();
    unless(known, "driving rules without a name");
    window(type.shift());
    boolean priced = VehicleTexts.costPerKm(type, fleet.emissions()) >= 0;
    unless(priced, "costs of distance below the price of what is emitted on it");
    unless(type.limits().maxOrders() > 0, "limits of no order at all");
    words(type.equipment().features());
    words(type.equipment().hazardClasses());
    Set<String> compartments = new HashSet<>();
    for (Compartment one : type.equipment().compartments()) {
      unless(SLUG.matcher(one.id()).matches(), "ids that are no slugs");
      unless(compartments.add(one.id()), "compartments of the same id");
      unless(one.capacities().size() == dimensions, OTHER_LOADS);
      words(one.materials());
      words(one.hazardClasses());
    }
  }

  private void nights(RoutingCase routing) {
    DepotNights nights = new DepotNights(routing.depots(), new Findings());
    boolean areOpen =
        !daysFollow
            || routing.vehicleTypes().stream().allMatch(t -> nights.closingDuring(t).isEmpty());
    unless(areOpen, "depots that close during a shift");
    boolean areOfADay =
        routing.vehicleTypes().stream()
            .map(VehicleType::shift)
            .allMatch(s -> s.close() - s.open() <= ClockTime.DAY || Double.isInfinite(s.close()));
    unless(areOfADay, BEYOND_A_DAY);
  }

  private void weekdays(RoutingCase routing) {
    boolean areDated =
        routing.terms().startDate() != null
            || (routing.vehicleTypes().stream().allMatch(t -> t.hours().weekdays().isEmpty())
                && routing.orders().stream().allMatch(o -> o.hours().areDaily())
                && routing.facilities().stream().allMatch(f -> f.terms().hours().areDaily()));
    unless(areDated, "weekdays without dates");
  }

  private void breaks(WorkingHours hours) {
    List<DriverBreak> breaks = hours.breaks();
    Set<String> names = new HashSet<>();
    for (DriverBreak one : breaks) {
      unless(SLUG.matcher(one.id()).matches(), "ids that are no slugs");
      unless(names.add(one.id()), "breaks of the same id");
      one.windows().forEach(this::window);
      boolean closes = one.windows().stream().allMatch(w -> Double.isFinite(w.close()));
      unless(closes, "windows that never close");
      unless(BreakTable.onShift(one, hours).equals(one), "breaks of the night before a shift");
    }
    unless(BreakTable.areInOrder(breaks), "breaks that are not in the order of their windows");
  }

  private void words(List<String> words) {
    boolean single =
        words.stream().allMatch(w -> !w.isEmpty() && w.chars().noneMatch(Character::isWhitespace));
    unless(single, "words with blanks in them");
  }
}
