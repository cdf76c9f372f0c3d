// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.forecast.Ages;
import org.throughline.forecast.Population;

/// Reads how many people of each age live in the area, year by year.
public final class PopulationFile {

  private static final List<String> COLUMNS =
      List.of("calendar-year", "academic-year", "population");

  private final Path file;
  private final ProblemLog problems;
  private final Map<Integer, int[]> byYear = new HashMap<>();
  private final Set<Long> seen = new HashSet<>();

  public PopulationFile(Path file, ProblemLog problems) {
    this.file = file;
    this.problems = problems;
  }

  public Population read() {
    new Table(file, COLUMNS, problems).read(this::take);
    return new Population(byYear);
  }

  private void take(Table.Row row) {
    Integer year = row.whole(0);
    Integer age = row.whole(1);
    Integer people = people(row);
    if (year == null || age == null || people == null) {
      return;
    }
    if (!Ages.isCounted(age)) {
      row.refuse(
          1,
          "The academic year "
              + age
              + " is outside "
              + Ages.FIRST
              + " to "
              + Ages.LAST
              + ". Take the row out.");
    } else if (!seen.add((long) year << 32 | Ages.index(age))) {
      row.refuse(1, "Academic year " + age + " of " + year + " is given twice. Keep one row.");
    } else {
      byYear.computeIfAbsent(year, none -> new int[Ages.COUNT])[Ages.index(age)] = people;
    }
  }

  /// Projections are often printed with decimals; people are whole.
  private static @org.jspecify.annotations.Nullable Integer people(Table.Row row) {
    String text = row.text(2);
    try {
      double people = Double.parseDouble(text);
      if (people < 0) {
        row.refuse(2, "A population cannot be below 0. Correct it.");
        return null;
      }
      if (people <= 100_000_000) {
        return (int) Math.round(people);
      }
    } catch (NumberFormatException notNumber) {
      // Said below, with what is too large.
    }
    row.refuse(2, "“" + Table.shortened(text) + "” is not a number of people. Write it in digits.");
    return null;
  }
}
