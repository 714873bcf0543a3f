package org.gleaner.shell.view;

import java.util.List;
import org.gleaner.domain.element.Nuclide;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.material.Radioactivity;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.process.ActivityBalance.NuclideBalance;
import org.gleaner.domain.process.ActivityBalance.OutputActivity;
import org.gleaner.domain.process.Recipe;
import org.gleaner.domain.process.RecipeOutput;

/** Where radionuclides go, and how active that makes materials. */
public final class ActivityTables {

  /** Share of the activity that rounding may lose. */
  private static final double VANISHING = 1e-9;

  private static final double KBQ_PER_MBQ = 1000;

  private final CaseIndex index;

  public ActivityTables(CaseIndex index) {
    this.index = index;
  }

  /** The proof that no recipe makes activity, for recipes that have any, in the first period. */
  public TableView balances(List<Recipe> recipes) {
    TableView.Builder table =
        TableView.of(
            "activity_balance",
            Column.text("recipe"),
            Column.text("nuclide"),
            Column.text("verdict"),
            Column.text("follows"),
            Column.number("kbq_in_per_tonne_input"),
            Column.number("kbq_to_products"),
            Column.number("kbq_to_rest"),
            Column.number("kbq_unaccounted"),
            Column.number("kbq_counted"));
    for (Recipe recipe : recipes) {
      String rest = recipe.rest().map(RecipeOutput.Rest::material).orElse("");
      for (NuclideBalance n : index.activityBalance(recipe, 0).nuclides()) {
        double toRest =
            n.outputs().stream()
                .filter(o -> o.material().equals(rest))
                .mapToDouble(OutputActivity::delivered)
                .sum();
        table.row(
            recipe.id(),
            n.nuclide().symbol(),
            verdict(n),
            n.own() ? "own" : n.nuclide().parentElement(),
            n.in() * KBQ_PER_MBQ,
            (n.delivered() - toRest) * KBQ_PER_MBQ,
            toRest * KBQ_PER_MBQ,
            n.unplaced() > VANISHING * n.in() ? n.unplaced() * KBQ_PER_MBQ : 0,
            n.counted() * KBQ_PER_MBQ);
      }
    }
    return table.build();
  }

  /** Activities of one material, and where each figure comes from; empty if it has none. */
  public TableView of(Material material) {
    TableView.Builder table =
        TableView.of(
            "activity_of",
            Column.text("nuclide"),
            Column.number("bq_per_g_dry"),
            Column.number("exempt_bq_per_g", 0),
            Column.text("follows"));
    Radioactivity activity = index.radioactivity(material.id());
    for (Nuclide nuclide : Nuclide.values()) {
      double bq = activity.bqPerGDry(nuclide);
      if (bq > 0) {
        table.row(nuclide.symbol(), bq, nuclide.exemptBqPerGram(), origin(material, nuclide, bq));
      }
    }
    return table.build();
  }

  private static String verdict(NuclideBalance n) {
    if (n.createsActivity()) {
      return "creates activity";
    }
    return n.unplaced() > VANISHING * n.in() ? "open" : "closed";
  }

  private static String origin(Material material, Nuclide nuclide, double bqPerG) {
    boolean declared = material.activity().stream().anyMatch(a -> a.nuclide() == nuclide);
    if (declared) {
      return "declared";
    }
    boolean asDeclared = Radioactivity.declared(material).bqPerGDry(nuclide) == bqPerG;
    return asDeclared ? nuclide.parentElement() : "recipes";
  }
}
