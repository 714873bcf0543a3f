package org.gleaner.domain.dataset.routing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an instance is called in a list or on disk: {@code vrptw/RC1_10_5.txt}, or less of that.
 *
 * @param folder the last one before the name; empty if none is stated
 * @param name of the file, without its extension
 * @param extension with its point; empty if none is stated
 */
record InstanceId(String folder, String name, String extension) {

  /** A name such as R205R0.5 has a point of its own: extensions begin with a letter. */
  private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z][A-Za-z0-9]*$");

  static InstanceId of(String path) {
    String[] parts = path.split("[/\\\\]");
    String file = parts.length == 0 ? "" : parts[parts.length - 1];
    String folder = parts.length < 2 ? "" : parts[parts.length - 2];
    Matcher extension = EXTENSION.matcher(file);
    return extension.find() && extension.start() > 0
        ? new InstanceId(folder, file.substring(0, extension.start()), extension.group())
        : new InstanceId(folder, file, "");
  }

  /** Whether both can be meant in one list: they state different folders or extensions. */
  boolean isToldFrom(InstanceId other) {
    return !name.equals(other.name)
        || differ(folder, other.folder)
        || differ(extension, other.extension);
  }

  private static boolean differ(String one, String other) {
    return !one.isEmpty() && !other.isEmpty() && !one.equalsIgnoreCase(other);
  }

  /** How many of folder and extension are the same. */
  int likeness(InstanceId other) {
    int alike = 0;
    alike += !folder.isEmpty() && folder.equalsIgnoreCase(other.folder) ? 1 : 0;
    alike += !extension.isEmpty() && extension.equalsIgnoreCase(other.extension) ? 1 : 0;
    return alike;
  }
}
