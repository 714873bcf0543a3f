package org.gleaner.domain.supply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sums of a sizing by one dimension and year.
 *
 * @param ofElements in tonnes of element; else in as-received tonnes of material
 * @param groups in the order of the case; by year there is one, without a name
 */
public record SupplyTable(
    SupplyDimension by, boolean ofElements, YearSpan years, List<Group> groups) {

  /** One product, material, element or region. */
  public record Group(String id, List<Potentials> years) {

    public Group {
      years = List.copyOf(years);
    }

    public double total() {
      return years.stream().mapToDouble(Potentials::theoretical).sum();
    }
  }

  public SupplyTable {
    groups = List.copyOf(groups);
  }

  /** Elements are told apart, or asked for: then masses are of elements, else of materials. */
  public static SupplyTable of(SupplySizing sizing, SupplyDimension by, SupplyFilter filter) {
    boolean ofElements = by == SupplyDimension.ELEMENT || !filter.elements().isEmpty();
    return new Sums(sizing, by, filter, ofElements).table();
  }

  private static final class Sums {
    private final SupplySizing sizing;
    private final SupplyDimension by;
    private final SupplyFilter filter;
    private final boolean ofElements;
    private final Map<String, double[][]> levels = new LinkedHashMap<>();

    Sums(SupplySizing sizing, SupplyDimension by, SupplyFilter filter, boolean ofElements) {
      this.sizing = sizing;
      this.by = by;
      this.filter = filter;
      this.ofElements = ofElements;
    }

    SupplyTable table() {
      order().forEach(this::row);
      for (SupplyStream stream : sizing.streams()) {
        if (filter.takes(stream)) {
          add(stream);
        }
      }
      List<Group> groups = new ArrayList<>();
      levels.forEach((id, sums) -> groups.add(group(id, sums)));
      groups.removeIf(g -> g.total() == 0 && by != SupplyDimension.YEAR);
      return new SupplyTable(by, ofElements, sizing.years(), groups);
    }

    private List<String> order() {
      return switch (by) {
        case ELEMENT -> sizing.elements();
        case PRODUCT -> sizing.sources();
        case MATERIAL -> sizing.materials().stream().map(MaterialContents::material).toList();
        case REGION -> sizing.regions();
        case YEAR -> List.of("");
      };
    }

    private double[][] row(String id) {
      return levels.computeIfAbsent(id, i -> new double[3][sizing.years().size()]);
    }

    private void add(SupplyStream stream) {
      MaterialContents contents = sizing.contents(stream.material()).orElseThrow();
      Map<String, Double> shares = sizing.places().getOrDefault(stream.place(), Map.of());
      if (by == SupplyDimension.REGION) {
        shares.forEach((region, share) -> addElements(stream, contents, region, share));
      } else {
        double share =
            filter.regions().isEmpty()
                ? 1
                : filter.regions().stream().mapToDouble(r -> shares.getOrDefault(r, 0.0)).sum();
        addElements(stream, contents, "", share);
      }
    }

    private void addElements(
        SupplyStream stream, MaterialContents contents, String region, double share) {
      if (by == SupplyDimension.REGION && !SupplyFilter.allows(filter.regions(), region)) {
        return;
      }
      if (!ofElements) {
        add(group(stream, region, ""), stream, share, null, contents);
        return;
      }
      for (String element : sizing.elements()) {
        double mass = contents.perTonne(element);
        if (mass > 0 && SupplyFilter.allows(filter.elements(), element)) {
          add(group(stream, region, element), stream, share * mass, element, contents);
        }
      }
    }

    private String group(SupplyStream stream, String region, String element) {
      return switch (by) {
        case ELEMENT -> element;
        case PRODUCT -> stream.source();
        case MATERIAL -> stream.material();
        case REGION -> region;
        case YEAR -> "";
      };
    }

    private void add(
        String group,
        SupplyStream stream,
        double factor,
        @Nullable String element,
        MaterialContents contents) {
      double[][] sums = row(group);
      for (int i = 0; i < sizing.years().size(); i++) {
        int year = sizing.years().from() + i;
        double collectable = factor * stream.collectable().at(year);
        sums[0][i] += factor * stream.tonnes().at(year);
        sums[1][i] += collectable;
        sums[2][i] += element == null ? 0 : collectable * contents.recoverable(element, year);
      }
    }

    private Group group(String id, double[][] sums) {
      List<Potentials> years = new ArrayList<>();
      for (int i = 0; i < sums[0].length; i++) {
        years.add(
            new Potentials(
                sums[0][i],
                sums[1][i],
                ofElements ? sums[2][i] : null,
                economic(id, sizing.years().from() + i)));
      }
      return new Group(id, years);
    }

    private @Nullable Double economic(String group, int year) {
      PlanTake take = sizing.economic();
      if (take == null || !take.years().contains(year) || !filter.sources().isEmpty()) {
        return null;
      }
      return ofElements ? recovered(take, group, year) : collected(take, group, year);
    }

    /** A plan knows of its products' elements, not from which device or region they came. */
    private @Nullable Double recovered(PlanTake take, String group, int year) {
      boolean isNational = filter.regions().isEmpty() && filter.materials().isEmpty();
      if (!isNational || (by != SupplyDimension.ELEMENT && by != SupplyDimension.YEAR)) {
        return null;
      }
      List<String> wanted = by == SupplyDimension.ELEMENT ? List.of(group) : filter.elements();
      double sum = 0;
      for (String element : wanted) {
        Yearly tonnes = take.recovered().get(element);
        sum += tonnes == null ? 0 : tonnes.at(year);
      }
      return sum;
    }

    private @Nullable Double collected(PlanTake take, String group, int year) {
      if (by == SupplyDimension.PRODUCT) {
        return null;
      }
      return take.collected().stream()
          .filter(c -> SupplyFilter.allows(filter.materials(), c.material()))
          .filter(c -> SupplyFilter.allows(filter.regions(), c.region()))
          .filter(c -> by != SupplyDimension.MATERIAL || c.material().equals(group))
          .filter(c -> by != SupplyDimension.REGION || c.region().equals(group))
          .mapToDouble(c -> c.tonnes().at(year))
          .sum();
    }
  }
}
