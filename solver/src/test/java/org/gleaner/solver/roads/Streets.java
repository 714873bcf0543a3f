package org.gleaner.solver.roads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gleaner.domain.routing.Point;

/**
 * An OpenStreetMap extract that a test draws. Its grid lies at the equator, where a hundredth of a
 * degree is 1,111.95 m in both directions (6,371 km x pi / 18,000).
 */
final class Streets {
  static final double UNIT = 6_371_000 * Math.PI / 18_000;
  private static final double DEGREES = 0.01;
  private static final double EAST = 100;

  record Node(long id, Point at) {}

  record Way(long id, List<Long> nodes, Map<String, String> tags) {}

  record Member(String type, long id, String role) {}

  record Relation(long id, List<Member> members, Map<String, String> tags) {}

  final Map<String, Node> nodes = new LinkedHashMap<>();
  final List<Way> ways = new ArrayList<>();
  final List<Relation> relations = new ArrayList<>();

  /** Where a point of the grid is. */
  static Point at(double x, double y) {
    return new Point(EAST + x * DEGREES, y * DEGREES);
  }

  Streets node(String name, double x, double y) {
    nodes.put(name, new Node(nodes.size() + 1L, at(x, y)));
    return this;
  }

  /** A road through nodes that are named in one text. */
  long road(String names, String... tags) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("highway", "residential");
    for (int i = 0; i < tags.length; i += 2) {
      all.put(tags[i], tags[i + 1]);
    }
    return way(names, all);
  }

  long way(String names, Map<String, String> tags) {
    List<Long> ids = new ArrayList<>();
    for (String name : names.split(" ")) {
      ids.add(nodes.get(name).id());
    }
    ways.add(new Way(ways.size() + 1L, ids, tags));
    return ways.size();
  }

  void turn(String restriction, long from, String via, long to) {
    Member middle = new Member("node", nodes.get(via).id(), "via");
    relation(restriction, from, middle, to);
  }

  void turnThrough(String restriction, long from, long via, long to) {
    relation(restriction, from, new Member("way", via, "via"), to);
  }

  private void relation(String restriction, long from, Member via, long to) {
    relations.add(
        new Relation(
            relations.size() + 1L,
            List.of(new Member("way", from, "from"), via, new Member("way", to, "to")),
            Map.of("type", "restriction", "restriction", restriction)));
  }

  Path write(Path file) throws IOException {
    if (file.toString().endsWith(".pbf")) {
      return Files.write(file, new StreetsPbf(this).bytes());
    }
    return Files.writeString(file, xml());
  }

  String xml() {
    StringBuilder xml = new StringBuilder("<?xml version='1.0' encoding='UTF-8'?>\n");
    xml.append("<osm version=\"0.6\" generator=\"test\">\n");
    for (Node node : nodes.values()) {
      xml.append(
          String.format(
              Locale.ROOT,
              "<node id=\"%d\" lat=\"%.7f\" lon=\"%.7f\"/>%n",
              node.id(),
              node.at().y(),
              node.at().x()));
    }
    for (Way way : ways) {
      xml.append("<way id=\"").append(way.id()).append("\">\n");
      way.nodes().forEach(id -> xml.append("<nd ref=\"").append(id).append("\"/>\n"));
      tags(xml, way.tags());
      xml.append("</way>\n");
    }
    for (Relation relation : relations) {
      xml.append("<relation id=\"").append(relation.id()).append("\">\n");
      for (Member member : relation.members()) {
        xml.append("<member type=\"").append(member.type()).append("\" ref=\"");
        xml.append(member.id()).append("\" role=\"").append(member.role()).append("\"/>\n");
      }
      tags(xml, relation.tags());
      xml.append("</relation>\n");
    }
    return xml.append("</osm>\n").toString();
  }

  private static void tags(StringBuilder xml, Map<String, String> tags) {
    tags.forEach(
        (key, value) ->
            xml.append("<tag k=\"").append(key).append("\" v=\"").append(value).append("\"/>\n"));
  }
}
