// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.schools;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Everything that a forecast of pupils is made from. Years are those of the January census: 2027
/// is the school year 2026/27.
///
/// @param areas the planning areas, in order of their names
/// @param rolls pupils by year, and then by area and year group
/// @param births births by the year in which they reach reception, five years after the August
///     that ended their school year of birth, and then by area
/// @param arrivals pupils that homes and migration bring, by year, area and year group; known
///     beyond what the ratios of cohorts hold
/// @param schools who admits how many
/// @param until the last January that is forecast
public record SchoolInputs(
    List<String> areas,
    SortedMap<Integer, int[][]> rolls,
    Map<Integer, double[]> births,
    Map<Integer, double[][]> arrivals,
    List<School> schools,
    int until) {

  public SchoolInputs {
    areas = List.copyOf(areas);
    rolls = new TreeMap<>(rolls);
    births = Map.copyOf(births);
    arrivals = Map.copyOf(arrivals);
    schools = List.copyOf(schools);
  }

  public int firstYear() {
    return rolls.firstKey();
  }

  /// The January from which the forecast starts.
  public int seedYear() {
    return rolls.lastKey();
  }

  /// The years that are forecast.
  public int[] years() {
    int[] years = new int[Math.max(0, until - seedYear())];
    Arrays.setAll(years, at -> seedYear() + 1 + at);
    return years;
  }

  /// Pupils of a year group, all areas when `area` is below 0; 0 outside the years given.
  public int pupils(int area, int year, int group) {
    int[][] ofYear = rolls.get(year);
    if (ofYear == null || group < 0 || group >= Phase.YEAR_GROUPS) {
      return 0;
    }
    if (area >= 0) {
      return ofYear[area][group];
    }
    return Arrays.stream(ofYear).mapToInt(ofArea -> ofArea[group]).sum();
  }

  /// Pupils known to arrive; 0 where nothing is said.
  public double arriving(int area, int year, int group) {
    double[][] ofYear = arrivals.get(year);
    return ofYear == null ? 0 : ofYear[area][group];
  }

  /// Whether an area teaches a year group now.
  public boolean teaches(int area, int group) {
    return group >= 0 && group < Phase.YEAR_GROUPS && pupils(area, seedYear(), group) > 0;
  }

  /// The places of a year group in an area and year; 0 where no school has it.
  public int places(int area, int year, int group) {
    Map<String, School> inForce = new TreeMap<>();
    for (School school : schools) {
      if (school.from() <= year) {
        inForce.merge(
            school.name(), school, (one, other) -> one.from() > other.from() ? one : other);
      }
    }
    return inForce.values().stream()
        .filter(school -> school.area() == area)
        .filter(school -> school.youngest() <= group && group <= school.oldest())
        .mapToInt(School::admissionNumber)
        .sum();
  }

  /// The same as it was known in January of `year`, for trying the model on its past: later rolls
  /// are forgotten, and births of school years that had not ended.
  public SchoolInputs asKnownIn(int year) {
    Map<Integer, double[]> born = new TreeMap<>(births);
    born.keySet().removeIf(reception -> reception > year + YEARS_TO_RECEPTION - 1);
    return new SchoolInputs(areas, rolls.headMap(year + 1), born, arrivals, schools, seedYear());
  }

  /// Children born in the school year that ends in August of a year are in reception in the fifth
  /// January after it.
  static final int YEARS_TO_RECEPTION = 5;
}
