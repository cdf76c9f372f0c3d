// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.commands;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.forecast.CsvTable;

/// Forecasts a council of one setting and one need by the command.
abstract class SmallCouncil {

  @TempDir Path folder;
  final ByteArrayOutputStream out = new ByteArrayOutputStream();
  final ByteArrayOutputStream err = new ByteArrayOutputStream();

  final int run(List<String> words) {
    return new ForecastCommand()
        .run(words, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
  }

  final List<String> plans(String... more) throws IOException {
    StringBuilder transitions =
        new StringBuilder(
            "calendar-year,setting-1,need-1,academic-year-1,setting-2,need-2,academic-year-2\n");
    StringBuilder population = new StringBuilder("calendar-year,academic-year,population\n");
    for (int year = 2020; year <= 2026; year++) {
      for (int age = 0; age <= 10; age++) {
        population.append("%d,%d,500\n".formatted(year, age));
        if (year < 2023 && age < 10) {
          transitions.append("%d,A,X,%d,A,X,%d\n".formatted(year, age, age + 1).repeat(6));
          transitions.append("%d,NONSEND,NONSEND,%d,A,X,%d\n".formatted(year, age, age + 1));
        }
      }
    }
    List<String> words = new ArrayList<>(List.of("plans"));
    add(words, "transitions", transitions.toString());
    add(words, "population", population.toString());
    add(
        words,
        "valid-states",
        """
        setting,setting-group,min-academic-year,max-academic-year,needs,setting->setting
        A,g,0,10,X,A
        """);
    add(words, "costs", "need,setting,cost\nX,A,1000\n");
    words.addAll(List.of(more));
    return words;
  }

  final void add(List<String> words, String name, String text) throws IOException {
    words.add("--" + name);
    words.add(Files.writeString(folder.resolve(name + ".csv"), text).toString());
  }

  final List<List<String>> table(String name) throws IOException {
    return CsvTable.read(Files.readString(folder.resolve("out").resolve(name + ".csv"))).rows();
  }

  final List<String> column(String table, String name) throws IOException {
    int at = List.of(heading(table).split(",")).indexOf(name);
    return table(table).stream().map(row -> row.get(at)).toList();
  }

  final String heading(String name) throws IOException {
    return Files.readAllLines(folder.resolve("out").resolve(name + ".csv")).getFirst();
  }

  final String summaryOf(String scenario, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("s.yaml"), scenario);
    List<String> words = plans(more);
    words.addAll(List.of("--scenario", file.toString(), "--out", folder.resolve("out").toString()));
    out.reset();
    assertThat(run(words)).isZero();
    return out.toString(UTF_8);
  }
}
