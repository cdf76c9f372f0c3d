// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A small invented council, written as the four files.
final class Invented {

  private final Path folder;
  String transitions =
      "calendar-year,setting-1,need-1,academic-year-1,setting-2,need-2,academic-year-2\n";
  String population = "calendar-year,academic-year,population\n";
  String validStates;
  String costs = "need,setting,cost\n";

  /// A council with three years of transitions, two settings and two needs.
  Invented(Path folder) {
    this.folder = folder;
    validStates =
        """
        setting,setting-group,min-academic-year,max-academic-year,needs,setting->setting
        Mainstream – école,A,-1,15,"ASD,Speech","Mainstream – école,Special"
        Special,B,0,15,"ASD,Speech","Mainstream – école,Special"
        """;
    for (String setting : List.of("Mainstream – école", "Special")) {
      costs += "ASD," + setting + ",10000\nSpeech," + setting + ",5000\n";
    }
    for (int year = 2020; year <= 2028; year++) {
      for (int age = -1; age <= 15; age++) {
        population += year + "," + age + ",1000\n";
      }
    }
    for (int year = 2020; year < 2023; year++) {
      year(year);
    }
  }

  private void year(int year) {
    for (int age = -1; age < 15; age++) {
      String setting = age % 2 == 0 ? "Special" : "Mainstream – école";
      String need = age % 3 == 0 ? "ASD" : "Speech";
      for (int person = 0; person < 5; person++) {
        row(year, setting, need, age, person == 0 ? "Mainstream – école" : setting, need);
      }
      row(year, "NONSEND", "NONSEND", age, "Special", need);
      if (age > 10) {
        row(year, setting, need, age, "NONSEND", "NONSEND");
      }
    }
  }

  Invented row(int year, String s1, String n1, int age, String s2, String n2) {
    transitions += "%d,%s,%s,%d,%s,%s,%d\n".formatted(year, s1, n1, age, s2, n2, age + 1);
    return this;
  }

  InputFiles files() throws IOException {
    return new InputFiles(
        Files.writeString(folder.resolve("transitions.csv"), transitions),
        Files.writeString(folder.resolve("population.csv"), population),
        Files.writeString(folder.resolve("valid-states.csv"), validStates),
        Files.writeString(folder.resolve("costs.csv"), costs));
  }

  Inputs inputs() throws IOException {
    InputFiles.Reading reading = files().read();
    return reading.inputs().orElseThrow(() -> new AssertionError(reading.problems().toString()));
  }
}
