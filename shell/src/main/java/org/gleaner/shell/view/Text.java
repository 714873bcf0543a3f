package org.gleaner.shell.view;

import java.util.List;

/** Lines for people only; JSON and CSV leave them out. */
public record Text(List<String> lines) implements Section {

  public Text {
    lines = List.copyOf(lines);
  }

  public static Text of(String... lines) {
    return new Text(List.of(lines));
  }
}
