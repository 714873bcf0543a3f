package org.gleaner.domain.dataset.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gleaner.domain.cohort.CohortCase;
import org.gleaner.domain.cohort.InflowAt;
import org.gleaner.domain.cohort.NegativeInflow;
import org.gleaner.domain.cohort.SurvivalAt;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CohortCaseReaderTest {

  @TempDir Path folder;

  private final Findings findings = new Findings();

  @Test
  void whatIsNotSaidIsWholeAgesInflowAtTheEndAndReport() throws IOException {
    CohortCase read =
        read("""
                {"kind": "inflow-driven", "inflow": [1, 2, 3],
                 "lifetime": {"family": "normal", "mean": [5, 6, 7], "std": 1.5}}""")
            .orElseThrow();

    assertThat(findings.toList()).isEmpty();
    assertThat(read.survivalAt()).isEqualTo(SurvivalAt.WHOLE_AGES);
    assertThat(read.inflowAt()).isEqualTo(InflowAt.END);
    assertThat(read.negativeInflow()).isEqualTo(NegativeInflow.REPORT);
    assertThat(read.lifetimes().value("mean", 2)).isEqualTo(7);
    assertThat(read.lifetimes().value("std", 2)).isEqualTo(1.5);
  }

  @Test
  void otherAgesAreThoseOfInflowAmidTheYear() throws IOException {
    assertThat(
            read("""
                    {"kind": "stock-driven", "stock": [1, 2], "survival_at": "interval",
                     "lifetime": {"family": "fixed", "mean": 0}}""")
                .orElseThrow()
                .inflowAt())
        .isEqualTo(InflowAt.MIDDLE);
  }

  /** Six mistakes, six findings, one reading. */
  @Test
  void everyMistakeIsNamedAtItsPlace() throws IOException {
    read(
        """
        {"kind": "inflow-driven", "inflow": [1, -2, null, 3], "survival_at": "mid-years",
         "lifetime": {"family": "weibull", "shape": 0, "scale": [1, 2]}, "colour": "red"}""");

    assertThat(findings.toList())
        .extracting(Finding::code, one -> one.where().pointer(), Finding::value)
        .containsExactlyInAnyOrder(
            tuple("out-of-range", "/inflow/1", "-2"),
            tuple("wrong-type", "/inflow/2", "null"),
            tuple("unknown-word", "/survival_at", "mid-years"),
            tuple("out-of-range", "/lifetime/shape", "0"),
            tuple("series-length", "/lifetime/scale", "2"),
            tuple("unknown-key", "/colour", "colour"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "normal|\"mean\": 5|mean",
        "normal|\"std\": 5|std",
        "weibull|\"shape\": 2, \"t90\": 4|shape, t90",
        "gamma|\"t50\": 2, \"t90\": 4|t50, t90",
        "fixed|\"mean\": 2, \"std\": 4|mean, std",
        "weibull|\"t50\": 5, \"t90\": 4|4.0"
      })
  void parametersThatDoNotStateALifetimeAreNamed(String family, String parameters, String value)
      throws IOException {
    read(
        "{\"kind\": \"inflow-driven\", \"inflow\": [1], \"lifetime\": {\"family\": \""
            + family
            + "\", "
            + parameters
            + "}}");

    assertThat(findings.toList())
        .extracting(Finding::code, Finding::value)
        .containsExactly(tuple("lifetime-parameters", value));
  }

  @ParameterizedTest
  @CsvSource({
    "whole-ages,middle",
    "whole-ages,spread",
    "mid-year,start",
    "mid-year,end",
    "interval,end"
  })
  void agesThatDoNotComeOfTheTimeOfInflowAreAContradiction(String survival, String inflow)
      throws IOException {
    read(
        "{\"kind\": \"inflow-driven\", \"inflow\": [1], \"survival_at\": \""
            + survival
            + "\", \"inflow_at\": \""
            + inflow
            + "\", \"lifetime\": {\"family\": \"fixed\", \"mean\": 2}}");

    assertThat(findings.toList())
        .extracting(Finding::code, one -> one.where().pointer())
        .containsExactly(tuple("contradiction", "/inflow_at"));
  }

  @Test
  void aSeriesOfAnotherKindIsNotReadAndSaysSo() throws IOException {
    assertThat(
            read(
                """
                {"kind": "stock-driven", "stock": [1, 2], "inflow": [3, 4],
                 "lifetime": {"family": "fixed", "mean": 2}}"""))
        .isPresent();
    assertThat(findings.toList())
        .extracting(Finding::severity, Finding::code)
        .containsExactly(tuple(Severity.WARNING, "not-read"));
  }

  /** Flodym's inflow at the start: ages are whole, but not those that whole ages begin with. */
  @Test
  void wholeAgesFromOneAreReadAndSaySo() throws IOException {
    assertThat(
            read(
                """
                {"kind": "inflow-driven", "inflow": [3, 4], "inflow_at": "start",
                 "lifetime": {"family": "fixed", "mean": 2}}"""))
        .isPresent();
    assertThat(findings.toList())
        .extracting(Finding::severity, Finding::code, one -> one.where().pointer())
        .containsExactly(tuple(Severity.WARNING, "ages-from-one", "/inflow_at"));
  }

  /** Two cohorts are known, so two years of stock are of no account; the third is. */
  @Test
  void whatAnInitialStockStandsForMayBeAnyNumberOrNone() throws IOException {
    String lifetime = ", \"lifetime\": {\"family\": \"fixed\", \"mean\": 9}}";
    String initial = ", \"initial_stock_by_cohort\": [2, 3]" + lifetime;

    CohortCase read =
        read("{\"kind\": \"stock-driven\", \"stock\": [null, -5, 7]" + initial).orElseThrow();
    assertThat(findings.toList()).isEmpty();
    assertThat(read.series()).containsExactly(0.0, -5.0, 7.0);

    read("{\"kind\": \"stock-driven\", \"stock\": [\"x\", 1, null, -1]" + initial);
    assertThat(findings.toList())
        .extracting(one -> one.where().pointer())
        .containsExactly("/stock/0", "/stock/2", "/stock/3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{\"kind\": \"stock-driven\", \"stock\": [NaN]}", "[1, 2]", "''", "kind: stock"})
  void whatIsNoObjectOfJsonIsOneFinding(String text) throws IOException {
    read(text);

    assertThat(findings.toList())
        .singleElement()
        .satisfies(one -> assertThat(one.isError()).isTrue());
  }

  @Test
  void ofAKindThatIsNotSaidNothingMoreIsGuessed() throws IOException {
    read("{\"inflow\": [1], \"lifetime\": {\"family\": \"fixed\", \"mean\": 2}}");

    assertThat(findings.toList()).extracting(Finding::code).containsExactly("missing-key");
  }

  @Test
  void theExampleOfTheDocsIsOne() throws IOException {
    String page = Files.readString(Path.of("../docs/format/cohort.md"));
    String block = page.substring(page.indexOf("```json") + 7);

    CohortCase read = read(block.substring(0, block.indexOf("```"))).orElseThrow();

    assertThat(findings.toList()).isEmpty();
    assertThat(read.initialStock()).containsExactly(2.0, 3.0);
  }

  private Optional<CohortCase> read(String json) throws IOException {
    return CohortCaseReader.read(Files.writeString(folder.resolve("case.json"), json), findings);
  }
}
