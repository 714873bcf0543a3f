package org.gleaner.domain.dataset.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.reconcile.Flow;
import org.gleaner.domain.reconcile.FlowSystem;
import org.gleaner.domain.reconcile.Measurement;
import org.gleaner.domain.reconcile.ReconciliationCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReconciliationCaseReaderTest {

  @TempDir Path folder;

  private final Findings findings = new Findings();

  @Test
  void aFigureIsMeasuredExactOrUnknown() throws IOException {
    FlowSystem system =
        read("""
                {"nodes": [{"id": "a"}],
                 "flows": [{"id": "f1", "to": "a", "value": 9, "standard_error": 1},
                           {"id": "f2", "from": "a", "value": 4, "standard_error": 0},
                           {"id": "f3", "from": "a", "to": null, "value": null}]}""")
            .orElseThrow()
            .systems()
            .get(0);

    assertThat(findings.toList()).isEmpty();
    assertThat(system.flows())
        .extracting(Flow::id, Flow::from, Flow::to, Flow::amount)
        .containsExactly(
            tuple("f1", null, "a", new Measurement(9, 1)),
            tuple("f2", "a", null, new Measurement(4, 0)),
            tuple("f3", "a", null, null));
  }

  /**
   * From 1 to 7, all as likely: 6/√12 = √3 about 4. With the best value 4, triangular: the variance
   * is (1 + 16 + 49 - 4 - 7 - 28)/18 = 27/18. With the best value 1 it is (1 + 1 + 49 - 1 - 7 -
   * 7)/18 = 36/18.
   */
  @ParameterizedTest
  @CsvSource({"'',4,3", "'\"value\": 4,',4,1.5", "'\"value\": 1,',1,2"})
  void aRangeIsUniformOrAboutItsBestValueTriangular(String value, double best, double variance)
      throws IOException {
    Measurement read =
        first("{\"id\": \"f\", \"to\": \"a\", " + value + " \"low\": 1, \"high\": 7}");

    assertThat(read.value()).isEqualTo(best);
    assertThat(read.standardError()).isCloseTo(Math.sqrt(variance), within(1e-15));
  }

  @Test
  void anErrorBeyondTheDigitsOfItsFigureIsNone() throws IOException {
    Measurement read =
        first("{\"id\": \"f\", \"to\": \"a\", \"value\": 5e6, \"standard_error\": 1e-9}");

    assertThat(read).isEqualTo(new Measurement(5e6, 0));
    assertThat(findings.toList()).extracting(Finding::code).contains("taken-as-exact");
  }

  @Test
  void periodsHaveFiguresOfTheirOwn() throws IOException {
    ReconciliationCase read =
        read("""
                {"periods": [2023, 2024], "layers": ["Nd"],
                 "nodes": [{"id": "a", "stock_change": {"value": -3, "standard_error": 1}}],
                 "flows": [{"id": "f", "to": "a", "value": [5, null], "standard_error": 0.5,
                   "concentrations": {"Nd": {"value": 0.25, "standard_error": 0.01}}},
                   {"id": "g", "from": "a"}]}""")
            .orElseThrow();

    assertThat(read.periods()).containsExactly(2023, 2024);
    FlowSystem second = read.systems().get(1);
    assertThat(second.flows()).extracting(Flow::id).containsExactly("f", "g", "stock/a");
    assertThat(second.flows().get(0).amount()).isNull();
    assertThat(second.flows().get(0).concentrations())
        .containsEntry("Nd", new Measurement(0.25, 0.01));
    assertThat(second.flows().get(2).amount()).isEqualTo(new Measurement(-3, 1));
    assertThat(read.systems().get(0).flows().get(0).amount()).isEqualTo(new Measurement(5, 0.5));
  }

  @Test
  void everyMistakeIsNamedAtItsPlace() throws IOException {
    read(
        """
        {"significance": 0, "periods": [2024, 2024], "layers": ["Nd", "Nd"],
         "nodes": [{"id": "a"}, {"id": "a"}, {"id": "B"}, {"id": "b", "stock": {}}],
         "flows": [{"id": "f1", "to": "c"},
                   {"id": "f1", "from": "a"},
                   {"id": "f2"},
                   {"id": "f3", "from": "a", "to": "a"},
                   {"id": "f4", "to": "a", "value": -1, "standard_error": 1},
                   {"id": "f5", "to": "a", "value": 1, "standard_error": -1},
                   {"id": "f6", "to": "a", "value": 1},
                   {"id": "f7", "to": "a", "value": 5, "low": 1, "high": 4},
                   {"id": "f8", "to": "a", "low": 1},
                   {"id": "f9", "to": "a", "value": 5, "standard_error": 1, "low": 1, "high": 9},
                   {"id": "f10", "to": "a", "value": [1, 2], "standard_error": 1},
                   {"id": "f11", "to": "a", "value": 1e999, "standard_error": 1},
                   {"id": "f12", "to": "a", "concentrations": {"Dy": {}}},
                   {"id": "f13", "to": "a", "concentrations": {"Nd": {"value": 1.5}}}],
         "transfer_coefficients": [{"node": "a", "flow": "f4", "value": 0.5, "standard_error": 0},
                                   {"node": "a", "flow": "f99"}]}""");

    assertThat(findings.toList())
        .extracting(Finding::code, one -> one.where().pointer())
        .containsExactlyInAnyOrder(
            tuple("out-of-range", "/significance"),
            tuple("duplicate-id", "/periods/1"),
            tuple("duplicate-id", "/layers/1"),
            tuple("duplicate-id", "/nodes/1/id"),
            tuple("wrong-format", "/nodes/2/id"),
            tuple("unknown-key", "/nodes/3/stock"),
            tuple("unknown-id", "/flows/0/to"),
            tuple("duplicate-id", "/flows/1/id"),
            tuple("no-node", "/flows/2/id"),
            tuple("self-flow", "/flows/3/to"),
            tuple("out-of-range", "/flows/4/value"),
            tuple("out-of-range", "/flows/5/standard_error"),
            tuple("missing-error", "/flows/6/value"),
            tuple("contradiction", "/flows/7/low"),
            tuple("contradiction", "/flows/8/low"),
            tuple("contradiction", "/flows/9/standard_error"),
            tuple("series-length", "/flows/10/value"),
            tuple("not-finite", "/flows/11/value"),
            tuple("unknown-key", "/flows/12/concentrations/Dy"),
            tuple("out-of-range", "/flows/13/concentrations/Nd/value"),
            tuple("wrong-node", "/transfer_coefficients/0/flow"),
            tuple("unknown-id", "/transfer_coefficients/1/flow"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"nodes\": [], \"flows\": [], \"significance\": NaN}|json-syntax",
        "[]|wrong-type",
        "''|json-syntax",
        "{\"flows\": []}|missing-key"
      })
  void whatIsNoSystemOfFlowsIsOneFinding(String text, String code) throws IOException {
    read(text);

    assertThat(findings.toList()).extracting(Finding::code).containsExactly(code);
  }

  @Test
  void aTransferCoefficientHasAValueAndStandsOnce() throws IOException {
    String flows =
        """
        {"nodes": [{"id": "a"}],
         "flows": [{"id": "f1", "to": "a"}, {"id": "f2", "from": "a"}],
         "transfer_coefficients": [""";
    read(flows + "{\"node\": \"a\", \"flow\": \"f2\"}]}");
    String half = "{\"node\": \"a\", \"flow\": \"f2\", \"value\": 0.5, \"standard_error\": 0}";
    read(flows + half + ", " + half + "]}");

    assertThat(findings.toList())
        .extracting(Finding::code, one -> one.where().pointer())
        .containsExactly(
            tuple("missing-value", "/transfer_coefficients/0"),
            tuple("duplicate-id", "/transfer_coefficients/1/flow"));
  }

  @Test
  void aNodeThatNothingLeavesIsAWarning() throws IOException {
    assertThat(
            read(
                """
                {"nodes": [{"id": "a"}, {"id": "b"}, {"id": "c", "stock_change": {}}],
                 "flows": [{"id": "f", "to": "a"}, {"id": "g", "to": "c"}]}"""))
        .isPresent();
    assertThat(findings.toList())
        .extracting(Finding::code, Finding::value)
        .containsExactly(tuple("dead-end", "a"), tuple("no-flows", "b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",'title': 5",
        ",'unit': 't/a'",
        ",'significance': 0.01",
        ",'significance': 0.9",
        ",'periods': [2024]",
        ",'periods': ['2024']",
        ",'layers': ['Nd', 'C_graphite']",
        ",'layers': ['a b']",
        ",'layer': []",
        ",'nodes': [{'id': 'a', 'stock_change': {}}]",
        ",'nodes': [{'id': 'a', 'stock_change': null}]",
        ",'nodes': [{'id': 'a', 'stock_change': {'value': -2, 'standard_error': 1}}]",
        ",'flows': [{'id': 'f', 'to': 'a', 'value': 1, 'standard_error': 'x'}]",
        ",'flows': [{'id': 'f', 'to': 'a', 'value': [1], 'standard_error': [0]}]",
        ",'flows': [{'id': 'F', 'to': 'a'}]",
        ",'flows': [{'id': 'f', 'to': 5}]",
        ",'flows': [{'id': 'f', 'to': 'a', 'low': null, 'high': null}]",
        ",'flows': [{'id': 'f', 'to': 'a', 'error': 1}]",
        ",'flows': [{'id': 'f', 'to': 'a', 'arising': {'material': 'motor'}}]",
        ",'flows': [{'id': 'f', 'to': 'a', 'arising': {'site': 'haiphong'}}]",
        ",'transfer_coefficients': [{'node': 'a'}]",
        ",'transfer_coefficients': [{'node': 'a', 'flow': 'f', 'low': 0, 'high': 2}]"
      })
  void schemaAndReaderAgree(String piece) throws IOException {
    String nodes = piece.contains("'nodes'") ? "" : ",'nodes': [{'id': 'a'}]";
    String flows = piece.contains("'flows'") ? "" : ",'flows': [{'id': 'f', 'to': 'a'}]";
    String text = ("{" + (nodes + flows + piece).substring(1) + "}").replace('\'', '"');

    read(text);

    assertThat(findings.hasErrors()).isEqualTo(!isValid(text));
  }

  @Test
  void theExamplesOfTheDocsAreRead() throws IOException {
    String page = Files.readString(Path.of("../docs/format/reconcile.md"));
    String block = page.substring(page.indexOf("```json") + 7);
    String text = block.substring(0, block.indexOf("```"));

    assertThat(isValid(text)).isTrue();
    assertThat(read(text)).isPresent();
    assertThat(findings.toList()).isEmpty();
  }

  private static boolean isValid(String text) throws IOException {
    String path = "/org/gleaner/schema/reconcile.schema.json";
    try (InputStream in = ReconciliationCaseReader.class.getResourceAsStream(path)) {
      String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(schema)
          .validate(text, InputFormat.JSON)
          .isEmpty();
    }
  }

  private Measurement first(String flow) throws IOException {
    return read("{\"nodes\": [{\"id\": \"a\"}], \"flows\": [" + flow + "]}")
        .orElseThrow()
        .systems()
        .get(0)
        .flows()
        .get(0)
        .amount();
  }

  private Optional<ReconciliationCase> read(String json) throws IOException {
    return ReconciliationCaseReader.read(
        Files.writeString(folder.resolve("flows.json"), json), findings);
  }
}
