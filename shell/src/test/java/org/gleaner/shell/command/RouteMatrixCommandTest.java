package org.gleaner.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gleaner.shell.runner.ExitCodes;
import org.gleaner.shell.runner.StartedShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that knows two places: 10 km and 20 minutes there, and no way back. */
class RouteMatrixCommandTest {
  private static final String TABLE =
      """
      {"code": "Ok", "durations": [[0, 1200], [null, 0]], "distances": [[0, 10000], [null, 0]]}""";

  private static StartedShell shell;

  @TempDir Path folder;

  private final List<String> requests = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private Path routing;

  @BeforeAll
  static void start() {
    shell = new StartedShell("version");
  }

  @AfterAll
  static void stop() {
    shell.close();
  }

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    routing = Files.createDirectories(folder.resolve("case"));
    write("routing.json", "{\"format\": \"gleaner-routing/1\", \"name\": \"two-places\"}");
    write("depots.csv", "id,lat,lon\ngarage,21.0,105.8\n");
    write("vehicles.csv", "id,class,depot,capacity_kg\nlorry,truck,garage,900\n");
    write("orders.csv", "id,lat,lon,kg\nshop,21.1,105.9,100\n");
  }

  @AfterEach
  void end() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.add(exchange.getRequestURI().toString());
    byte[] bytes = TABLE.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(routing.resolve(file), text);
  }

  private String command(String more) {
    return "routes matrix --case "
        + routing
        + " --osrm http://127.0.0.1:"
        + server.getAddress().getPort()
        + " --cache "
        + folder.resolve("cache")
        + " "
        + more;
  }

  @Test
  void whatTheServerMeasuresIsPlannedWith() throws IOException {
    assertThat(shell.run(command("--profile lorry"))).as(shell.err()).isZero();

    assertThat(requests).hasSize(1).allMatch(request -> request.startsWith("/table/v1/lorry/"));
    assertThat(routing.resolve("travel.csv"))
        .hasContent("from,to,km,min,no_way\ngarage,shop,10,20,\nshop,garage,,,true\n");
    assertThat(shell.err()).contains("pairs of places have no way between them (found '1')");
    // Nobody comes home from the shop.
    assertThat(shell.run("routes plan --case " + routing + " --iterations 10")).isZero();
    assertThat(shell.err()).contains("order shop: no vehicle for it can be there in time");
  }

  @Test
  void theSameIsAskedForOnceAndRowsOfOtherClassesStay() throws IOException {
    write("travel.csv", "from,to,km\nshop,garage,7\n");
    assertThat(shell.run(command("--class truck"))).as(shell.err()).isZero();
    assertThat(shell.run(command("--class truck"))).as(shell.err()).isZero();

    assertThat(requests).hasSize(1);
    assertThat(routing.resolve("travel.csv"))
        .hasContent(
            "from,to,class,km,min,no_way\nshop,garage,,7,,\ngarage,shop,truck,10,20,\n"
                + "shop,garage,truck,,,true\n");
  }

  @Test
  void aServerThatIsNotThereLeavesTheCaseAsItWas() {
    server.stop(0);
    assertThat(shell.run(command("--timeout 1s"))).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.err()).contains("cannot be reached");
    assertThat(routing.resolve("travel.csv")).doesNotExist();
  }

  /** The depot and 3,000 orders. */
  @Test
  void moreWaysThanTheTableHoldsAreRefusedBeforeAnythingIsAsked() throws IOException {
    StringBuilder orders = new StringBuilder("id,lat,lon,kg\n");
    for (int i = 0; i < 3000; i++) {
      orders.append("shop-").append(i).append(",21.1,105.9,100\n");
    }
    write("orders.csv", orders.toString());

    assertThat(shell.run(command(""))).isEqualTo(ExitCodes.USAGE);

    assertThat(shell.err()).contains("the case has 3001 places", "3000 at most");
    assertThat(requests).isEmpty();
  }

  @Test
  void classesAndFoldersThatAreNotThereAreRefused() {
    assertThat(shell.run(command("--class bus"))).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.err()).contains("classes: truck");
    assertThat(shell.run("routes matrix --case docs --osrm http://localhost"))
        .isEqualTo(ExitCodes.USAGE);
    assertThat(shell.run("routes matrix --case " + routing + " --osrm nowhere"))
        .isEqualTo(ExitCodes.USAGE);
  }
}
