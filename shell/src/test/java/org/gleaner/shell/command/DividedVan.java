package org.gleaner.shell.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A case with one van that has a hold for harmless goods and a box for damaged batteries. */
final class DividedVan {

  private DividedVan() {}

  static Path write(Path folder) throws IOException {
    Path routing = Files.createDirectory(folder.resolve("divided"));
    write(
        routing,
        "routing.json",
        "{'format': 'gleaner-routing/1', 'name': 'divided', 'travel': {'method': 'great_circle',"
            + " 'circuity': 1.3, 'speeds': [{'from_km': 0, 'km_per_hour': 30}]}}");
    write(routing, "depots.csv", "id,lat,lon", "garage,21.03,105.83");
    write(
        routing,
        "vehicles.csv",
        "id,count,depot,capacity_kg,capacity_l,hazards,cost_per_km",
        "van,1,garage,900,6000,9A-damaged,1");
    write(
        routing,
        "compartments.csv",
        "vehicle,id,capacity_kg,capacity_l,hazards",
        "van,hold,800,5000,none",
        "van,box,100,300,9A-damaged none");
    write(
        routing,
        "orders.csv",
        "id,lat,lon,hazard_class,kg,l",
        "drives,21.04,105.83,,400,2000",
        "battery,21.05,105.83,9A-damaged,30,60",
        "more,21.06,105.83,,50,100");
    write(routing, "separations.csv", "hazard_class,other,apart", "9A-damaged,*,compartment");
    return routing;
  }

  /** Its driver has lunch, and rests 15 min after each 6 min of driving. */
  static Path writeWithPauses(Path folder) throws IOException {
    Path routing = write(folder);
    write(
        routing,
        "vehicles.csv",
        "id,count,depot,capacity_kg,capacity_l,hazards,cost_per_km,driving_rules",
        "van,1,garage,900,6000,9A-damaged,1,own");
    write(routing, "driving_rules.csv", "id,continuous_h,rest_min", "own,0.1,15");
    write(
        routing, "breaks.csv", "vehicle,id,opens,closes,duration_min", "van,lunch,08:00,09:00,45");
    return routing;
  }

  private static void write(Path folder, String file, String... lines) throws IOException {
    Files.writeString(folder.resolve(file), String.join("\n", lines).replace('\'', '"') + "\n");
  }
}
