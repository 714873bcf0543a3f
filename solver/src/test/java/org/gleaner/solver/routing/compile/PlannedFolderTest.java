package org.gleaner.solver.routing.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gleaner.domain.dataset.routing.RoutingCaseReader;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingCheck;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.RoutingSolutionCheck;
import org.gleaner.domain.routing.VehicleRoute;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Terms that the tables of a routing case state are planned as they say. */
class PlannedFolderTest {

  @TempDir Path folder;

  /**
   * A line: a stands 10 km from the garage, b 20, each km a minute, with ten minutes of service
   * each. Other ways are none.
   */
  @BeforeEach
  void writeTheLine() throws IOException {
    write(
        "routing.json",
        "{\"format\": \"gleaner-routing/1\", \"name\": \"line\", \"travel\": {\"method\":"
            + " \"table\"}}");
    write("depots.csv", "id,lat,lon\ngarage,0,105\n");
    write("orders.csv", "id,lat,lon,kg,service_min\na,0,105.1,50,10\nb,0,105.2,50,10\n");
    write(
        "travel.csv",
        "from,to,km,min\ngarage,a,10,10\na,garage,10,10\ngarage,b,20,20\nb,garage,20,20\n"
            + "a,b,10,10\nb,a,10,10\n");
  }

  /** Over a to b and home again are 40 km; to b and no farther 20, the other way round 30. */
  @Test
  void anOpenRouteEndsAtItsFarthestStop() throws IOException {
    write("vehicles.csv", "id,depot,open_at,capacity_kg,cost_per_km\nvan,garage,end,900,2\n");

    assertThat(cost(planned())).isCloseTo(40, within(1e-6));
  }

  @Test
  void aRouteThatIsOpenAtItsStartBeginsAtTheFarthestStop() throws IOException {
    write("vehicles.csv", "id,depot,open_at,capacity_kg,cost_per_km\nvan,garage,start,900,2\n");

    RoutingSolution plan = planned();

    assertThat(cost(plan)).isCloseTo(40, within(1e-6));
    assertThat(plan.routes()).extracting(VehicleRoute::places).containsExactly(List.of(2, 1));
  }

  /**
   * b opens at 13:00. With 40 minutes on the road, 20 of service and 30 of lunch a route takes 90
   * minutes, if it leaves at 12:00 to have lunch before b: 1.5 h of 6. Leaving as the shift begins,
   * at 08:00, it would be paid from there, 5.5 h.
   */
  @Test
  void lunchIsPartOfThePaidHoursOfTheCheapestDeparture() throws IOException {
    write(
        "vehicles.csv",
        "id,depot,capacity_kg,shift_start,shift_end,cost_per_hour\nvan,garage,900,08:00,18:00,6\n");
    write("breaks.csv", "vehicle,id,opens,closes,duration_min\nvan,lunch,12:00,13:00,30\n");
    write("windows.csv", "place,opens,closes\nb,13:00,14:00\n");

    RoutingSolution plan = planned();

    assertThat(cost(plan)).isCloseTo(9, within(1e-6));
    assertThat(plan.routes()).extracting(VehicleRoute::places).containsExactly(List.of(1, 2));
  }

  /** With lunch a route to both takes 90 minutes, one to a 60 and one to b 80: each its own van. */
  @Test
  void aLimitOfDurationCountsLunch() throws IOException {
    write(
        "vehicles.csv",
        "id,count,depot,capacity_kg,max_duration_h,cost_per_km\nvan,2,garage,900,1.4,1\n");
    write("breaks.csv", "vehicle,id,opens,closes,duration_min\nvan,lunch,12:00,13:00,30\n");

    RoutingSolution plan = planned();

    assertThat(cost(plan)).isCloseTo(20 + 40, within(1e-6));
    assertThat(plan.routes()).filteredOn(VehicleRoute::isUsed).hasSize(2);
  }

  /** 400 and 300 MBq do not go on one trip of 500: to each its own route, 20 and 40 km. */
  @Test
  void activityLimitsATripAsWeightDoes() throws IOException {
    write("orders.csv", "id,lat,lon,kg,mbq\na,0,105.1,50,400\nb,0,105.2,50,300\n");
    write(
        "vehicles.csv",
        "id,count,depot,capacity_kg,capacity_mbq,cost_per_km\nvan,2,garage,900,500,1\n");

    assertThat(cost(planned())).isCloseTo(20 + 40, within(1e-6));
  }

  /**
   * One route to both is 40 minutes on the road, 20 of service and 10 of setup; two would be 60 on
   * the road. At 6 an hour of travel and 3 of service: 4 + 1.5 = 5.5, and with one order a route 6
   * + 1.5 = 7.5.
   */
  @Test
  void travelServiceSetupAndNumbersOfOrdersCountAsTheyAreStated() throws IOException {
    write(
        "orders.csv",
        "id,lat,lon,kg,service_min,setup_min\na,0,105.1,50,10,10\nb,0,105.2,50,10,\n");
    String header =
        "id,count,depot,capacity_kg,cost_per_travel_hour,cost_per_service_hour,max_travel_h,"
            + "max_orders,unload_at\n";
    write("vehicles.csv", header + "van,2,garage,900,6,3,0.7,2,none\n");
    assertThat(cost(planned())).isCloseTo(5.5, within(1e-6));

    write("vehicles.csv", header + "van,2,garage,900,6,3,0.7,1,none\n");
    assertThat(cost(planned())).isCloseTo(7.5, within(1e-6));
  }

  /**
   * From a to b it is 25 minutes round a lake, so both are 10 + 25 + 20 = 55 on the road, more than
   * the 48 of 0.8 h, though they cost 55 and one by one 20 + 40.
   */
  @Test
  void aLimitOfTravelTimeHoldsBesideACostOfTheDistance() throws IOException {
    write(
        "travel.csv",
        "from,to,km,min\ngarage,a,10,10\na,garage,10,10\ngarage,b,20,20\nb,garage,20,20\n"
            + "a,b,25,25\nb,a,25,25\n");
    String header = "id,count,depot,capacity_kg,cost_per_km,max_travel_h\n";
    write("vehicles.csv", header + "van,2,garage,900,1,\n");
    assertThat(cost(planned())).isCloseTo(55, within(1e-6));

    write("vehicles.csv", header + "van,2,garage,900,1,0.8\n");
    assertThat(cost(planned())).isCloseTo(20 + 40, within(1e-6));
  }

  /**
   * A factory that is open from 7 to 11 and from 13 to 17 is fetched from on each of twelve days:
   * 2^12 = 4,096 ways to choose windows. With b on the way it is 40 km a day, without 20; b is
   * visited once. The check finds each visit in a window.
   */
  @Test
  void aPlaceWithTwoWindowsADayIsVisitedDaily() throws IOException {
    write(
        "routing.json",
        "{\"format\": \"gleaner-routing/1\", \"name\": \"line\", \"days\": 12, \"travel\":"
            + " {\"method\": \"table\"}}");
    write(
        "orders.csv",
        "id,lat,lon,kg,service_min,frequency\na,0,105.1,50,10,12\nb,0,105.2,50,10,\n");
    write("vehicles.csv", "id,depot,capacity_kg,shift_start,cost_per_km\nvan,garage,900,06:00,1\n");
    write("windows.csv", "place,opens,closes\na,07:00,11:00\na,13:00,17:00\n");

    RoutingSolution plan = planned();

    assertThat(cost(plan)).isCloseTo(11 * 20 + 40, within(1e-6));
    assertThat(plan.routes()).filteredOn(route -> route.places().contains(1)).hasSize(12);
  }

  /**
   * A Monday and a Tuesday. The van fetches b on Monday, 40 km. Only the lorry carries the 500 kg
   * of a, which may be fetched on either day: it has Mondays off, and drives 20 km at 2.
   */
  @Test
  void whatOnlyTheLorryCarriesWaitsForItsDay() throws IOException {
    write(
        "routing.json",
        "{\"format\": \"gleaner-routing/1\", \"name\": \"line\", \"days\": 2,"
            + " \"start_date\": \"2026-03-02\", \"travel\": {\"method\": \"table\"}}");
    write("orders.csv", "id,lat,lon,kg,day_patterns\na,0,105.1,500,1 2\nb,0,105.2,50,1\n");
    write(
        "vehicles.csv",
        "id,depot,capacity_kg,cost_per_km,weekdays\nvan,garage,100,1,\n"
            + "lorry,garage,900,2,tue wed thu fri\n");

    RoutingSolution plan = planned();

    assertThat(cost(plan)).isCloseTo(40 + 2 * 20, within(1e-6));
    assertThat(plan.routes())
        .containsExactly(new VehicleRoute(0, 0, List.of(2)), new VehicleRoute(1, 1, List.of(1)));
  }

  private RoutingSolution planned() {
    CompiledRouting compiled = CompiledRouting.of(read());
    return compiled.solution(KernelSearch.solve(compiled).routes());
  }

  private double cost(RoutingSolution plan) {
    RoutingCheck check = RoutingSolutionCheck.check(read(), plan);
    assertThat(check.violations()).isEmpty();
    return check.cost();
  }

  private RoutingCase read() {
    return RoutingCaseReader.read(folder).orThrow();
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }
}
