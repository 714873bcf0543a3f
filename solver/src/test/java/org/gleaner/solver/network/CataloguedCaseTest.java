package org.gleaner.solver.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gleaner.domain.dataset.CaseReader;
import org.gleaner.domain.plan.NetworkPlan;
import org.gleaner.domain.plan.Recovered;
import org.gleaner.domain.planning.ObjectiveKind;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.solver.run.SolveLimits;
import org.gleaner.solver.run.SolveListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case of a few lines that takes its materials and processes from the catalogue. */
class CataloguedCaseTest {
  @TempDir Path folder;

  @Test
  void plansASmelterOfNickelMetalHydrideCells() throws IOException {
    write(
        "case.json",
        """
        {"format": "gleaner-case/1", "name": "smelter", "currency": "USD", "price_year": 2024,
         "horizon": {"start_year": 2026, "period_years": [1, 2]},
         "distance": {"method": "table"}, "include": ["materials", "processes"]}
        """);
    write(
        "sites.csv",
        """
        id,kind,source
        town,collection,example
        works,plant,example
        buyer,market,example
        dump,disposal,example
        """);
    write("arisings.csv", "site,material,tonnes_per_year,source\ntown,nimh-cell,500,example\n");
    write(
        "plants.csv",
        """
        site,process,level,capacity_tonnes_per_year,capex,source
        works,nimh-smelting,one,400,1000000,example
        """);
    write("transport.csv", "mode,cost_per_tonne_km,hazards\nlorry,0.1,\n");
    write("distances.csv", "from,to,km\ntown,works,50\nworks,buyer,10\nworks,dump,20\n");
    write(
        "markets.csv",
        """
        site,material,price_per_tonne,source
        buyer,nickel-alloy,9000,example
        buyer,reo-nimh,1500,example
        """);
    write("disposal.csv", "site,material,cost_per_tonne\ndump,haz-cake,300\n");

    PlanningCase smelter = new CaseReader().readOrThrow(folder);
    NetworkPlan plan =
        new NetworkSolver()
            .solve(
                smelter,
                NetworkRequest.of(ObjectiveKind.RECOVERY, SolveLimits.reproducible(1e-9, 1)),
                SolveListener.SILENT,
                () -> false)
            .plan()
            .orElseThrow();
    AuditedPlans.assertAccepted(smelter, plan);
    // 400 t/a x 0.36 Ni x 0.98 = 141.12 t/a in the alloy; rare earths are sold as slag, no product.
    assertThat(plan.recovered())
        .filteredOn(r -> r.element().equals("Ni") && r.period() == 0)
        .singleElement()
        .extracting(Recovered::kgPerYear)
        .satisfies(kg -> assertThat(kg).isCloseTo(141_120, within(1e-3)));
    assertThat(plan.recovered()).noneMatch(r -> r.element().equals("La"));
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text, StandardCharsets.UTF_8);
  }
}
