package org.gleaner.domain.dataset.assembly;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.dataset.format.ProcessFormats;
import org.gleaner.domain.dataset.format.TableFormat.Range;
import org.gleaner.domain.dataset.table.Row;
import org.gleaner.domain.element.Nuclide;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.NearestName;
import org.gleaner.domain.process.NuclideTransfer;
import org.gleaner.domain.process.Recipe;
import org.gleaner.domain.process.RecipeOutput;

/** Where the radionuclides of recipes go; rows with a mistake are reported and left out. */
final class NuclideTransferAssembly {
  private static final double ROUNDING = 1e-9;
  private static final Range COEFFICIENT = new Range("transfer_coefficient", "low", "high");

  private final Map<String, List<Row>> rows = new LinkedHashMap<>();
  private final Findings findings;

  NuclideTransferAssembly(CaseTables tables, Findings findings) {
    this.findings = findings;
    for (Row row : tables.get(ProcessFormats.NUCLIDE_TRANSFERS).rows()) {
      rows.computeIfAbsent(row.text("recipe"), r -> new ArrayList<>()).add(row);
    }
  }

  /** What the table states of the recipe. */
  List<NuclideTransfer> of(Recipe recipe) {
    List<NuclideTransfer> transfers = new ArrayList<>();
    Map<Nuclide, Double> sums = new EnumMap<>(Nuclide.class);
    for (Row row : rows.getOrDefault(recipe.id(), List.of())) {
      if (row.isSound() && isOutput(row, recipe)) {
        NuclideTransfer transfer = transfer(row);
        double sum =
            sums.merge(transfer.nuclide(), transfer.transferCoefficient().best(), Double::sum);
        if (sum > 1 + ROUNDING) {
          findings.error(
              "coefficients-above-one",
              row.fault(COEFFICIENT.best()),
              Double.toString(sum),
              "the transfer coefficients of "
                  + transfer.nuclide().symbol()
                  + " in "
                  + recipe.id()
                  + " sum to more than 1");
        } else {
          transfers.add(transfer);
        }
      }
    }
    return transfers;
  }

  private boolean isOutput(Row row, Recipe recipe) {
    String output = row.text("output");
    List<String> outputs = recipe.outputs().stream().map(RecipeOutput::material).toList();
    if (!outputs.contains(output)) {
      findings.error(
          "no-such-output",
          row.fault("output"),
          output,
          "is no output of " + recipe.id(),
          NearestName.hint(output, outputs));
    }
    return outputs.contains(output);
  }

  private static NuclideTransfer transfer(Row row) {
    return new NuclideTransfer(
        row.text("output"),
        Nuclide.ofSymbol(row.text("nuclide")).orElseThrow(),
        RowGroup.ranged(row, COEFFICIENT),
        row.evidence());
  }
}
