// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.forecast.Tally.By;
import org.throughline.forecast.Tally.Quantity;

/// A factor makes a flow so many times what it would be, of all whom it can touch.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FactorsTest {

  private static final int SIMULATIONS = 2000;
  private static final Map<Quantity, Quantity> WHO_MUST =
      Map.of(Quantity.LEAVERS, Quantity.LAST_LEAVERS, Quantity.MOVERS, Quantity.OUTGROWN_MOVERS);

  private final Path folder;
  private final Inputs council;
  private final Tally asNow;

  FactorsTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    council = Phased.council(folder);
    asNow = Forecast.of(council, Model.THROUGHLINE).simulate(5, 0, SIMULATIONS);
  }

  private Tally simulate(String change) throws IOException {
    Scenario scenario = Phased.scenario(council, folder, "changes: [{" + change + "}]");
    return Forecast.of(council, Model.THROUGHLINE, scenario).simulate(5, 0, SIMULATIONS);
  }

  private static double mean(Tally tally, int year, Quantity flow, By by, int part) {
    return tally.of(year, flow, by, part).mean();
  }

  /// Those of a flow who may or may not go.
  private static double free(Tally tally, int year, Quantity flow, By by, int part) {
    Quantity must = WHO_MUST.get(flow);
    double bound = must == null ? 0 : mean(tally, year, must, by, part);
    return mean(tally, year, flow, by, part) - bound;
  }

  private double ratio(Tally tally, int year, Quantity flow, By by, int part) {
    return free(tally, year, flow, by, part) / free(asNow, year, flow, by, part);
  }

  @Test
  void everyFlowBecomesTheFactorTimesWhatItWouldBeOfThoseWhoAreFreeToGoOrStay() throws IOException {
    for (Quantity flow : List.of(Quantity.JOINERS, Quantity.LEAVERS, Quantity.MOVERS)) {
      for (double factor : new double[] {0.5, 1.6}) {
        Tally tally = simulate("multiply: " + flow.word() + ", by: " + factor);
        assertThat(ratio(tally, 0, flow, By.ALL, 0))
            .as("%s by %s", flow, factor)
            .isCloseTo(factor, within(0.03 * factor));
      }
    }
  }

  @Test
  void whoMustEndAndWhoMustMoveAreCountedApartAndNotTouched() throws IOException {
    int[] seed = council.transitions().stockIn(2024, council.states());
    double atTheLastAge = 0;
    for (int state = 0; state < council.states().count(); state++) {
      atTheLastAge += seed[council.states().cell(15, state)];
    }
    assertThat(mean(asNow, 0, Quantity.LAST_LEAVERS, By.ALL, 0)).isEqualTo(atTheLastAge);
    assertThat(mean(asNow, 0, Quantity.OUTGROWN_MOVERS, By.AGE, Ages.index(6))).isPositive();
    assertThat(mean(asNow, 0, Quantity.OUTGROWN_MOVERS, By.SETTING, 0))
        .as("only Primary is outgrown")
        .isEqualTo(mean(asNow, 0, Quantity.OUTGROWN_MOVERS, By.ALL, 0));

    Tally nobodyLeaves = simulate("multiply: leavers, by: 0");
    assertThat(mean(nobodyLeaves, 0, Quantity.LEAVERS, By.ALL, 0)).isEqualTo(atTheLastAge);
    Tally nobodyMoves = simulate("multiply: movers, by: 0");
    assertThat(mean(nobodyMoves, 0, Quantity.MOVERS, By.ALL, 0))
        .isEqualTo(mean(nobodyMoves, 0, Quantity.OUTGROWN_MOVERS, By.ALL, 0))
        .isCloseTo(mean(asNow, 0, Quantity.OUTGROWN_MOVERS, By.ALL, 0), within(0.3));
  }

  @Test
  void aFactorTouchesOnlyTheNeedsAndSettingsThatItNames() throws IOException {
    for (Quantity flow : List.of(Quantity.JOINERS, Quantity.LEAVERS, Quantity.MOVERS)) {
      Tally ofNeed = simulate("multiply: " + flow.word() + ", by: 0.5, needs: [SEMH]");
      assertThat(ratio(ofNeed, 0, flow, By.NEED, 1)).as("%s SEMH", flow).isCloseTo(0.5, close());
      assertThat(ratio(ofNeed, 0, flow, By.NEED, 0)).as("%s ASD", flow).isCloseTo(1, close());
      Tally inSetting = simulate("multiply: " + flow.word() + ", by: 0.5, settings: [Special]");
      assertThat(ratio(inSetting, 0, flow, By.SETTING, 2)).isCloseTo(0.5, close());
      assertThat(ratio(inSetting, 0, flow, By.SETTING, 1)).isCloseTo(1, close());
    }
  }

  private static org.assertj.core.data.Offset<Double> close() {
    return within(0.03);
  }

  @Test
  void aDateIsInForceFromTheJanuaryAfterItUntilTheLastYearNamed() throws IOException {
    Tally tally = simulate("multiply: joiners, by: 0.5, from: 2026-09-01, until: 2028");
    assertThat(council.years()).startsWith(2025, 2026, 2027, 2028, 2029);
    for (int year : new int[] {0, 1}) {
      assertThat(mean(tally, year, Quantity.JOINERS, By.ALL, 0))
          .isEqualTo(mean(asNow, year, Quantity.JOINERS, By.ALL, 0));
    }
    for (int year : new int[] {2, 3}) {
      assertThat(ratio(tally, year, Quantity.JOINERS, By.ALL, 0)).isCloseTo(0.5, close());
    }
    assertThat(mean(tally, 4, Quantity.JOINERS, By.ALL, 0))
        .isEqualTo(mean(asNow, 4, Quantity.JOINERS, By.ALL, 0));
  }

  @Test
  void movesPeakWhereThePhaseEndsAndPhasesAddUp() {
    double peak = mean(asNow, 0, Quantity.MOVERS, By.AGE, Ages.index(6));
    for (int age = 0; age <= 15; age++) {
      if (age != 6) {
        assertThat(mean(asNow, 0, Quantity.MOVERS, By.AGE, Ages.index(age))).isLessThan(peak / 2);
      }
    }
    for (Quantity flow : Quantity.FLOWS) {
      double sum = 0;
      for (int phase = 0; phase < asNow.size(By.PHASE); phase++) {
        sum += mean(asNow, 0, flow, By.PHASE, phase);
      }
      assertThat(sum).isCloseTo(mean(asNow, 0, flow, By.ALL, 0), within(1e-9));
    }
    double primary = 0;
    for (int age = 0; age <= 6; age++) {
      primary += mean(asNow, 0, Quantity.JOINERS, By.AGE, Ages.index(age));
    }
    assertThat(mean(asNow, 0, Quantity.JOINERS, By.PHASE, Ages.PHASES.indexOf("primary")))
        .isCloseTo(primary, within(1e-9));
  }

  @Test
  void theFlowsTableHoldsEveryFlowByPhaseAndByAge() throws IOException {
    Path flows =
        new ForecastTables(council, asNow, BackTest.NONE).write(folder.resolve("out")).get(5);
    List<String> lines = java.nio.file.Files.readAllLines(flows);
    assertThat(lines.getFirst()).startsWith("calendar-year,flow,by,part,mean,sd,q2_5");
    for (Quantity flow : Quantity.FLOWS) {
      for (int phase = 0; phase < Ages.PHASES.size(); phase++) {
        String row = "2025," + flow.word() + ",phase," + Ages.PHASES.get(phase) + ",";
        assertThat(lines).filteredOn(line -> line.startsWith(row)).hasSize(1);
      }
    }
    double moved = mean(asNow, 0, Quantity.OUTGROWN_MOVERS, By.AGE, Ages.index(6));
    assertThat(lines)
        .anyMatch(
            line ->
                line.startsWith(
                    "2025,movers-who-must,academic-year,6," + CsvTable.number(moved) + ","));
  }

  @Test
  void peopleWhoStayAndPeopleWhoMoveChangeTheirNeed() {
    double changes = mean(asNow, 0, Quantity.NEED_CHANGES, By.ALL, 0);
    double inSpecial = mean(asNow, 0, Quantity.NEED_CHANGES, By.SETTING, 2);
    assertThat(changes).isGreaterThan(inSpecial).isPositive();
    assertThat(inSpecial).isPositive();
  }
}
