package org.gleaner.domain.dataset.osrm;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.routing.Point;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A client that asks a server of the test's, and does not wait in earnest. */
abstract class AskedServer {

  static final Point HANOI = new Point(105.8, 21.0);
  static final Point HAIPHONG = new Point(106.7, 20.9);
  static final Point VINH = new Point(105.7, 18.7);

  @TempDir Path cache;

  final TableServer server = new TableServer(4);
  final List<Duration> waits = new ArrayList<>();
  private Instant now = Instant.EPOCH;

  @AfterEach
  void stop() {
    server.close();
  }

  OsrmSettings settings() {
    return OsrmSettings.of(server.address(), "driving");
  }

  OsrmClient client() {
    return client(settings(), null);
  }

  OsrmClient client(OsrmSettings settings, @Nullable Path folder) {
    Pause pause =
        time -> {
          waits.add(time);
          now = now.plus(time);
        };
    return client(settings, folder, pause);
  }

  OsrmClient client(OsrmSettings settings, @Nullable Path folder, Pause pause) {
    return new OsrmClient(settings, folder, pause, () -> now);
  }

  static List<String> codes(OsrmReading reading) {
    return reading.findings().stream().map(Finding::code).toList();
  }
}
