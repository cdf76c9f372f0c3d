// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.internal.map;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.tables.CsvReader;
import org.throughline.platform.tables.CsvRow;
import org.throughline.platform.tables.CsvShape;
import org.throughline.platform.tables.CsvSummary;
import org.throughline.platform.tables.RowProblem;
import org.throughline.settings.WrittenPostcode;

/// In which ward each postcode is, as the postcode directory of the Office for National Statistics
/// says it. A file is taken whole, or not at all with every problem by row.
@Component
public class WardPostcodes {

  private static final String POSTCODE = "pcds";
  private static final int MOST_TOLD = 50;

  /// The directory names the column after the year of its wards; it was `osward` before.
  private static final List<String> WARDS =
      Stream.concat(
              IntStream.rangeClosed(-40, -20).mapToObj(year -> "wd%dcd".formatted(-year)),
              Stream.of("osward", "ward"))
          .toList();

  private static final CsvShape SHAPE = new CsvShape(List.of(POSTCODE), WARDS, 250_000, 100, 1_000);

  private static final String FORGET =
      """
      delete from settings.ward_postcode
      """;

  private static final String ADD =
      """
      insert into settings.ward_postcode (postcode, ward)
      select p.postcode, p.ward
        from unnest(cast(:postcodes as text[]), cast(:wards as text[])) p (postcode, ward)
      """;

  private static final String COUNT =
      """
      select count(*) from settings.ward_postcode
      """;

  private final JdbcClient jdbc;

  WardPostcodes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The codes of the wards by postcode, or everything that is wrong with the file.
  public static Outcome<Map<String, String>> read(InputStream in) {
    Map<String, String> wards = new LinkedHashMap<>();
    List<RowProblem> problems = new ArrayList<>();
    return switch (CsvReader.read(in, SHAPE, row -> take(row, wards, problems))) {
      case Outcome.Done<CsvSummary>(CsvSummary summary) -> {
        problems.addAll(summary.problems());
        yield read(wards, problems);
      }
      case Outcome.Refused<CsvSummary>(List<Problem> wrong) ->
          refused(wrong.stream().map(Problem::message));
      case Outcome.Overtaken<CsvSummary> impossible ->
          throw new IllegalStateException("A file cannot be overtaken: " + impossible);
    };
  }

  private static Outcome<Map<String, String>> read(
      Map<String, String> wards, List<RowProblem> problems) {
    if (problems.isEmpty()) {
      return wards.isEmpty()
          ? refused(Stream.of("The file holds no postcodes. Choose another file."))
          : new Outcome.Done<>(wards);
    }
    Stream<String> told =
        problems.stream()
            .limit(MOST_TOLD)
            .map(each -> "Row %,d: %s".formatted(each.row(), each.message()));
    int more = problems.size() - MOST_TOLD;
    return refused(
        more > 0
            ? Stream.concat(told, Stream.of("%,d more rows are wrong.".formatted(more)))
            : told);
  }

  private static void take(CsvRow row, Map<String, String> wards, List<RowProblem> problems) {
    String postcode = WrittenPostcode.read(row.get(POSTCODE)).orElse("");
    String ward = WARDS.stream().map(row::get).filter(any -> !any.isEmpty()).findFirst().orElse("");
    if (postcode.isEmpty()) {
      problems.add(
          row.problem(POSTCODE, "pcds holds no postcode. Enter it like LE1 1AA, or leave it out."));
    } else if (!ward.matches("[EWSNLM][0-9]{8}")) {
      problems.add(
          row.problem(
              "",
              "No ward is named by its code, such as E05010458, in a column like WD25CD or osward."
                  + " Enter it, or leave the row out."));
    } else if (wards.put(postcode, ward) != null) {
      problems.add(row.problem(POSTCODE, "The postcode is there twice. Keep one row."));
    }
  }

  private static Outcome<Map<String, String>> refused(Stream<String> messages) {
    return new Outcome.Refused<>(
        messages.map(message -> new Problem("SET-304", "postcodes", message)).toList());
  }

  /// How many are kept.
  @Transactional(readOnly = true)
  public int count() {
    return jdbc.sql(COUNT).query(Integer.class).single();
  }

  /// Keeps these in the place of any before them.
  @Transactional
  public void replace(Map<String, String> wards) {
    jdbc.sql(FORGET).update();
    jdbc.sql(ADD)
        .param("postcodes", wards.keySet().toArray(String[]::new))
        .param("wards", wards.values().toArray(String[]::new))
        .update();
  }
}
