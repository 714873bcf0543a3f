package org.gleaner.domain.dataset.supply;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gleaner.domain.dataset.fileset.FileSet;
import org.gleaner.domain.dataset.json.JsonText;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.supply.AssumptionShare;
import org.gleaner.domain.supply.MaterialContents;
import org.gleaner.domain.supply.NodeBalance;
import org.gleaner.domain.supply.PlanTake;
import org.gleaner.domain.supply.SupplyRanges;
import org.gleaner.domain.supply.SupplySizing;
import org.gleaner.domain.supply.SupplyStream;
import org.gleaner.domain.supply.Yearly;
import org.jspecify.annotations.Nullable;

/** Saves a sizing as {@value #FILE} of a folder, from which all of its results can be had again. */
public final class SizingWriter {

  public static final String FILE = "sizing.json";

  static final String FORMAT = "gleaner-sizing/1";

  private SizingWriter() {}

  /**
   * Replaces the folder's sizing as a whole, or leaves what was there.
   *
   * @param ranges of its draws; null for none
   */
  public static void write(Path folder, SupplySizing sizing, @Nullable SupplyRanges ranges)
      throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    if (ranges != null) {
      files.put(RangesFile.FILE, RangesFile.text(ranges));
    }
    files.put(FILE, JsonText.of(tree(sizing)));
    FileSet.replace(folder, files);
  }

  private static Map<String, @Nullable Object> tree(SupplySizing sizing) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("format", FORMAT);
    tree.put("case", sizing.caseName());
    tree.put("case_sha256", sizing.caseHash());
    tree.put("from_year", sizing.years().from());
    tree.put("to_year", sizing.years().to());
    tree.put("convention", sizing.convention());
    tree.put("elements", sizing.elements());
    tree.put("regions", sizing.regions());
    tree.put("places", sizing.places());
    tree.put("materials", sizing.materials().stream().map(SizingWriter::tree).toList());
    tree.put("streams", sizing.streams().stream().map(SizingWriter::tree).toList());
    tree.put("balances", sizing.balances().stream().map(SizingWriter::tree).toList());
    tree.put("assumptions", sizing.assumptions().stream().map(SizingWriter::tree).toList());
    if (sizing.economic() != null) {
      tree.put("economic", tree(sizing.economic()));
    }
    tree.put("findings", sizing.findings().stream().map(SizingWriter::tree).toList());
    return tree;
  }

  private static Map<String, Object> tree(MaterialContents contents) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("material", contents.material());
    tree.put("dry_tonnes_per_tonne", contents.dryShare());
    tree.put("kg_per_kg_dry", contents.kgPerKgDry());
    Map<String, Object> shares = new LinkedHashMap<>();
    contents.recoverableShare().forEach((element, share) -> shares.put(element, numbers(share)));
    tree.put("recoverable_share", shares);
    return tree;
  }

  private static Map<String, Object> tree(SupplyStream stream) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("source", stream.source());
    tree.put("direct", stream.direct());
    tree.put("material", stream.material());
    tree.put("place", stream.place());
    tree.put("tonnes_per_year", numbers(stream.tonnes()));
    tree.put("collectable_tonnes_per_year", numbers(stream.collectable()));
    return tree;
  }

  private static Map<String, Object> tree(NodeBalance balance) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", balance.kind().name().toLowerCase(Locale.ROOT));
    tree.put("id", balance.id());
    tree.put("first_year", balance.inflow().firstYear());
    tree.put("inflow", numbers(balance.inflow()));
    tree.put("outflow", numbers(balance.outflow()));
    tree.put("exported", numbers(balance.exported()));
    tree.put("stock", numbers(balance.stock()));
    return tree;
  }

  private static Map<String, Object> tree(AssumptionShare share) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("input", share.input());
    tree.put("source", share.source());
    tree.put("element", share.element());
    tree.put("share", share.share());
    return tree;
  }

  private static Map<String, Object> tree(PlanTake take) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("plan", take.plan());
    tree.put("from_year", take.years().from());
    tree.put("to_year", take.years().to());
    tree.put(
        "collected",
        take.collected().stream()
            .map(
                c -> {
                  Map<String, Object> row = new LinkedHashMap<>();
                  row.put("material", c.material());
                  row.put("region", c.region());
                  row.put("tonnes_per_year", numbers(c.tonnes()));
                  return row;
                })
            .toList());
    Map<String, Object> recovered = new LinkedHashMap<>();
    take.recovered().forEach((element, tonnes) -> recovered.put(element, numbers(tonnes)));
    tree.put("recovered_tonnes_per_year", recovered);
    return tree;
  }

  private static Map<String, Object> tree(Finding finding) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("code", finding.code());
    tree.put("where", finding.where().file());
    tree.put("message", finding.message());
    return tree;
  }

  private static List<Double> numbers(Yearly yearly) {
    return Arrays.stream(yearly.toArray()).boxed().toList();
  }
}
