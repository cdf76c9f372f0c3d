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
import org.throughline.forecast.internal.Walker;
import org.throughline.forecast.internal.Years;

class SimulationTest {

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Model.class)
  void stockIsStockPlusWhoCameLessWhoWentInEveryCellYearAndSimulation(Model model)
      throws IOException {
    assertBalanced(new Invented(folder).inputs(), model);
    assertBalanced(SharedData.demonstration().read().inputs().orElseThrow(), model);
  }

  private static void assertBalanced(Inputs inputs, Model model) {
    Walker walker = Fits.of(inputs, model, Scenario.NONE).walker();
    Years future = new Years(inputs.states(), inputs.years().length);
    for (int simulation = 0; simulation < 20; simulation++) {
      walker.walk(9, simulation, future);
      int[] before = inputs.transitions().stockIn(inputs.seedYear(), inputs.states());
      for (int year = 0; year < future.count(); year++) {
        assertThat(future.stock(year)).isEqualTo(balanced(inputs.states(), before, future, year));
        before = future.stock(year);
      }
    }
  }

  private static int[] balanced(States states, int[] before, Years future, int year) {
    int[] after = new int[states.cells()];
    for (int cell = 0; cell < after.length; cell++) {
      int below = cell - states.count();
      int aged =
          below < 0
              ? 0
              : before[below]
                  - future.leavers(year)[below]
                  - future.movedOut(year)[below]
                  - future.restatedOut(year)[below];
      after[cell] =
          aged
              + future.movedIn(year)[cell]
              + future.restatedIn(year)[cell]
              + future.joiners(year)[cell];
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
    for (Path file : new ForecastTables(inputs, tally, new BackTest(List.of())).write(to)) {
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
