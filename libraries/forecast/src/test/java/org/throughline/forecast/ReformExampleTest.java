// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The example of a policy that stands in `examples/`, for a council whose settings are named so.
class ReformExampleTest {

  private static final Path EXAMPLE = Path.of("examples/reform-proposals-of-2026.yaml");
  private static final int SIMULATIONS = 100;

  @TempDir Path folder;

  @Test
  void fewerPlansBeginFromItsYearAndMoreOfThemInUnits() throws IOException {
    Inputs inputs = council();
    Scenario reform =
        ScenarioFile.read(EXAMPLE, inputs.states(), inputs.years())
            .scenario()
            .orElseThrow(() -> new AssertionError("The example cannot be read"));
    Tally changed = Forecast.of(inputs, Model.THROUGHLINE, reform).simulate(3, 0, SIMULATIONS);
    Tally asNow =
        Forecast.of(inputs, Model.THROUGHLINE, new Scenario("As now", reform.money(), List.of()))
            .simulate(3, 0, SIMULATIONS);

    int last = inputs.years().length - 1;
    assertThat(inputs.years()[last]).isEqualTo(2033);
    assertThat(changed.total(0).mean()).isEqualTo(asNow.total(0).mean());
    assertThat(changed.total(last).mean()).isLessThan(0.98 * asNow.total(last).mean());
    assertThat(joinersOf("Unit", changed, inputs, last))
        .isGreaterThan(joinersOf("Unit", asNow, inputs, last));
    assertThat(changed.ledger().total(last).mean()).isPositive();
  }

  private static double joinersOf(String setting, Tally tally, Inputs inputs, int year) {
    return tally
        .of(year, Tally.Quantity.JOINERS, Tally.By.SETTING, inputs.states().settingNamed(setting))
        .mean();
  }

  private Inputs council() throws IOException {
    StringBuilder transitions =
        new StringBuilder(
            "calendar-year,setting-1,need-1,academic-year-1,setting-2,need-2,academic-year-2\n");
    StringBuilder population = new StringBuilder("calendar-year,academic-year,population\n");
    for (int year = 2022; year <= 2033; year++) {
      for (int age = 0; age <= 13; age++) {
        population.append("%d,%d,2000\n".formatted(year, age));
        if (year < 2026 && age < 13) {
          for (String setting : new String[] {"Mainstream", "Unit", "Special"}) {
            transitions.append(
                "%d,%s,ASD,%d,%s,ASD,%d\n"
                    .formatted(year, setting, age, setting, age + 1)
                    .repeat(4));
            transitions.append(
                "%d,NONSEND,NONSEND,%d,%s,ASD,%d\n".formatted(year, age, setting, age + 1));
          }
        }
      }
    }
    InputFiles.Reading reading =
        new InputFiles(
                Files.writeString(folder.resolve("transitions.csv"), transitions),
                Files.writeString(folder.resolve("population.csv"), population),
                Files.writeString(
                    folder.resolve("valid-states.csv"),
                    """
                    setting,setting-group,min-academic-year,max-academic-year,needs,setting->setting
                    Mainstream,M,0,13,ASD,"Mainstream,Unit,Special"
                    Unit,M,0,13,ASD,"Mainstream,Unit,Special"
                    Special,S,0,13,ASD,"Mainstream,Unit,Special"
                    """),
                Files.writeString(
                    folder.resolve("costs.csv"),
                    "need,setting,cost\nASD,Mainstream,9000\nASD,Unit,14000\nASD,Special,26000\n"))
            .read();
    return reading.inputs().orElseThrow(() -> new AssertionError(reading.problems().toString()));
  }
}
