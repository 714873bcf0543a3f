package org.gleaner.domain.dataset.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A workbook without the time of its making, so that equal cases give equal bytes. */
final class TimelessPackage {
  /** The first moment that a zip file can state. */
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final String PROPERTIES = "docProps/core.xml";
  private static final String MADE = "(?<start><dcterms:(created|modified)[^>]*>)[^<]*";

  private TimelessPackage() {}

  static byte[] of(byte[] workbook) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(workbook.length);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      ZipEntry entry;
      while ((entry = in.getNextEntry()) != null) {
        ZipEntry timeless = new ZipEntry(entry.getName());
        timeless.setTimeLocal(EPOCH);
        out.putNextEntry(timeless);
        out.write(timeless(entry.getName(), in.readAllBytes()));
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
