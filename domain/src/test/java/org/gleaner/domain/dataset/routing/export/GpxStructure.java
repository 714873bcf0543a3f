package org.gleaner.domain.dataset.routing.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * What GPX 1.1's schema asks of the elements that we write: which may stand in which, in which
 * order, and what their values look like.
 */
final class GpxStructure {

  private static final String NAMESPACE = "http://www.topografix.com/GPX/1/1";

  /** Children in the order of the schema's sequences; those of text have none. */
  private static final Map<String, List<String>> SEQUENCES =
      Map.of(
          "gpx", List.of("metadata", "wpt", "rte", "trk", "extensions"),
          "metadata",
              List.of(
                  "name",
                  "desc",
                  "author",
                  "copyright",
                  "link",
                  "time",
                  "keywords",
                  "bounds",
                  "extensions"),
          "rte",
              List.of(
                  "name", "cmt", "desc", "src", "link", "number", "type", "extensions", "rtept"),
          "rtept",
              List.of(
                  "ele",
                  "time",
                  "magvar",
                  "geoidheight",
                  "name",
                  "cmt",
                  "desc",
                  "src",
                  "link",
                  "sym",
                  "type",
                  "extensions"));

  private static final List<String> REPEATED = List.of("rte", "rtept");

  private GpxStructure() {}

  static void check(Element gpx) {
    assertThat(gpx.getTagName()).isEqualTo("gpx");
    assertThat(gpx.getAttribute("version")).isEqualTo("1.1");
    assertThat(gpx.getAttribute("creator")).isNotEmpty();
    checkElement(gpx);
  }

  private static void checkElement(Element element) {
    String name = element.getTagName();
    assertThat(element.getNamespaceURI()).isEqualTo(NAMESPACE);
    List<Element> children = children(element);
    List<String> sequence = SEQUENCES.getOrDefault(name, List.of());
    int last = -1;
    for (Element child : children) {
      int position = sequence.indexOf(child.getTagName());
      assertThat(position).as(child.getTagName() + " in " + name).isNotNegative();
      if (REPEATED.contains(child.getTagName())) {
        assertThat(position).as(child.getTagName()).isGreaterThanOrEqualTo(last);
      } else {
        assertThat(position).as(child.getTagName()).isGreaterThan(last);
      }
      last = position;
      checkElement(child);
    }
    checkValue(element, name);
  }

  private static void checkValue(Element element, String name) {
    switch (name) {
      case "rtept" -> {
        assertThat(Double.parseDouble(element.getAttribute("lat"))).isBetween(-90.0, 90.0);
        double longitude = Double.parseDouble(element.getAttribute("lon"));
        assertThat(longitude).isGreaterThanOrEqualTo(-180).isLessThan(180);
        assertThat(element.getAttribute("lat") + element.getAttribute("lon"))
            .as("decimals have no exponent")
            .doesNotContainIgnoringCase("e");
      }
      case "number" -> assertThat(Integer.parseInt(element.getTextContent())).isNotNegative();
      case "time" -> assertThat(Instant.parse(element.getTextContent())).isNotNull();
      default -> {}
    }
  }

  private static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (int i = 0; i < element.getChildNodes().getLength(); i++) {
      if (element.getChildNodes().item(i) instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }
}
