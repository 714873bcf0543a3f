package org.gleaner.domain.dataset.osrm;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One request of the table service.
 *
 * @param coordinates as {@code longitude,latitude}
 * @param sources positions in the coordinates
 * @param destinations positions in the coordinates
 */
record OsrmRequest(
    OsrmSettings settings,
    List<String> coordinates,
    List<Integer> sources,
    List<Integer> destinations) {

  OsrmRequest {
    coordinates = List.copyOf(coordinates);
    sources = List.copyOf(sources);
    destinations = List.copyOf(destinations);
  }

  /** From some coordinates to some, which are the same or have none in common. */
  static OsrmRequest between(OsrmSettings settings, List<String> from, List<String> to) {
    List<String> all = new ArrayList<>(from);
    if (from.equals(to)) {
      return new OsrmRequest(settings, all, range(0, from.size()), range(0, from.size()));
    }
    all.addAll(to);
    return new OsrmRequest(settings, all, range(0, from.size()), range(from.size(), all.size()));
  }

  private static List<Integer> range(int from, int to) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = from; i < to; i++) {
      numbers.add(i);
    }
    return numbers;
  }

  /** Path and query, after the address of the server. */
  String path() {
    return "/table/v1/"
        + settings.profile()
        + "/"
        + String.join(";", coordinates)
        + "?annotations=duration,distance&sources="
        + joined(sources)
        + "&destinations="
        + joined(destinations);
  }

  private static String joined(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(";"));
  }

  URI uri() {
    String server = settings.server().toString();
    return URI.create(server.replaceAll("/+$", "") + path());
  }

  /** The server and the size of the table, for a message: coordinates would fill the screen. */
  String shown() {
    return settings.server()
        + " (table of "
        + sources.size()
        + " x "
        + destinations.size()
        + ", profile "
        + settings.profile()
        + ")";
  }
}
