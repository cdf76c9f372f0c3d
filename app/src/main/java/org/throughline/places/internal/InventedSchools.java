// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.throughline.forecast.CsvTable;
import org.throughline.settings.Fact;
import org.throughline.settings.Setting;
import org.throughline.settings.SettingKind;

/// Files of a forecast of school places for the demonstration: the schools, their capacity and
/// rolls are those of its register; planning areas, cohorts and births are invented.
///
/// @param schools of the register
/// @param today the day on which the files are made
record InventedSchools(List<Setting> schools, LocalDate today) {

  private static final int PAST = 6;
  private static final int TO_RECEPTION = 5;
  private static final int OLDEST = 11;
  private static final double ARRIVE = 0.93;

  /// A school as the forecast takes it.
  ///
  /// @param each how many pupils each of its year groups has
  private record Taught(
      String name, String area, int youngest, int oldest, int admits, double each) {

    boolean teaches(int group) {
      return youngest <= group && group <= oldest;
    }
  }

  /// Absent where the register has too few schools to forecast by.
  Optional<List<ForecastDesk.Sent>> files() {
    List<Taught> taught = schools.stream().flatMap(school -> taught(school).stream()).toList();
    boolean isEnough = taught.stream().filter(school -> school.youngest() == 0).count() >= 4;
    return isEnough
        ? Optional.of(
            List.of(
                sent("rolls", "invented rolls.csv", rolls(taught)),
                sent("births", "invented births.csv", births(taught)),
                sent("schools", "schools of the register.csv", schools(taught)),
                sent("housing", "invented homes.csv", housing(taught))))
        : Optional.empty();
  }

  private static ForecastDesk.Sent sent(String part, String name, CsvTable table) {
    return new ForecastDesk.Sent(part, name, table.text().getBytes(StandardCharsets.UTF_8));
  }

  private Optional<Taught> taught(Setting school) {
    Optional<Integer> low = school.facts().number(Fact.LOW_AGE);
    Optional<Integer> high = school.facts().number(Fact.HIGH_AGE);
    Optional<Integer> capacity = school.facts().number(Fact.CAPACITY);
    Optional<Integer> roll = school.facts().number(Fact.ROLL);
    boolean isKnown =
        low.isPresent() && high.isPresent() && capacity.isPresent() && roll.isPresent();
    if (!isKnown || school.kind() == SettingKind.SPECIAL || capacity.get() == 0) {
      return Optional.empty();
    }
    int youngest = Math.max(0, low.get() - 4);
    int oldest = Math.min(OLDEST, high.get() - TO_RECEPTION);
    int groups = oldest - youngest + 1;
    return groups < 1
        ? Optional.empty()
        : Optional.of(
            new Taught(
                school.name(),
                area(school),
                youngest,
                oldest,
                capacity.get() / groups,
                (double) roll.get() / groups));
  }

  /// North, south, east or west of the middle of the city.
  private static String area(Setting school) {
    int east = school.facts().number(Fact.EASTING).orElse(MIDDLE_EAST) - MIDDLE_EAST;
    int north = school.facts().number(Fact.NORTHING).orElse(MIDDLE_NORTH) - MIDDLE_NORTH;
    if (Math.abs(east) > Math.abs(north)) {
      return east > 0 ? "East" : "West";
    }
    return north > 0 ? "North" : "South";
  }

  private static final int MIDDLE_EAST = 458_800;
  private static final int MIDDLE_NORTH = 304_700;

  private int january() {
    return today.getYear();
  }

  /// How large a cohort is beside the usual; it is in reception in this January.
  private static double cohort(int reception) {
    return 1 + 0.06 * Math.sin((reception - 2016) / 3.0) - 0.008 * Math.max(0, reception - 2021);
  }

  private static Map<String, double[]> perGroup(List<Taught> taught) {
    Map<String, double[]> areas = new TreeMap<>();
    for (Taught school : taught) {
      double[] pupils = areas.computeIfAbsent(school.area(), area -> new double[OLDEST + 1]);
      for (int group = 0; group <= OLDEST; group++) {
        pupils[group] += school.teaches(group) ? school.each() : 0;
      }
    }
    return areas;
  }

  private CsvTable rolls(List<Taught> taught) {
    CsvTable table = new CsvTable(List.of("year", "planning-area", "year-group", "pupils"));
    Map<String, double[]> areas = perGroup(taught);
    for (int year = january() - PAST; year <= january(); year++) {
      for (Map.Entry<String, double[]> area : areas.entrySet()) {
        for (int group = 0; group <= OLDEST; group++) {
          double usual = area.getValue()[group];
          if (usual > 0) {
            long pupils =
                Math.round(usual * cohort(year - group) * chance(area.getKey(), year, group));
            table.add(List.of(text(year), area.getKey(), label(group), text(pupils)));
          }
        }
      }
    }
    return table;
  }

  /// Within a hundredth of one, the same for the same cell.
  private static double chance(String area, int year, int group) {
    return 0.99 + 0.0002 * Math.floorMod(List.of(area, year, group).hashCode(), 100);
  }

  private CsvTable births(List<Taught> taught) {
    CsvTable table = new CsvTable(List.of("year", "planning-area", "births"));
    Map<String, double[]> areas = perGroup(taught);
    for (int year = january() - PAST - TO_RECEPTION; year <= january(); year++) {
      for (Map.Entry<String, double[]> area : areas.entrySet()) {
        long births = Math.round(area.getValue()[0] * cohort(year + TO_RECEPTION) / ARRIVE);
        table.add(List.of(text(year), area.getKey(), text(births)));
      }
    }
    return table;
  }

  private CsvTable schools(List<Taught> taught) {
    CsvTable table =
        new CsvTable(
            List.of(
                "school",
                "planning-area",
                "youngest",
                "oldest",
                "admission-number",
                "from",
                "admitted"));
    for (Taught school : taught) {
      table.add(
          List.of(
              school.name(),
              school.area(),
              label(school.youngest()),
              label(school.oldest()),
              text(school.admits()),
              "",
              text(Math.round(school.each() * cohort(january() - school.youngest())))));
    }
    return table;
  }

  private CsvTable housing(List<Taught> taught) {
    CsvTable table =
        new CsvTable(List.of("planning-area", "year", "homes", "primary-yield", "secondary-yield"));
    String area = perGroup(taught).containsKey("North") ? "North" : taught.getFirst().area();
    for (int ahead = 1; ahead <= 4; ahead++) {
      table.add(List.of(area, text(january() + ahead), text(90), text(25), text(13)));
    }
    return table;
  }

  private static String label(int group) {
    return group == 0 ? "R" : text(group);
  }

  private static String text(long number) {
    return String.valueOf(number);
  }
}
