package org.gleaner.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gleaner.shell.runner.StartedShell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildCommandTest {

  @Test
  void computesTheArisingsThatVietNamShips(@TempDir Path folder) {
    try (StartedShell shell = new StartedShell("version")) {
      assertThat(shell.run("case build vietnam --to " + folder)).isZero();
      assertThat(shell.err())
          .contains("the same as the case's arisings.csv")
          .contains("the same as the case's put_on_market.csv")
          .contains("no plant, market or disposal site takes these")
          .doesNotContain("not the same");
      assertThat(shell.out()).contains("Arisings by material");
      assertThat(folder.resolve("arisings.csv")).content().startsWith("site,material,period,");
      assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }
  }

  /** 100 of 2021 leave in 2022, so 150 must come for 150 in use: 10 % of as many tonnes is owed. */
  @Test
  void buildsWhatProducersOweForFromStocks(@TempDir Path cars) throws IOException {
    Map<String, String> files =
        Map.of(
            "case.json",
            """
            {"format": "gleaner-case/1", "name": "cars", "currency": "USD", "price_year": 2024,
             "horizon": {"start_year": 2022, "period_years": [1]},
             "policies": [{"id": "epr", "type": "epr_obligation", "materials": ["scrap"],
                           "rates": [{"from_year": 2022, "products": ["car"], "rate": 0.1}]}]}
            """,
            "regions.csv",
            "id,code\nnorth,01\n",
            "sites.csv",
            "id,kind,region\nn,collection,north\n",
            "materials.csv",
            "id,kind,source\nscrap,waste,test\n",
            "products.csv",
            "id,allocation,source\ncar,people,test\n",
            "components.csv",
            "parent,component,kg_per_unit,source\ncar,scrap,1000,test\n",
            "stocks.csv",
            "product,year,units,source\ncar,2021,100,test\ncar,2022,150,test\n",
            "lifetimes.csv",
            "product,family,mean_years,source\ncar,fixed,1.5,test\n",
            "allocation.csv",
            "key,region,share\npeople,north,1\n");
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(cars.resolve(file.getKey()), file.getValue());
    }
    try (StartedShell shell = new StartedShell("version")) {
      String owed = "supply show owed --case " + cars + " --year 2022 --format csv";
      assertThat(shell.run("case check " + cars)).isZero();
      assertThat(shell.out() + shell.err())
          .contains("what it needs to be sold is not in", "Run case build");
      assertThat(shell.run(owed)).isZero();
      assertThat(shell.out()).contains("epr,2022,15,");
      assertThat(shell.err()).contains("the case has no put_on_market.csv");

      assertThat(shell.run("case build " + cars + " --to " + cars)).isZero();
      assertThat(shell.err()).contains("not the same as the case's put_on_market.csv");
      assertThat(cars.resolve("put_on_market.csv")).content().contains("car,2022,150,");
      assertThat(shell.run("case build " + cars)).isZero();
      assertThat(shell.err())
          .contains("the same as the case's put_on_market.csv")
          .doesNotContain("not the same");
      assertThat(shell.run(owed)).isZero();
      assertThat(shell.out()).contains("epr,2022,15,");
      assertThat(shell.err()).doesNotContain("put_on_market.csv");
      assertThat(shell.run("supply size --write-arisings --draws 3 --case " + cars)).isZero();
      assertThat(shell.err()).contains("the same as the case's put_on_market.csv");
    }
  }
}
