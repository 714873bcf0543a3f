package org.gleaner.solver.supply.sizing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.product.Product;
import org.gleaner.domain.supply.SupplyStream;
import org.gleaner.domain.supply.YearSpan;

/** What readers of a sizing should know of its inputs. */
record SizingNotes(SupplyModel model, YearSpan years, List<SupplyStream> streams) {

  List<Finding> findings(ModelValues values) {
    Findings findings = new Findings();
    findings.addAll(StockNotes.of(model, values));
    noteProductsWithoutLifetime(findings);
    noteLastSales(findings);
    noteYearsWithoutStated(findings);
    noteUnknownCompositions(findings);
    return findings.toList();
  }

  private void noteProductsWithoutLifetime(Findings findings) {
    Set<String> counted = new LinkedHashSet<>();
    model.products().forEach(p -> counted.add(p.product().id()));
    List<String> left =
        model.planningCase().products().products().stream()
            .map(Product::id)
            .filter(id -> !counted.contains(id))
            .toList();
    if (!left.isEmpty()) {
      findings.info(
          "not-from-cohorts",
          SourceLocation.ofFile("products.csv"),
          "without a lifetime or sales until "
              + years.to()
              + ", so nothing arises of them but what is stated: "
              + String.join(", ", left));
    }
  }

  /** What will be sold later is missing from what arises later. */
  private void noteLastSales(Findings findings) {
    List<String> ended =
        model.products().stream()
            .filter(p -> p.lastFigure() < years.to())
            .map(p -> p.product().id() + " (" + p.lastFigure() + ")")
            .toList();
    if (!ended.isEmpty()) {
      findings.info(
          "sales-end",
          SourceLocation.ofFile("sales.csv"),
          "sales end before "
              + years.to()
              + ", so later cohorts are missing: "
              + String.join(", ", ended));
    }
  }

  private void noteYearsWithoutStated(Findings findings) {
    Horizon horizon = model.planningCase().horizon();
    boolean isInside = horizon.startYear() <= years.from() && years.to() < horizon.endYear();
    boolean isByPeriod =
        model.direct().stream()
            .flatMap(stream -> stream.rows().stream())
            .anyMatch(row -> row.fromYear() == null);
    if (isByPeriod && !isInside) {
      findings.info(
          "stated-years",
          SourceLocation.ofFile("source/direct_arisings.csv"),
          "what is stated directly without a from_year counts in the years of the case, "
              + horizon.startYear()
              + " to "
              + (horizon.endYear() - 1)
              + ", and in no others");
    }
  }

  private void noteUnknownCompositions(Findings findings) {
    Set<String> unknown = new LinkedHashSet<>();
    for (SupplyStream stream : streams) {
      boolean isKnown =
          model
              .planningCase()
              .material(stream.material())
              .filter(m -> m.composition().isKnown())
              .isPresent();
      if (!isKnown && stream.tonnes().sum(years) > 0) {
        unknown.add(stream.material());
      }
    }
    if (!unknown.isEmpty()) {
      findings.info(
          "no-composition",
          SourceLocation.ofFile("compositions.csv"),
          "without a composition, so no elements are counted in: " + String.join(", ", unknown));
    }
  }
}
