package org.gleaner.shell.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.product.DirectArising;
import org.gleaner.domain.supply.InputSensitivities;
import org.gleaner.domain.supply.PotentialLevel;
import org.gleaner.domain.supply.SupplySizing;
import org.gleaner.solver.supply.CaseBuild;
import org.gleaner.solver.supply.sizing.BuiltTables;
import org.gleaner.solver.supply.sizing.DrawSettings;
import org.gleaner.solver.supply.sizing.SupplyDraws;
import org.gleaner.solver.supply.sizing.SupplySensitivity;
import org.jspecify.annotations.Nullable;

/**
 * A case with its sizing, and what else can be had of it.
 *
 * @param label what the user called the case
 * @param scenario that is applied
 * @param folder or workbook of the case; empty for an embedded one
 * @param direct what it states beside its products
 * @param regionLevel division of the regions; null for the coarsest
 */
public record SizedCase(
    String label,
    String scenario,
    PlanningCase planningCase,
    Optional<Path> folder,
    List<DirectArising> direct,
    SupplySizing sizing,
    @Nullable String regionLevel) {

  public SizedCase {
    direct = List.copyOf(direct);
  }

  /** Draws of the years of the sizing. */
  public SupplyDraws draws(DrawSettings settings) {
    return SupplyDraws.of(planningCase, direct, sizing.years(), settings, regionLevel);
  }

  /** Which inputs an element in a year depends on, as far as it came when asked to stop. */
  public InputSensitivities sensitivity(
      String element, int year, PotentialLevel level, int rows, long seed, BooleanSupplier stop) {
    return SupplySensitivity.of(planningCase, direct, element, year, level, rows, seed, stop);
  }

  /** What fills the case by its best estimate, low and high those of sales and contents. */
  public BuiltTables built() {
    return new CaseBuild(planningCase, direct).tables();
  }
}
