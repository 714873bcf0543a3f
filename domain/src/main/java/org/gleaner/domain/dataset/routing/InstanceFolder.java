package org.gleaner.domain.dataset.routing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gleaner.domain.dataset.routing.folder.RoutingFolderReader;

/** Tells the instances in a folder from what lies beside them. */
public final class InstanceFolder {

  /** What is called so is meant to be an instance, however broken. */
  private static final Pattern INSTANCE =
      Pattern.compile(".*\\.(vrp|txt|geojson|json)", Pattern.CASE_INSENSITIVE);

  /**
   * Solutions and lists of costs, and what projects say about themselves in files of any ending.
   */
  private static final Pattern BESIDE =
      Pattern.compile(
          "\\..*|.*\\.(sol|csv|md)"
              + "|(readme|licen[cs]e|notice|copying|authors|changelog|citation|contributing)\\b.*",
          Pattern.CASE_INSENSITIVE);

  private static final int LINES_LOOKED_AT = 20;
  private static final int CHARACTERS_LOOKED_AT = 4096;

  private InstanceFolder() {}

  /**
   * Instances in a folder and the folders in it, in the order of their names; a folder of the
   * M3CVRP set, and one of our own, is one instance. Whether an instance can be read is not looked
   * at.
   *
   * @throws IOException if a folder cannot be listed
   */
  public static List<Path> instances(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    add(folder, found);
    return found;
  }

  private static void add(Path path, List<Path> found) throws IOException {
    if (Files.isDirectory(path)) {
      if (M3cvrpReader.fits(path) || RoutingFolderReader.fits(path)) {
        found.add(path);
        return;
      }
      List<Path> entries;
      try (Stream<Path> list = Files.list(path)) {
        entries = list.filter(entry -> !isLinkedFolder(entry)).sorted().toList();
      }
      for (Path entry : entries) {
        add(entry, found);
      }
    } else if (isInstance(path)) {
      found.add(path);
    }
  }

  /** A link to a folder may lead back to where it stands. */
  private static boolean isLinkedFolder(Path path) {
    return Files.isSymbolicLink(path) && Files.isDirectory(path);
  }

  private static boolean isInstance(Path file) {
    String name = String.valueOf(file.getFileName());
    if (BESIDE.matcher(name).matches() || !Files.isRegularFile(file)) {
      return false;
    }
    return INSTANCE.matcher(name).matches() || beginsLikeAnInstance(file);
  }

  private static boolean beginsLikeAnInstance(Path file) {
    char[] begin = new char[CHARACTERS_LOOKED_AT];
    int length = 0;
    try (BufferedReader text =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      length = Math.max(0, text.read(begin));
    } catch (IOException unreadable) {
      return false;
    }
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    List<TextLines.Line> lines =
        new String(begin, 0, length)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .limit(LINES_LOOKED_AT)
            .map(line -> new TextLines.Line(name, 0, line))
            .toList();
    TextLines text = new TextLines(name, lines);
    return VrplibSections.fits(text) || CordeauReader.fits(text) || SolomonReader.fits(text);
  }
}
