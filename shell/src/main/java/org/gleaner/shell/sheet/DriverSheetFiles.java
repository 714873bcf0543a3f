package org.gleaner.shell.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gleaner.domain.dataset.fileset.FileSet;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.sheet.DriverSheet;
import org.gleaner.shell.output.Language;

/** The sheets of a plan on disk, a page for each, one with all of them, and an index. */
public final class DriverSheetFiles {

  /** Leads to the others. */
  public static final String INDEX = "index.html";

  /** All sheets, to be printed at once. */
  static final String ALL = "all.html";

  private static final Pattern SHEET = Pattern.compile("day-\\d+-vehicle-\\d+\\.html");

  private DriverSheetFiles() {}

  /**
   * Writes all of them as one set; the old ones stay until the new are complete. A sheet of an
   * older plan in the folder is replaced by a page which says that it holds no more.
   *
   * @throws IOException if they cannot be written; what was there is then still there
   */
  public static void write(Path folder, RoutePlan plan, List<DriverSheet> sheets, Language language)
      throws IOException {
    SheetWords words = new SheetWords(language);
    Map<String, String> texts = new LinkedHashMap<>();
    for (String stale : sheetsIn(folder)) {
      texts.put(
          stale, page(words, words.word("stale"), "<p class=\"stale\">" + words.word("stale")));
    }
    StringBuilder all = new StringBuilder();
    for (DriverSheet sheet : sheets) {
      String body = SheetBody.of(sheet, plan.caseName(), words);
      String title = SheetBody.title(sheet, words) + ", " + words.day(sheet.day(), sheet.date());
      texts.put(file(sheet), page(words, title, body));
      all.append(body);
    }
    String title = words.word("sheets") + " \u00b7 " + plan.caseName();
    texts.put(ALL, page(words, title, all.toString()));
    texts.put(INDEX, page(words, title, SheetIndex.of(plan, sheets, words)));
    FileSet.replace(folder, texts);
  }

  /** The page of a sheet. */
  public static String file(DriverSheet sheet) {
    return "day-" + sheet.day() + "-vehicle-" + sheet.vehicle() + ".html";
  }

  private static String page(SheetWords words, String title, String body) {
    return SheetPage.of(words, title, body);
  }

  private static List<String> sheetsIn(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> SHEET.matcher(name).matches())
          .sorted()
          .toList();
    }
  }
}
