// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.forecast.internal.Fits;
import org.throughline.forecast.internal.Held;
import org.throughline.forecast.internal.Walker;
import org.throughline.forecast.internal.Years;

class SimulationTest {

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Model.class)
  void stockIsStockPlusWhoCameLessWhoWentInEveryCellYearAndSimulation(Model model)
      throws IOException {
    assertBalanced(new Invented(folder).inputs(), model, Scenario.NONE);
    assertBalanced(SharedData.demonstration().read().inputs().orElseThrow(), model, Scenario.NONE);
  }

  @Test
  void theBalanceHoldsUnderPlacesThatOpenAndCloseShiftsAndFactors() throws IOException {
    Inputs council = Phased.council(folder);
    Scenario everything =
        Phased.scenario(
            council,
            folder,
            """
            changes:
              - {cap: Special, places: 120, elsewhere: [Secondary]}
              - {open: Special, places: 30, from: 2026}
              - {close: Special, places: 60, from: 2028}
              - {cap: Secondary, places: 170}
              - {shift-joiners-to: Special, share: 0.4, settings: [Primary]}
              - {multiply: joiners, by: 1.7, needs: [SEMH]}
              - {multiply: leavers, by: 0.4, settings: [Special]}
              - {multiply: movers, by: 2.5, until: 2027}
            """);
    Inputs inputs = council.with(everything);
    assertBalanced(inputs, Model.THROUGHLINE, everything);
    Tally tally = Forecast.of(council, Model.THROUGHLINE, everything).simulate(9, 0, 20);
    int queue = inputs.states().settingNamed("Waiting for Special");
    assertThat(tally.of(4, Tally.Quantity.STOCK, Tally.By.SETTING, queue).mean()).isPositive();
  }

  private static void assertBalanced(Inputs inputs, Model model, Scenario scenario) {
    Fits fits = Fits.of(inputs, model, scenario);
    Walker walker = fits.walker();
    Years future = new Years(fits.held(), inputs.years().length);
    for (int simulation = 0; simulation < 20; simulation++) {
      walker.walk(9, simulation, future);
      int[] before = inputs.transitions().stockIn(inputs.seedYear(), inputs.states());
      for (int year = 0; year < future.count(); year++) {
        int[] stock = future.held().byCell(future.stock(year));
        assertThat(stock).isEqualTo(balanced(inputs.states(), before, future, year));
        before = stock;
      }
    }
  }

  private static int[] balanced(States states, int[] before, Years future, int year) {
    Held held = future.held();
    int[] leavers = held.byCell(future.leavers(year));
    int[] movedOut = held.byCell(future.movedOut(year));
    int[] movedIn = held.byCell(future.movedIn(year));
    int[] changedOut = held.byCell(future.changedOut(year));
    int[] changedIn = held.byCell(future.changedIn(year));
    int[] restatedOut = held.byCell(future.restatedOut(year));
    int[] restatedIn = held.byCell(future.restatedIn(year));
    int[] joiners = held.byCell(future.joiners(year));
    int[] after = new int[states.cells()];
    for (int cell = 0; cell < after.length; cell++) {
      after[cell] = movedIn[cell] + changedIn[cell] + restatedIn[cell] + joiners[cell];
      int below = cell - states.count();
      if (below >= 0) {
        int gone = leavers[below] + movedOut[below] + changedOut[below] + restatedOut[below];
        after[cell] += before[below] - gone;
      }
    }
    return after;
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void theSameSeedGivesTheSameBytesOnAnyNumberOfThreads(Model model) throws IOException {
    Inputs inputs = new Invented(folder).inputs();
    List<List<String>> all = new ArrayList<>();
    for (int threads : new int[] {1, 2, 7}) {
      Tally tally = Forecast.of(inputs, model).simulate(33, 300, threads, done -> {});
      all.add(written(inputs, tally, folder.resolve("of-" + threads)));
    }
    assertThat(all.get(1)).isEqualTo(all.getFirst());
    assertThat(all.get(2)).isEqualTo(all.getFirst());
  }

  @Test
  void talliesOfPartsAddUpToTheTallyOfAll() throws IOException {
    Inputs inputs = new Invented(folder).inputs();
    Forecast forecast = Forecast.of(inputs, Model.THROUGHLINE);
    Tally parts = forecast.simulate(4, 0, 30);
    parts.add(forecast.simulate(4, 30, 50));
    assertThat(written(inputs, parts, folder.resolve("parts")))
        .isEqualTo(written(inputs, forecast.simulate(4, 0, 80), folder.resolve("all")));
  }

  private static List<String> written(Inputs inputs, Tally tally, Path to) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path file : new ForecastTables(inputs, tally, BackTest.NONE).write(to)) {
      lines.addAll(Files.readAllLines(file));
    }
    assertThat(lines).hasSizeGreaterThan(50);
    return lines;
  }

  @Test
  void otherSeedsGiveOtherFutures() throws IOException {
    Forecast forecast = Forecast.of(new Invented(folder).inputs(), Model.THROUGHLINE);
    assertThat(forecast.simulate(1, 0, 50).total(4).mean())
        .isNotEqualTo(forecast.simulate(2, 0, 50).total(4).mean());
  }
}
