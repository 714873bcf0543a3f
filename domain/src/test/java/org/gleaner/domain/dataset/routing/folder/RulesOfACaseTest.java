package org.gleaner.domain.dataset.routing.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gleaner.domain.dataset.routing.RoutingCaseReader;
import org.gleaner.domain.dataset.routing.RoutingCaseReading;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.routing.HandlingRules;
import org.gleaner.domain.routing.Relief;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.Separation.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesOfACaseTest {

  @TempDir Path folder;

  @BeforeEach
  void writeTheRest() throws IOException {
    write("routing.json", "{\"format\": \"gleaner-routing/1\", \"name\": \"rules\"}");
    write("depots.csv", "id,lat,lon\ngarage,0,105\n");
    write("vehicles.csv", "id,depot,capacity_kg\nvan,garage,900\n");
    write(
        "orders.csv",
        "id,lat,lon,kg,relief,relief_kg\na,0,105.1,50,sp636,\nb,0,105.2,50,sp670,7\n");
  }

  @Test
  void aCaseWithoutTheTablesHasTheShippedRules() {
    RoutingCase routing = RoutingCaseReader.read(folder).orThrow();

    assertThat(routing.rules()).isEqualTo(HandlingRules.SHIPPED);
    assertThat(routing.orders().get(0).handling().relief()).isEqualTo(new Relief("sp636", 50));
    assertThat(routing.orders().get(1).handling().relief()).isEqualTo(new Relief("sp670", 7));
  }

  @Test
  void rowsReplaceOrAddRules() throws IOException {
    write("separations.csv", "hazard_class,other,apart\n8,4.3,none\n3,5.1,\n");
    write("reliefs.csv", "id,max_kg,source\nsp636,100,permit\n");

    HandlingRules rules = RoutingCaseReader.read(folder).orThrow().rules();

    assertThat(rules.scope("4.3", "8")).isEqualTo(Scope.NONE);
    assertThat(rules.scope("5.1", "3")).isEqualTo(Scope.VEHICLE);
    assertThat(rules.scope("4.2", "8")).isEqualTo(Scope.COMPARTMENT);
    assertThat(rules.mostKg("sp636")).isEqualTo(100);
    assertThat(rules.mostKg("sp670")).isEqualTo(333);
  }

  @Test
  void everyMistakeIsFoundInOneReading() throws IOException {
    write("separations.csv", "hazard_class,other,apart\n*,8,\n8,8,\n3,8,far\n5,6,\n6,5,none\n");
    write("orders.csv", "id,lat,lon,kg,relief,relief_kg\na,0,105.1,50,sp63,\nb,0,105.2,50,,7\n");

    assertThat(RoutingCaseReader.read(folder).findings())
        .filteredOn(Finding::isError)
        .extracting(f -> f.where().file() + " " + f.code())
        .containsExactlyInAnyOrder(
            "separations.csv not-a-class",
            "separations.csv same-class",
            "separations.csv unknown-word",
            "separations.csv duplicate-pair",
            "orders.csv unknown-id",
            "orders.csv no-relief");
  }

  /** Three slips of the pen and a class of waste; each is named once in a table. */
  @Test
  void aClassThatNoRuleKnowsIsNamedWithTheNearest() throws IOException {
    write(
        "vehicles.csv",
        "id,depot,capacity_kg,hazards\nvan,garage,900,9A 9A-damged\nlorry,garage,900,9A-damged\n");
    write("compartments.csv", "vehicle,id,hazards\nvan,box,9A-damaged none\nvan,hold,9A noen\n");
    write(
        "orders.csv",
        "id,lat,lon,kg,hazard_class\na,0,105.1,50,9A\nb,0,105.2,50,li-damaged\n"
            + "c,0,105.3,50,li-damaged\nd,0,105.4,50,hazardous\ne,0,105.5,50,1.4S\n");

    RoutingCaseReading reading = RoutingCaseReader.read(folder);

    assertThat(reading.routingCase()).isPresent();
    assertThat(reading.findings())
        .allSatisfy(f -> assertThat(f.code()).isEqualTo("unknown-class"))
        .extracting(f -> f.where() + " " + f.value() + ": " + f.hintText().orElse(""))
        .containsExactly(
            "orders.csv:3 [hazard_class] li-damaged: Maybe 9A-damaged.",
            "orders.csv:5 [hazard_class] hazardous: "
                + "Lithium batteries are 9A, damaged ones 9A-damaged. That a class needs no rule is a"
                + " row of separations.csv: hazardous,*,none.",
            "orders.csv:6 [hazard_class] 1.4S: Maybe 1.",
            "vehicles.csv:2 [hazards] 9A-damged: Maybe 9A-damaged.",
            "compartments.csv:3 [hazards] noen: Maybe none.");
  }

  @Test
  void aClassThatACaseSaysNeedsNoRuleIsKnownAndStaysSo() throws IOException {
    write("orders.csv", "id,lat,lon,kg,hazard_class\na,0,105.1,50,hazardous\n");
    write("separations.csv", "hazard_class,other,apart\nhazardous,*,none\n");

    RoutingCase routing = withoutAFinding();

    assertThat(routing.rules().scope("hazardous", "9A-damaged")).isEqualTo(Scope.VEHICLE);
    assertThat(routing.rules().scope("hazardous", "9A")).isEqualTo(Scope.NONE);
    Files.delete(folder.resolve("separations.csv"));
    RoutingFolderWriter.write(folder, routing);
    assertThat(withoutAFinding()).isEqualTo(routing);
  }

  private RoutingCase withoutAFinding() {
    RoutingCaseReading reading = RoutingCaseReader.read(folder);
    assertThat(reading.findings()).isEmpty();
    return reading.orThrow();
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }
}
