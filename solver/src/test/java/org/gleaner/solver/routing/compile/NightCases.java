package org.gleaner.solver.routing.compile;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.DriverBreak;
import org.gleaner.domain.routing.FacilityTerms;
import org.gleaner.domain.routing.IntermediateFacility;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoadTerms;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.TruckBan;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.WeeklyHours;
import org.gleaner.domain.routing.WorkingHours;

/** Cases of two days without dates put on a Monday and a Tuesday, or on their evenings. */
final class NightCases {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  private static final List<List<DayOfWeek>> DRAWN =
      List.of(List.of(), List.of(DayOfWeek.MONDAY), List.of(DayOfWeek.TUESDAY));

  private NightCases() {}

  /**
   * The same case so much later. Windows and bans that then begin after midnight are stated as
   * those of the day on which they begin; nothing else changes.
   */
  static RoutingCase later(RoutingCase routing, double by) {
    return new RoutingCase(
        routing.name(),
        routing.days(),
        routing.depots().stream()
            .map(d -> new Depot(d.id(), d.at(), later(d.hours(), by)))
            .toList(),
        routing.orders().stream().map(order -> later(order, by)).toList(),
        routing.facilities().stream().map(facility -> later(facility, by)).toList(),
        routing.vehicleTypes().stream().map(type -> later(type, by)).toList(),
        routing.travels(),
        routing.terms().withDaysFollowing(true).withRoads(later(routing.terms().roads(), by)));
  }

  private static RoadTerms later(RoadTerms roads, double by) {
    return new RoadTerms(
        roads.classes(),
        roads.zones(),
        roads.bans().stream().map(ban -> later(ban, by)).toList(),
        roads.closures(),
        roads.profiles(),
        roads.areas());
  }

  private static TruckBan later(TruckBan ban, double by) {
    boolean isNextDay = ban.from() + by >= TruckBan.END_OF_DAY;
    double moved = isNextDay ? by - TruckBan.END_OF_DAY : by;
    List<DayOfWeek> weekdays =
        ban.weekdays().stream().map(day -> isNextDay ? day.plus(1) : day).toList();
    return new TruckBan(
        ban.zone(), ban.classes(), weekdays, ban.from() + moved, ban.until() + moved);
  }

  private static Order later(Order order, double by) {
    return order
        .withVisit(order.visit().withHours(stated(order.hours(), by)))
        .withReleaseTime(order.releaseTime() + by);
  }

  private static IntermediateFacility later(IntermediateFacility facility, double by) {
    FacilityTerms terms = facility.terms();
    return new IntermediateFacility(
        facility.id(),
        facility.at(),
        facility.unloadingTime(),
        new FacilityTerms(
            stated(terms.hours(), by), terms.acceptedMaterials(), terms.dailyCapacities()));
  }

  private static VehicleType later(VehicleType type, double by) {
    WorkingHours hours = type.hours();
    return type.withHours(
        new WorkingHours(
            later(hours.shift(), by),
            hours.overtime(),
            hours.breaks().stream().map(pause -> later(pause, by)).toList(),
            hours.crew()));
  }

  private static DriverBreak later(DriverBreak pause, double by) {
    List<TimeWindow> windows = pause.windows().stream().map(w -> later(w, by)).toList();
    return new DriverBreak(pause.id(), windows, pause.duration());
  }

  private static WeeklyHours stated(WeeklyHours hours, double by) {
    return WeeklyHours.daily(
        hours.windows().stream().map(window -> stated(later(window, by))).toList());
  }

  private static TimeWindow later(TimeWindow window, double by) {
    return window.equals(TimeWindow.ALWAYS)
        ? window
        : new TimeWindow(window.open() + by, window.close() + by);
  }

  private static TimeWindow stated(TimeWindow window) {
    return window.open() < TruckBan.END_OF_DAY ? window : later(window, -TruckBan.END_OF_DAY);
  }

  /**
   * Orders and facilities keep their windows on some weekdays only. Any order may be left out, as
   * it may be closed on its days.
   */
  static RoutingCase onWeekdays(RoutingCase routing, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return new RoutingCase(
        routing.name(),
        routing.days(),
        routing.depots(),
        routing.orders().stream()
            .map(order -> order.isMandatory() ? order.withPrize(50.0) : order)
            .map(order -> order.withVisit(order.visit().withHours(drawn(order.hours(), random))))
            .toList(),
        routing.facilities().stream()
            .map(
                facility ->
                    new IntermediateFacility(
                        facility.id(),
                        facility.at(),
                        facility.unloadingTime(),
                        new FacilityTerms(
                            drawn(facility.terms().hours(), random),
                            facility.terms().acceptedMaterials(),
                            facility.terms().dailyCapacities())))
            .toList(),
        routing.vehicleTypes(),
        routing.travels(),
        routing.terms().startingOn(MONDAY).withDaysFollowing(true));
  }

  private static WeeklyHours drawn(WeeklyHours hours, SplittableRandom random) {
    return new WeeklyHours(
        hours.windows().stream()
            .map(w -> new WeeklyHours.Opening(w, DRAWN.get(random.nextInt(DRAWN.size()))))
            .toList());
  }
}
