package org.gleaner.solver.roads;

import static com.graphhopper.json.Statement.If;
import static com.graphhopper.json.Statement.Op.LIMIT;
import static com.graphhopper.json.Statement.Op.MULTIPLY;

import com.graphhopper.config.Profile;
import com.graphhopper.routing.ev.Hgv;
import com.graphhopper.routing.ev.MaxAxleLoad;
import com.graphhopper.routing.ev.MaxHeight;
import com.graphhopper.routing.ev.MaxLength;
import com.graphhopper.routing.ev.MaxWeight;
import com.graphhopper.routing.ev.MaxWeightExcept;
import com.graphhopper.routing.ev.MaxWidth;
import com.graphhopper.util.CustomModel;
import com.graphhopper.util.TurnCostsConfig;
import java.util.List;

/** How a vehicle chooses its ways: the fastest of those that it may drive. */
final class RoadProfile {

  /** Of the only profile of a graph. */
  static final String NAME = "vehicle";

  static final String CAR_SPEED = "car_average_speed";

  /** All that is read of roads; one list for all vehicles. */
  static final String VALUES =
      String.join(
          ",",
          VehicleValues.ACCESS,
          VehicleValues.PURPOSE,
          CAR_SPEED,
          Hgv.KEY,
          MaxWeight.KEY,
          MaxWeightExcept.KEY,
          MaxHeight.KEY,
          MaxWidth.KEY,
          MaxLength.KEY,
          MaxAxleLoad.KEY);

  // A vehicle turns round on a road only where going on would cost more than this, in seconds.
  private static final int TURNING_ROUND = 300;
  // A road that is not for through traffic is taken where others take ten times as long.
  private static final String NO_THROUGH_WAY = "0.1";
  private static final String CLOSED = "0";
  // Trucks are slower than the cars that the speeds are estimated for.
  private static final String TRUCK_SPEED = CAR_SPEED + " * 0.9";

  private RoadProfile() {}

  static Profile of(RoadVehicle vehicle) {
    List<String> kinds =
        vehicle.isTruck() ? List.of("hgv", "motor_vehicle") : List.of("motorcar", "motor_vehicle");
    return new Profile(NAME)
        .setCustomModel(model(vehicle))
        .setTurnCostsConfig(new TurnCostsConfig(kinds, TURNING_ROUND));
  }

  private static CustomModel model(RoadVehicle vehicle) {
    CustomModel model = new CustomModel().setDistanceInfluence(0d);
    close(model, "!" + VehicleValues.ACCESS);
    model.addToPriority(If(forSome(VehicleValues.PURPOSE), MULTIPLY, NO_THROUGH_WAY));
    if (vehicle.isTruck()) {
      close(model, "hgv == NO");
    }
    addWeight(model, vehicle.tonnes());
    addLimit(model, MaxHeight.KEY, vehicle.heightMetres());
    addLimit(model, MaxWidth.KEY, vehicle.widthMetres());
    addLimit(model, MaxLength.KEY, vehicle.lengthMetres());
    addLimit(model, MaxAxleLoad.KEY, vehicle.axleTonnes());
    model.addToSpeed(If("true", LIMIT, vehicle.isTruck() ? TRUCK_SPEED : CAR_SPEED));
    if (vehicle.topKmPerHour() > 0) {
      model.addToSpeed(If("true", LIMIT, String.valueOf(vehicle.topKmPerHour())));
    }
    return model;
  }

  private static String forSome(String purpose) {
    return "%1$s == PRIVATE || %1$s == DESTINATION || %1$s == DELIVERY || %1$s == CUSTOMERS"
        .formatted(purpose);
  }

  /** A limit of weight may have exceptions, for those who have something to do on the road. */
  private static void addWeight(CustomModel model, double tonnes) {
    if (tonnes > 0) {
      String tooHeavy = MaxWeight.KEY + " < " + tonnes;
      String except = MaxWeightExcept.KEY;
      close(model, "%1$s && (%2$s == MISSING || %2$s == FORESTRY)".formatted(tooHeavy, except));
      model.addToPriority(
          If(
              "%1$s && (%2$s == DELIVERY || %2$s == DESTINATION)".formatted(tooHeavy, except),
              MULTIPLY,
              NO_THROUGH_WAY));
    }
  }

  private static void addLimit(CustomModel model, String key, double measure) {
    if (measure > 0) {
      close(model, key + " < " + measure);
    }
  }

  private static void close(CustomModel model, String condition) {
    model.addToPriority(If(condition, MULTIPLY, CLOSED));
  }
}
