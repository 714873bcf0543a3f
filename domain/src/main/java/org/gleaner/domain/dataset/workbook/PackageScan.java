package org.gleaner.domain.dataset.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;

/**
 * A first look at the parts of a workbook, before a library that trusts them reads it: a file of a
 * few kilobytes can unpack to more than memory holds, or name a column that does not exist.
 */
final class PackageScan {
  private static final long MOST_BYTES = 64L << 20;
  private static final long MOST_UNPACKED = 512L << 20;
  private static final int MOST_PARTS = 10_000;
  private static final String MAIN_PART = "xl/workbook.xml";
  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
  private static final Pattern CELL = Pattern.compile("\\$?[A-Z]{1,3}\\$?[1-9][0-9]{0,6}");

  private final Map<String, List<String>> mergedByPart = new LinkedHashMap<>();
  private final Map<String, String> partById = new LinkedHashMap<>();
  private long unpacked;

  private PackageScan() {}

  /** Merged areas, such as {@code A2:A3}, of the sheet with this id. */
  List<String> merged(String sheetId) {
    String part = partById.getOrDefault(sheetId, "");
    return Collections.unmodifiableList(mergedByPart.getOrDefault(part, List.of()));
  }

  /** Looks at the file; empty if it must not be read further, and then that is reported. */
  static Optional<PackageScan> of(Path file, Findings findings) {
    SourceLocation where = SourceLocation.ofFile(file.toString());
    try {
      if (!isPackage(file, where, findings)) {
        return Optional.empty();
      }
      PackageScan scan = new PackageScan();
      try (ZipFile zip = new ZipFile(file.toFile())) {
        if (zip.getEntry(MAIN_PART) == null) {
          notAWorkbook(where, findings);
          return Optional.empty();
        }
        scan.look(zip);
      }
      return Optional.of(scan);
    } catch (IOException | XMLStreamException e) {
      reportUnreadable(e, where, findings);
    }
    return Optional.empty();
  }

  private static void reportUnreadable(Exception e, SourceLocation where, Findings findings) {
    boolean tooLarge =
        e instanceof TooLargeException
            || (e instanceof XMLStreamException xml
                && xml.getNestedException() instanceof TooLargeException);
    if (tooLarge) {
      findings.error(
          "file-too-large",
          where,
          null,
          "the workbook unpacks to more than " + (MOST_UNPACKED >> 20) + " MiB");
      return;
    }
    findings.error(
        "damaged-workbook",
        where,
        null,
        "the file begins as a workbook, but cannot be read to its end",
        "Open it in a spreadsheet program and save it anew.");
  }

  private static boolean isPackage(Path file, SourceLocation where, Findings findings)
      throws IOException {
    if (!Files.exists(file)) {
      findings.error("no-such-file", where, null, "there is no such file");
      return false;
    }
    if (!Files.isRegularFile(file)) {
      findings.error("not-a-file", where, null, "a workbook is a file");
      return false;
    }
    if (!Files.isReadable(file)) {
      findings.error("unreadable-file", where, null, "may not be read: check its permissions");
      return false;
    }
    long size = Files.size(file);
    if (size > MOST_BYTES) {
      String limit = (MOST_BYTES >> 20) + " MiB";
      findings.error(
          "file-too-large", where, size + " bytes", "a workbook may have at most " + limit);
      return false;
    }
    return hasSignature(file, where, findings);
  }

  private static boolean hasSignature(Path file, SourceLocation where, Findings findings)
      throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(4);
    }
    boolean complete = start.length == 4;
    if (complete && (start[0] & 0xFF) == 0xD0 && (start[1] & 0xFF) == 0xCF) {
      findings.error(
          "locked-or-old-workbook",
          where,
          null,
          "is a workbook that a password locks, or one of the old .xls kind",
          "Save it as .xlsx without a password.");
      return false;
    }
    if (!complete || start[0] != 'P' || start[1] != 'K') {
      notAWorkbook(where, findings);
      return false;
    }
    return true;
  }

  private static void notAWorkbook(SourceLocation where, Findings findings) {
    findings.error(
        "not-a-workbook",
        where,
        null,
        "is no .xlsx workbook",
        "Maybe it is of another kind (.ods, .xlsb, .csv): save it as .xlsx.");
  }

  private void look(ZipFile zip) throws IOException, XMLStreamException {
    if (zip.size() > MOST_PARTS) {
      throw new TooLargeException();
    }
    for (ZipEntry entry : Collections.list(zip.entries())) {
      try (InputStream in = new Counted(zip.getInputStream(entry))) {
        String name = entry.getName();
        if (name.equals(RELATIONS)) {
          relations(in);
        } else if (name.startsWith("xl/worksheets/") && name.endsWith(".xml")) {
          mergedByPart.put(name, mergedIn(in));
        } else {
          in.transferTo(OutputStream.nullOutputStream());
        }
      }
    }
  }

  private void relations(InputStream in) throws XMLStreamException {
    XMLStreamReader xml = reader(in);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        String id = xml.getAttributeValue(null, "Id");
        String target = xml.getAttributeValue(null, "Target");
        if (id != null && target != null) {
          partById.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
        }
      }
    }
  }

  private static List<String> mergedIn(InputStream in) throws XMLStreamException, IOException {
    List<String> merged = new ArrayList<>();
    XMLStreamReader xml = reader(in);
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("c")) {
        String cell = xml.getAttributeValue(null, "r");
        if (cell != null && !CELL.matcher(cell).matches()) {
          throw new IOException("no cell: " + cell);
        }
      } else if (xml.getLocalName().equals("mergeCell")) {
        merged.add(String.valueOf(xml.getAttributeValue(null, "ref")));
      }
    }
    return merged;
  }

  private static XMLStreamReader reader(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(in);
  }

  private static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1;
  }

  /** Counts what all parts together unpack to. */
  private final class Counted extends FilterInputStream {

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int more) throws IOException {
      unpacked += more;
      if (unpacked > MOST_UNPACKED) {
        throw new TooLargeException();
      }
    }
  }
}
