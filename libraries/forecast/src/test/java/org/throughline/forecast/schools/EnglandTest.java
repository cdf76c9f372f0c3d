// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.throughline.forecast.SharedData;

/// The forecast of pupils on what is published of England.
class EnglandTest {

  private static final int FIRST = 2008;
  private static final int LAST = 2022;
  private static final int YOUNGEST_AGE = 5;

  /// Pupils aged 5 to 15 in state-funded schools; age 5 stands for the first year group.
  private static SchoolInputs england() throws IOException {
    TreeMap<Integer, int[][]> rolls = new TreeMap<>();
    Path file = SharedData.folder("places").resolve("pupilprojprincipal_2022.csv");
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        String age = row.getField("pupil_age");
        if (row.getField("school_type").equals("State funded") && age.matches("\\d+")) {
          for (int year = FIRST; year <= LAST; year++) {
            rolls
                    .computeIfAbsent(year, none -> new int[1][Phase.YEAR_GROUPS])[0][
                    Integer.parseInt(age) - YOUNGEST_AGE] =
                Integer.parseInt(row.getField(year + "_actual").replace(",", ""));
          }
        }
      }
    }
    return new SchoolInputs(List.of("England"), rolls, births(), Map.of(), List.of(), LAST);
  }

  /// Births of school years, from those of calendar years, by the January in which they are 5 at
  /// the last August.
  private static Map<Integer, double[]> births() throws IOException {
    Map<Integer, Double> calendar = new HashMap<>();
    Path file = SharedData.folder("population").resolve("historic_births_by_la_sex_2002-2014.csv");
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        if (row.getField("GSS.Code").startsWith("E0") && row.getField("Age").equals("0")) {
          calendar.merge(
              Integer.parseInt(row.getField("Year")),
              Double.parseDouble(row.getField("Births")),
              Double::sum);
        }
      }
    }
    Map<Integer, double[]> births = new HashMap<>();
    for (int year = 2003; year <= 2014; year++) {
      double before = calendar.getOrDefault(year - 1, Double.NaN);
      births.put(
          year + 6, new double[] {before / 3 + calendar.getOrDefault(year, Double.NaN) * 2 / 3});
    }
    return births;
  }

  @Test
  void triedOnEnglandItMissesByLessThanRatiosCarriedFlat() throws IOException {
    SchoolBackTest backTest = SchoolBackTest.of(england(), 4, 2);

    double flat = 0;
    double ours = 0;
    for (SchoolBackTest.Score score : backTest.scores()) {
      flat += score.cellFlat();
      ours += score.cellError();
      assertThat(score.cellsCovered95()).isGreaterThan(0.92);
      PublishedErrors.usual(score.phase(), score.horizon())
          .ifPresent(published -> assertThat(score.error()).isLessThan(published));
    }
    assertThat(ours).isLessThan(flat);
  }

  @Test
  void theDepartmentsMediansAreThoseOfItsScorecards() throws IOException {
    Path file = SharedData.folder("places").resolve("scorecard_data_2024_2023.csv");
    Map<String, List<Double>> errors = new HashMap<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        if (row.getField("Year").equals("2023/24")
            && row.getField("geographic_level").equals("Local authority")) {
          for (String column : List.of("For_1_P", "For_3_P", "For_1_S", "For_3_S")) {
            if (row.getField(column).matches("-?[\\d.]+([eE]-?\\d+)?")) {
              errors
                  .computeIfAbsent(column, none -> new ArrayList<>())
                  .add(Math.abs(Double.parseDouble(row.getField(column))));
            }
          }
        }
      }
    }
    assertThat(median(errors.get("For_1_P")))
        .isCloseTo(PublishedErrors.latest(Phase.PRIMARY, 1).orElseThrow(), offset(5e-5));
    assertThat(median(errors.get("For_3_P")))
        .isCloseTo(PublishedErrors.latest(Phase.PRIMARY, 3).orElseThrow(), offset(5e-5));
    assertThat(median(errors.get("For_1_S")))
        .isCloseTo(PublishedErrors.latest(Phase.SECONDARY, 1).orElseThrow(), offset(5e-5));
    assertThat(median(errors.get("For_3_S")))
        .isCloseTo(PublishedErrors.latest(Phase.SECONDARY, 3).orElseThrow(), offset(5e-5));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
