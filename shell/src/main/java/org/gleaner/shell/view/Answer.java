package org.gleaner.shell.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a command has to say, in every format it may be asked for.
 *
 * @param sections shown one below the other
 * @param csv the table that CSV holds
 * @param json one JSON object: maps, lists, text, numbers, booleans
 */
public record Answer(List<Section> sections, TableView csv, Map<String, @Nullable Object> json) {

  public Answer {
    sections = List.copyOf(sections);
  }

  /** JSON holds all facts and tables by their keys, CSV the first table or else the facts. */
  public static Answer of(Section... sections) {
    return of(List.of(sections));
  }

  /** As {@link #of(Section...)}. */
  public static Answer of(List<Section> sections) {
    return new Answer(sections, csvOf(sections), jsonOf(sections));
  }

  public Answer withCsv(TableView table) {
    return new Answer(sections, table, json);
  }

  /** Rows as JSON objects with the columns' keys. */
  public static List<Map<String, @Nullable Object>> objects(TableView table) {
    List<Map<String, @Nullable Object>> objects = new ArrayList<>();
    for (List<@Nullable Object> row : table.rows()) {
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      for (int i = 0; i < row.size(); i++) {
        object.put(table.columns().get(i).key(), Phrase.inData(row.get(i)));
      }
      objects.add(object);
    }
    return objects;
  }

  private static Map<String, @Nullable Object> jsonOf(List<Section> sections) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    for (Section section : sections) {
      if (section instanceof TableView table) {
        json.put(table.key(), objects(table));
      } else if (section instanceof Facts facts) {
        facts.facts().forEach(fact -> json.put(fact.column().key(), Phrase.inData(fact.value())));
      }
    }
    return json;
  }

  private static TableView csvOf(List<Section> sections) {
    for (Section section : sections) {
      if (section instanceof TableView table) {
        return table;
      }
    }
    TableView.Builder facts = TableView.of("facts", Column.text("name"), Column.text("value"));
    for (Section section : sections) {
      if (section instanceof Facts some) {
        some.facts().forEach(fact -> facts.row(fact.column().key(), fact.value()));
      }
    }
    return facts.build();
  }
}
