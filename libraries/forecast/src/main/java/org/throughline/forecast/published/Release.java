// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.published;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The Department's release “Education, health and care plans”: its zip, or the caseload file
/// alone.
///
/// @param authorities every authority that has a total in any year
/// @param england plans in England in January of each year; empty where the release has none
public record Release(List<Authority> authorities, Map<Integer, Double> england) {

  public Release {
    authorities = List.copyOf(authorities);
    england = Map.copyOf(england);
  }

  /// The release cannot be used; the message says why and what to do.
  public static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    private final ArrayList<String> problems;

    Unusable(List<String> problems) {
      super(String.join("\n", problems));
      this.problems = new ArrayList<>(problems);
    }

    /// Everything that is wrong, in a sentence or two each.
    public List<String> problems() {
      return Collections.unmodifiableList(problems);
    }
  }

  /// Reads a zip of the release, or one CSV file of it that has the totals.
  ///
  /// @throws Unusable when it holds no total of any authority, lacks a column or has a number that
  ///     cannot be
  public static Release read(Path file) throws IOException, Unusable {
    Gathering gathering = new Gathering();
    try {
      read(file, gathering);
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
    gathering.refuse();
    Release release = gathering.release();
    if (release.authorities().isEmpty()) {
      throw new Unusable(
          List.of(
              file.getFileName()
                  + " holds no total of plans by authority: give the zip of “Education, health and"
                  + " care plans”, or its file of the caseload."));
    }
    return release;
  }

  private static void read(Path file, Gathering gathering) throws IOException {
    if (file.toString().endsWith(".zip")) {
      readZip(file, gathering);
    } else {
      try (BufferedReader text = Files.newBufferedReader(file)) {
        gathering.read(String.valueOf(file.getFileName()), text);
      }
    }
  }

  private static void readZip(Path file, Gathering gathering) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().filter(each -> each.getName().endsWith(".csv")).toList()) {
        try (BufferedReader text =
            new BufferedReader(
                new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8))) {
          gathering.read(entry.getName(), text);
        }
      }
    }
  }

  /// The authority of this code or name.
  public Optional<Authority> find(String word) {
    return authorities.stream()
        .filter(each -> each.isCalled(word))
        .max(java.util.Comparator.comparing(Authority::lastYear));
  }

  /// What was known in January of `year`.
  public Release asKnownIn(int year) {
    return new Release(
        authorities.stream()
            .map(
                each ->
                    new Authority(
                        each.code(),
                        each.oldCode(),
                        each.name(),
                        each.region(),
                        until(each.plans(), year),
                        until(each.newPlans(), year - 1),
                        until(each.requests(), year - 1)))
            .filter(each -> !each.plans().isEmpty())
            .toList(),
        until(england, year));
  }

  private static Map<Integer, Double> until(Map<Integer, Double> values, int year) {
    return new TreeMap<>(values).headMap(year, true);
  }

  /// The first January that any authority has a total for.
  public int firstYear() {
    return authorities.stream().mapToInt(Authority::firstYear).min().orElseThrow();
  }

  /// The last January that any authority has a total for.
  public int lastYear() {
    return authorities.stream().mapToInt(Authority::lastYear).max().orElseThrow();
  }

  /// The authorities that have no total in the last January: abolished, or withheld there.
  public List<Authority> ended() {
    return authorities.stream().filter(each -> each.lastYear() < lastYear()).toList();
  }

  /// The authorities that have a total in the last January.
  public List<Authority> goingOn() {
    return authorities.stream().filter(each -> each.lastYear() == lastYear()).toList();
  }

  /// Takes the rows of totals out of the release's files, whichever they are.
  private static final class Gathering {

    private static final int LONGEST_HEADING = 1 << 15;
    private static final int MOST_PROBLEMS = 20;
    private static final List<String> NEEDED =
        List.of(
            "time_period",
            "geographic_level",
            "region_code",
            "old_la_code",
            "new_la_code",
            "la_name",
            "breakdown_topic");

    private record Column(String name, String measure) {}

    private static final List<Column> COLUMNS =
        List.of(
            new Column("ehcplans", "plans"),
            new Column("new_ehc_plans", "new"),
            new Column("requests_received_in_year", "requests"));

    private final Map<String, String[]> places = new LinkedHashMap<>();
    private final Map<String, Map<String, Map<Integer, Double>>> values = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    /// @throws Unusable with everything that is wrong, where anything is
    void refuse() throws Unusable {
      if (!problems.isEmpty()) {
        throw new Unusable(problems);
      }
    }

    private void problem(String words) {
      if (problems.size() < MOST_PROBLEMS) {
        problems.add(words);
      } else if (problems.size() == MOST_PROBLEMS) {
        problems.add("There is more like this. Fetch the release again.");
      }
    }

    void read(String file, BufferedReader text) throws IOException {
      text.mark(LONGEST_HEADING);
      String heading = Optional.ofNullable(text.readLine()).orElse("");
      text.reset();
      Optional<Column> column =
          COLUMNS.stream()
              .filter(each -> List.of(heading.split(",")).contains(each.name()))
              .findFirst();
      if (column.isEmpty() || !heading.contains("breakdown_topic")) {
        return;
      }
      long last = 1;
      try (CsvReader<NamedCsvRecord> rows =
          CsvReader.builder()
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .ofNamedCsvRecord(withoutMark(text))) {
        for (NamedCsvRecord row : rows) {
          if (last == 1 && !isWhole(file, row)) {
            return;
          }
          last = row.getStartingLineNumber();
          if (row.getFieldCount() < row.getHeader().size()) {
            problem(cut(file, last));
          } else {
            take(file, row, column.get());
          }
        }
      } catch (CsvParseException broken) {
        problem(cut(file, last + 1));
      }
    }

    private static String cut(String file, long row) {
      return "%s, row %d: Cells are missing, or a quotation mark is open. Fetch the release again."
          .formatted(file, row);
    }

    /// Whether the heading line has every column that is needed.
    private boolean isWhole(String file, NamedCsvRecord row) {
      List<String> missing =
          NEEDED.stream().filter(each -> !row.getHeader().contains(each)).toList();
      missing.forEach(each -> problem(missing(file, each)));
      return missing.isEmpty();
    }

    private static Reader withoutMark(BufferedReader text) throws IOException {
      text.mark(1);
      if (text.read() != '\uFEFF') {
        text.reset();
      }
      return text;
    }

    private static String missing(String file, String column) {
      return "%s, row 1, %s: The column is missing. Fetch the release again; its files have %s."
          .formatted(file, column, String.join(", ", NEEDED));
    }

    private void take(String file, NamedCsvRecord row, Column column) {
      String topic = row.getField("breakdown_topic");
      if (!topic.startsWith("All ") && !topic.equals("New EHC plans")) {
        return;
      }
      String period = row.getField("time_period");
      String level = row.getField("geographic_level");
      if (!period.matches("\\d{4}(\\d{2})?") || level.equals("Regional")) {
        return;
      }
      // An academic year is counted in the January that it holds.
      int year = Integer.parseInt(period.substring(0, 4)) + (period.length() == 6 ? 1 : 0);
      String code = level.equals("National") ? "" : row.getField("new_la_code");
      places.put(
          code,
          new String[] {
            row.getField("old_la_code"), row.getField("la_name"), row.getField("region_code")
          });
      number(row.getField(column.name()))
          .ifPresent(
              value -> {
                refuseBelowNothing(file, row, column.name(), value);
                values
                    .computeIfAbsent(code, none -> new LinkedHashMap<>())
                    .computeIfAbsent(column.measure(), none -> new TreeMap<>())
                    .put(year, value);
              });
    }

    private void refuseBelowNothing(String file, NamedCsvRecord row, String column, double value) {
      if (value < 0) {
        problem(
            "%s, row %d, %s: “%s” is below 0. Correct it, or fetch the release again."
                .formatted(file, row.getStartingLineNumber(), column, row.getField(column)));
      }
    }

    private static Optional<Double> number(String text) {
      try {
        return Optional.of(Double.valueOf(text.replace(",", ""))).filter(Double::isFinite);
      } catch (NumberFormatException mark) {
        return Optional.empty(); // Withheld or not applicable: the release's own marks.
      }
    }

    Release release() {
      List<Authority> authorities = new ArrayList<>();
      values.forEach(
          (code, measures) -> {
            String[] place = java.util.Objects.requireNonNull(places.get(code));
            if (!code.isEmpty() && measures.containsKey("plans")) {
              authorities.add(
                  new Authority(
                      code,
                      place[0],
                      place[1],
                      place[2],
                      measures.getOrDefault("plans", Map.of()),
                      measures.getOrDefault("new", Map.of()),
                      measures.getOrDefault("requests", Map.of())));
            }
          });
      return new Release(
          authorities, values.getOrDefault("", Map.of()).getOrDefault("plans", Map.of()));
    }
  }
}
