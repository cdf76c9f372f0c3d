// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.schools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.forecast.CsvTable;
import org.throughline.forecast.Distribution;

/// A forecast of pupils as tables: what is expected with its intervals, spare places, admission
/// numbers to look at, the tables of the school capacity return, and past error.
public final class SchoolTables {

  private static final List<String> MEASURES =
      List.of("mean", "sd", "q2_5", "q5", "q10", "q25", "q50", "q75", "q90", "q95", "q97_5");

  private final SchoolInputs inputs;
  private final SchoolTally tally;
  private final SchoolBackTest backTest;
  private final Optional<SchoolInputs> homes;

  public SchoolTables(SchoolInputs inputs, SchoolTally tally, SchoolBackTest backTest) {
    this(inputs, tally, backTest, Optional.empty());
  }

  private SchoolTables(
      SchoolInputs inputs,
      SchoolTally tally,
      SchoolBackTest backTest,
      Optional<SchoolInputs> homes) {
    this.inputs = inputs;
    this.tally = tally;
    this.backTest = backTest;
    this.homes = homes;
  }

  /// The same with what new homes bring apart from what migration does.
  ///
  /// @param homes the same inputs without migration
  public SchoolTables withHomes(SchoolInputs homes) {
    return new SchoolTables(inputs, tally, backTest, Optional.of(homes));
  }

  /// A January as the school year it lies in: 2027 is 2026/27.
  public static String schoolYear(int january) {
    return "%d/%02d".formatted(january - 1, january % 100);
  }

  /// Every table by its name, in the order that they are written.
  public Map<String, CsvTable> tables() {
    Map<String, CsvTable> tables = new LinkedHashMap<>();
    tables.put("pupils", pupils());
    tables.put("phases", phases());
    if (!inputs.schools().isEmpty()) {
      tables.put("spare-places", spare());
      tables.put("admission-numbers", review());
      tables.put("scap-capacity", capacity());
    }
    tables.put("scap-mainstream", scap());
    tables.put("calibration", calibration());
    return tables;
  }

  /// Writes every table into `folder`, which is made where it is missing.
  ///
  /// @return the files in the order that they were written
  public List<Path> write(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, CsvTable> table : tables().entrySet()) {
      files.add(table.getValue().write(folder.resolve(table.getKey() + ".csv")));
    }
    return files;
  }

  private String area(int area) {
    return area < 0 ? "all" : inputs.areas().get(area);
  }

  private static String number(double value) {
    return CsvTable.number(value);
  }

  private static void measures(List<String> row, Distribution pupils) {
    row.add(number(pupils.mean()));
    row.add(number(pupils.sd()));
    Distribution.PERCENTS.forEach(each -> row.add(number(pupils.quantile(each))));
  }

  private static List<String> heading(String... keys) {
    List<String> heading = new ArrayList<>(List.of(keys));
    heading.addAll(MEASURES);
    return heading;
  }

  private CsvTable pupils() {
    CsvTable table = new CsvTable(heading("year", "school-year", "planning-area", "year-group"));
    for (int year = 0; year < inputs.years().length; year++) {
      for (int area = -1; area < inputs.areas().size(); area++) {
        for (int group = 0; group < Phase.YEAR_GROUPS; group++) {
          Distribution pupils = tally.group(year, area, group);
          if (pupils.mean() > 0) {
            List<String> row = key(year, area, Phase.label(group));
            measures(row, pupils);
            table.add(row);
          }
        }
      }
    }
    return table;
  }

  private List<String> key(int year, int area, String part) {
    int january = inputs.years()[year];
    return new ArrayList<>(List.of(String.valueOf(january), schoolYear(january), area(area), part));
  }

  private CsvTable phases() {
    CsvTable table = new CsvTable(heading("year", "school-year", "planning-area", "phase"));
    for (int year = 0; year < inputs.years().length; year++) {
      for (int area = -1; area < inputs.areas().size(); area++) {
        for (Phase phase : Phase.values()) {
          Distribution pupils = tally.phase(year, area, phase);
          if (pupils.mean() > 0) {
            List<String> row = key(year, area, phase.word());
            measures(row, pupils);
            table.add(row);
          }
        }
      }
    }
    return table;
  }

  private CsvTable spare() {
    CsvTable table =
        new CsvTable(
            List.of(
                "year",
                "school-year",
                "planning-area",
                "year-group",
                "places",
                "pupils",
                "spare",
                "spare-at-least",
                "spare-at-most",
                "spare-share",
                "chance-of-too-few"));
    for (int year = 0; year < inputs.years().length; year++) {
      for (int area = 0; area < inputs.areas().size(); area++) {
        for (int group = 0; group < Phase.YEAR_GROUPS; group++) {
          int places = inputs.places(area, inputs.years()[year], group);
          if (places > 0) {
            table.add(spare(year, area, group, places));
          }
        }
      }
    }
    return table;
  }

  private List<String> spare(int year, int area, int group, int places) {
    Distribution pupils = tally.group(year, area, group);
    List<String> row = key(year, area, Phase.label(group));
    row.add(String.valueOf(places));
    row.add(number(pupils.mean()));
    row.add(number(places - pupils.mean()));
    row.add(number(places - pupils.quantile(97.5)));
    row.add(number(places - pupils.quantile(2.5)));
    row.add(number((places - pupils.mean()) / places));
    row.add(number(tally.chanceAbove(year, area, group, places)));
    return row;
  }

  private CsvTable review() {
    CsvTable table =
        new CsvTable(
            List.of(
                "school",
                "planning-area",
                "entry-year-group",
                "admission-number",
                "admitted",
                "change",
                "chance-of-too-few-after-it",
                "because"));
    for (AdmissionReview.Line line : new AdmissionReview(inputs, tally).lines()) {
      School school = line.school();
      table.add(
          List.of(
              school.name(),
              area(school.area()),
              Phase.label(school.youngest()),
              String.valueOf(school.admissionNumber()),
              school.admitted().isPresent() ? String.valueOf(school.admitted().getAsInt()) : "",
              String.valueOf(line.change()),
              number(line.chanceShort()),
              line.because()));
    }
    return table;
  }

  private CsvTable capacity() {
    CsvTable table =
        new CsvTable(
            List.of(
                "school", "planning-area", "from", "year-groups", "admission-number", "places"));
    for (School school : inputs.schools()) {
      int groups = school.oldest() - school.youngest() + 1;
      table.add(
          List.of(
              school.name(),
              area(school.area()),
              school.from() == 0 ? "" : schoolYear(school.from()),
              Phase.label(school.youngest()) + "-" + Phase.label(school.oldest()),
              String.valueOf(school.admissionNumber()),
              String.valueOf(groups * school.admissionNumber())));
    }
    return table;
  }

  /// Five school years for primary and seven for secondary, what housing and migration bring
  /// beside it.
  private CsvTable scap() {
    List<String> heading =
        new ArrayList<>(
            List.of(
                "planning-area",
                "phase",
                "year-group",
                "school-year",
                "pupils",
                "of-which-housing-and-migration",
                "pupils-at-least",
                "pupils-at-most"));
    homes.ifPresent(known -> heading.add("of-which-housing"));
    CsvTable table = new CsvTable(heading);
    double[][][] arrived = new Arrived(inputs).byYear();
    Optional<double[][][]> housed = homes.map(known -> new Arrived(known).byYear());
    for (int area = 0; area < inputs.areas().size(); area++) {
      for (int group = 0; group < Phase.YEAR_GROUPS; group++) {
        Phase phase = Phase.of(group);
        for (int year = 0; year < Math.min(phase.yearsAhead(), arrived.length); year++) {
          Distribution pupils = tally.group(year, area, group);
          if (pupils.mean() > 0) {
            List<String> row = scap(area, group, year, pupils, arrived[year][area][group]);
            if (housed.isPresent()) {
              row.add(whole(housed.get()[year][area][group]));
            }
            table.add(row);
          }
        }
      }
    }
    return table;
  }

  private List<String> scap(int area, int group, int year, Distribution pupils, double arrived) {
    return new ArrayList<>(
        List.of(
            area(area),
            Phase.of(group).word(),
            Phase.label(group),
            schoolYear(inputs.years()[year]),
            whole(pupils.mean()),
            whole(arrived),
            whole(pupils.quantile(2.5)),
            whole(pupils.quantile(97.5))));
  }

  private static String whole(double pupils) {
    return String.format(Locale.ROOT, "%.0f", pupils);
  }

  private CsvTable calibration() {
    CsvTable table =
        new CsvTable(Stream.concat(Stream.of("phase"), SchoolFigures.names()).toList());
    for (SchoolBackTest.Score score : backTest.scores()) {
      List<String> row = new ArrayList<>(List.of(score.phase().word()));
      SchoolFigures.of(score).values().forEach(value -> row.add(figure(value.doubleValue())));
      table.add(row);
    }
    return table;
  }

  private static String figure(double value) {
    return Double.isNaN(value) ? "" : number(value);
  }
}
