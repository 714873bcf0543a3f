package org.gleaner.domain.dataset.osrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gleaner.domain.routing.ListedTravel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are kept on disk. */
class OsrmCacheTest extends AskedServer {

  @Test
  void answersAreKeptOnDisk() throws IOException {
    OsrmReading asked = client(settings(), cache).travel(List.of(HANOI, HAIPHONG, VINH));
    server.close();

    OsrmReading kept = client(settings(), cache).travel(List.of(HANOI, HAIPHONG, VINH));

    assertThat(kept.orThrow()).isEqualTo(asked.orThrow());
    assertThat(server.requests).hasSize(1);
    try (Stream<Path> files = Files.list(cache)) {
      assertThat(files).hasSize(1);
    }
    // Another place, another order, another profile: another answer.
    assertThat(client(settings(), cache).travel(List.of(HAIPHONG, HANOI, VINH)).travel()).isEmpty();
    OsrmSettings walking = OsrmSettings.of(server.address(), "walking");
    assertThat(client(walking, cache).travel(List.of(HANOI, HAIPHONG, VINH)).travel()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cut", "other figures", "empty", "other request"})
  void aFileThatIsCorruptIsAskedForAgainAndReplaced(String damage) throws IOException {
    ListedTravel travel = client(settings(), cache).travel(List.of(HANOI, HAIPHONG)).orThrow();
    Path file;
    try (Stream<Path> files = Files.list(cache)) {
      file = files.toList().get(0);
    }
    String text = Files.readString(file);
    Files.writeString(
        file,
        switch (damage) {
          case "cut" -> text.substring(0, text.length() / 2);
          case "other figures" -> text.replace("0.0", "1.0");
          case "other request" -> text.replace("105.8", "105.9");
          default -> "";
        });

    OsrmReading again = client(settings(), cache).travel(List.of(HANOI, HAIPHONG));

    assertThat(codes(again)).containsExactly("cache-is-corrupt");
    assertThat(again.orThrow()).isEqualTo(travel);
    assertThat(Files.readString(file)).isEqualTo(text);
    assertThat(server.requests).hasSize(2);
  }

  @Test
  void aCacheThatCannotBeWrittenCostsAWarningOnly() throws IOException {
    Path file = Files.writeString(cache.resolve("file"), "");

    OsrmReading reading = client(settings(), file).travel(List.of(HANOI, HAIPHONG));

    assertThat(codes(reading)).containsExactly("cache-not-written");
    assertThat(reading.travel()).isPresent();
  }
}
