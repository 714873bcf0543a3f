package org.gleaner.shell.command;

import java.util.List;
import org.gleaner.domain.supply.MaterialContents;
import org.gleaner.domain.supply.SupplyFilter;
import org.gleaner.domain.supply.SupplySizing;
import org.gleaner.domain.supply.YearSpan;
import org.gleaner.shell.input.NearestName;
import org.gleaner.shell.input.UsageException;
import org.jspecify.annotations.Nullable;

/** Which part of a sizing is asked for, checked against what it has. */
final class SupplyChoice {

  private SupplyChoice() {}

  static SupplyFilter filter(
      SupplySizing sizing,
      @Nullable List<String> elements,
      @Nullable List<String> products,
      @Nullable List<String> materials,
      @Nullable List<String> regions) {
    return new SupplyFilter(
        known("--element", elements, sizing.elements()),
        known("--product", products, sizing.sources()),
        known(
            "--material",
            materials,
            sizing.materials().stream().map(MaterialContents::material).toList()),
        known("--region", regions, sizing.regions()));
  }

  static List<String> known(String option, @Nullable List<String> wanted, List<String> names) {
    if (wanted == null) {
      return List.of();
    }
    for (String name : wanted) {
      if (!names.contains(name)) {
        throw new UsageException(
            option + ": nothing of '" + name + "' is in the sizing",
            NearestName.of(name, names)
                .map(near -> "did you mean '" + near + "'?")
                .orElse("there are: " + String.join(", ", names)));
      }
    }
    return wanted;
  }

  /** The year to show: that asked for, which must be one of the sizing's, or else its last. */
  static int year(SupplySizing sizing, @Nullable Integer wanted) {
    return year(sizing.years(), wanted);
  }

  /** As {@link #year(SupplySizing, Integer)}. */
  static int year(YearSpan years, @Nullable Integer wanted) {
    if (wanted == null) {
      return years.to();
    }
    if (!years.contains(wanted)) {
      throw new UsageException(
          "--year " + wanted + " is not sized",
          "years of the sizing: " + years.from() + " to " + years.to());
    }
    return wanted;
  }
}
