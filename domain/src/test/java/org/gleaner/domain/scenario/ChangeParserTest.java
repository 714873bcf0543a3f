package org.gleaner.domain.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Optional;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeParserTest {

  private static final SourceLocation HERE = SourceLocation.ofPointer("s.json", "/changes/0");

  @ParameterizedTest
  @CsvSource({
    "price/nd-oxide, *3, *3",
    "price/nd-oxide/port, 250, =250",
    "price/nd-oxide, -10%@2027, -10%@2027",
    "demand/nd-oxide/home, =20@2026..2027, =20@2026..2027",
    "arisings/all, +25%, +25%",
    "arisings/scrap/north, *0.5, *0.5",
    "collection/all/max-share, 0.4, =0.4",
    "collection/scrap/cost, *2 @2027, *2@2027",
    "plant/works/leaching/opened, 2027, 2027",
    "plant/works/leaching/opened, 2027 large, 2027 large",
    "plant/works/leaching/opened, @2027, 2027",
    "plant/works/leaching/closed, always, always",
    "plant/works/leaching/closed, 2027, 2027",
    "plant/works/leaching/delayed, 2 years, 2",
    "plant/works/leaching/capacity, +50%, +50%",
    "site/works/closed, @2027, 2027",
    "site/works/delayed, 1, 1",
    "budget/build, =1e6, =1000000",
    "discount-rate, 0.08, =0.08",
    "transport/truck, *1.2, *1.2",
    "limit/carbon, =10@2027, =10@2027",
    "mandate/epr, 0.5, =0.5",
    "composition/magnet/Nd, *0.9, *0.9",
    "recovery/leach/Nd, =0.95, =0.95",
    "policy/epr/removed, always, always",
    "policy/more/budget, 500, =500",
    "policy/more/collection-mandate/scrap, 0.6@2027, =0.6@2027",
    "policy/more/recovery-mandate/Nd, 0.1, =0.1",
    "policy/more/domestic-share/nd-oxide, 1, =1",
    "policy/more/subsidy/leaching, 3, =3",
    "policy/more/capex-grant/leaching, 0.2, =0.2"
  })
  void readsEveryPathAndWritesItBack(String path, String value, String canonical) {
    Change change = parse(path, value).orElseThrow();
    assertThat(change.path()).isEqualTo(path);
    assertThat(change.value()).isEqualTo(canonical);
    assertThat(parse(change.path(), change.value())).contains(change);
    assertThat(change.describe()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({
    "prices/nd-oxide, *3, Maybe price.",
    "plant/works/leaching/opend, 2027, Maybe opened.",
    "collection/all/maxshare, 0.4, Maybe max-share.",
    "budget/build/extra, 1, The path ends after budget/build.",
    "transport, *2, Complete it to transport/<mode>."
  })
  void saysWhereAPathGoesWrong(String path, String value, String hint) {
    Findings findings = new Findings();
    assertThat(ChangeParser.parse(path, value, HERE, findings)).isEmpty();
    assertThat(findings.toList())
        .extracting(Finding::code, Finding::hint, Finding::where)
        .containsExactly(tuple("unknown-path", hint, HERE));
  }

  @ParameterizedTest
  @CsvSource({
    "price/nd-oxide, three",
    "price/nd-oxide, NaN",
    "price/nd-oxide, +5",
    "price/nd-oxide, *-1",
    "price/nd-oxide, 5@soon",
    "price/nd-oxide, 5@2030..2026",
    "price/nd-oxide, 1e999",
    "price/nd-oxide, 0x10",
    "budget/build, 5@2027",
    "plant/works/leaching/opened, soon",
    "plant/works/leaching/delayed, -2",
    "site/works/closed, yes",
    "policy/more/budget, *2"
  })
  void refusesValuesThatMeanNothing(String path, String value) {
    Findings findings = new Findings();
    assertThat(ChangeParser.parse(path, value, HERE, findings)).isEmpty();
    assertThat(findings.toList())
        .extracting(Finding::code, Finding::value)
        .containsExactly(tuple("wrong-value", value));
    assertThat(findings.toList().get(0).message()).contains("takes");
  }

  private static Optional<Change> parse(String path, String value) {
    return ChangeParser.parse(path, value, HERE, new Findings());
  }
}
