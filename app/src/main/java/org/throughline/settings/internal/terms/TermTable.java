// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.internal.terms;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.tables.CsvReader;
import org.throughline.platform.tables.CsvRow;
import org.throughline.platform.tables.CsvShape;
import org.throughline.platform.tables.CsvSummary;
import org.throughline.platform.tables.RowProblem;
import org.throughline.settings.AcademicYear;
import org.throughline.settings.SchoolClosure;
import org.throughline.settings.Setting;
import org.throughline.settings.SettingId;
import org.throughline.settings.Settings;
import org.throughline.settings.WrittenDay;

/// Terms and closures of many settings from one table: all of it, or nothing with every problem by
/// row and column. Without a URN a line is the council's.
@Component
public class TermTable {

  private static final List<String> COLUMNS =
      List.of("URN", "Year", "Kind", "Name", "Starts", "Ends");
  private static final String TERM = "TERM";

  private final TermWriting writing;
  private final Settings settings;

  TermTable(TermWriting writing, Settings settings) {
    this.writing = writing;
    this.settings = settings;
  }

  /// What was read.
  public record Taken(int years, int closures, List<RowProblem> problems) {

    public Taken {
      problems = List.copyOf(problems);
    }
  }

  private record Key(Optional<SettingId> setting, AcademicYear year) {}

  private record Line(CsvRow row, Optional<SettingId> setting, AcademicYear year, String kind) {}

  @Transactional
  public Outcome<Taken> take(InputStream in, AccountId by) {
    List<RowProblem> problems = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    Outcome<CsvSummary> read =
        CsvReader.read(
            in,
            CsvShape.of(COLUMNS.subList(1, 6), COLUMNS.subList(0, 1)),
            row -> line(row, problems).ifPresent(lines::add));
    return switch (read) {
      case Outcome.Done<CsvSummary>(CsvSummary summary) -> {
        problems.addAll(summary.problems());
        yield new Outcome.Done<>(write(lines, problems, by));
      }
      case Outcome.Refused<CsvSummary>(List<Problem> wrong) -> new Outcome.Refused<>(wrong);
      case Outcome.Overtaken<CsvSummary> impossible ->
          throw new IllegalStateException("A file cannot be overtaken: " + impossible);
    };
  }

  private Taken write(List<Line> lines, List<RowProblem> problems, AccountId by) {
    Map<Key, List<WrittenTerm>> years = new LinkedHashMap<>();
    lines.stream()
        .filter(line -> line.kind().equals(TERM))
        .forEach(
            line ->
                years
                    .computeIfAbsent(new Key(line.setting(), line.year()), _ -> new ArrayList<>())
                    .add(
                        new WrittenTerm(
                            line.row().row(),
                            line.row().get("Name"),
                            line.row().get("Starts"),
                            line.row().get("Ends"))));
    years.forEach((key, terms) -> problems.addAll(save(key, terms, by)));
    List<Line> closures = lines.stream().filter(line -> !line.kind().equals(TERM)).toList();
    closures.forEach(line -> problems.addAll(close(line, by)));
    if (!problems.isEmpty()) {
      TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
      problems.sort(java.util.Comparator.comparingInt(RowProblem::row));
    }
    return new Taken(years.size(), closures.size(), problems);
  }

  private List<RowProblem> save(Key key, List<WrittenTerm> terms, AccountId by) {
    return switch (writing.save(new TermWriting.Year(key.setting(), key.year(), -1, terms, by))) {
      case Outcome.Refused<AcademicYear>(List<Problem> wrong) ->
          wrong.stream().map(TermTable::problem).toList();
      case Outcome.Done<AcademicYear> _, Outcome.Overtaken<AcademicYear> _ -> List.of();
    };
  }

  private List<RowProblem> close(Line line, AccountId by) {
    List<RowProblem> problems = new ArrayList<>();
    Optional<LocalDate> from = day(line.row(), "Starts", line.row().get("Starts"), problems);
    String last = line.row().get("Ends");
    Optional<LocalDate> until = last.isEmpty() ? from : day(line.row(), "Ends", last, problems);
    if (from.isEmpty() || until.isEmpty()) {
      return problems;
    }
    if (until.get().isBefore(from.get())) {
      return List.of(line.row().problem("Ends", "Enter a last day that is not before the first."));
    }
    SchoolClosure closure =
        new SchoolClosure(
            SchoolClosure.Kind.valueOf(line.kind()),
            from.get(),
            until.get(),
            shortened(line.row().get("Name")));
    return switch (writing.close(line.setting(), closure, by)) {
      case Outcome.Refused<AcademicYear>(List<Problem> wrong) ->
          wrong.stream()
              .map(
                  each ->
                      line.row()
                          .problem(
                              each.field().equals("until") ? "Ends" : "Starts", each.message()))
              .toList();
      case Outcome.Done<AcademicYear> _, Outcome.Overtaken<AcademicYear> _ -> List.of();
    };
  }

  private static Optional<LocalDate> day(
      CsvRow row, String column, String typed, List<RowProblem> problems) {
    Optional<LocalDate> day = WrittenDay.read(typed);
    if (day.isEmpty()) {
      problems.add(row.problem(column, "Enter a date like 1/9/2026."));
    }
    return day;
  }

  private Optional<Line> line(CsvRow row, List<RowProblem> problems) {
    int before = problems.size();
    Optional<SettingId> setting = setting(row, problems);
    Optional<AcademicYear> year = AcademicYear.parse(row.get("Year"));
    if (year.isEmpty()) {
      problems.add(row.problem("Year", "Enter an academic year such as 2026/27."));
    }
    String kind = row.get("Kind").toUpperCase(Locale.ROOT);
    boolean isKnown =
        kind.equals(TERM)
            || Arrays.stream(SchoolClosure.Kind.values())
                .anyMatch(each -> each.name().equals(kind));
    if (!isKnown) {
      problems.add(row.problem("Kind", "Enter TERM, INSET, WEATHER, ELECTION or OTHER."));
    }
    return problems.size() == before
        ? Optional.of(new Line(row, setting, year.orElseThrow(), kind))
        : Optional.empty();
  }

  private Optional<SettingId> setting(CsvRow row, List<RowProblem> problems) {
    String urn = row.get("URN");
    Optional<SettingId> found =
        urn.isEmpty() ? Optional.empty() : settings.findByCode(urn).map(Setting::id);
    if (!urn.isEmpty() && found.isEmpty()) {
      problems.add(
          row.problem(
              "URN", "No setting has this URN. Correct it, or leave it empty for the council."));
    }
    return found;
  }

  /// The field of a problem ends in the row, as in `starts-7`.
  private static RowProblem problem(Problem problem) {
    String[] parts = problem.field().split("-", 2);
    String column =
        switch (parts[0]) {
          case "starts" -> "Starts";
          case "ends" -> "Ends";
          default -> "Name";
        };
    return new RowProblem(Integer.parseInt(parts[1]), column, problem.message());
  }

  private static String shortened(String reason) {
    return reason.substring(0, Math.min(200, reason.length()));
  }
}
