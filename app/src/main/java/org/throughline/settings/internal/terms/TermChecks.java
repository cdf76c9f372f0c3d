// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.internal.terms;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.platform.Problem;
import org.throughline.platform.web.Dates;
import org.throughline.settings.AcademicYear;
import org.throughline.settings.SchoolClosure;
import org.throughline.settings.SchoolTerm;
import org.throughline.settings.WrittenDay;

/// Looks at the terms of a year, and at closures, and says everything that is wrong at once. The
/// field of a problem is `starts-2`, `ends-2` or `name-2` for the second line.
public final class TermChecks {

  private static final int LONGEST_HOLIDAY_DAYS = 35;
  private static final int LONGEST_CLOSURE_DAYS = 60;

  private final AcademicYear year;
  private final Optional<LocalDate> closedOn;
  private final Set<LocalDate> bankHolidays;
  private final List<Problem> problems = new ArrayList<>();

  /// @param closedOn the setting's last day, where it has one
  public TermChecks(AcademicYear year, Optional<LocalDate> closedOn, Set<LocalDate> bankHolidays) {
    this.year = year;
    this.closedOn = closedOn;
    this.bankHolidays = bankHolidays;
  }

  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /// The terms, by their days; what is wrong is in [#problems].
  public List<SchoolTerm> terms(List<WrittenTerm> lines) {
    List<Line> read = new ArrayList<>();
    for (WrittenTerm line : lines) {
      if (!line.isBlank()) {
        read(line).ifPresent(read::add);
      }
    }
    read.sort(Comparator.comparing(each -> each.term().starts()));
    for (int at = 1; at < read.size(); at++) {
      checkBetween(read.get(at - 1), read.get(at));
    }
    if (read.size() > 8) {
      problem("SET-601", "name-9", "A year has at most eight terms and half-terms. Take one out.");
    }
    return read.stream().map(Line::term).toList();
  }

  private record Line(int row, SchoolTerm term) {}

  private Optional<Line> read(WrittenTerm line) {
    Optional<LocalDate> starts = day("starts-" + line.row(), line.starts());
    Optional<LocalDate> ends = day("ends-" + line.row(), line.ends());
    if (line.name().length() < 2 || line.name().length() > 80) {
      problem("SET-602", "name-" + line.row(), "Enter the term's name, such as Autumn term.");
      return Optional.empty();
    }
    if (starts.isEmpty() || ends.isEmpty()) {
      return Optional.empty();
    }
    if (ends.get().isBefore(starts.get())) {
      problem("SET-603", "ends-" + line.row(), "Enter a last day that is not before the first.");
      return Optional.empty();
    }
    starts.ifPresent(day -> checkDay("starts-" + line.row(), day));
    ends.ifPresent(day -> checkDay("ends-" + line.row(), day));
    return Optional.of(new Line(line.row(), new SchoolTerm(line.name(), starts.get(), ends.get())));
  }

  private Optional<LocalDate> day(String field, String typed) {
    Optional<LocalDate> day = WrittenDay.read(typed);
    if (day.isEmpty()) {
      problem("SET-604", field, "Enter a date like 1/9/" + year.begins() + ".");
    }
    return day;
  }

  private void checkDay(String field, LocalDate day) {
    if (day.isBefore(year.schoolsFirstDay()) || day.isAfter(year.schoolsLastDay())) {
      problem(
          "SET-605",
          field,
          Dates.full(day) + " does not lie in the academic year " + year + ". Correct the year.");
    } else if (isWeekend(day)) {
      problem(
          "SET-606",
          field,
          Dates.full(day)
              + (day.getDayOfWeek() == DayOfWeek.SATURDAY ? " is a Saturday." : " is a Sunday.")
              + " Enter the school day before or after it.");
    } else if (bankHolidays.contains(day)) {
      problem(
          "SET-607",
          field,
          Dates.full(day) + " is a bank holiday. Enter the school day before or after it.");
    }
    if (closedOn.filter(day::isAfter).isPresent()) {
      problem(
          "SET-608",
          field,
          "The setting closed on " + Dates.full(closedOn.orElseThrow()) + ". Enter no later day.");
    }
  }

  private void checkBetween(Line before, Line after) {
    String field = "starts-" + after.row();
    long days = ChronoUnit.DAYS.between(before.term().ends(), after.term().starts());
    if (days <= 0) {
      problem(
          "SET-609",
          field,
          "%s begins before %s has ended. Correct one of the two days."
              .formatted(after.term().name(), before.term().name()));
    } else if (days > LONGEST_HOLIDAY_DAYS) {
      problem(
          "SET-610",
          field,
          "Between %s and %s lie %d days. A term may be missing, or a day is wrong."
              .formatted(before.term().name(), after.term().name(), days - 1));
    }
  }

  /// Whether a closure may be: within a term, not only on days on which school is not.
  public void check(SchoolClosure closure, List<SchoolTerm> terms, List<SchoolClosure> others) {
    long days = ChronoUnit.DAYS.between(closure.from(), closure.until()) + 1;
    if (days > LONGEST_CLOSURE_DAYS) {
      problem("SET-611", "until", "A closure lasts at most 60 days. Correct the last day.");
      return;
    }
    if (closedOn.filter(closure.until()::isAfter).isPresent()) {
      problem(
          "SET-608",
          "until",
          "The setting closed on " + Dates.full(closedOn.orElseThrow()) + ". Enter no later day.");
    }
    boolean closesSchool =
        closure
            .from()
            .datesUntil(closure.until().plusDays(1))
            .anyMatch(
                day ->
                    !isWeekend(day)
                        && !bankHolidays.contains(day)
                        && terms.stream().anyMatch(term -> term.holds(day)));
    if (!closesSchool) {
      problem(
          "SET-612",
          "from",
          terms.isEmpty()
              ? "There are no terms for that day. Enter the terms first."
              : "No school day lies in this closure: it falls on holidays or a weekend.");
    }
    others.stream()
        .filter(other -> !other.from().isAfter(closure.until()))
        .filter(other -> !other.until().isBefore(closure.from()))
        .findFirst()
        .ifPresent(
            other ->
                problem(
                    "SET-613",
                    "from",
                    "This overlaps the closure that begins on "
                        + Dates.full(other.from())
                        + ". Take that one out, or enter other days."));
  }

  private void problem(String code, String field, String message) {
    problems.add(new Problem(code, field, message));
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
