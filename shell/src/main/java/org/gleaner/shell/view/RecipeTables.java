package org.gleaner.shell.view;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.process.Recipe;
import org.gleaner.domain.process.RecipeBalance;
import org.gleaner.domain.process.RecipeBalance.ElementBalance;
import org.gleaner.domain.process.RecipeBalance.MaterialShare;
import org.gleaner.domain.process.RecipeOutput;

/** What recipes turn a tonne into, and where its elements go. */
public final class RecipeTables {

  private static final double PERCENT = 100;

  /** Kilograms per tonne that rounding may lose. */
  private static final double VANISHING_KG = 1e-6;

  private final CaseIndex index;

  public RecipeTables(CaseIndex index) {
    this.index = index;
  }

  public TableView recipes() {
    return recipes(index.recipes());
  }

  /** Inputs and outputs per as-received tonne of input, in the first period. */
  public TableView recipes(List<Recipe> recipes) {
    TableView.Builder table =
        TableView.of(
            "recipes",
            Column.text("recipe"),
            Column.text("process"),
            Column.text("input"),
            Column.text("output"),
            Column.number("kg_per_tonne_input"),
            Column.text("recovers"));
    for (Recipe recipe : recipes) {
      RecipeBalance balance = index.balance(recipe, 0);
      String inputs =
          balance.inputs().stream().map(MaterialShare::material).collect(Collectors.joining(" + "));
      for (MaterialShare output : balance.outputs()) {
        table.row(
            recipe.id(),
            recipe.process(),
            inputs,
            output.material(),
            output.tonnes() * 1000,
            role(recipe, output.material()));
      }
    }
    return table.build();
  }

  /** The proof that no recipe makes matter: kilograms of every element in and out. */
  public TableView balances(List<Recipe> recipes) {
    TableView.Builder table =
        TableView.of(
            "element_balance",
            Column.text("recipe"),
            Column.text("element"),
            Column.text("verdict"),
            Column.number("kg_in_per_tonne_input"),
            Column.number("kg_to_products"),
            Column.number("kg_to_rest"),
            Column.number("kg_unaccounted"),
            Column.number("recovered_percent", 1));
    for (Recipe recipe : recipes) {
      RecipeBalance balance = index.balance(recipe, 0);
      if (balance.elements().isEmpty()) {
        table.row(
            recipe.id(),
            "-",
            "no element balance: composition missing",
            null,
            null,
            null,
            null,
            null);
      }
      for (ElementBalance e : balance.elements()) {
        table.row(
            recipe.id(),
            e.element(),
            verdict(e),
            e.in(),
            e.toNamed(),
            e.toRest(),
            e.lost(),
            e.in() == 0 ? null : e.toNamed() / e.in() * PERCENT);
      }
    }
    return table.build();
  }

  private static String verdict(ElementBalance balance) {
    if (balance.createsMatter()) {
      return "creates matter";
    }
    return balance.lost() > VANISHING_KG ? "open" : "closed";
  }

  private static String role(Recipe recipe, String material) {
    return recipe.outputs().stream()
        .filter(o -> o.material().equals(material))
        .map(
            o -> {
              if (o instanceof RecipeOutput.Recovered r) {
                return r.element() + " " + percent(r.transferCoefficient().best().at(0));
              } else if (o instanceof RecipeOutput.Yield) {
                return "yield";
              }
              return "rest";
            })
        .collect(Collectors.joining(", "));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.4g%%", share * PERCENT);
  }
}
