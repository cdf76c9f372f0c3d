// SPDX-License-Identifier: Apache-2.0
package org.throughline.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.throughline.forecast.Ages;
import org.throughline.forecast.InputFiles;
import org.throughline.forecast.Inputs;
import org.throughline.forecast.States;

/// A county of seven times the plans of a small council, known by its Januaries, for ten years.
///
/// @param small the council
record County(Inputs small) {

  private static final int TIMES = 7;
  private static final int YEARS = 10;

  Inputs read() throws IOException {
    Path folder = Files.createTempDirectory("county");
    Path given = Path.of(System.getProperty("folder", "."));
    return new InputFiles(
            Files.writeString(folder.resolve("snapshots.csv"), snapshots()),
            Files.writeString(folder.resolve("population.csv"), population()),
            given.resolve("valid-states.csv"),
            given.resolve("costs.csv"),
            InputFiles.History.SNAPSHOTS)
        .read()
        .inputs()
        .orElseThrow();
  }

  private String snapshots() {
    StringBuilder rows = new StringBuilder("calendar-year,setting,need,academic-year,plans\n");
    States states = small.states();
    for (int year : small.transitions().years()) {
      int[] stock = small.transitions().stockIn(year + 1, states);
      for (int cell = 0; cell < stock.length; cell++) {
        if (stock[cell] > 0) {
          int state = cell % states.count();
          rows.append(
              "%d,%s,%s,%d,%d%n"
                  .formatted(
                      year + 1,
                      states.settings().get(states.setting(state)).name(),
                      states.needs().get(states.need(state)),
                      cell / states.count() + Ages.FIRST,
                      TIMES * stock[cell]));
        }
      }
    }
    return rows.toString();
  }

  private String population() {
    StringBuilder rows = new StringBuilder("calendar-year,academic-year,population\n");
    int[] known = small.population().years();
    for (int year = known[0]; year <= small.seedYear() + YEARS; year++) {
      for (int age = Ages.FIRST; age <= Ages.LAST; age++) {
        int people = small.population().at(Math.min(year, known[known.length - 1]), age);
        rows.append("%d,%d,%d%n".formatted(year, age, TIMES * people));
      }
    }
    return rows.toString();
  }
}
