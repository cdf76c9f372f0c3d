// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.schools;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.throughline.forecast.internal.ProblemLog;
import org.throughline.forecast.internal.Table;

/// Reads how many pupils each planning area had in each year group, January by January.
final class RollsFile {

  private static final List<String> COLUMNS =
      List.of("year", "planning-area", "year-group", "pupils");

  private final Path file;
  private final ProblemLog problems;
  private final List<Count> counts = new ArrayList<>();
  private final Set<List<Object>> seen = new HashSet<>();
  private final TreeSet<String> names = new TreeSet<>();

  private record Count(int year, String area, int group, int pupils) {}

  RollsFile(Path file, ProblemLog problems) {
    this.file = file;
    this.problems = problems;
  }

  void read() {
    new Table(file, COLUMNS, problems).read(this::take);
    if (counts.isEmpty() && !problems.isRefused()) {
      problems.refuse(file, 0, "", "No roll is given. Add a row a year, area and year group.");
    }
  }

  private void take(Table.Row row) {
    int year = Areas.year(row, 0);
    String area = row.text(1);
    int group = Areas.group(row, 2);
    double pupils = Areas.number(row, 3, 0, "pupils");
    if (area.isEmpty()) {
      row.refuse(1, "The planning area is missing. Name it.");
    } else if (year != Areas.UNKNOWN && group != Areas.UNKNOWN && !Double.isNaN(pupils)) {
      if (seen.add(List.of(year, area, group))) {
        names.add(area);
        counts.add(new Count(year, area, group, (int) Math.round(pupils)));
      } else {
        row.refuse(
            2,
            "Year group "
                + Phase.label(group)
                + " of “"
                + Table.shortened(area)
                + "” in "
                + year
                + " is given twice. Keep one row.");
      }
    }
  }

  Areas areas() {
    return new Areas(names);
  }

  int lastYear() {
    return counts.stream().mapToInt(Count::year).max().orElse(0);
  }

  SortedMap<Integer, int[][]> rolls() {
    List<String> areas = areas().names();
    TreeMap<Integer, int[][]> rolls = new TreeMap<>();
    for (Count count : counts) {
      rolls
              .computeIfAbsent(count.year(), none -> new int[areas.size()][Phase.YEAR_GROUPS])[
              areas.indexOf(count.area())][count.group()] =
          count.pupils();
    }
    return rolls;
  }
}
