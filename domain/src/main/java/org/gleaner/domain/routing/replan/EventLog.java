package org.gleaner.domain.routing.replan;

import java.util.List;

/** All that has happened, in the order in which it was told. */
record EventLog(List<LiveDay.Moment> moments) {

  EventLog {
    moments = List.copyOf(moments);
  }

  EventLog on(int day) {
    return new EventLog(moments.stream().filter(moment -> moment.day() == day).toList());
  }

  /** What was told last; nothing if nothing has happened. */
  EventLog latest() {
    int count = moments.size();
    return new EventLog(moments.subList(Math.max(0, count - 1), count));
  }

  <E extends RouteEvent> List<E> of(Class<E> kind) {
    return moments.stream()
        .flatMap(moment -> moment.events().stream())
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }
}
