package org.gleaner.domain.dataset.routing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.DriverBreak;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.PlanarTravel;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutePlans;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;
import org.gleaner.domain.routing.WorkingHours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An order that is 10 away, and a break from 8 to 10 on the way to it. */
class PausesOfPlansTest {

  @TempDir Path folder;

  private RoutePlan plan;

  @BeforeEach
  void writeThePlan() throws IOException {
    DriverBreak lunch = new DriverBreak("lunch", List.of(new TimeWindow(8, 9)), 2);
    RoutingCase routing =
        new RoutingCase(
            "line",
            1,
            List.of(new Depot("d", new Point(0, 0), TimeWindow.ALWAYS)),
            List.of(Order.of("far", new Point(10, 0), 5)),
            List.of(),
            List.of(
                VehicleType.of("v", 1, 11, 0)
                    .withHours(new WorkingHours(new TimeWindow(0, 50), 0, List.of(lunch)))),
            new PlanarTravel(),
            RoundingConvention.DOUBLE_TO_HUNDREDTHS,
            VisitNumbers.PLACES_FROM_0);
    RoutingSolution solution =
        new RoutingSolution(List.of(new VehicleRoute(0, 0, List.of(1))), null);
    plan = RoutePlans.of(routing, solution, List.of());
    RoutePlanFiles.write(folder, routing, solution, plan, ZoneOffset.UTC);
  }

  @Test
  void pausesReadBackEqual() {
    assertThat(plan.hasPauses()).isTrue();
    assertThat(RoutePlanReader.read(folder).findings()).isEmpty();
    assertThat(RoutePlanReader.read(folder).orThrow()).isEqualTo(plan);
  }

  /** The column stands after the load, at the stop that the way leads to. */
  @Test
  void theTableOfStopsHasThem() throws IOException {
    assertThat(Files.readAllLines(folder.resolve("stops.csv")))
        .containsExactly(
            "day,vehicle,vehicle_type,sequence,kind,id,name,arrival,waiting,start,departure,"
                + "load_1,pauses",
            "1,1,v,0,depot,d,,0,0,0,0,0,",
            "1,1,v,1,order,far,,12,0,12,12,5,lunch 8 - 10",
            "1,1,v,2,depot,d,,22,0,22,22,0,");
  }

  @Test
  void aPauseThatTheCheckFindsElsewhereDiffers() throws IOException {
    String text = Files.readString(folder.resolve("routes.json"));
    int pause = text.indexOf("\"pauses\"");
    Files.writeString(
        folder.resolve("routes.json"),
        text.substring(0, pause) + text.substring(pause).replaceFirst("8", "7"));
    Findings findings = new Findings();

    PlanDifferences.report(RoutePlanReader.read(folder).orThrow(), plan, findings);

    assertThat(findings.toList())
        .extracting(f -> f.where() + ": " + f.message())
        .containsExactly("routes.json#/routes/0/stops/1/pauses/0/start: says 7, the check finds 8");
  }
}
