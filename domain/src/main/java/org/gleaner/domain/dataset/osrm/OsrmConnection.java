package org.gleaner.domain.dataset.osrm;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Sends requests, again and again as long as that may help. */
final class OsrmConnection {
  private static final int MOST_BYTES = 64 << 20;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
  private static final int OK = 200;
  private static final int FIRST_REDIRECTION = 300;
  private static final int FIRST_CLIENT_ERROR = 400;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY_REQUESTS = 429;

  /** What web servers in front of the table service say of addresses that are too long for them. */
  private static final List<Integer> TOO_LONG = List.of(413, 414, 431);

  private static final int FIRST_SERVER_ERROR = 500;

  private final OsrmSettings settings;
  private final HttpClient client;
  private final Pause pause;
  private final InstantSource clock;
  private final Instant deadline;

  OsrmConnection(OsrmSettings settings, Pause pause, InstantSource clock) {
    this.settings = settings;
    this.pause = pause;
    this.clock = clock;
    this.deadline = clock.instant().plus(settings.deadline());
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(settings.timeout())
            .build();
  }

  /** A response: its status and what it says. */
  private record Response(
      int status, String body, @Nullable Duration retryAfter, String location) {}

  /**
   * The body of the answer, which is a table.
   *
   * @throws OsrmFailure if there is none after the last attempt
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  String body(OsrmRequest request) throws OsrmFailure, InterruptedException {
    Duration wait = settings.firstWait();
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt(request);
      } catch (OsrmFailure failure) {
        Duration asked = failure.waitAsked();
        Duration next = shorter(asked == null ? wait : asked, LONGEST_WAIT);
        boolean again =
            failure.kind() == OsrmFailure.Kind.PASSING
                && attempt < settings.attempts()
                && clock.instant().plus(next).isBefore(deadline);
        if (!again) {
          throw failure;
        }
        pause.pause(next);
        wait = wait.multipliedBy(2);
      }
    }
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private String attempt(OsrmRequest request) throws OsrmFailure, InterruptedException {
    Response response = send(request.uri());
    int status = response.status();
    if (status == OK) {
      // Anything else than a table fails here, once and for all.
      OsrmAnswer.read(response.body(), request);
      return response.body();
    }
    if (TOO_LONG.contains(status)) {
      throw OsrmFailure.tooBig("the server answers with status " + status + ": it takes less");
    }
    if (status >= FIRST_REDIRECTION && status < FIRST_CLIENT_ERROR) {
      throw OsrmFailure.lasting(
          "server-refuses",
          "the server answers with status "
              + status
              + " and names another address: "
              + response.location());
    }
    if (status == REQUEST_TIMEOUT || status == TOO_MANY_REQUESTS || status >= FIRST_SERVER_ERROR) {
      throw OsrmFailure.passing(
          "server-fails", "the server answers with status " + status, response.retryAfter());
    }
    throw OsrmAnswer.failure(response.body(), request);
  }

  private Response send(URI uri) throws OsrmFailure, InterruptedException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(settings.timeout()).GET().build();
    // The request's own time-out ends with the headers; a body that stalls must end too.
    CompletableFuture<Void> overflow = new CompletableFuture<>();
    CompletableFuture<HttpResponse<Void>> sent =
        client.sendAsync(
            request,
            HttpResponse.BodyHandlers.ofByteArrayConsumer(
                part -> part.ifPresent(more -> keep(bytes, more, overflow))));
    try {
      CompletableFuture.anyOf(sent, overflow)
          .get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
      if (overflow.isDone()) {
        throw OsrmFailure.lasting("server-answer", "the answer is larger than 64 MiB");
      }
      HttpResponse<Void> response = sent.get();
      return new Response(
          response.statusCode(),
          bytes.toString(StandardCharsets.UTF_8),
          retryAfter(response),
          response.headers().firstValue("Location").orElse("none"));
    } catch (TimeoutException e) {
      throw OsrmFailure.passing(
          "server-is-silent", "no answer within " + settings.timeout().toSeconds() + " s", null);
    } catch (ExecutionException e) {
      throw OsrmFailure.passing("server-is-silent", "cannot be reached: " + reason(e), null);
    } finally {
      sent.cancel(true);
    }
  }

  private static void keep(
      ByteArrayOutputStream bytes, byte[] more, CompletableFuture<Void> overflow) {
    if (bytes.size() + (long) more.length > MOST_BYTES) {
      overflow.complete(null);
    } else {
      bytes.writeBytes(more);
    }
  }

  private static String reason(ExecutionException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    String message = cause.getMessage();
    return cause.getClass().getSimpleName() + (message == null ? "" : ", " + message);
  }

  /** The header in seconds; one that is a date is passed over. */
  private static @Nullable Duration retryAfter(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(text -> text.matches("\\d{1,5}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)))
        .orElse(null);
  }
}
