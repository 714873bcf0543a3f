package org.gleaner.shell.interactive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the lines typed at the prompt are kept. */
final class HistoryFile {

  private static final String NAME = "history";

  /** JLine's form: milliseconds, a colon, the line. */
  private static final Pattern LINE = Pattern.compile("\\d{1,18}:.*");

  private HistoryFile() {}

  /** Empty where the folder cannot be written: the session still has a history. */
  static Optional<Path> in(Path folder) {
    try {
      Files.createDirectories(folder);
      Path file = folder.resolve(NAME);
      if (Files.exists(file) && !isSound(file)) {
        // JLine cannot start with it, and would not tell.
        Files.move(file, folder.resolve(NAME + ".old"), StandardCopyOption.REPLACE_EXISTING);
      }
      return Files.isWritable(folder) ? Optional.of(file) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean isSound(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines.allMatch(line -> LINE.matcher(line).matches());
    } catch (UncheckedIOException noText) {
      return false;
    }
  }
}
