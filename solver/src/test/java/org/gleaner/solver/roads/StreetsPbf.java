package org.gleaner.solver.roads;

import com.google.protobuf.ByteString;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openstreetmap.osmosis.osmbinary.Fileformat;
import org.openstreetmap.osmosis.osmbinary.Osmformat;

/** An extract in the binary format: a header and one block of nodes, ways and relations. */
final class StreetsPbf {
  private static final double GRANULARITY = 1e7;

  private final Streets streets;
  private final Map<String, Integer> texts = new LinkedHashMap<>();

  StreetsPbf(Streets streets) {
    this.streets = streets;
    texts.put("", 0);
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Osmformat.HeaderBlock header =
        Osmformat.HeaderBlock.newBuilder()
            .addRequiredFeatures("OsmSchema-V0.6")
            .setWritingprogram("test")
            .build();
    block(bytes, "OSMHeader", header.toByteString());
    block(bytes, "OSMData", data().toByteString());
    return bytes.toByteArray();
  }

  private Osmformat.PrimitiveBlock data() {
    Osmformat.PrimitiveBlock.Builder block = Osmformat.PrimitiveBlock.newBuilder();
    block.addPrimitivegroup(nodes()).addPrimitivegroup(ways()).addPrimitivegroup(relations());
    Osmformat.StringTable.Builder table = Osmformat.StringTable.newBuilder();
    texts.keySet().forEach(text -> table.addS(ByteString.copyFromUtf8(text)));
    return block.setStringtable(table).build();
  }

  private Osmformat.PrimitiveGroup nodes() {
    Osmformat.PrimitiveGroup.Builder group = Osmformat.PrimitiveGroup.newBuilder();
    for (Streets.Node node : streets.nodes.values()) {
      group.addNodes(
          Osmformat.Node.newBuilder()
              .setId(node.id())
              .setLat(Math.round(node.at().y() * GRANULARITY))
              .setLon(Math.round(node.at().x() * GRANULARITY)));
    }
    return group.build();
  }

  private Osmformat.PrimitiveGroup ways() {
    Osmformat.PrimitiveGroup.Builder group = Osmformat.PrimitiveGroup.newBuilder();
    for (Streets.Way way : streets.ways) {
      Osmformat.Way.Builder built = Osmformat.Way.newBuilder().setId(way.id());
      way.tags().forEach((key, value) -> built.addKeys(text(key)).addVals(text(value)));
      long before = 0;
      for (long node : way.nodes()) {
        built.addRefs(node - before);
        before = node;
      }
      group.addWays(built);
    }
    return group.build();
  }

  private Osmformat.PrimitiveGroup relations() {
    Osmformat.PrimitiveGroup.Builder group = Osmformat.PrimitiveGroup.newBuilder();
    for (Streets.Relation relation : streets.relations) {
      Osmformat.Relation.Builder built = Osmformat.Relation.newBuilder().setId(relation.id());
      relation.tags().forEach((key, value) -> built.addKeys(text(key)).addVals(text(value)));
      long before = 0;
      for (Streets.Member member : relation.members()) {
        built.addMemids(member.id() - before).addRolesSid(text(member.role()));
        built.addTypes(
            member.type().equals("way")
                ? Osmformat.Relation.MemberType.WAY
                : Osmformat.Relation.MemberType.NODE);
        before = member.id();
      }
      group.addRelations(built);
    }
    return group.build();
  }

  private int text(String text) {
    return texts.computeIfAbsent(text, t -> texts.size());
  }

  private static void block(ByteArrayOutputStream file, String type, ByteString content)
      throws IOException {
    ByteString blob =
        Fileformat.Blob.newBuilder()
            .setRaw(content)
            .setRawSize(content.size())
            .build()
            .toByteString();
    ByteString header =
        Fileformat.BlobHeader.newBuilder()
            .setType(type)
            .setDatasize(blob.size())
            .build()
            .toByteString();
    DataOutputStream out = new DataOutputStream(file);
    out.writeInt(header.size());
    header.writeTo(out);
    blob.writeTo(out);
  }
}
