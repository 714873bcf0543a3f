package org.gleaner.shell.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.supply.InputSensitivity;
import org.gleaner.domain.supply.PotentialLevel;
import org.jspecify.annotations.Nullable;

/** Sobol' indices of a figure: which input to measure next. */
public final class SensitivityView {

  private static final int MOST_SHOWN = 20;
  private static final int BAR = 20;

  private final String element;
  private final int year;
  private final PotentialLevel level;
  private final List<InputSensitivity> inputs;

  public SensitivityView(
      String element, int year, PotentialLevel level, List<InputSensitivity> inputs) {
    this.element = element;
    this.year = year;
    this.level = level;
    this.inputs = List.copyOf(inputs);
  }

  /** People see the inputs that matter most. */
  public Answer answer() {
    Facts facts =
        Facts.builder()
            .add(Column.text("element"), element)
            .add(Column.year("year"), year)
            .add(Column.word("level_drawn"), level.id())
            .add(Column.number("uncertain_inputs", 0), inputs.size())
            .build();
    TableView all = table(inputs);
    Map<String, @Nullable Object> json = new LinkedHashMap<>(Answer.of(facts).json());
    json.put(all.key(), Answer.objects(all));
    return new Answer(List.of(facts, shown()), all, json);
  }

  private TableView shown() {
    TableView.Builder rows =
        TableView.of(
            "sensitivity",
            Column.text("input"),
            Column.number("total_index", 3),
            Column.text("total_interval"),
            Column.number("first_index", 3),
            Column.text("first_interval"),
            Column.text("total_drawn"));
    for (InputSensitivity i : inputs.subList(0, Math.min(MOST_SHOWN, inputs.size()))) {
      rows.row(
          i.input(),
          i.total(),
          interval(i.totalLow(), i.totalHigh()),
          i.first(),
          interval(i.firstLow(), i.firstHigh()),
          Sparkline.bar(i.total(), 1, BAR));
    }
    return rows.build();
  }

  private static String interval(double low, double high) {
    return String.format(java.util.Locale.ROOT, "%.3f..%.3f", low, high);
  }

  private static TableView table(List<InputSensitivity> inputs) {
    TableView.Builder rows =
        TableView.of(
            "sensitivity",
            Column.text("input"),
            Column.number("total_index"),
            Column.number("total_low"),
            Column.number("total_high"),
            Column.number("first_index"),
            Column.number("first_low"),
            Column.number("first_high"));
    for (InputSensitivity i : inputs) {
      rows.row(
          i.input(),
          i.total(),
          i.totalLow(),
          i.totalHigh(),
          i.first(),
          i.firstLow(),
          i.firstHigh());
    }
    return rows.build();
  }
}
