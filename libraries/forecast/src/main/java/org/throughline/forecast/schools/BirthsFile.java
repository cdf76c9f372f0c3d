// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.schools;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.throughline.forecast.internal.ProblemLog;
import org.throughline.forecast.internal.Table;

/// Reads births by school year of birth, or registrations with general practices counted so.
final class BirthsFile {

  private static final List<String> COLUMNS = List.of("year", "planning-area", "births");

  private final Path file;
  private final Areas areas;
  private final ProblemLog problems;
  private final Map<Integer, double[]> births = new TreeMap<>();

  BirthsFile(Path file, Areas areas, ProblemLog problems) {
    this.file = file;
    this.areas = areas;
    this.problems = problems;
  }

  /// By the January in which they are in reception; not a number where none are given.
  Map<Integer, double[]> read() {
    new Table(file, COLUMNS, problems).read(this::take);
    return births;
  }

  private void take(Table.Row row) {
    int year = Areas.year(row, 0);
    int area = areas.area(row, 1);
    double born = Areas.number(row, 2, 0, "births");
    if (year == Areas.UNKNOWN || area == Areas.UNKNOWN || Double.isNaN(born)) {
      return;
    }
    double[] ofYear =
        births.computeIfAbsent(year + SchoolInputs.YEARS_TO_RECEPTION, none -> unknown());
    if (Double.isNaN(ofYear[area])) {
      ofYear[area] = born;
    } else {
      row.refuse(0, "The births of this area and year are given twice. Keep one row.");
    }
  }

  private double[] unknown() {
    double[] none = new double[areas.names().size()];
    Arrays.fill(none, Double.NaN);
    return none;
  }
}
