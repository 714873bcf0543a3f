package org.gleaner.domain.dataset.routing.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.gleaner.domain.dataset.routing.RoutingCaseReader;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.replan.RouteEvent;

/** A plan holds the texts of events: an order that was added is read from its text again. */
class AddedOrderTextTest {

  private static final String SIGNS = "aZ4=\"'#,; \t\n\r\u00a0\u3000\u1ed9\u0110\u6771";

  private static final RoutingCase ROUTING =
      RoutingCaseReader.read(Path.of("../docs/examples/hanoi-day")).orThrow();

  private static Path file;

  @BeforeContainer
  static void create() throws IOException {
    file = Files.createTempFile("added", ".csv");
  }

  @AfterContainer
  static void delete() throws IOException {
    Files.delete(file);
  }

  @Provide
  Arbitrary<String> cells() {
    return Arbitraries.strings().withChars(SIGNS).ofMaxLength(9);
  }

  @Property
  void whatAFileAddsReadsBackEqual(
      @ForAll("cells") String name, @ForAll("cells") String material, @ForAll("cells") String zones)
      throws IOException {
    Files.writeString(
        file,
        "id,name,material,zones,lat,lon,kg\n"
            + String.join(",", "p1", quoted(name), quoted(material), quoted(zones))
            + ",21.02,105.83,0.00001\n");
    Findings findings = new Findings();
    RouteEventReader reader = new RouteEventReader(ROUTING, new EventTimes(true), findings);
    reader.read("orders added from " + file);
    List<RouteEvent> events = reader.events(0);

    RouteEventReader again = new RouteEventReader(ROUTING, new EventTimes(true), findings);
    events.forEach(event -> again.read(event.text()));
    // That lines end with CR LF is told, and is no mistake.
    assertThat(findings.toList()).filteredOn(Finding::isError).isEmpty();
    assertThat(events)
        .singleElement()
        .isInstanceOfSatisfying(
            RouteEvent.OrderAdded.class,
            added -> assertThat(added.order().name()).isEqualTo(name.isBlank() ? "" : name));
    assertThat(again.events(0)).isEqualTo(events);
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }
}
