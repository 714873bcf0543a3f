package org.gleaner.domain.dataset.osrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gleaner.domain.dataset.osrm.TableServer.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are none. */
class OsrmAnswersTest extends AskedServer {

  @Test
  void anAnswerThatDoesNotEndIsNotReadToItsEnd() {
    server.first.add(Answer.of(200, TableServer.ENDLESS));

    OsrmReading reading = client().travel(List.of(HANOI, HAIPHONG));

    assertThat(codes(reading)).containsExactly("server-answer");
    assertThat(reading.findings().get(0).message()).startsWith("the answer is larger than 64 MiB");
    assertThat(server.requests).hasSize(1);
  }

  @Test
  void aServerThatHasMovedSaysWhere() {
    server.first.add(Answer.of(301, ""));

    OsrmReading reading = client().travel(List.of(HANOI, HAIPHONG));

    assertThat(codes(reading)).containsExactly("server-refuses");
    assertThat(reading.findings().get(0).message()).contains("301", "http://elsewhere/");
  }

  @Test
  void aServerThatIsNotThereIsAFinding() {
    server.close();

    OsrmReading reading = client().travel(List.of(HANOI, HAIPHONG));

    assertThat(codes(reading)).containsExactly("server-is-silent");
    assertThat(reading.findings().get(0).message()).startsWith("cannot be reached");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html>It works!</html>",
        "",
        "[]",
        "{\"code\":\"Ok\"}",
        "{\"code\":\"Ok\",\"durations\":[[0,1],[1,0]]}",
        "{\"code\":\"Ok\",\"durations\":[[0,1],[1]],\"distances\":[[0,1],[1,0]]}",
        "{\"code\":\"Ok\",\"durations\":[[0,1],[-1,0]],\"distances\":[[0,1],[1,0]]}",
        "{\"code\":\"Ok\",\"durations\":[[0,\"1\"],[1,0]],\"distances\":[[0,1],[1,0]]}",
        "{\"code\":\"Ok\",\"durations\":[[0,1e999],[1,0]],\"distances\":[[0,1],[1,0]]}",
        "{\"durations\":[[0,1],[1,0]],\"distances\":[[0,1],[1,0]]}"
      })
  void whatIsNoAnswerIsAFinding(String body) {
    server.first.add(Answer.of(200, body));

    OsrmReading reading = client(settings(), cache).travel(List.of(HANOI, HAIPHONG));

    assertThat(codes(reading)).containsExactly("server-answer");
    assertThat(cache).isEmptyDirectory();
  }
}
