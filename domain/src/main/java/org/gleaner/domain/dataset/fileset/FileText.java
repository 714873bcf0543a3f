package org.gleaner.domain.dataset.fileset;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;

/** The text of a file, which is written as it is made: it need not fit into memory. */
@FunctionalInterface
public interface FileText {

  /**
   * Writes it; the writer stays open.
   *
   * @throws IOException if it cannot be written, or not be made
   */
  void writeTo(Writer out) throws IOException;

  /** Texts that are known, in the same order. */
  static Map<String, FileText> known(Map<String, String> texts) {
    Map<String, FileText> known = new LinkedHashMap<>();
    texts.forEach((name, text) -> known.put(name, out -> out.write(text)));
    return known;
  }
}
