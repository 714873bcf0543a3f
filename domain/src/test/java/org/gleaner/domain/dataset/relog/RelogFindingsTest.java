package org.gleaner.domain.dataset.relog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One defect put into a sound instance gives one finding at its place. */
class RelogFindingsTest {

  private static final String DEEP =
      "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[";
  private static final String PANEL = "/products/panel/";
  private static final String PLANT = "/plants/shredder/locations/L/";

  @ParameterizedTest(name = "{0} -> {1} becomes {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"time horizon (years)\": 2|\"horizon\": 2|missing-key|/parameters",
        "\"time horizon (years)\": 2|\"time horizon (years)\": 2.5|invalid-horizon|/parameters/time horizon (years)",
        "\"time horizon (years)\": 2|\"time horizon (years)\": \"2\"|wrong-type|/parameters/time horizon (years)",
        "\"time horizon (years)\": 2|\"time horizon (years)\": 2, \"distance metric\": \"driving\"|unsupported-distance-metric|/parameters/distance metric",
        "\"time horizon (years)\": 2|\"time horizon (years)\": 2, \"building period (years)\": [0]|invalid-building-year|/parameters/building period (years)/0",
        "[120, 200]|[120]|wrong-length|/products/panel/initial amounts/C/amount (tonne)",
        "[120, 200]|120|wrong-length|/products/panel/initial amounts/C/amount (tonne)",
        "[120, 200]|[120, -200]|negative-amount|/products/panel/initial amounts/C/amount (tonne)/1",
        "[120, 200]|[120, \"200\"]|wrong-type|/products/panel/initial amounts/C/amount (tonne)/1",
        "[120, 200]|[120, 1e400]|not-finite|/products/panel/initial amounts/C/amount (tonne)/1",
        "[120, 200]|[120, null]|wrong-type|/products/panel/initial amounts/C/amount (tonne)/1",
        "[0.01, 0.01]|[0.01]|wrong-length|/products/panel/transportation cost ($~1km~1tonne)",
        "\"input\": \"panel\"|\"input\": \"pannel\"|unknown-product|/plants/shredder/input",
        "\"input\": \"panel\"|\"inputs\": \"panel\"|missing-key|/plants/shredder",
        "\"locations\": {\"L\"|\"outputs (tonne/tonne)\": {\"glas\": 1}, \"locations\": {\"L\"|unknown-product|/plants/shredder/outputs (tonne~1tonne)/glas",
        "\"locations\": {\"L\"|\"outputs (tonne/tonne)\": {\"panel\": -1}, \"locations\": {\"L\"|negative-amount|/plants/shredder/outputs (tonne~1tonne)/panel",
        "\"300\"|\"big\"|invalid-size|/plants/shredder/locations/L/capacities (tonne)/big",
        "\"300\"|\"300d\"|invalid-size|/plants/shredder/locations/L/capacities (tonne)/300d",
        "\"300\"|\"100.0\"|equal-sizes|/plants/shredder/locations/L/capacities (tonne)",
        "\"capacities (tonne)\"|\"location\": \"us-state:IL\", \"capacities (tonne)\"|named-location|/plants/shredder/locations/L/location",
        "\"capacities (tonne)\"|\"initial capacity (tonne)\": 400, \"capacities (tonne)\"|initial-capacity-too-large|/plants/shredder/locations/L/initial capacity (tonne)",
        "\"capacities (tonne)\"|\"storage\": {\"cost ($/tonne)\": [1], \"limit (tonne)\": 5}, \"capacities (tonne)\"|wrong-length|/plants/shredder/locations/L/storage/cost ($~1tonne)",
        "\"capacities (tonne)\"|\"latitude (deg)\": 0.0, \"capacities (tonne)\"|duplicate-key|/plants/shredder/locations/L/latitude (deg)",
        "\"plants\"|\"plant\"|missing-key|''",
        "\"products\": {|\"products\": [], \"more\": {|wrong-type|/products",
        "\"products\": {|\"products\": {\"glass\": null, |wrong-type|/products/glass",
        "\"plants\": {|\"plants\": {\"oven\": null, |wrong-type|/plants/oven",
        "\"locations\": {|\"locations\": {\"M\": 3, |wrong-type|/plants/shredder/locations/M",
        "\"capacities (tonne)\": {|\"capacities (tonne)\": {\"5\": null, |wrong-type|/plants/shredder/locations/L/capacities (tonne)/5",
      })
  void findsTheDefectOfSeven(String sound, String broken, String code, String pointer) {
    assertThat(errors(SEVEN.replace(sound, broken)))
        .as(SEVEN.replace(sound, broken))
        .contains("ERROR " + code + " #" + pointer);
  }

  @ParameterizedTest(name = "{0} -> {1} becomes {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"centers\": {|\"emissions\": {\"CO2\": null}, \"centers\": {|wrong-type|/emissions/CO2",
        "\"centers\": {|\"centers\": {\"C\": null, |wrong-type|/centers/C",
        "\"wood\": 60,|\"wood\": 50,|mix-not-100|/plants/Yard/input mix (%)",
        "\"wood\": 60,|\"iron\": 60,|unknown-product|/plants/Yard/input mix (%)/iron",
        "\"wood\": 60,|\"wood\": -60,|negative-amount|/plants/Yard/input mix (%)/wood",
        "\"wood\": 60,|\"wood\": [60, 60],|wrong-length|/plants/Yard/input mix (%)/wood",
        "\"nail\": [50]|\"nail\": [50, 50]|wrong-length|/centers/Works/fixed output (tonne)/nail",
        "[\"nail\"]|[\"nails\"]|unknown-product|/centers/Works/outputs/0",
        "\"input\": null|\"input\": \"boat\"|unknown-product|/centers/Forest/input",
        "\"capacities\": [|\"capacities\": [], \"c\": [|no-size|/plants/Yard/capacities",
        "\"size (tonne)\"|\"size\"|missing-key|/plants/Yard/capacities/0",
      })
  void findsTheDefectOfEight(String sound, String broken, String code, String pointer) {
    String eight = RelogFixtures.text("mix-08.json");
    assertThat(eight).contains(sound);
    assertThat(errors(eight.replace(sound, broken))).contains("ERROR " + code + " #" + pointer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"plants\": {", "{\"plants\": NaN}", "// plants\n{}", DEEP})
  void speaksOfTheFileAndNotOfTheParser(String broken) {
    assertThat(RelogFixtures.read("broken.json", broken).findings())
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .doesNotContain("StreamRead", "JsonRead", "REDACTED", "ALLOW_");
  }

  @Test
  void readsTheSoundInstancesWithoutErrors() {
    assertThat(errors(SEVEN)).isEmpty();
    assertThat(errors(RelogFixtures.text("mix-08.json"))).isEmpty();
  }

  @Test
  void reportsEverythingInOneReading() {
    String broken =
        SEVEN
            .replace("[120, 200]", "[120, -200]")
            .replace("\"input\": \"panel\"", "\"input\": \"pannel\"")
            .replace("\"300\"", "\"big\"");
    RelogImport imported = RelogFixtures.read("broken.json", broken);
    assertThat(imported.planningCase()).isEmpty();
    assertThat(imported.findings())
        .extracting(Finding::code)
        .containsExactly("negative-amount", "unknown-product", "invalid-size");
    assertThat(imported.findings().get(1).hint()).isEqualTo("Maybe panel.");
    assertThat(imported.findings().get(0).value()).isEqualTo("-200");
  }

  @Test
  void namesTheLineOfBrokenSyntax() {
    String truncated = SEVEN.substring(0, SEVEN.indexOf("\"plants\""));
    Finding finding = RelogFixtures.read("cut.json", truncated).findings().get(0);
    assertThat(finding.code()).isEqualTo("json-syntax");
    assertThat(finding.where().line()).isPositive();
    assertThat(finding.message()).doesNotContain("\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"''|json-syntax", "{} {}|json-syntax", "[1]|wrong-type", "{\"a\": NaN}|json-syntax"})
  void findsWhatIsNoInstance(String text, String code) {
    assertThat(RelogFixtures.read("odd.json", text).findings())
        .extracting(Finding::code)
        .contains(code);
  }

  @Test
  void survivesDeepNestingAndForeignEncodings() {
    String deep = "{\"plants\": " + "[".repeat(100_000);
    assertThat(RelogFixtures.read("deep.json", deep).findings())
        .extracting(Finding::code)
        .containsExactly("over-limit");
    byte[] latin1 = "{\"plants\": \"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(RelogFixtures.read("latin.json", latin1).findings())
        .extracting(Finding::code)
        .containsExactly("not-utf-8");
    byte[] marked = ("\ufeff" + SEVEN).getBytes(StandardCharsets.UTF_8);
    assertThat(RelogFixtures.read("bom.json", marked).planningCase()).isPresent();
  }

  @Test
  void findsAMissingFileAndAFolder(@TempDir Path folder) {
    assertThat(RelogFixtures.reader().read(folder.resolve("none.json")).findings())
        .extracting(Finding::code)
        .containsExactly("no-such-file");
    assertThat(RelogFixtures.reader().read(folder).findings())
        .extracting(Finding::code)
        .containsExactly("not-a-file");
  }

  @Test
  void warnsOfWhatRelogAcceptsInSilence() {
    String odd =
        SEVEN
            .replace("\"time horizon", "\"version\": \"0.7.2\", \"time horizon")
            .replace("\"latitude (deg)\": 1.0", "\"latitude (deg)\": 100.0")
            .replace(
                "\"locations\": {\"L\"",
                "\"outputs (tonne/tonne)\": {\"panel\": 1.2, \"glass\": 0}, \"locations\": {\"L\"")
            .replace("\"panel\": {\"initial", "\"glass\": {" + COST + "}, \"panel\": {\"initial")
            .replace(
                "\"capacities (tonne)\"",
                "\"initial capacity (tonne)\": 40, \"capacities (tonne)\"");
    RelogImport imported = RelogFixtures.read("odd.json", odd);
    assertThat(imported.planningCase()).isPresent();
    assertThat(RelogFixtures.briefly(imported.findings()))
        .containsExactly(
            "WARNING unknown-key #/parameters/version",
            "WARNING impossible-coordinates #" + PANEL + "initial amounts/C",
            "WARNING zero-output #/plants/shredder/outputs (tonne~1tonne)/glass",
            "WARNING yields-above-one #/plants/shredder/outputs (tonne~1tonne)",
            "WARNING initial-capacity-changed #" + PLANT + "initial capacity (tonne)");
  }

  @Test
  void dropsPlantsThatMayNeverOpen() {
    String never =
        SEVEN.replace(
            "\"time horizon (years)\": 2",
            "\"time horizon (years)\": 2, \"building period (years)\": [3]");
    RelogImport imported = RelogFixtures.read("never.json", never);
    assertThat(RelogFixtures.briefly(imported.findings()))
        .containsExactly(
            "WARNING building-year-after-horizon #/parameters/building period (years)/0",
            "WARNING no-building-year #/parameters/building period (years)");
    assertThat(imported.orThrow().plants()).isEmpty();
  }

  @Test
  void leavesImpossibleCoordinatesEmptyButKeepsTheirDistances() {
    String odd = SEVEN.replace("\"latitude (deg)\": 1.0", "\"latitude (deg)\": 100.0");
    var planningCase = RelogFixtures.read("odd.json", odd).orThrow();
    assertThat(planningCase.site("c").orElseThrow().location()).isNull();
    assertThat(planningCase.distances()).hasSize(1);
    assertThat(planningCase.distances().get(0).km()).isGreaterThan(9000);
  }

  @Test
  void keepsNamesThatCollideApart() {
    String twins = SEVEN.replace("\"L\": {", "\"l\": {" + SITE + "}, \"L\": {");
    var planningCase = RelogFixtures.read("twins.json", twins).orThrow();
    assertThat(planningCase.plants())
        .extracting(p -> p.id())
        .containsExactly("l-shredder/shredder", "l-shredder-2/shredder");
  }

  private static List<String> errors(String json) {
    return RelogFixtures.briefly(
        RelogFixtures.read("instance.json", json).findings().stream()
            .filter(f -> f.severity() == Severity.ERROR)
            .toList());
  }

  private static final String COST = "\"transportation cost ($/km/tonne)\": [0.01, 0.01]";

  private static final String SIZES =
      """
      "capacities (tonne)": {
        "100": {"opening cost ($)": [500, 600], "fixed operating cost ($)": [30, 30],
          "variable operating cost ($/tonne)": [1, 1]},
        "300": {"opening cost ($)": [900, 800], "fixed operating cost ($)": [50, 50],
          "variable operating cost ($/tonne)": [1, 1]}}
      """;

  private static final String SITE = "\"latitude (deg)\": 0.0, \"longitude (deg)\": 0.0, " + SIZES;

  private static final String SEVEN =
      """
      {"parameters": {"time horizon (years)": 2},
       "products": {"panel": {"initial amounts": {"C": {"latitude (deg)": 1.0,
         "longitude (deg)": 0.0, "amount (tonne)": [120, 200]}}, %s}},
       "plants": {"shredder": {"input": "panel", "locations": {"L": {%s}}}}}
      """
          .formatted(COST, SITE);
}
