package org.gleaner.domain.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.gleaner.domain.dataset.format.CaseFormat;
import org.gleaner.domain.dataset.source.ClassPathSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Titles of embedded cases, without the cost of reading the cases. */
public final class CaseTitles {

  private static final JsonFactory JSON = new JsonFactory();

  private CaseTitles() {}

  /** The title that the case's {@code case.json} states; empty if it states none. */
  public static String ofEmbedded(String name) {
    try (InputStream in = new ClassPathSource(name).open(CaseFormat.CASE_FILE);
        JsonParser parser = JSON.createParser(ObjectReadContext.empty(), in)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean isTitle = parser.currentName().equals("title");
        parser.nextToken();
        if (isTitle) {
          return parser.getString();
        }
        parser.skipChildren();
      }
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
