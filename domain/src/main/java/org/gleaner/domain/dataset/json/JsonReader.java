package org.gleaner.domain.dataset.json;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gleaner.domain.dataset.source.TextFile;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads a JSON document into values that know their place; depth and sizes are limited. */
public final class JsonReader {

  /**
   * Parts of a message that speak of the parser's settings, which the reader of a case cannot
   * change.
   */
  private static final Pattern OF_THE_PARSER =
      Pattern.compile(
          " \\(start marker at \\[.*|: enable `JsonReadFeature.*| \\(not recognized as one.*|, from `[^`]*`");

  private static final int DEEPEST = 64;
  private static final int LONGEST_TEXT = 1 << 20;
  private static final int LONGEST_NUMBER = 400;

  private final String file;
  private final Findings findings;
  private final JsonParser parser;

  private JsonReader(String file, Findings findings, JsonParser parser) {
    this.file = file;
    this.findings = findings;
    this.parser = parser;
  }

  /** The document's value; empty if it is not JSON, and then that is reported. */
  public static Optional<JsonValue> read(TextFile file, Findings findings) {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();
    try (Reader text = file.open();
        JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
      return new JsonReader(file.name(), findings, parser).read();
    } catch (IOException e) {
      findings.error(
          "unreadable-file",
          SourceLocation.ofFile(file.name()),
          null,
          "cannot be read: " + e.getMessage());
    }
    return Optional.empty();
  }

  private Optional<JsonValue> read() {
    try {
      return document();
    } catch (StreamConstraintsException e) {
      report("over-limit", parser.currentLocation(), e);
    } catch (JacksonException e) {
      report("json-syntax", e.getLocation(), e);
    }
    return Optional.empty();
  }

  private void report(String code, @Nullable TokenStreamLocation place, JacksonException e) {
    String message = firstLine(e.getOriginalMessage());
    if (place == null || place.getLineNr() <= 0) {
      findings.error(code, SourceLocation.ofFile(file), null, message);
      return;
    }
    SourceLocation where = SourceLocation.ofLine(file, place.getLineNr());
    findings.error(code, where, null, "column " + place.getColumnNr() + ": " + message);
  }

  private static String firstLine(String message) {
    String line = message.lines().findFirst().orElse("not JSON");
    return OF_THE_PARSER.matcher(line).replaceAll("");
  }

  private Optional<JsonValue> document() {
    if (parser.nextToken() == null) {
      findings.error("json-syntax", SourceLocation.ofFile(file), null, "the file is empty");
      return Optional.empty();
    }
    JsonValue value = value("");
    if (parser.nextToken() != null) {
      findings.error("json-syntax", place(""), null, "text after the end of the document");
    }
    return Optional.of(value);
  }

  private JsonValue value(String pointer) {
    SourceLocation where = place(pointer);
    return new JsonValue(where, content(pointer));
  }

  private @Nullable Object content(String pointer) {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> members(pointer);
      case START_ARRAY -> items(pointer);
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Double.valueOf(parser.getString());
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw new IllegalStateException("unexpected token " + token);
    };
  }

  private Map<String, JsonValue> members(String pointer) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      String inside = pointer + '/' + key.replace("~", "~0").replace("/", "~1");
      parser.nextToken();
      JsonValue value = value(inside);
      if (members.putIfAbsent(key, value) != null) {
        findings.error("duplicate-key", value.where(), key, "the key stands twice in its object");
      }
    }
    return members;
  }

  private List<JsonValue> items(String pointer) {
    List<JsonValue> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(pointer + '/' + items.size()));
    }
    return items;
  }

  private SourceLocation place(String pointer) {
    return new SourceLocation(file, parser.currentTokenLocation().getLineNr(), null, pointer);
  }
}
