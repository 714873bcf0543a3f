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
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gleaner.domain.dataset.assembly.CaseFile;
import org.gleaner.domain.dataset.assembly.PolicyReader;
import org.gleaner.domain.dataset.writing.CaseFiles;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.planning.RandomCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema of {@code case.json} and the reader agree on what such a file looks like. */
class CaseSchemaTest {
  private static final Path BROKEN = Path.of("src/test/resources/broken");

  /** What only the tables, the horizon or other policies can tell. */
  private static final Set<String> BEYOND_STRUCTURE =
      Set.of("unknown-id", "duplicate-id", "duplicate-key", "outside-horizon", "region-level");

  /** Not JSON, or not even text. */
  private static final Set<String> UNREADABLE = Set.of("json-syntax", "not-utf-8", "over-limit");

  static List<String> brokenCaseFiles() throws IOException {
    try (Stream<Path> folders = Files.list(BROKEN)) {
      return folders
          .filter(f -> Files.exists(f.resolve("case.json")))
          .map(f -> f.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("brokenCaseFiles")
  void structuralMistakesFailSchemaAndReaderAlike(String folder) throws IOException {
    List<String> codes =
        new CaseReader()
            .read(BROKEN.resolve(folder)).findings().stream()
                .filter(f -> f.isError() && f.where().file().equals("case.json"))
                .map(Finding::code)
                .toList();
    if (codes.stream().noneMatch(UNREADABLE::contains)) {
      boolean structural = codes.stream().anyMatch(c -> !BEYOND_STRUCTURE.contains(c));
      String text = Files.readString(BROKEN.resolve(folder).resolve("case.json"));
      assertThat(schema().validate(text, InputFormat.JSON).isEmpty()).isEqualTo(!structural);
    }
  }

  /** Further pieces that are read the same by both; the rest of the file is sound. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "'discount_rate': 0.08",
        "'discount_rate': '0.08'",
        "'discount_rate': null",
        "'price_year': 2025.5",
        "'home_country': 'Vietnam'",
        "'residual_value': false",
        "'residual_value': 'none'",
        "'objective': 'npv'",
        "'objective': {}",
        "'objective': {'kind': 'NPV'}",
        "'objective': {'weights': 'custom'}",
        "'objective': {'weights': 'custom', 'custom_weights': {}}",
        "'objective': {'weights': 'custom', 'custom_weights': {'Nd': 1}}",
        "'objective': {'weights': 'custom', 'custom_weights': {'Nd': -1}}",
        "'objective': {'weights': 'custom', 'custom_weights': [1]}",
        "'distance': {'method': 'table'}",
        "'distance': {'circuity': 0.5}",
        "'distance': {'factor': 1.3}",
        "'include': 'materials'",
        "'include': ['materials', 'processes']",
        "'include': [1]",
        "'policies': {}",
        "'policies': [7]",
        "'policies': [{'type': 'budget', 'amount': 1}]",
        "'policies': [{'id': 'b', 'amount': 1}]",
        "'policies': [{'id': 'B 1', 'type': 'budget', 'amount': 1}]",
        "'policies': [{'id': 'b', 'type': 'budget', 'amount': 1, 'scope': 'per_period'}]",
        "'policies': [{'id': 'b', 'type': 'budget', 'amount': 1, 'scope': 'yearly'}]",
        "'policies': [{'id': 'b', 'type': 'budget', 'amount': 1, 'periods': 2026}]",
        "'policies': [{'id': 'b', 'type': 'budget', 'amount': 1, 'periods': [2026, '2027']}]",
        "'policies': [{'id': 'b', 'type': 'export_ban', 'materials': []}]",
        "'policies': [{'id': 'b', 'type': 'export_ban', 'materials': ['motor']}]",
        "'policies': [{'id': 'b', 'type': 'domestic_share', 'materials': ['motor']}]",
        "'policies': [{'id': 'b', 'type': 'epr_obligation', 'materials': ['motor'],"
            + " 'rates': [{'from_year': 2024, 'rate': 0.08}]}]",
        "'policies': [{'id': 'b', 'type': 'epr_obligation', 'materials': ['motor'],"
            + " 'region': 'north', 'periods': [2027],"
            + " 'rates': [{'from_year': 2024, 'rate': 0.08, 'products': ['car']}]}]",
        "'policies': [{'id': 'b', 'type': 'epr_obligation', 'materials': ['motor'], 'rates': []}]",
        "'policies': [{'id': 'b', 'type': 'epr_obligation', 'materials': ['motor'], 'rates': 8}]",
        "'policies': [{'id': 'b', 'type': 'epr_obligation', 'materials': ['motor'],"
            + " 'rates': [8]}]",
        "'policies': [{'id': 'b', 'type': 'epr_obligation', 'materials': ['motor'],"
            + " 'rates': [{'from_year': 2024.5, 'rate': 0.08}]}]",
        "'policies': [{'id': 'b', 'type': 'epr_obligation', 'materials': ['motor'],"
            + " 'rates': [{'from_year': 2024, 'rate': 0.08, 'products': []}]}]",
        "'policies': [{'id': 'b', 'type': 'epr_obligation', 'materials': ['motor'],"
            + " 'rates': [{'from_year': 2024, 'rate': 0.08, 'products': 'car'}]}]",
        "'policies': [{'id': 'b', 'type': 'epr_obligation', 'materials': ['motor'],"
            + " 'min_share': 0.1, 'rates': [{'from_year': 2024, 'rate': 0.08}]}]",
        "'policies': [{'id': 'b', 'type': 'recovery_mandate', 'element': 'Nd', 'min_share': 0.5}]",
        "'policies': [{'id': 'b', 'type': 'subsidy', 'subject': 'sold', 'names': ['motor'],"
            + " 'amount_per_tonne': 5}]",
        "'policies': [{'id': 'b', 'type': 'subsidy', 'subject': 'burnt', 'names': ['motor'],"
            + " 'amount_per_tonne': 5}]",
        "'policies': [{'id': 'b', 'type': 'capex_grant', 'processes': ['leach'], 'share': 1.5}]",
        "'fixed_openings': [{'site': 'works', 'process': 'leach', 'period': 2026}]",
        "'fixed_openings': [{'site': 'works', 'process': 'leach'}]",
        "'fixed_openings': [{'site': 'works', 'process': 'leach', 'period': 2026, 'size': 1}]",
        "'fixed_closings': [{'site': 'works', 'process': 'leach', 'period': 2027}]",
        "'fixed_closings': {}"
      })
  void schemaAndReaderAgree(String piece, @TempDir Path folder) throws IOException {
    try (Stream<Path> files = Files.list(BROKEN.resolve("base"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName().toString()));
      }
    }
    String key = piece.substring(1, piece.indexOf('\'', 1));
    String year = key.equals("price_year") ? "" : "'price_year': 2025,";
    String text =
        ("{'format': 'gleaner-case/1', 'name': 'a', 'currency': 'USD',"
                + year
                + "'horizon': {'start_year': 2026, 'period_years': [1, 3]},"
                + piece
                + "}")
            .replace('\'', '"');
    Files.writeString(folder.resolve("case.json"), text);

    boolean valid = schema().validate(text, InputFormat.JSON).isEmpty();
    assertThat(new CaseReader().read(folder).hasErrors()).isEqualTo(!valid);
  }

  @Provide
  Arbitrary<PlanningCase> cases() {
    return RandomCases.cases();
  }

  @Property(tries = 50)
  void whatIsWrittenIsValid(@ForAll("cases") PlanningCase planningCase) throws IOException {
    String text = CaseFiles.of(planningCase).get("case.json");
    assertThat(schema().validate(text, InputFormat.JSON)).isEmpty();
  }

  @Test
  void everyEmbeddedCaseIsValid() throws IOException {
    for (String name : CaseReader.embeddedNames()) {
      String text = resource("/org/gleaner/datasets/" + name + "/case.json");
      assertThat(schema().validate(text, InputFormat.JSON)).as(name).isEmpty();
    }
  }

  @Test
  void knowsEveryPolicyTypeAndInclude() throws IOException {
    String schema = resource("/org/gleaner/schema/case.schema.json");
    assertThat(PolicyReader.TYPES).allMatch(type -> schema.contains('"' + type + '"'));
    assertThat(CaseFile.INCLUDES).allMatch(word -> schema.contains('"' + word + '"'));
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(resource("/org/gleaner/schema/case.schema.json"));
  }

  private static String resource(String path) throws IOException {
    try (InputStream in = CaseReader.class.getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
