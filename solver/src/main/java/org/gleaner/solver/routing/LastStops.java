package org.gleaner.solver.routing;

import java.util.List;
import java.util.Optional;

/**
 * The stops that are on the way to an end: a vehicle that must come home empty unloads after its
 * last client at one place, in one of its windows, as if it reloaded there, and drives on to the
 * end. The leg from the client to the end is both ways and the unloading; only when things happen
 * on it is told here. From a depot the way to the end is straight.
 *
 * @param doors by depot, then by client, from 0: the depots that the place is, one for each of its
 *     windows, ascending. Of depots that no such stop is on the way to there are none
 */
public record LastStops(List<List<List<Integer>>> doors) {

  public static final LastStops NONE = new LastStops(List.of());

  public LastStops {
    doors = doors.stream().map(some -> some.stream().map(List::copyOf).toList()).toList();
  }

  public boolean isEmpty() {
    return doors.isEmpty();
  }

  /** Whether some ways to an end have such a stop. */
  public boolean isBefore(int end) {
    return !isEmpty() && !doors.get(end).isEmpty();
  }

  /**
   * The depots of the stop on a way, any of which it may be made at; empty if there is none.
   *
   * @param last location before the end
   */
  public List<Integer> doors(int end, int last) {
    return isBefore(end) && last >= doors.size()
        ? doors.get(end).get(last - doors.size())
        : List.of();
  }

  /**
   * The same for a problem with some of the clients.
   *
   * @param clients of this problem, from 0, in their order there
   */
  public LastStops among(List<Integer> clients) {
    return new LastStops(
        doors.stream()
            .map(
                byClient ->
                    byClient.isEmpty() ? byClient : clients.stream().map(byClient::get).toList())
            .toList());
  }

  /** What does not fit a problem; empty if all does. */
  Optional<String> mismatch(int depots, int clients) {
    boolean fits =
        isEmpty()
            || (doors.size() == depots
                && doors.stream().allMatch(some -> some.isEmpty() || some.size() == clients)
                && doors.stream()
                    .flatMap(List::stream)
                    .flatMap(List::stream)
                    .allMatch(door -> door >= 0 && door < depots));
    return fits ? Optional.empty() : Optional.of("last stops are of other depots or clients");
  }
}
