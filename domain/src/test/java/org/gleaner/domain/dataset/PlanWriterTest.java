package org.gleaner.domain.dataset;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gleaner.domain.audit.AuditReport;
import org.gleaner.domain.audit.PlanAudit;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.plan.HandCase;
import org.gleaner.domain.plan.HandPlan;
import org.gleaner.domain.plan.NetworkPlan;
import org.gleaner.domain.plan.ObjectiveLevel;
import org.gleaner.domain.plan.SolveReport;
import org.gleaner.domain.plan.SolveStatus;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.ObjectiveKind;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.site.Site;
import org.gleaner.domain.travel.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class PlanWriterTest {

  private final PlanningCase hand = HandCase.build();
  private final CaseIndex index = CaseIndex.of(hand);
  private final NetworkPlan plan = HandPlan.build(hand);

  @TempDir private Path folder;

  @Test
  void whatIsWrittenReadsBackEqual() throws IOException {
    write(plan, folder, 1.5);
    assertThat(PlanReader.read(folder).orThrow()).isEqualTo(plan);
    assertThat(PlanReader.read(folder.resolve("plan.json")).orThrow()).isEqualTo(plan);
  }

  @Test
  void equalPlansGiveEqualBytesWhateverTheRun() throws IOException {
    Path other = folder.resolve("other");
    write(plan, folder.resolve("one"), 1.5);
    write(HandPlan.build(HandCase.build()), other, 99);
    for (String name : names(other)) {
      byte[] first = Files.readAllBytes(folder.resolve("one").resolve(name));
      boolean same = Arrays.equals(first, Files.readAllBytes(other.resolve(name)));
      assertThat(same).as(name).isEqualTo(!name.equals("run.json"));
    }
  }

  @Test
  void writesTheWholeSetAndNothingElse() throws IOException {
    write(plan, folder, 1);
    assertThat(names(folder))
        .containsExactlyInAnyOrder(
            "plan.json",
            "run.json",
            "plan.geojson",
            "openings.csv",
            "closings.csv",
            "collected.csv",
            "flows.csv",
            "runs.csv",
            "stocks.csv",
            "disposed.csv",
            "sales.csv",
            "recovered.csv",
            "costs.csv",
            "emissions.csv",
            "limits.csv");
  }

  @Test
  void topLevelNamesAreStable() throws IOException {
    write(plan, folder, 1);
    JsonNode tree = json("plan.json");
    assertThat(tree.propertyNames())
        .containsExactly(
            "format",
            "case",
            "scenario",
            "status",
            "objective",
            "bound",
            "gap",
            "levels",
            "seed",
            "deterministic",
            "engine",
            "version",
            "case_hash",
            "currency",
            "periods",
            "net_cost",
            "costs",
            "cost_lines",
            "recovered_kg",
            "recovered",
            "openings",
            "closings",
            "collected",
            "flows",
            "runs",
            "stocks",
            "disposed",
            "sales",
            "emissions",
            "limits",
            "audit");
    // 21,600 kg in one year and 34,344 in each of two.
    assertThat(tree.get("recovered_kg").get("Nd").asDouble()).isEqualTo(90_288);
    assertThat(tree.get("audit").get("accepted").asBoolean()).isTrue();
    assertThat(tree.get("costs").get("capex").asDouble()).isEqualTo(1000 + 500 / 1.1);
  }

  @Test
  void theCommandsObjectHasTheSameNamesAndSeconds() {
    String json = PlanWriter.json(hand, plan, PlanAudit.audit(hand, plan), 2.5);
    JsonNode tree = new ObjectMapper().readTree(json);
    assertThat(tree.get("seconds").asDouble()).isEqualTo(2.5);
    assertThat(tree.get("status").asString()).isEqualTo("optimal");
  }

  @Test
  void auditFindingsSayHowMuchTheyWeigh() {
    AuditReport report =
        new AuditReport(
            true,
            List.of(),
            List.of(
                Finding.warning(
                    "case-changed",
                    SourceLocation.ofPointer("plan.json", "/case_hash"),
                    "none",
                    "made for another case")));
    JsonNode finding =
        new ObjectMapper()
            .readTree(PlanWriter.json(hand, plan, report, 1))
            .get("audit")
            .get("findings")
            .get(0);
    assertThat(finding.get("severity").asString()).isEqualTo("warning");
    assertThat(finding.get("code").asString()).isEqualTo("case-changed");
    assertThat(finding.get("at").asString()).isEqualTo("plan.json#/case_hash");
  }

  @Test
  void aSolveWithoutPlanHasTheSameNames() {
    SolveReport none =
        new SolveReport(SolveStatus.INFEASIBLE, List.of(), 1, false, "pencil", "0", "none");
    JsonNode tree = new ObjectMapper().readTree(PlanWriter.jsonWithoutPlan(hand, "base", none, 1));
    assertThat(tree.get("status").asString()).isEqualTo("infeasible");
    assertThat(tree.get("objective").isNull()).isTrue();
    assertThat(tree.get("openings").isEmpty()).isTrue();
    assertThat(tree.get("audit").isNull()).isTrue();
  }

  @Test
  void tablesHaveOneRowForEachEntryAndPercentOnlyWhereNamed() throws IOException {
    write(plan, folder, 1);
    assertThat(lines("openings.csv"))
        .containsExactly(
            "site,process,level,period,decided_period,capacity_tonnes_per_year,"
                + "added_tonnes_per_year,capex",
            "works,leaching,small,2026,2026,100,100,1000",
            "works,leaching,large,2027,2027,160,60,500");
    assertThat(lines("limits.csv").get(0)).endsWith("slack,used_percent");
    // 1500 of 2000 is 75 %; a budget over the horizon has no period; no limit has no percentage.
    assertThat(lines("limits.csv")).contains("build,budget,,USD,false,2000,1500,500,75");
    assertThat(lines("limits.csv")).contains("waste,limit,2026,t,false,,138,,");
    assertThat(lines("closings.csv")).containsExactly("site,process,period");
  }

  @Test
  void anUnprovenBoundReadsBackAsNone() throws IOException {
    double value = plan.report().levels().get(0).value();
    ObjectiveLevel open =
        ObjectiveLevel.of(
            ObjectiveKind.NPV, value, Double.POSITIVE_INFINITY, plan.grossCostAndRevenue());
    SolveReport r = plan.report();
    NetworkPlan unproven =
        new NetworkPlan(
            plan.caseName(),
            plan.scenario(),
            plan.periodYears(),
            new SolveReport(
                SolveStatus.FEASIBLE, List.of(open), r.seed(), true, "pencil", "0", "none"),
            plan.decisions(),
            plan.costs(),
            plan.recovered(),
            plan.emitted(),
            plan.limits());
    write(unproven, folder, 1);
    assertThat(json("plan.json").get("bound").isNull()).isTrue();
    assertThat(PlanReader.read(folder).orThrow()).isEqualTo(unproven);
  }

  @Test
  void aFailedWriteLeavesTheOldSet() throws IOException {
    write(plan, folder, 1);
    byte[] before = Files.readAllBytes(folder.resolve("plan.json"));
    // A folder in the place of a file.
    Files.delete(folder.resolve("run.json"));
    Files.createDirectories(folder.resolve("run.json").resolve("x"));
    assertThatThrownBy(() -> write(plan, folder, 2)).isInstanceOf(IOException.class);
    assertThat(Files.readAllBytes(folder.resolve("plan.json"))).isEqualTo(before);
    assertThat(names(folder)).noneMatch(n -> n.startsWith("."));
  }

  @Test
  void aPlanWhoseWriterWasKilledWhileItRenamedIsReadWhole(@TempDir Path other) throws IOException {
    write(plan, folder, 1);
    NetworkPlan later =
        new NetworkPlan(
            plan.caseName(),
            "later",
            plan.periodYears(),
            plan.report(),
            plan.decisions(),
            plan.costs(),
            plan.recovered(),
            plan.emitted(),
            plan.limits());
    write(later, other, 2);
    // All is decided, and the tables up to "c" are moved.
    Path decided = Files.createDirectory(folder.resolve(".gleaner-commit"));
    for (String name : names(other)) {
      boolean isMoved = name.compareTo("d") < 0;
      Files.copy(other.resolve(name), (isMoved ? folder : decided).resolve(name), REPLACE_EXISTING);
    }
    assertThat(PlanReader.read(folder).orThrow()).isEqualTo(later);
    for (String name : names(other)) {
      assertThat(folder.resolve(name)).hasSameBinaryContentAs(other.resolve(name));
    }
    assertThat(decided).doesNotExist();
  }

  @Test
  void everyMistakeOfAPlanFileIsFoundAtItsPlace() throws IOException {
    write(plan, folder, 1);
    Path file = folder.resolve("plan.json");
    String text = Files.readString(file);
    String broken =
        text.replaceFirst("\"km\": 10", "\"km\": \"ten\"")
            .replaceFirst("\"status\": \"optimal\"", "\"status\": \"optimall\"")
            .replaceFirst("\"step\": 1, \"period\": \"2026\"", "\"step\": 1, \"period\": \"2030\"");
    Files.writeString(file, broken);
    List<Finding> findings = PlanReader.read(folder).findings();
    assertThat(findings)
        .extracting(f -> f.code() + " " + f.where().pointer())
        .containsExactlyInAnyOrder(
            "unknown-word /status",
            "wrong-type /flows/0/km",
            "outside-horizon /collected/0/period");
    assertThat(PlanReader.read(folder).plan()).isEmpty();
  }

  @Test
  void aPlanFileThatIsNotThereIsAFinding() {
    assertThat(PlanReader.read(folder.resolve("nothing.json")).findings())
        .extracting(Finding::code)
        .containsExactly("no-such-file");
  }

  @Test
  void everyNameInTheFileIsDocumented() throws IOException {
    write(plan, folder, 1);
    String page = Files.readString(Path.of("../docs/format/plan.md"));
    JsonNode tree = json("plan.json");
    for (String key : tree.propertyNames()) {
      assertThat(page).contains("`" + key + "`");
      JsonNode value = tree.get(key);
      if (value.isArray() && !value.isEmpty()) {
        value.get(0).propertyNames().forEach(k -> assertThat(page).contains("`" + k + "`"));
      }
    }
    names(folder).forEach(name -> assertThat(page).contains("`" + name + "`"));
  }

  @Test
  void theMapPutsLongitudeFirst() throws IOException {
    PlanningCase placed =
        hand.toBuilder()
            .sites(
                hand.sites().stream()
                    .map(
                        s ->
                            s.id().equals("point") || s.id().equals("hub")
                                ? new Site(
                                    s.id(),
                                    s.nameEn(),
                                    s.nameVi(),
                                    s.kind(),
                                    s.region(),
                                    new Location(21, s.id().equals("hub") ? 106 : 105.5),
                                    s.evidence())
                                : s)
                    .toList())
            .build();
    PlanWriter.write(folder, CaseIndex.of(placed), plan, PlanAudit.audit(placed, plan), run(1));
    JsonNode features = json("plan.geojson").get("features");
    // Two placed sites, and the flows between them in two periods.
    assertThat(features.size()).isEqualTo(4);
    JsonNode line = features.get(2).get("geometry");
    assertThat(line.get("type").asString()).isEqualTo("LineString");
    assertThat(line.get("coordinates").toString()).isEqualTo("[[105.5,21],[106,21]]");
  }

  private void write(NetworkPlan written, Path to, double seconds) throws IOException {
    PlanWriter.write(to, index, written, PlanAudit.audit(hand, written), run(seconds));
  }

  private static RunRecord run(double seconds) {
    return new RunRecord(
        Instant.ofEpochSecond(0),
        "host",
        seconds,
        List.of("network", "plan"),
        "17",
        "os",
        List.of());
  }

  private JsonNode json(String name) throws IOException {
    return new ObjectMapper().readTree(Files.readString(folder.resolve(name)));
  }

  private List<String> lines(String name) throws IOException {
    return Files.readString(folder.resolve(name), StandardCharsets.UTF_8).lines().toList();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(Files::isRegularFile)
          .map(p -> p.getFileName().toString())
          .sorted()
          .toList();
    }
  }
}
