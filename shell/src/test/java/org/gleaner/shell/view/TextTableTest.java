package org.gleaner.shell.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gleaner.shell.output.DisplayWidth;
import org.gleaner.shell.output.Language;
import org.junit.jupiter.api.Test;

class TextTableTest {

  private static final TableView MARKETS =
      TableView.of(
              "markets",
              Column.text("site"),
              Column.text("material"),
              Column.money("price_per_tonne", "USD"),
              Column.number("max_tonnes_per_year"))
          .row("magnet-maker", "nd-oxide", 60000.0, 6.0)
          .row("foundry", "motor-scrap", 200.0, Double.POSITIVE_INFINITY)
          .row("Kho Tân Vũ", null, 1234.5, null)
          .build();

  @Test
  void putsNumbersRightWithSeparatorsAndUnitsBelowTheHeadings() {
    assertThat(lines(MARKETS, 80))
        .containsExactly(
            "site          material      price  takes",
            "                            USD/t    t/a",
            "────────────  ───────────  ──────  ─────",
            "magnet-maker  nd-oxide     60,000      6",
            "foundry       motor-scrap     200      ∞",
            "Kho Tân Vũ                  1,235");
  }

  @Test
  void speaksVietnameseWithItsOwnSeparators() {
    assertThat(new TextTable(MARKETS, new Headings(Language.VI), 80).lines())
        .startsWith(
            "địa điểm      vật liệu        giá  tiếp nhận",
            "                            USD/t      t/năm")
        .contains("magnet-maker  nd-oxide     60.000          6");
  }

  @Test
  void cutsTheLongestTextFirst() {
    TableView table =
        TableView.of("sites", Column.text("site"), Column.text("name"))
            .row("a", "a name that is far too long for the screen")
            .build();
    assertThat(lines(table, 20))
        .containsExactly("site  name", "────  ──────────────", "a     a name that i…");
  }

  @Test
  void leavesColumnsOutAndSaysWhich() {
    assertThat(lines(MARKETS, 32))
        .containsExactly(
            "site          material     price",
            "                           USD/t",
            "────────────  ──────────  ──────",
            "magnet-maker  nd-oxide    60,000",
            "foundry       motor-scr…     200",
            "Kho Tân Vũ                 1,235",
            "Left out for want of room: takes");
  }

  @Test
  void countsACombiningMarkAsNoColumnAndAWideCharacterAsTwo() {
    // "Hà" written as H, a and a combining grave accent.
    assertThat(DisplayWidth.of("Ha\u0300 N\u00f4\u0323i")).isEqualTo(6);
    assertThat(DisplayWidth.of("磁石")).isEqualTo(4);
    assertThat(DisplayWidth.cut("磁石磁石", 5)).isEqualTo("磁石…");
  }

  @Test
  void neverLetsACellControlTheTerminal() {
    TableView table = TableView.of("sites", Column.text("site")).row("\u001b[31mred\nline").build();
    assertThat(lines(table, 80)).last().isEqualTo("?[31mred line");
  }

  private static List<String> lines(TableView table, int width) {
    return new TextTable(table, new Headings(Language.EN), width).lines();
  }
}
