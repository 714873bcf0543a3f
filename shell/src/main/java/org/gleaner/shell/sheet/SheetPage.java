package org.gleaner.shell.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A whole page: it needs no other file, and prints on A4. */
final class SheetPage {

  private static final String STYLE = style();

  private SheetPage() {}

  static String of(SheetWords words, String title, String body) {
    return "<!DOCTYPE html>\n<html lang=\""
        + words.language()
        + "\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
        + Html.escaped(title)
        + "</title>\n<style>\n"
        + STYLE
        + "</style>\n</head>\n<body>\n"
        + body
        + "</body>\n</html>\n";
  }

  private static String style() {
    try (InputStream in =
        Objects.requireNonNull(SheetPage.class.getResourceAsStream("sheet.css"), "sheet.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
