// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.schools;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.throughline.forecast.internal.ProblemLog;
import org.throughline.forecast.internal.Table;

/// Reads which school admits how many, and from when.
final class SchoolsFile {

  private static final List<String> COLUMNS =
      List.of(
          "school", "planning-area", "youngest", "oldest", "admission-number", "from", "admitted");

  private final Path file;
  private final Areas areas;
  private final ProblemLog problems;
  private final List<School> schools = new ArrayList<>();
  private final Set<List<Object>> seen = new HashSet<>();

  SchoolsFile(Path file, Areas areas, ProblemLog problems) {
    this.file = file;
    this.areas = areas;
    this.problems = problems;
  }

  List<School> read() {
    new Table(file, COLUMNS, problems).read(this::take);
    return schools;
  }

  private void take(Table.Row row) {
    String name = row.text(0);
    int area = areas.area(row, 1);
    int youngest = Areas.group(row, 2);
    int oldest = Areas.group(row, 3);
    double number = Areas.number(row, 4, 0, "places");
    int from = row.text(5).isEmpty() ? 0 : Areas.year(row, 5);
    OptionalInt admitted =
        row.text(6).isEmpty()
            ? OptionalInt.empty()
            : OptionalInt.of((int) Areas.number(row, 6, 0, "pupils admitted"));
    if (name.isEmpty()) {
      row.refuse(0, "The school is missing. Give its name or number.");
    } else if (youngest > oldest) {
      row.refuse(2, "The youngest year group is above the oldest. Exchange them.");
    } else if (!seen.add(List.of(name, from))) {
      row.refuse(
          0,
          "“"
              + Table.shortened(name)
              + "” is given twice for the same January. Keep one row, or give the later one its own"
              + " from.");
    } else if (area >= 0 && youngest >= 0 && from >= 0 && !Double.isNaN(number)) {
      schools.add(new School(name, area, youngest, oldest, (int) number, from, admitted));
    }
  }
}
