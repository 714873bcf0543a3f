package org.gleaner.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gleaner.shell.runner.ExitCodes;
import org.junit.jupiter.api.Test;

class SheetCommandTest extends OnPlannedHanoi {

  @Test
  void writesASheetForEachRouteWithItsPapers() throws IOException {
    int code = hanoi.run("routes sheets --format csv", out());

    assertThat(code).as(shell.err()).isZero();
    // All of 120, 640, 380, 350, 200, 60, 150, 420, 700 and 310 kg; the mill and the village stay.
    assertThat(shell.out().lines().skip(1).mapToDouble(SheetCommandTest::kg).sum()).isEqualTo(3330);
    String ofVan = page("day-1-vehicle-1.html");
    assertThat(ofVan)
        .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
        .contains("UN 3480", "packing P909", "vehicle permitted", "HN-2026/0417")
        .contains("Hazardous-waste licence", "1-2-3-4.045.VX", "Sửa xe Thái Hà", "200 kg · 300 l")
        .contains("Monday, 2 March 2026")
        // Totals and signatures may come to stand on a page of their own.
        .contains("Collected in all<small>Vehicle 1 · van · Day 1")
        .doesNotContain("http", "<script", "src=");
    assertThat(page("index.html"))
        .contains("href=\"day-1-vehicle-1.html\"", "href=\"all.html\"", "Nhà máy Đông Anh");
    assertThat(page("all.html")).contains("Vehicle 1", "Vehicle 2");
  }

  @Test
  void speaksVietnamese() throws IOException {
    int code = hanoi.run("routes sheets --lang vi", out());

    assertThat(code).as(shell.err()).isZero();
    assertThat(page("day-1-vehicle-1.html"))
        .contains("<html lang=\"vi\">", "Biển số xe", "Số chứng từ chất thải nguy hại")
        .contains("phục vụ 10 phút")
        .doesNotContain("10 min");
  }

  @Test
  void aSheetOfAnOlderPlanSaysThatItHoldsNoMore() throws IOException {
    Files.writeString(folder.resolve("day-9-vehicle-7.html"), "old");
    Files.writeString(folder.resolve("notes.html"), "mine");

    assertThat(hanoi.run("routes sheets", out())).isZero();

    assertThat(page("day-9-vehicle-7.html")).contains("no such route any more");
    assertThat(page("notes.html")).isEqualTo("mine");
  }

  @Test
  void namesAreTextWhateverTheyHold() throws IOException {
    Path edited = Files.createDirectory(folder.resolve("case"));
    for (String file : new String[] {"depots", "facilities", "orders", "vehicles", "windows"}) {
      String text = Files.readString(Path.of("../docs/examples/hanoi-day", file + ".csv"));
      Files.writeString(
          edited.resolve(file + ".csv"), text.replace("Chợ Trời", "\"<b onclick=x>&\"\"Chợ\""));
    }
    Files.copy(Path.of("../docs/examples/hanoi-day/routing.json"), edited.resolve("routing.json"));
    assertThat(shell.run("routes plan --iterations 200 --case " + edited)).isZero();

    assertThat(shell.run("routes sheets --case " + edited + out())).as(shell.err()).isZero();
    assertThat(page("all.html"))
        .contains("&lt;b onclick=x&gt;&amp;&quot;Chợ")
        .doesNotContain("<b onclick");
  }

  /** The van of the night serves the school at six, as the watch of its driver says it. */
  @Test
  void timesAfterMidnightAreThoseOfTheDayAfter() throws IOException {
    Path night = Files.createDirectory(folder.resolve("case"));
    for (String file : new String[] {"facilities", "orders"}) {
      Files.copy(
          Path.of("../docs/examples/hanoi-day", file + ".csv"), night.resolve(file + ".csv"));
    }
    Files.copy(Path.of("../docs/examples/hanoi-day/routing.json"), night.resolve("routing.json"));
    Files.writeString(night.resolve("depots.csv"), "id,lat,lon\ngarage,20.9950,105.8410\n");
    Files.writeString(
        night.resolve("windows.csv"), "place,opens,closes\nschool,05:00,06:00\nbank,20:00,24:00\n");
    String vehicles = Files.readString(Path.of("../docs/examples/hanoi-day/vehicles.csv"));
    Files.writeString(
        night.resolve("vehicles.csv"), vehicles.replace("07:30,16:30", "21:00,08:00"));
    assertThat(shell.run("routes plan --iterations 200 --case " + night)).as(shell.err()).isZero();

    assertThat(shell.run("routes sheets --case " + night + out())).as(shell.err()).isZero();
    assertThat(page("all.html"))
        .contains("05:00\u207a\u00b9\u201306:00\u207a\u00b9", "20:00\u201324:00")
        .doesNotContain("29:00", "05:00\u201306:00");
  }

  /** The bank is visited on both days, and only its first manifest has a number yet. */
  @Test
  void everyVisitThatNeedsAManifestHasALineForIt() throws IOException {
    Path days = Files.createDirectory(folder.resolve("case"));
    Path hanoi = Path.of("../docs/examples/hanoi-day");
    for (String file : new String[] {"depots", "facilities", "vehicles"}) {
      Files.copy(hanoi.resolve(file + ".csv"), days.resolve(file + ".csv"));
    }
    Files.writeString(
        days.resolve("routing.json"),
        Files.readString(hanoi.resolve("routing.json"))
            .replace("\"name\": \"hanoi-day\"", "\"name\": \"two-days\", \"days\": 2"));
    Files.writeString(
        days.resolve("orders.csv"),
        """
        id,lat,lon,material,manifests,kg,l,service_min,frequency
        bank,21.0240,105.8480,hdd,HN-2026/0500,150,500,15,2
        """);
    assertThat(shell.run("routes plan --iterations 200 --case " + days)).as(shell.err()).isZero();

    assertThat(shell.run("routes sheets --case " + days + out())).as(shell.err()).isZero();
    assertThat(page("all.html").split("class=\"papers\"", -1)).hasSize(3);
    assertThat(page("all.html")).contains("HN-2026/0500", "<b class=\"line\">");
  }

  @Test
  void aPlanThatIsOnNoClockHasNoSheets() {
    String square = "src/test/resources/routing/square.vrp";
    assertThat(shell.run("routes plan --iterations 50 --case " + square)).isZero();
    assertThat(shell.run("routes sheets --case " + square + out())).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.err()).contains("a sheet needs times of the clock");
  }

  /** The damaged battery rides in the box, the drives in the hold. */
  @Test
  void saysWhichCompartmentGoodsGoInto() throws IOException {
    assertThat(shell.run("routes plan --iterations 200 --case " + DividedVan.write(folder)))
        .as(shell.err())
        .isZero();

    assertThat(shell.run("routes sheets" + out())).as(shell.err()).isZero();
    assertThat(page("all.html"))
        .contains("<span class=\"compartment\">into compartment box</span>")
        .contains("<span class=\"compartment\">into compartment hold</span>");
    assertThat(shell.run("routes sheets --lang vi" + out())).as(shell.err()).isZero();
    assertThat(page("all.html")).contains("xếp vào khoang box");
  }

  /**
   * The farthest order is 0.03 degrees off: 3.34 km, 4.34 with the circuity, 8.7 min at 30 km/h,
   * and as long back. A rest of 15 min is due after each 6: at 00:06 and, 15 + 6 later, at 00:27.
   * The break is taken when it may start, at the end, as nothing is late without it.
   */
  @Test
  void saysWhenTheDriverPauses() throws IOException {
    Path routing = DividedVan.writeWithPauses(folder);
    assertThat(shell.run("routes plan --iterations 200 --case " + routing))
        .as(shell.err())
        .isZero();

    assertThat(shell.run("routes show --format csv")).as(shell.err()).isZero();
    assertThat(shell.out()).contains(",pauses,", "00:06-00:21", "00:27-00:42", "lunch 08:00-08:45");
    assertThat(shell.run("routes sheets" + out())).as(shell.err()).isZero();
    assertThat(page("all.html"))
        .contains("Rest 00:06\u201300:21 on the way", "Break lunch 08:00\u201308:45 on the way")
        .doesNotContain("Rest of");
    assertThat(shell.run("routes sheets --lang vi" + out())).as(shell.err()).isZero();
    assertThat(page("all.html")).contains("Nghỉ 00:06\u201300:21", "Nghỉ giữa ca lunch 08:00");
  }

  /** VROOM's amounts are plain numbers, and without matrices its times are of the clock. */
  @Test
  void amountsWithoutAUnitAreNoKilograms() throws IOException {
    assertThat(shell.run("routes plan --iterations 50 --case " + VroomFile.write(folder)))
        .as(shell.err())
        .isZero();

    assertThat(shell.run("routes sheets --format csv" + out())).as(shell.err()).isZero();
    // 3 + 4 of the first dimension, 1 + 2 of the second.
    assertThat(shell.out())
        .startsWith("day,vehicle,vehicle_type,orders,distance_km,planned,file\n")
        .contains("7 / 3");
    for (String file : new String[] {"all.html", "index.html", "day-1-vehicle-1.html"}) {
      assertThat(page(file).replaceAll("(?s)<style>.*</style>", ""))
          .contains("7 \u00b7 3")
          .doesNotContain("kg", " l<");
    }
  }

  @Test
  void aPlanThatSomebodyChangedHasNoSheets() throws IOException {
    Path changed = ChangedPlan.of(plan, folder.resolve("plan"));

    int code = shell.run("routes sheets" + PlannedHanoi.CASE + "--plan " + changed + out());

    assertThat(code).isEqualTo(ExitCodes.BUG);
    assertThat(shell.err()).contains("the check rejects the plan", "no sheets are written");
    assertThat(folder.resolve("index.html")).doesNotExist();
  }

  private String out() {
    return " --out " + folder;
  }

  private String page(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private static double kg(String row) {
    return Double.parseDouble(row.split(",")[5]);
  }
}
