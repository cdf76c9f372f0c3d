// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// An invented council in which a primary setting ends with year 6: whoever is in it then must
// move.
final class Phased {

  static final List<String> NEEDS = List.of("ASD", "SEMH");

  private final StringBuilder transitions =
      new StringBuilder(
          "calendar-year,setting-1,need-1,academic-year-1,setting-2,need-2,academic-year-2\n");

  private Phased() {}

  static Inputs council(Path folder) throws IOException {
    return new Phased().read(folder);
  }

  static Scenario scenario(Inputs inputs, Path folder, String yaml) throws IOException {
    ScenarioFile.Reading reading =
        ScenarioFile.read(
            Files.writeString(folder.resolve("scenario.yaml"), yaml),
            inputs.states(),
            inputs.years());
    return reading.scenario().orElseThrow(() -> new AssertionError(reading.problems().toString()));
  }

  private Inputs read(Path folder) throws IOException {
    for (int year = 2020; year < 2024; year++) {
      for (String need : NEEDS) {
        primary(year, need);
        secondary(year, need);
        special(year, need);
      }
    }
    StringBuilder population = new StringBuilder("calendar-year,academic-year,population\n");
    for (int year = 2020; year <= 2029; year++) {
      for (int age = 0; age <= 15; age++) {
        population.append("%d,%d,1000\n".formatted(year, age));
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
                    Primary,M,0,6,"ASD,SEMH","Primary,Secondary,Special"
                    Secondary,M,7,15,"ASD,SEMH","Secondary,Special"
                    Special,S,0,15,"ASD,SEMH","Primary,Secondary,Special"
                    """),
                Files.writeString(
                    folder.resolve("costs.csv"),
                    """
                    need,setting,cost
                    ASD,Primary,8000
                    SEMH,Primary,8000
                    ASD,Secondary,9000
                    SEMH,Secondary,9000
                    ASD,Special,25000
                    SEMH,Special,25000
                    """))
            .read();
    return reading.inputs().orElseThrow(() -> new AssertionError(reading.problems().toString()));
  }

  private void primary(int year, String need) {
    for (int age = 0; age <= 6; age++) {
      flow(year, "Primary", need, age, age < 6 ? "Primary" : "Secondary", 14);
      flow(year, "Primary", need, age, "Special", 2);
      end(year, "Primary", need, age, 2);
      join(year, "Primary", need, age, 3);
    }
  }

  private void secondary(int year, String need) {
    for (int age = 7; age <= 14; age++) {
      flow(year, "Secondary", need, age, "Secondary", 13);
      flow(year, "Secondary", need, age, "Special", 2);
      end(year, "Secondary", need, age, 2);
      join(year, "Secondary", need, age, 2);
    }
  }

  private void special(int year, String need) {
    for (int age = 0; age <= 14; age++) {
      flow(year, "Special", need, age, "Special", 6);
      flow(year, "Special", need, age, age < 6 ? "Primary" : "Secondary", 1);
      row(year, "Special", need, age, "Special", need.equals("ASD") ? "SEMH" : "ASD");
      end(year, "Special", need, age, 1);
      join(year, "Special", need, age, 1);
    }
    end(year, "Special", need, 15, 5);
  }

  private void flow(int year, String from, String need, int age, String to, int people) {
    for (int person = 0; person < people; person++) {
      row(year, from, need, age, to, need);
    }
  }

  private void end(int year, String from, String need, int age, int people) {
    for (int person = 0; person < people; person++) {
      transitions.append(
          "%d,%s,%s,%d,NONSEND,NONSEND,%d\n".formatted(year, from, need, age, age + 1));
    }
  }

  private void join(int year, String to, String need, int age, int people) {
    for (int person = 0; person < people; person++) {
      transitions.append(
          "%d,NONSEND,NONSEND,%d,%s,%s,%d\n".formatted(year, age - 1, to, need, age));
    }
  }

  private void row(int year, String from, String need, int age, String to, String newNeed) {
    transitions.append(
        "%d,%s,%s,%d,%s,%s,%d\n".formatted(year, from, need, age, to, newNeed, age + 1));
  }
}
