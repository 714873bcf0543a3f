package org.gleaner.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A plan in whose file somebody has changed the cost. */
final class ChangedPlan {

  private ChangedPlan() {}

  /**
   * @param folder that is made, beside that of the plan
   */
  static Path of(Path plan, Path folder) throws IOException {
    Files.createDirectory(folder);
    String text = Files.readString(plan.resolve("routes.json"));
    String cheaper = text.replaceFirst("\"cost\": [0-9.]+", "\"cost\": 1");
    assertThat(cheaper).isNotEqualTo(text);
    Files.writeString(folder.resolve("routes.json"), cheaper);
    return folder;
  }
}
