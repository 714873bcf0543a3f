package org.gleaner.domain.dataset.osrm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A server of the table service as OSRM's HTTP documentation describes it, over roads that run
 * along meridians and parallels: a degree is 100 km; eastwards it takes an hour, else two.
 */
final class TableServer implements AutoCloseable {
  private static final Pattern PATH = Pattern.compile("/table/v1/([A-Za-z0-9_-]+)/([^/]+)");

  /** A body that does not end. */
  static final String ENDLESS = "endless";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final int mostCoordinates;
  final List<String> requests = new CopyOnWriteArrayList<>();

  /** Answers that are given first, before any table, in this order. */
  final List<Answer> first = new CopyOnWriteArrayList<>();

  /** A coordinate that has no road near it. */
  volatile @Nullable String lonely;

  /** A coordinate that no road leads to. */
  volatile @Nullable String island;

  /** Addresses that are longer are refused by the web server in front. */
  volatile int longestAddress = Integer.MAX_VALUE;

  /** Metres from each source to its road; 0 says nothing of them. */
  volatile double snapMetres;

  /** What is answered instead of a table. */
  record Answer(int status, String body, @Nullable String retryAfter) {

    static Answer of(int status, String body) {
      return new Answer(status, body, null);
    }
  }

  TableServer(int mostCoordinates) {
    this.mostCoordinates = mostCoordinates;
    try {
      this.server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String request = exchange.getRequestURI().toString();
    requests.add(request);
    Answer answer = first.isEmpty() ? table(exchange.getRequestURI()) : first.remove(0);
    if (answer.retryAfter() != null) {
      exchange.getResponseHeaders().set("Retry-After", answer.retryAfter());
    }
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
    if (answer.status() / 100 == 3) {
      exchange.getResponseHeaders().set("Location", "http://elsewhere/");
    }
    if (answer.body().equals(ENDLESS)) {
      flood(exchange);
      return;
    }
    // A body that is cut short stalls: its end never comes.
    boolean stalls = answer.body().endsWith("\u2026");
    exchange.sendResponseHeaders(answer.status(), stalls ? bytes.length + 1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    if (stalls) {
      exchange.getResponseBody().flush();
      return;
    }
    exchange.close();
  }

  /** Until the client has had enough. */
  private static void flood(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    byte[] part = new byte[1 << 20];
    try (OutputStream body = exchange.getResponseBody()) {
      for (int i = 0; i < 4096; i++) {
        body.write(part);
      }
    }
  }

  private Answer table(URI uri) {
    if (uri.toString().length() > longestAddress) {
      return Answer.of(414, "<html>Request-URI Too Large</html>");
    }
    Matcher path = PATH.matcher(uri.getPath());
    if (!path.matches()) {
      return refused("InvalidUrl", "URL string malformed close to position 1");
    }
    List<String> coordinates = List.of(path.group(2).split(";"));
    String query = String.valueOf(uri.getQuery());
    if (!query.contains("annotations=duration,distance")) {
      return refused("InvalidQuery", "Query string malformed close to position 30");
    }
    if (coordinates.size() < 2) {
      return refused("InvalidOptions", "Number of coordinates needs to be at least two.");
    }
    List<Integer> sources = indices(query, "sources", coordinates.size());
    List<Integer> destinations = indices(query, "destinations", coordinates.size());
    if (sources.size() * destinations.size() > mostCoordinates * mostCoordinates
        || coordinates.size() > mostCoordinates) {
      return refused("TooBig", "Too many table coordinates");
    }
    int alone = coordinates.indexOf(String.valueOf(lonely));
    if (alone >= 0) {
      return refused("NoSegment", "Could not find a matching segment for coordinate " + alone);
    }
    String body =
        "{\"code\":\"Ok\",\"durations\":"
            + rows(coordinates, sources, destinations, true)
            + ",\"distances\":"
            + rows(coordinates, sources, destinations, false)
            + ",\"sources\":["
            + sources.stream().map(i -> waypoint()).collect(Collectors.joining(","))
            + "],\"destinations\":[]}";
    return Answer.of(200, body);
  }

  private String waypoint() {
    return snapMetres == 0 ? "null" : "{\"name\":\"\",\"distance\":" + snapMetres + "}";
  }

  private static Answer refused(String code, String message) {
    return Answer.of(400, "{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}");
  }

  private static List<Integer> indices(String query, String key, int size) {
    Matcher found = Pattern.compile("(?:^|&)" + key + "=([0-9;]+)").matcher(query);
    if (!found.find()) {
      return IntStream.range(0, size).boxed().toList();
    }
    List<Integer> indices = new ArrayList<>();
    for (String word : found.group(1).split(";")) {
      indices.add(Integer.valueOf(word));
    }
    return indices;
  }

  private String rows(
      List<String> coordinates, List<Integer> from, List<Integer> to, boolean durations) {
    List<String> rows = new ArrayList<>();
    for (int i : from) {
      List<String> cells = new ArrayList<>();
      for (int j : to) {
        boolean none = i != j && coordinates.get(j).equals(island);
        double figure = figure(coordinates.get(i), coordinates.get(j), durations);
        cells.add(none ? "null" : String.format(Locale.ROOT, "%.1f", figure));
      }
      rows.add("[" + String.join(",", cells) + "]");
    }
    return "[" + String.join(",", rows) + "]";
  }

  static double figure(String from, String to, boolean duration) {
    double east = Double.parseDouble(to.split(",")[0]) - Double.parseDouble(from.split(",")[0]);
    double north =
        Math.abs(Double.parseDouble(to.split(",")[1]) - Double.parseDouble(from.split(",")[1]));
    if (!duration) {
      return (Math.abs(east) + north) * 100_000;
    }
    return (east > 0 ? east : -2 * east) * 3600 + 2 * north * 3600;
  }
}
