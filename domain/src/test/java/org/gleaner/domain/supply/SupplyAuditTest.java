package org.gleaner.domain.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.supply.NodeBalance.Kind;
import org.junit.jupiter.api.Test;

/** Ten tonnes of magnets are put in use in 2020; 4 are discarded in 2021 and 6 in 2022. */
class SupplyAuditTest {

  private static final Yearly IN = Yearly.of(2020, 10, 0, 0);
  private static final Yearly OUT = Yearly.of(2020, 0, 4, 6);
  private static final Yearly NONE = Yearly.of(2020, 0, 0, 0);
  private static final Yearly STOCK = Yearly.of(2020, 10, 6, 0);

  @Test
  void acceptsWhatCloses() {
    assertThat(codes(sizing(OUT, STOCK, OUT, 1))).isEmpty();
  }

  @Test
  void findsMassThatIsLostInStock() {
    assertThat(codes(sizing(OUT, Yearly.of(2020, 10, 5.9, 0), OUT, 1)))
        .containsExactly("mass-open");
  }

  @Test
  void findsArisingsThatWereNeverDiscarded() {
    assertThat(codes(sizing(OUT, STOCK, Yearly.of(2020, 0, 5, 6), 1)))
        .containsExactly("arising-open");
  }

  @Test
  void findsCollectingMoreThanArises() {
    assertThat(codes(sizing(OUT, STOCK, OUT, 1.01))).containsExactly("levels-mixed");
  }

  @Test
  void findsSharesThatAreNotTheWhole() {
    SupplySizing whole = sizing(OUT, STOCK, OUT, 1);
    SupplySizing part =
        new SupplySizing(
            whole.caseName(),
            whole.caseHash(),
            whole.years(),
            whole.convention(),
            whole.elements(),
            whole.regions(),
            Map.of("key/people", Map.of("north", 0.9)),
            whole.materials(),
            whole.streams(),
            whole.balances(),
            whole.assumptions(),
            whole.economic(),
            whole.findings());

    assertThat(codes(part)).containsExactly("shares-open");
  }

  private static List<String> codes(SupplySizing sizing) {
    return new SupplyAudit(sizing).findings().stream().map(Finding::code).toList();
  }

  private static SupplySizing sizing(Yearly out, Yearly stock, Yearly arising, double collected) {
    double[] part = arising.toArray();
    for (int i = 0; i < part.length; i++) {
      part[i] *= collected;
    }
    return new SupplySizing(
        "case",
        "",
        new YearSpan(2020, 2022),
        "",
        List.of("Nd"),
        List.of("north"),
        Map.of("key/people", Map.of("north", 1.0)),
        List.of(new MaterialContents("magnet", 1, Map.of("Nd", 0.3), Map.of())),
        List.of(
            new SupplyStream("car", false, "magnet", "key/people", arising, Yearly.of(2020, part))),
        List.of(new NodeBalance(Kind.MATERIAL, "magnet", IN, out, NONE, stock)),
        List.of(),
        null,
        List.of());
  }
}
