package org.gleaner.domain.dataset.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;

/** What the bytes of a file say about its encoding; memory does not grow with the file. */
final class EncodingScan {
  private static final int BUFFER = 1 << 16;

  private long badOffset = -1;
  private long badLine;
  private int badByte;
  private long nulLine;
  private long lines = 1;
  private boolean bom;
  private boolean carriageReturns;

  private EncodingScan() {}

  static EncodingScan of(InputStream in) throws IOException {
    EncodingScan scan = new EncodingScan();
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    CharBuffer chars = CharBuffer.allocate(BUFFER);
    long offset = 0;
    boolean end = false;
    while (!end && scan.badOffset < 0) {
      end = !fill(in, bytes);
      bytes.flip();
      CoderResult result = decoder.decode(bytes, chars.clear(), end);
      scan.look(bytes, offset == 0);
      if (result.isError()) {
        scan.badOffset = offset + bytes.position();
        scan.badLine = scan.lines;
        scan.badByte = bytes.get(bytes.position()) & 0xFF;
      }
      offset += bytes.position();
      bytes.compact();
    }
    return scan;
  }

  boolean hasBom() {
    return bom;
  }

  /** Reports what is odd; false if the file is no text. */
  boolean report(String file, Findings findings) {
    SourceLocation whole = SourceLocation.ofFile(file);
    if (badOffset >= 0) {
      findings.error(
          "not-utf-8",
          SourceLocation.ofLine(file, badLine),
          String.format("0x%02X", badByte),
          "the file must be UTF-8, but byte " + badOffset + " (counted from 0) breaks it",
          "Maybe it was saved as Latin-1 or Windows-1258; save it as UTF-8.");
      return false;
    }
    if (nulLine > 0) {
      findings.error(
          "nul-character",
          SourceLocation.ofLine(file, nulLine),
          "0x00",
          "a text file holds no NUL character",
          "Maybe it was saved as UTF-16, or is no text at all.");
      return false;
    }
    if (bom) {
      findings.info("byte-order-mark", whole, "starts with a byte-order mark, which is ignored");
    }
    if (carriageReturns) {
      findings.info("carriage-returns", whole, "lines end with CR LF, which is read as LF");
    }
    return true;
  }

  private static boolean fill(InputStream in, ByteBuffer bytes) throws IOException {
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (read > 0) {
      bytes.position(bytes.position() + read);
    }
    return read >= 0;
  }

  private void look(ByteBuffer bytes, boolean first) {
    byte[] array = bytes.array();
    int consumed = bytes.position();
    if (first && consumed >= 3) {
      bom = array[0] == (byte) 0xEF && array[1] == (byte) 0xBB && array[2] == (byte) 0xBF;
    }
    for (int i = 0; i < consumed; i++) {
      switch (array[i]) {
        case '\n' -> lines++;
        case '\r' -> carriageReturns = true;
        case 0 -> nulLine = nulLine == 0 ? lines : nulLine;
        default -> {}
      }
    }
  }
}
