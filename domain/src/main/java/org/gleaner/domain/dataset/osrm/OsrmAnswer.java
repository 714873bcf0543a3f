package org.gleaner.domain.dataset.osrm;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A table of the server.
 *
 * @param durations in seconds, by source and destination; infinite where there is no way
 * @param distances in metres, likewise
 * @param snaps metres from each source to the road that it was put on; NaN if the server does not
 *     say
 */
record OsrmAnswer(double[][] durations, double[][] distances, double[] snaps) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern COORDINATE = Pattern.compile("coordinate (\\d+)");
  private static final String OK = "Ok";

  /**
   * Reads the body of a response with status 200, or one that was kept.
   *
   * @throws OsrmFailure if it is not an answer to the request; one that was cut off may be whole
   *     when it is asked for again
   */
  static OsrmAnswer read(String body, OsrmRequest request) throws OsrmFailure {
    JsonNode root = tree(body);
    if (root == null || !root.path("code").isString()) {
      throw OsrmFailure.lasting("server-answer", "the answer is not that of a table service");
    }
    requireOk(root, request);
    return new OsrmAnswer(
        table(root, "durations", request), table(root, "distances", request), snaps(root, request));
  }

  private static double[] snaps(JsonNode root, OsrmRequest request) {
    double[] snaps = new double[request.sources().size()];
    Arrays.setAll(snaps, i -> root.path("sources").path(i).path("distance").asDouble(Double.NaN));
    return snaps;
  }

  /** What the body of a response with another status says went wrong. */
  static OsrmFailure failure(String body, OsrmRequest request) {
    try {
      JsonNode root = tree(body);
      if (root == null || !root.path("code").isString()) {
        return OsrmFailure.lasting("server-answer", "the answer is not that of a table service");
      }
      requireOk(root, request);
    } catch (OsrmFailure failure) {
      return failure;
    }
    return OsrmFailure.lasting("server-answer", "the server answers Ok, but not with status 200");
  }

  private static @Nullable JsonNode tree(String body) throws OsrmFailure {
    try {
      return JSON.readTree(body);
    } catch (UnexpectedEndOfInputException e) {
      throw OsrmFailure.passing("server-answer", "the answer ends too early", null);
    } catch (JacksonException e) {
      return null;
    }
  }

  private static void requireOk(JsonNode root, OsrmRequest request) throws OsrmFailure {
    String code = root.path("code").asString();
    String message = root.path("message").asString("");
    String said = "the server answers " + code + (message.isEmpty() ? "" : ": " + message);
    switch (code) {
      case OK -> {}
      case "TooBig" -> throw OsrmFailure.tooBig(said);
      case "NoSegment" ->
          throw OsrmFailure.lasting("no-road-near", said + whichCoordinate(message, request));
      case "NotImplemented" ->
          throw OsrmFailure.lasting(
              "server-refuses", said + " (distances need a server with contraction hierarchies)");
      default -> throw OsrmFailure.lasting("server-refuses", said);
    }
  }

  private static String whichCoordinate(String message, OsrmRequest request) {
    Matcher number = COORDINATE.matcher(message);
    if (!number.find() || number.group(1).length() > 6) {
      return "";
    }
    int position = Integer.parseInt(number.group(1));
    return position < request.coordinates().size()
        ? " (" + request.coordinates().get(position) + ")"
        : "";
  }

  private static double[][] table(JsonNode root, String key, OsrmRequest request)
      throws OsrmFailure {
    JsonNode rows = root.path(key);
    int height = request.sources().size();
    int width = request.destinations().size();
    if (!rows.isArray() || rows.size() != height) {
      throw misshapen(key, height, width);
    }
    double[][] table = new double[height][width];
    for (int i = 0; i < height; i++) {
      JsonNode row = rows.get(i);
      if (!row.isArray() || row.size() != width) {
        throw misshapen(key, height, width);
      }
      for (int j = 0; j < width; j++) {
        table[i][j] = figure(row.get(j), key);
      }
    }
    return table;
  }

  private static double figure(JsonNode cell, String key) throws OsrmFailure {
    if (cell.isNull()) {
      return Double.POSITIVE_INFINITY;
    }
    double figure = cell.isNumber() ? cell.asDouble() : Double.NaN;
    if (!(figure >= 0) || Double.isInfinite(figure)) {
      throw OsrmFailure.lasting("server-answer", key + " hold what is no figure: " + cell);
    }
    return figure;
  }

  private static OsrmFailure misshapen(String key, int height, int width) {
    return OsrmFailure.lasting(
        "server-answer", key + " are not a table of " + height + " x " + width);
  }
}
