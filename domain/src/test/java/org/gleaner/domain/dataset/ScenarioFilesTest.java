package org.gleaner.domain.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.scenario.Change;
import org.gleaner.domain.scenario.ChangeParser;
import org.gleaner.domain.scenario.ChangePaths;
import org.gleaner.domain.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioFilesTest {

  private static final String SOUND =
      """
      {"format": "gleaner-scenario/1", "name": "dear", "base": null, "description": "x",
       "changes": [{"path": "price/nd-oxide", "value": "*3"}]}
      """;

  @TempDir private Path folder;

  @Test
  void whatIsWrittenReadsBackEqual() throws IOException {
    Scenario scenario =
        new Scenario(
            "dear",
            "cheap",
            "Giá \"Nd\" tăng",
            List.of(
                change("price/nd-oxide", "*3@2027"),
                change("plant/works/leaching/opened", "2027 large"),
                change("policy/more/subsidy/leaching", "3")));
    Path file = ScenarioWriter.write(folder, scenario);
    assertThat(file).isEqualTo(folder.resolve("scenarios").resolve("dear.json"));
    assertThat(ScenarioReader.read(file).orThrow()).isEqualTo(scenario);
    assertThat(ScenarioReader.readAll(folder)).hasSize(1);
    assertThat(schema().validate(Files.readString(file), InputFormat.JSON)).isEmpty();
  }

  @Test
  void aScenarioWhoseWriterWasKilledAfterItDecidedIsThere() throws IOException {
    Path decided = folder.resolve("scenarios").resolve(".gleaner-commit");
    Files.createDirectories(decided);
    Files.writeString(decided.resolve("dear.json"), SOUND);
    assertThat(ScenarioReader.readAll(folder))
        .singleElement()
        .satisfies(reading -> assertThat(reading.orThrow().name()).isEqualTo("dear"));
    assertThat(decided).doesNotExist();
  }

  @Test
  void everyMistakeIsFoundAtItsPlace() throws IOException {
    List<Finding> findings =
        read(
            """
            {"format": "gleaner-scenario/2", "name": "Dear", "bse": "x",
             "changes": [
               {"path": "prise/nd-oxide", "value": "*3"},
               {"path": "price/nd-oxide", "value": "three"},
               {"path": "price/nd-oxide"},
               7
             ]}
            """);
    assertThat(findings)
        .extracting(f -> f.code() + " " + f.where().pointer())
        .containsExactlyInAnyOrder(
            "unknown-word /format",
            "wrong-format /name",
            "unknown-key /bse",
            "unknown-path /changes/0",
            "wrong-value /changes/1",
            "missing-key /changes/2",
            "wrong-type /changes/3");
    assertThat(findings).allMatch(f -> f.where().line() > 0);
  }

  @Test
  void aNumberMayStandForASetting() throws IOException {
    assertThat(read(SOUND.replace("\"*3\"", "250"))).isEmpty();
    assertThat(ScenarioReader.read(file()).orThrow().changes().get(0).value()).isEqualTo("=250");
  }

  /** The schema and the reader agree on what a scenario file is; the case decides on names. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        SOUND,
        "{\"format\": \"gleaner-scenario/1\", \"name\": \"a\", \"changes\": []}",
        "{\"format\": \"gleaner-scenario/1\", \"name\": \"base\", \"changes\": []}",
        "{\"format\": \"gleaner-scenario/1\", \"name\": \"A\", \"changes\": []}",
        "{\"format\": \"gleaner-scenario/1\", \"name\": \"a\"}",
        "{\"format\": \"gleaner-scenario/1\", \"name\": \"a\", \"changes\": [], \"x\": 1}",
        "{\"format\": \"gleaner-scenario/1\", \"name\": 5, \"changes\": []}",
        "{\"name\": \"a\", \"changes\": []}",
        "{\"format\": \"gleaner-scenario/1\", \"name\": \"a\", \"changes\": [{\"path\": \"price/a\"}]}",
        "{\"format\": \"gleaner-scenario/1\", \"name\": \"a\","
            + " \"changes\": [{\"path\": \"prise/a\", \"value\": \"*2\"}]}",
        "{\"format\": \"gleaner-scenario/1\", \"name\": \"a\","
            + " \"changes\": [{\"path\": \"discount-rate\", \"value\": 0.1}]}",
        "{\"format\": \"gleaner-scenario/1\", \"name\": \"a\","
            + " \"changes\": [{\"path\": \"price/a\", \"value\": true}]}"
      })
  void schemaAndReaderAgree(String text) throws IOException {
    boolean valid = schema().validate(text, InputFormat.JSON).isEmpty();
    assertThat(read(text).isEmpty()).isEqualTo(valid);
  }

  @Test
  void theSchemaKnowsTheFirstWordOfEveryPath() throws IOException {
    String schema = schemaText();
    for (String shape : ChangePaths.shapes()) {
      assertThat(schema).contains(shape.split("[/ ]")[0]);
    }
  }

  @Test
  void everyPathIsDocumented() throws IOException {
    String page = Files.readString(Path.of("../docs/format/scenario.md"));
    for (String shape : ChangePaths.shapes()) {
      assertThat(page).contains("`" + shape.substring(0, shape.indexOf("  ")) + "`");
    }
  }

  private static Change change(String path, String value) {
    return ChangeParser.parse(path, value, SourceLocation.ofFile("x"), new Findings())
        .orElseThrow();
  }

  private List<Finding> read(String text) throws IOException {
    Files.writeString(file(), text);
    return ScenarioReader.read(file()).findings();
  }

  private Path file() {
    return folder.resolve("test.json");
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schemaText());
  }

  private static String schemaText() throws IOException {
    try (InputStream in =
        ScenarioReader.class.getResourceAsStream("/org/gleaner/schema/scenario.schema.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
