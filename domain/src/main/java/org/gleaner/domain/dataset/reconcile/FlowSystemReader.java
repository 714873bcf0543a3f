package org.gleaner.domain.dataset.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.gleaner.domain.dataset.format.Bounds;
import org.gleaner.domain.dataset.json.JsonFields;
import org.gleaner.domain.dataset.json.JsonValue;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.NearestName;
import org.gleaner.domain.reconcile.CaseArising;
import org.gleaner.domain.reconcile.Flow;
import org.gleaner.domain.reconcile.FlowSystem;
import org.gleaner.domain.reconcile.Measurement;
import org.gleaner.domain.reconcile.TransferCoefficient;
import org.jspecify.annotations.Nullable;

/** Reads nodes, flows and transfer coefficients, a system of them for every period. */
final class FlowSystemReader {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9._-]*");

  private final JsonFields document;
  private final Findings findings;
  private final int periods;
  private final List<String> layers;
  private final MeasurementReader measurements;
  private final Set<String> nodes = new LinkedHashSet<>();
  private final Map<String, Flow> flows = new LinkedHashMap<>();
  private final Map<String, CaseArising> arisings = new LinkedHashMap<>();
  private final List<List<Flow>> flowsByPeriod = new ArrayList<>();
  private final List<List<Flow>> stockChangesByPeriod = new ArrayList<>();
  private final List<List<TransferCoefficient>> transfersByPeriod = new ArrayList<>();

  FlowSystemReader(JsonFields document, Findings findings, int periods, List<String> layers) {
    this.document = document;
    this.findings = findings;
    this.periods = periods;
    this.layers = layers;
    measurements = new MeasurementReader(periods, findings);
    for (int period = 0; period < periods; period++) {
      flowsByPeriod.add(new ArrayList<>());
      stockChangesByPeriod.add(new ArrayList<>());
      transfersByPeriod.add(new ArrayList<>());
    }
  }

  /** What could be read of each period; it is whole if there is no error. */
  List<FlowSystem> read() {
    forEach(document.requiredArray("nodes"), this::readNode);
    forEach(document.requiredArray("flows"), this::readFlow);
    forEach(document.array("transfer_coefficients"), this::readTransfer);
    requireConnections();
    List<FlowSystem> systems = new ArrayList<>();
    for (int period = 0; period < periods; period++) {
      List<Flow> all = new ArrayList<>(flowsByPeriod.get(period));
      all.addAll(stockChangesByPeriod.get(period));
      systems.add(new FlowSystem(layers, List.copyOf(nodes), all, transfersByPeriod.get(period)));
    }
    return systems;
  }

  /** What flows stand for in a planning case, by their ids. */
  Map<String, CaseArising> arisings() {
    return arisings;
  }

  private void forEach(Optional<List<JsonValue>> items, Consumer<JsonFields> read) {
    for (JsonValue item : items.orElse(List.of())) {
      JsonFields.of(item, findings).ifPresent(read);
    }
  }

  private void readNode(JsonFields fields) {
    Optional<String> id = slug(fields);
    fields.text("name");
    Optional<JsonFields> stock = fields.object("stock_change");
    fields.reportUnknown();
    if (id.isEmpty()) {
      return;
    } else if (!nodes.add(id.get())) {
      fields.error("duplicate-id", "id", "another node has this id", null);
    } else if (stock.isPresent()) {
      readStockChange(id.get(), stock.get());
    }
  }

  private void readStockChange(String node, JsonFields fields) {
    List<Optional<Measurement>> amounts = measurements.read(fields, Bounds.ANY);
    List<Map<String, Measurement>> concentrations = concentrations(fields);
    fields.reportUnknown();
    for (int period = 0; period < periods; period++) {
      stockChangesByPeriod
          .get(period)
          .add(
              Flow.stockChange(node, amounts.get(period).orElse(null), concentrations.get(period)));
    }
  }

  private void readFlow(JsonFields fields) {
    Optional<String> id = slug(fields);
    fields.text("name");
    @Nullable String from = end(fields, "from");
    @Nullable String to = end(fields, "to");
    List<Optional<Measurement>> amounts = measurements.read(fields, Bounds.NOT_NEGATIVE);
    List<Map<String, Measurement>> concentrations = concentrations(fields);
    Optional<CaseArising> arising = fields.object("arising").flatMap(FlowSystemReader::arising);
    fields.reportUnknown();
    requireEnds(fields, from, to);
    if (id.isEmpty()) {
      return;
    }
    Flow first = null;
    for (int period = 0; period < periods; period++) {
      Flow flow =
          new Flow(
              id.get(),
              from,
              to,
              false,
              amounts.get(period).orElse(null),
              concentrations.get(period));
      flowsByPeriod.get(period).add(flow);
      first = first == null ? flow : first;
    }
    if (first != null && flows.putIfAbsent(id.get(), first) != null) {
      fields.error("duplicate-id", "id", "another flow has this id", null);
    }
    arising.ifPresent(one -> arisings.put(id.get(), one));
  }

  private static Optional<CaseArising> arising(JsonFields fields) {
    Optional<String> material = fields.requiredText("material");
    String site = fields.text("site").orElse(null);
    fields.reportUnknown();
    return material.map(one -> new CaseArising(site, one));
  }

  /** The node at an end of a flow; null where it is outside, and where it is wrong. */
  private @Nullable String end(JsonFields fields, String key) {
    Optional<JsonValue> value = fields.value(key);
    if (value.isEmpty() || value.get().content() == null) {
      return null;
    }
    return fields.text(key).filter(node -> isKnown(fields, key, "node", node, nodes)).orElse(null);
  }

  private static void requireEnds(JsonFields fields, @Nullable String from, @Nullable String to) {
    if (!fields.isSound()) {
      return;
    } else if (from == null && to == null) {
      fields.error("no-node", "id", "a flow leaves or enters at least one node", null);
    } else if (from != null && from.equals(to)) {
      fields.error(
          "self-flow", "to", "a flow that enters the node it leaves balances nothing", null);
    }
  }

  private void readTransfer(JsonFields fields) {
    Optional<String> node =
        fields.requiredText("node").filter(id -> isKnown(fields, "node", "node", id, nodes));
    Optional<String> flow =
        fields
            .requiredText("flow")
            .filter(id -> isKnown(fields, "flow", "flow", id, flows.keySet()));
    Optional<String> layer =
        fields.text("layer").filter(id -> isKnown(fields, "layer", "layer", id, layers));
    List<Optional<Measurement>> shares = measurements.read(fields, Bounds.SHARE);
    fields.reportUnknown();
    if (node.isEmpty() || flow.isEmpty() || !fields.isSound()) {
      return;
    }
    Flow left = flows.get(flow.get());
    if (left != null && !node.get().equals(left.from())) {
      fields.error("wrong-node", "flow", "does not leave node " + node.get(), null);
    }
    for (int period = 0; period < periods; period++) {
      addTransfer(fields, period, node.get(), flow.get(), layer.orElse(null), shares.get(period));
    }
  }

  private void addTransfer(
      JsonFields fields,
      int period,
      String node,
      String flow,
      @Nullable String layer,
      Optional<Measurement> share) {
    if (share.isEmpty()) {
      if (!findings.hasErrors()) {
        fields.error("missing-value", "value", "a transfer coefficient has a value", null);
      }
      return;
    }
    TransferCoefficient transfer = new TransferCoefficient(node, flow, layer, share.get());
    boolean isThere =
        transfersByPeriod.get(period).stream().anyMatch(one -> one.id().equals(transfer.id()));
    if (isThere && period == 0) {
      fields.error("duplicate-id", "flow", "this transfer coefficient stands twice", null);
    }
    transfersByPeriod.get(period).add(transfer);
  }

  /** Shares of each layer by period; layers that are not given are not known. */
  private List<Map<String, Measurement>> concentrations(JsonFields fields) {
    List<Map<String, Measurement>> byPeriod = new ArrayList<>();
    for (int period = 0; period < periods; period++) {
      byPeriod.add(new LinkedHashMap<>());
    }
    fields.object("concentrations").ifPresent(object -> readConcentrations(object, byPeriod));
    return byPeriod;
  }

  private void readConcentrations(JsonFields object, List<Map<String, Measurement>> byPeriod) {
    for (String layer : layers) {
      Optional<JsonFields> fields = object.object(layer);
      if (fields.isEmpty()) {
        continue;
      }
      List<Optional<Measurement>> shares = measurements.read(fields.get(), Bounds.SHARE);
      fields.get().reportUnknown();
      for (int period = 0; period < periods; period++) {
        Map<String, Measurement> known = byPeriod.get(period);
        shares.get(period).ifPresent(share -> known.put(layer, share));
      }
    }
    object.reportUnknown();
  }

  private Optional<String> slug(JsonFields fields) {
    Optional<String> id = fields.requiredText("id");
    if (id.isPresent() && !SLUG.matcher(id.get()).matches()) {
      fields.error(
          "wrong-format",
          "id",
          "must be a slug: lower-case letters, digits, dots, hyphens and underscores",
          null);
    }
    return id;
  }

  private static boolean isKnown(
      JsonFields fields, String key, String kind, String id, Collection<String> known) {
    if (known.contains(id)) {
      return true;
    }
    fields.error("unknown-id", key, "there is no " + kind + " " + id, NearestName.hint(id, known));
    return false;
  }

  /** A node without flows in and out can only be balanced by zeros. */
  private void requireConnections() {
    if (findings.hasErrors()) {
      return;
    }
    int index = 0;
    for (String node : nodes) {
      JsonValue place = document.requiredArray("nodes").orElseThrow().get(index++);
      boolean isEntered = flows.values().stream().anyMatch(flow -> node.equals(flow.to()));
      boolean isLeft =
          flows.values().stream().anyMatch(flow -> node.equals(flow.from()))
              || stockChangesByPeriod.get(0).stream().anyMatch(flow -> node.equals(flow.from()));
      if (!isEntered && !isLeft) {
        findings.warning("no-flows", place.where(), node, "no flow enters or leaves this node");
      } else if (!isEntered || !isLeft) {
        findings.add(
            Finding.warning(
                    "dead-end",
                    place.where(),
                    node,
                    "flows only "
                        + (isEntered ? "enter" : "leave")
                        + " this node: its balance makes them 0")
                .withHint("A stock_change takes what stays; an empty one, {}, is unknown."));
      }
    }
  }
}
