package org.gleaner.shell.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Input of VROOM without matrices: two jobs on the way of one vehicle, in two dimensions. */
final class VroomFile {

  private VroomFile() {}

  static Path write(Path folder) throws IOException {
    return Files.writeString(
        folder.resolve("vroom.json"),
        """
        {
          "vehicles": [
            {"id": 1, "start": [105.80, 21.00], "end": [105.80, 21.00], "capacity": [10, 10]}
          ],
          "jobs": [
            {"id": 1, "location": [105.81, 21.00], "pickup": [3, 1]},
            {"id": 2, "location": [105.82, 21.00], "pickup": [4, 2]}
          ]
        }
        """);
  }
}
