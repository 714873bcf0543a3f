package org.gleaner.domain.dataset.routing.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gleaner.domain.dataset.routing.RoutingCaseReader;
import org.gleaner.domain.dataset.routing.RoutingCaseReading;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.RoutingCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hazard class, relief, UN number and packing of an order say the same. */
class HazardPapersTest {

  @TempDir Path folder;

  @BeforeEach
  void writeTheRest() throws IOException {
    write("routing.json", "{\"format\": \"gleaner-routing/1\", \"name\": \"papers\"}");
    write("depots.csv", "id,lat,lon\ngarage,0,105\n");
    write("vehicles.csv", "id,depot,capacity_kg\nvan,garage,900\n");
    write("reliefs.csv", "id,max_kg,source\npermit,20,of the authority\n");
    write("separations.csv", "hazard_class,other,apart\nwaste,*,none\n");
  }

  /** Cells are hazard_class,relief,un_number,packing. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        ",,,",
        "9A,,3480,P909",
        "9,,3091,P903",
        "9A,,3090,LP905",
        "9A,,3481,p909",
        "9A,,3480,",
        "9A,,,",
        "9A,sp636,3480,P909",
        ",sp636,3480,P909",
        ",sp670,3481,",
        "9A-damaged,,3480,P908",
        "9A-damaged,,3481,P911",
        "9A-damaged,,3090,LP904 or LP906",
        "9A-damaged,permit,3480,P908",
        "waste,permit,3481,",
        "waste,,,",
        "8,,2794,P801",
        ",permit,2794,",
        "8,,,P001",
        "4.2,,3189,",
        ",,3551,P908"
      })
  void whatAgreesHasNoFinding(String papers) throws IOException {
    assertThat(findings(papers)).isEmpty();
  }

  /**
   * What would ride with anything, or without a permit, is an error: a class that is missing or of
   * other goods, and damaged batteries packed as sound ones are.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        ",,3480,P909; ERROR no-hazard-class [hazard_class] null",
        ",,3481,; ERROR no-hazard-class [hazard_class] null",
        ",,3090,P908; ERROR no-hazard-class [hazard_class] null",
        ",,3091,; ERROR no-hazard-class [hazard_class] null",
        ",,,P908; ERROR no-hazard-class [hazard_class] null",
        ",,2794,P801; ERROR no-hazard-class [hazard_class] null",
        "8,,3480,P909; ERROR wrong-hazard-class [hazard_class] 8",
        "9A,,2794,P801; ERROR wrong-hazard-class [hazard_class] 9A",
        "9A-damaged,,2795,; ERROR wrong-hazard-class [hazard_class] 9A-damaged",
        "9A,,3480,P908; ERROR wrong-packing [packing] P908",
        "9,,3481,LP906; ERROR wrong-packing [packing] LP906",
        "9A,,,P911; ERROR wrong-packing [packing] P911",
        "9A-damaged,,3480,P909; ERROR wrong-packing [packing] P909",
        "9A-damaged,,3480,P903; ERROR wrong-packing [packing] P903",
        "8,sp636,2794,P801; ERROR wrong-relief [relief] sp636"
      })
  void whatWouldRideUnlawfullyIsAnError(String papers, String finding) throws IOException {
    assertThat(findings(papers)).containsExactly(finding);
  }

  /** A class of the case's own may well be right, an authority may permit another packing. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "waste,,3480,P909; WARNING wrong-hazard-class [hazard_class] waste",
        "9A,,3480,crate; WARNING wrong-packing [packing] crate",
        "8,,2794,P003; WARNING wrong-packing [packing] P003",
        "9A-damaged,,,P908; WARNING un-number-missing [un_number] null",
        "9A-damaged,sp636,3480,P909; WARNING wrong-relief [relief] sp636",
        "9A-damaged,sp670,3481,P908; WARNING wrong-relief [relief] sp670",
        ",sp636,3480,P908; WARNING wrong-relief [relief] sp636"
      })
  void whatCannotBeJudgedIsAWarning(String papers, String finding) throws IOException {
    assertThat(findings(papers)).containsExactly(finding);
  }

  @Test
  void aFindingSaysWhatIsExpectedAndWhy() throws IOException {
    orders("a,0,105.1,50,,,3480,P909\nb,0,105.2,50,9A-damaged,,3480,P909\n");

    assertThat(RoutingCaseReader.read(folder).findings())
        .extracting(f -> f.where() + " " + f.message() + " " + f.hintText().orElse(""))
        .containsExactly(
            "orders.csv:2 [hazard_class] must be 9A or 9 (lithium batteries) or 9A-damaged (damaged"
                + " or defective lithium batteries) for UN 3480: without a class it rides with"
                + " everything and needs no permit What is free of the rules names the relief that"
                + " frees it, as sp636 or one of reliefs.csv.",
            "orders.csv:3 [packing] must be P908, P911, LP904 or LP906 for damaged or defective"
                + " lithium batteries (ADR 2025 SP 376) P909 is for lithium batteries: then"
                + " hazard_class is 9A.");
  }

  /** Each row has two mistakes, and one of another kind before them. */
  @Test
  void everyMistakeOfARowIsFound() throws IOException {
    orders("a,0,105.1,50,9A-damaged,,,P903\nb,0,105.2,50,,sp63,UN3480,P908\n");

    assertThat(RoutingCaseReader.read(folder).findings())
        .extracting(f -> f.where() + " " + f.code())
        .containsExactlyInAnyOrder(
            "orders.csv:2 [packing] wrong-packing",
            "orders.csv:2 [un_number] un-number-missing",
            "orders.csv:3 [relief] unknown-id",
            "orders.csv:3 [un_number] no-un-number");
  }

  /** An order that comes in while routes are driven is read as those of the case are. */
  @Test
  void addedOrdersAreCheckedToo() throws IOException {
    orders("a,0,105.1,50,,,,\n");
    RoutingCase routing = RoutingCaseReader.read(folder).orThrow();
    Findings findings = new Findings();

    AddedOrders.of(
        new TreeMap<>(
            Map.of("id", "x", "lat", "0", "lon", "105.1", "kg", "5", "un_number", "3480")),
        routing,
        findings);

    assertThat(findings.toList()).extracting(f -> f.code()).containsExactly("no-hazard-class");
  }

  /** All that is shipped says where it is written, and no packing is for both kinds of a number. */
  @Test
  void theShippedTableHasSourcesAndNoOverlap() {
    assertThat(HazardPaperRules.all())
        .allSatisfy(rule -> assertThat(rule.source()).startsWith("ADR 2025"))
        .flatExtracting(rule -> rule.packings())
        .doesNotHaveDuplicates();
  }

  private List<String> findings(String papers) throws IOException {
    orders("a,0,105.1,50," + papers + "\n");
    RoutingCaseReading reading = RoutingCaseReader.read(folder);
    return reading.findings().stream()
        .map(
            f ->
                f.severity()
                    + " "
                    + f.code()
                    + " "
                    + f.where().toString().replace("orders.csv:2 ", "")
                    + " "
                    + f.value())
        .toList();
  }

  private void orders(String rows) throws IOException {
    write("orders.csv", "id,lat,lon,kg,hazard_class,relief,un_number,packing\n" + rows);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }
}
