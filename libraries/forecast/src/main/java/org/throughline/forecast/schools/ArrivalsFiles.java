// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.schools;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.throughline.forecast.internal.ProblemLog;
import org.throughline.forecast.internal.Table;

/// Reads what brings pupils beyond births and cohorts: new homes, and migration that is known.
final class ArrivalsFiles {

  private static final List<String> HOUSING =
      List.of("planning-area", "year", "homes", "primary-yield", "secondary-yield");
  private static final List<String> MIGRATION =
      List.of("year", "planning-area", "year-group", "pupils");
  private static final int MOST_PUPILS_A_HUNDRED_HOMES = 300;

  private final Areas areas;
  private final ProblemLog problems;
  private final Map<Integer, double[][]> byYear = new TreeMap<>();
  private final Set<List<Integer>> seen = new HashSet<>();

  ArrivalsFiles(Areas areas, ProblemLog problems) {
    this.areas = areas;
    this.problems = problems;
  }

  Map<Integer, double[][]> byYear() {
    return byYear;
  }

  void readHousing(Path file) {
    seen.clear();
    new Table(file, HOUSING, problems).read(this::takeHomes);
  }

  void readMigration(Path file) {
    seen.clear();
    new Table(file, MIGRATION, problems).read(this::takeMigrants);
  }

  private void takeHomes(Table.Row row) {
    int area = areas.area(row, 0);
    int year = Areas.year(row, 1);
    double homes = Areas.number(row, 2, 0, "homes");
    double primary = pupilsOf(row, 3);
    double secondary = pupilsOf(row, 4);
    if (area == Areas.UNKNOWN || year == Areas.UNKNOWN) {
      return;
    }
    if (!seen.add(List.of(area, year))) {
      row.refuse(1, "The homes of this area and year are given twice. Add them up in one row.");
    } else if (!Double.isNaN(homes + primary + secondary)) {
      spread(year, area, Phase.PRIMARY, homes * primary / 100);
      spread(year, area, Phase.SECONDARY, homes * secondary / 100);
    }
  }

  private static double pupilsOf(Table.Row row, int column) {
    double pupils = Areas.number(row, column, 0, "pupils for each hundred homes");
    if (pupils > MOST_PUPILS_A_HUNDRED_HOMES) {
      row.refuse(
          column,
          "More than three pupils a home is not likely. Give pupils for each hundred homes, such"
              + " as 25.");
      return Double.NaN;
    }
    return pupils;
  }

  private void spread(int year, int area, Phase phase, double pupils) {
    int groups = phase.oldest() - phase.youngest() + 1;
    for (int group = phase.youngest(); group <= phase.oldest(); group++) {
      add(year, area, group, pupils / groups);
    }
  }

  private void takeMigrants(Table.Row row) {
    int year = Areas.year(row, 0);
    int area = areas.area(row, 1);
    int group = Areas.group(row, 2);
    double pupils = Areas.number(row, 3, -1e6, "pupils");
    if (year == Areas.UNKNOWN || area == Areas.UNKNOWN || group == Areas.UNKNOWN) {
      return;
    }
    if (!seen.add(List.of(year, area, group))) {
      row.refuse(2, "This year group of this area and year is given twice. Keep one row.");
    } else if (!Double.isNaN(pupils)) {
      add(year, area, group, pupils);
    }
  }

  private void add(int year, int area, int group, double pupils) {
    byYear
            .computeIfAbsent(year, none -> new double[areas.names().size()][Phase.YEAR_GROUPS])[
            area][group] +=
        pupils;
  }
}
