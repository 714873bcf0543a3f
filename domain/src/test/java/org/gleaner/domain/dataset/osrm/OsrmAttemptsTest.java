package org.gleaner.domain.dataset.osrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.gleaner.domain.dataset.osrm.TableServer.Answer;
import org.junit.jupiter.api.Test;

/** What is tried again, how often and after which wait. */
class OsrmAttemptsTest extends AskedServer {

  @Test
  void anAnswerThatWasCutOffIsAskedForAgain() {
    server.first.add(Answer.of(200, "{\"code\":\"Ok\",\"durations\":[[0,1],[1"));

    OsrmReading reading = client(settings(), cache).travel(List.of(HANOI, HAIPHONG));

    assertThat(codes(reading)).isEmpty();
    assertThat(waits).hasSize(1);
    for (int i = 0; i < 4; i++) {
      server.first.add(Answer.of(200, "{\"code\":\"Ok\",\"durations\":[[0,1],[1"));
    }
    assertThat(codes(client().travel(List.of(HANOI, VINH)))).containsExactly("server-answer");
  }

  @Test
  void anErrorOfTheServerIsNotTriedAgain() {
    server.first.add(
        Answer.of(400, "{\"code\":\"NotImplemented\",\"message\":\"Distances are for CH\"}"));

    OsrmReading reading = client().travel(List.of(HANOI, HAIPHONG));

    assertThat(codes(reading)).containsExactly("server-refuses");
    assertThat(server.requests).hasSize(1);
  }

  @Test
  void whatMayPassIsTriedAgainAfterWaitsThatDouble() {
    server.first.add(Answer.of(503, "<html>busy</html>"));
    server.first.add(Answer.of(502, ""));

    assertThat(client().travel(List.of(HANOI, HAIPHONG)).travel()).isPresent();
    assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @Test
  void theServerMaySayHowLongToWait() {
    server.first.add(new Answer(429, "", "7"));
    server.first.add(new Answer(429, "", "9999"));

    assertThat(client().travel(List.of(HANOI, HAIPHONG)).travel()).isPresent();
    assertThat(waits).containsExactly(Duration.ofSeconds(7), Duration.ofMinutes(1));
  }

  @Test
  void attemptsAreCounted() {
    for (int i = 0; i < 9; i++) {
      server.first.add(Answer.of(500, ""));
    }

    OsrmReading reading = client().travel(List.of(HANOI, HAIPHONG));

    assertThat(codes(reading)).containsExactly("server-fails");
    assertThat(server.requests).hasSize(4);
    assertThat(waits).hasSize(3);
  }

  @Test
  void nothingIsTriedAgainAfterTheDeadline() {
    server.first.add(new Answer(503, "", "50"));
    server.first.add(new Answer(503, "", "50"));
    OsrmSettings settings =
        new OsrmSettings(
            server.address(),
            "driving",
            4,
            Duration.ofSeconds(5),
            9,
            Duration.ofSeconds(1),
            Duration.ofSeconds(80));

    OsrmReading reading = client(settings, null).travel(List.of(HANOI, HAIPHONG));

    assertThat(codes(reading)).containsExactly("server-fails");
    assertThat(waits).containsExactly(Duration.ofSeconds(50));
  }

  @Test
  void anAnswerThatStallsEndsWithItsTime() {
    for (int i = 0; i < 4; i++) {
      server.first.add(Answer.of(200, "{\"code\":\"Ok\",\u2026"));
    }
    OsrmSettings settings = settings().withTimeout(Duration.ofMillis(300));

    OsrmReading reading = client(settings, null).travel(List.of(HANOI, HAIPHONG));

    assertThat(codes(reading)).containsExactly("server-is-silent");
    assertThat(waits).hasSize(3);
  }

  @Test
  void whoeverIsInterruptedStops() {
    server.first.add(Answer.of(503, ""));
    Pause interrupted =
        time -> {
          throw new InterruptedException();
        };
    OsrmClient client = client(settings(), null, interrupted);

    OsrmReading reading = client.travel(List.of(HANOI, HAIPHONG));

    assertThat(codes(reading)).containsExactly("stopped");
    assertThat(Thread.interrupted()).isTrue();
  }
}
