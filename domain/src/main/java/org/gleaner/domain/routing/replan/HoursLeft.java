package org.gleaner.domain.routing.replan;

import java.util.List;
import org.gleaner.domain.routing.DoneStop;
import org.gleaner.domain.routing.DriverBreak;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.WorkingHours;

/** What a day leaves of the hours of a vehicle; weekdays are settled for it. */
final class HoursLeft {

  private HoursLeft() {}

  /** Of a vehicle that leaves no sooner than now, in the unit of time of the case. */
  static WorkingHours from(WorkingHours hours, double now) {
    TimeWindow shift = hours.shift();
    double open = Math.max(shift.open(), now);
    // Of a shift that is over nothing is left: the vehicle cannot leave any more.
    double close = Math.max(open, shift.close());
    // Of a shift without an end none of it is used up.
    double used = close > shift.close() ? close - shift.close() : 0;
    double overtime = Math.max(0, hours.overtime() - used);
    // A break that is over by then has been taken at the depot.
    List<DriverBreak> breaks =
        hours.breaks().stream()
            .filter(one -> one.windows().get(one.windows().size() - 1).close() >= now)
            .toList();
    return new WorkingHours(new TimeWindow(open, close), overtime, breaks, hours.crew());
  }

  /** Hours without the breaks that have been taken. */
  static WorkingHours after(WorkingHours hours, List<DoneStop> done) {
    int taken = done.stream().mapToInt(DoneStop::breaks).sum();
    List<DriverBreak> breaks = hours.breaks();
    return hours.withBreaks(breaks.subList(Math.min(taken, breaks.size()), breaks.size()));
  }
}
