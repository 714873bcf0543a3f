package org.gleaner.domain.supply;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gleaner.domain.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * How much arises, best estimate: streams, and the factors that turn them into elements, regions
 * and levels, so that all results follow from one set of numbers.
 *
 * @param caseHash SHA-256 of the case
 * @param years that results are of
 * @param convention how ages are counted
 * @param elements symbols in the order of the catalogue
 * @param regions ids in the order of the case
 * @param places region to share, by place; shares sum to 1; an empty region is unknown
 * @param balances from the first sale on
 * @param economic null without a plan
 * @param findings what the reader of the results should know
 */
public record SupplySizing(
    String caseName,
    String caseHash,
    YearSpan years,
    String convention,
    List<String> elements,
    List<String> regions,
    Map<String, Map<String, Double>> places,
    List<MaterialContents> materials,
    List<SupplyStream> streams,
    List<NodeBalance> balances,
    List<AssumptionShare> assumptions,
    @Nullable PlanTake economic,
    List<Finding> findings) {

  public SupplySizing {
    elements = List.copyOf(elements);
    regions = List.copyOf(regions);
    Map<String, Map<String, Double>> shares = new LinkedHashMap<>();
    places.forEach((k, v) -> shares.put(k, Collections.unmodifiableMap(new LinkedHashMap<>(v))));
    places = Collections.unmodifiableMap(shares);
    materials = List.copyOf(materials);
    streams = List.copyOf(streams);
    balances = List.copyOf(balances);
    assumptions = List.copyOf(assumptions);
    findings = List.copyOf(findings);
  }

  /** The same with one more thing to know. */
  public SupplySizing with(Finding finding) {
    List<Finding> all = new ArrayList<>(findings);
    all.add(finding);
    return new SupplySizing(
        caseName,
        caseHash,
        years,
        convention,
        elements,
        regions,
        places,
        materials,
        streams,
        balances,
        assumptions,
        economic,
        all);
  }

  public Optional<MaterialContents> contents(String material) {
    return materials.stream().filter(m -> m.material().equals(material)).findFirst();
  }

  /** Sources of streams, as they come. */
  public List<String> sources() {
    return streams.stream().map(SupplyStream::source).distinct().toList();
  }

  /** The worst of the balances; 0 without any. */
  public double largestResidual() {
    return balances.stream().mapToDouble(NodeBalance::residual).max().orElse(0);
  }
}
