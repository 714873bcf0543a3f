package org.gleaner.domain.dataset.osrm;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A server and how it is to be asked.
 *
 * @param server its address, {@code http} or {@code https}, with a path if it has one
 * @param profile in the path of requests; a server answers for one profile, whatever it is called
 * @param mostCoordinates of one request ({@code --max-table-size} of the server)
 * @param timeout of one request, from the connection to the last byte
 * @param attempts for one request, if it fails in a way that may pass
 * @param firstWait before the second attempt; it doubles from one to the next
 * @param deadline after which nothing is attempted again
 */
public record OsrmSettings(
    URI server,
    String profile,
    int mostCoordinates,
    Duration timeout,
    int attempts,
    Duration firstWait,
    Duration deadline) {
  private static final Pattern PROFILE = Pattern.compile("[A-Za-z0-9_-]+");
  private static final int DEFAULT_TABLE_SIZE = 100;

  /**
   * Settings.
   *
   * @throws IllegalArgumentException if the server or profile is none, or a table of two
   *     coordinates is too large
   */
  public OsrmSettings {
    String scheme = String.valueOf(server.getScheme());
    boolean isWeb = scheme.equals("http") || scheme.equals("https");
    if (!isWeb || server.getHost() == null || server.getQuery() != null) {
      throw new IllegalArgumentException("no address of a server: " + server);
    }
    if (!PROFILE.matcher(profile).matches()) {
      throw new IllegalArgumentException("no profile: " + profile);
    }
    if (mostCoordinates < 2 || attempts < 1) {
      throw new IllegalArgumentException("nothing could be asked");
    }
  }

  /** What a server of default settings takes: 100 coordinates; 30 s, four attempts, 10 minutes. */
  public static OsrmSettings of(URI server, String profile) {
    return new OsrmSettings(
        server,
        profile,
        DEFAULT_TABLE_SIZE,
        Duration.ofSeconds(30),
        4,
        Duration.ofSeconds(1),
        Duration.ofMinutes(10));
  }

  public OsrmSettings withMostCoordinates(int most) {
    return new OsrmSettings(server, profile, most, timeout, attempts, firstWait, deadline);
  }

  public OsrmSettings withTimeout(Duration time) {
    return new OsrmSettings(server, profile, mostCoordinates, time, attempts, firstWait, deadline);
  }
}
