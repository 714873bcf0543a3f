package org.gleaner.domain.dataset.routing.folder;

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
import java.util.Map;
import org.gleaner.domain.dataset.routing.RoutingCaseReader;
import org.gleaner.domain.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema of {@code routing.json} and the reader agree on what such a file looks like. */
class RoutingSchemaTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",'days': 366",
        ",'days': 367",
        ",'days': 0",
        ",'days': 1.5",
        ",'days': '5'",
        ",'days': null",
        ",'day': 5",
        ",'start_date': '2026-03-02'",
        ",'start_date': '2026-3-2'",
        ",'start_date': '+12026-03-02'",
        ",'start_date': 20260302",
        ",'currency': 'VND'",
        ",'currency': 'vnd'",
        ",'currency': null",
        ",'co2e_price_per_tonne': 50.5",
        ",'co2e_price_per_tonne': 0",
        ",'co2e_price_per_tonne': -1",
        ",'co2e_price_per_tonne': '50'",
        ",'travel': {}",
        ",'travel': []",
        ",'travel': {'method': 'table'}",
        ",'travel': {'method': 'osrm'}",
        ",'travel': {'circuity': 1}",
        ",'travel': {'circuity': 0.99}",
        ",'travel': {'speed': 30}",
        ",'travel': {'classes': []}",
        ",'travel': {'classes': [{'method': 'table'}]}",
        ",'travel': {'classes': [{'class': 'type 0'}]}",
        ",'travel': {'classes': [{'class': 'type-0', 'circuity': 9}]}",
        ",'travel': {'classes': [{'class': 'type-0', 'speed': 9}]}",
        ",'travel': {'speeds': []}",
        ",'travel': {'speeds': [30]}",
        ",'travel': {'speeds': [{'from_km': 0}]}",
        ",'travel': {'speeds': [{'from_km': 0, 'km_per_hour': 0}]}",
        ",'travel': {'speeds': [{'from_km': 0, 'km_per_hour': 200}]}",
        ",'travel': {'speeds': [{'from_km': 0, 'km_per_hour': 20, 'to_km': 5}]}"
      })
  void schemaAndReaderAgree(String piece, @TempDir Path folder) throws IOException {
    String text = ("{'format': 'gleaner-routing/1', 'name': 'a'" + piece + "}").replace('\'', '"');
    for (Map.Entry<String, String> file :
        new RoutingTexts(RandomRoutingCases.of(1)).files().entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    Files.writeString(folder.resolve("routing.json"), text);

    boolean valid = schema().validate(text, InputFormat.JSON).isEmpty();

    // Days that are not those of the case's patterns are mistakes of orders.csv.
    assertThat(
            RoutingCaseReader.read(folder).findings().stream()
                .filter(f -> f.isError() && f.where().file().equals("routing.json"))
                .map(Finding::code)
                .toList()
                .isEmpty())
        .isEqualTo(valid);
  }

  @Test
  void whatIsWrittenIsValid() throws IOException {
    for (long seed = 1; seed <= 20; seed++) {
      String text = new RoutingTexts(RandomRoutingCases.of(seed)).files().get("routing.json");
      assertThat(schema().validate(text, InputFormat.JSON)).isEmpty();
    }
  }

  private static Schema schema() throws IOException {
    String path = "/org/gleaner/schema/routing.schema.json";
    try (InputStream in = RoutingSchemaTest.class.getResourceAsStream(path)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
    }
  }
}
