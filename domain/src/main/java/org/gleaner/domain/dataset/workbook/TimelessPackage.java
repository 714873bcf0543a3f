package org.gleaner.domain.dataset.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A workbook without the time of its making, so that equal cases give equal bytes. */
final class TimelessPackage {
  /** The first moment that a zip file can state. */
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final String PROPERTIES = "docProps/core.xml";
  private static final String MADE = "(?<start><dcterms:(created|modified)[^>]*>)[^<]*";

  private TimelessPackage() {}

  /** The same parts, in the same order. */
  static byte[] of(byte[] workbook) throws IOException {
    // The sizes of the parts stand at the end of the package only, which the JDK reads from files.
    Path file = Files.createTempFile("gleaner", ".xlsx");
    try {
      Files.write(file, workbook);
      return copy(file);
    } finally {
      Files.delete(file);
    }
  }

  private static byte[] copy(Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile zip = new ZipFile(file.toFile());
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        ZipEntry timeless = new ZipEntry(entry.getName());
        timeless.setTimeLocal(EPOCH);
        out.putNextEntry(timeless);
        try (InputStream in = zip.getInputStream(entry)) {
          out.write(timeless(entry.getName(), in.readAllBytes()));
        }
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] timeless(String name, byte[] part) {
    if (!name.equals(PROPERTIES)) {
      return part;
    }
    String text = new String(part, StandardCharsets.UTF_8);
    return text.replaceAll(MADE, "${start}1980-01-01T00:00:00Z").getBytes(StandardCharsets.UTF_8);
  }
}
